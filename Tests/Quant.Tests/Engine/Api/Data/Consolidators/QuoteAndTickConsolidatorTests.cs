using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.Market;

namespace Quant.Tests.Engine.Api.Data.Consolidators;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class QuoteAndTickConsolidatorTests
{
    [Test]
    public void QuoteBar_equals_grouping_each_side([Values(1, 2, 3)] int seed)
    {
        var input = ConsolidatorCase.Quotes(seed).Cast<QuoteBar>().ToList();
        var result = new List<QuoteBar>();
        var consolidator = new QuoteBarConsolidator(TimeSpan.FromMinutes(5));
        consolidator.DataConsolidated += (_, bar) => result.Add(bar);
        input.ForEach(consolidator.Update);
        var groups = input.Chunk(5).ToList();
        Assert.That(result, Has.Count.EqualTo(groups.Count - 1));
        for (var i = 0; i < result.Count; i++)
        {
            var group = groups[i];
            // a bar goes on from the last close of the bar before it
            var open = i == 0 ? group[0].Bid!.Open : groups[i - 1][^1].Bid!.Close;
            Assert.That(result[i].Bid!.Open, Is.EqualTo(open));
            Assert.That(result[i].Bid!.High, Is.EqualTo(Math.Max(open, group.Max(x => x.Bid!.High))));
            Assert.That(result[i].Ask!.Low, Is.EqualTo(Math.Min(open + 1, group.Min(x => x.Ask!.Low))));
            Assert.That((result[i].Bid!.Close, result[i].Ask!.Close), Is.EqualTo((group[^1].Bid!.Close, group[^1].Ask!.Close)));
            Assert.That((result[i].LastBidSize, result[i].LastAskSize), Is.EqualTo((group[^1].LastBidSize, group[^1].LastAskSize)));
            Assert.That((result[i].Time, result[i].EndTime), Is.EqualTo((group[0].Time, group[^1].EndTime)));
        }
    }

    [Test]
    public void QuoteBar_with_one_side_only_leaves_the_other_empty()
    {
        var consolidator = new QuoteBarConsolidator(1);
        QuoteBar? result = null;
        consolidator.DataConsolidated += (_, bar) => result = bar;
        consolidator.Update(new QuoteBar(SignalsMarket.Start, SignalsMarket.A, new Bar(1m, 2m, 0.5m, 1.5m), 10m, null, 0m, TimeSpan.FromMinutes(1)));
        Assert.That(result!.Ask, Is.Null);
        Assert.That(result.Bid!.Close, Is.EqualTo(1.5m));
    }

    [Test]
    public void Tick_takes_trades_only_and_equals_grouping_them([Values(1, 2, 3)] int seed)
    {
        var trades = ConsolidatorCase.Trades(seed).Cast<Tick>().ToList();
        var quotes = ConsolidatorCase.QuoteTicks(seed).Cast<Tick>().ToList();
        var result = new List<TradeBar>();
        var consolidator = new TickConsolidator(TimeSpan.FromMinutes(5));
        consolidator.DataConsolidated += (_, bar) => result.Add(bar);
        foreach (var (trade, quote) in trades.Zip(quotes))
        {
            consolidator.Update(quote);
            consolidator.Update(trade);
        }
        var expected = trades.Chunk(5).SkipLast(1).Select(x => (x[0].Value, x.Max(t => t.Value), x.Min(t => t.Value), x[^1].Value, x.Sum(t => t.Quantity)));
        Assert.That(result.Select(x => (x.Open, x.High, x.Low, x.Close, x.Volume)), Is.EqualTo(expected));
    }

    [Test]
    public void TickQuoteBar_takes_quotes_only()
    {
        var quotes = ConsolidatorCase.QuoteTicks(1).Cast<Tick>().ToList();
        var result = new List<QuoteBar>();
        var consolidator = new TickQuoteBarConsolidator(TimeSpan.FromMinutes(5));
        consolidator.DataConsolidated += (_, bar) => result.Add(bar);
        foreach (var (trade, quote) in ConsolidatorCase.Trades(2).Cast<Tick>().Zip(quotes))
        {
            consolidator.Update(trade);
            consolidator.Update(quote);
        }
        Assert.That(result.Select(x => x.Bid!.Close), Is.EqualTo(quotes.Chunk(5).SkipLast(1).Select(x => x[^1].BidPrice)));
        Assert.That(result.Skip(1).Select(x => x.Ask!.Open), Is.EqualTo(quotes.Chunk(5).SkipLast(2).Select(x => x[^1].AskPrice)));
    }

    [Test]
    public void BaseData_makes_bars_of_values_without_volume()
    {
        var bars = SignalsMarket.Walk(100);
        var result = new List<TradeBar>();
        var consolidator = BaseDataConsolidator.FromResolution(Resolution.Hour);
        consolidator.DataConsolidated += (_, bar) => result.Add(bar);
        bars.ForEach(consolidator.Update);
        // 09:30 - 10:00 are in the bar of 09:00
        var first = bars.Take(30).ToList();
        Assert.That((result[0].Open, result[0].High, result[0].Low, result[0].Close, result[0].Volume), Is.EqualTo(
            (first[0].Close, first.Max(x => x.Close), first.Min(x => x.Close), first[^1].Close, 0m)));
        Assert.That(result[0].Time, Is.EqualTo(SignalsMarket.Start.AddMinutes(-30)));
    }

    [Test]
    public void Identity_passes_each_end_time_once_and_the_filter_what_it_accepts()
    {
        var bars = SignalsMarket.Walk(20);
        var passed = new List<object>();
        var identity = new IdentityDataConsolidator<TradeBar>();
        identity.DataConsolidated += (_, bar) => passed.Add(bar);
        foreach (var bar in bars)
        {
            identity.Update(bar);
            identity.Update((TradeBar)bar.Clone());
        }
        Assert.That(passed, Is.EqualTo(bars));
        var ticks = new List<TickType>();
        var filtered = FilteredIdentityDataConsolidator.ForTickType(TickType.Quote);
        filtered.DataConsolidated += (_, tick) => ticks.Add(((Tick)tick).TickType);
        foreach (var tick in ConsolidatorCase.Trades(1).Concat(ConsolidatorCase.QuoteTicks(1)))
        {
            filtered.Update(tick);
        }
        Assert.That(ticks, Has.Count.EqualTo(400).And.All.EqualTo(TickType.Quote));
    }

    [Test]
    public void Sequential_equals_one_after_the_other()
    {
        var bars = SignalsMarket.Walk(120);
        var both = new SequentialConsolidator(new TradeBarConsolidator(TimeSpan.FromMinutes(5)), new TradeBarConsolidator(3));
        var closes = new List<decimal>();
        both.DataConsolidated += (_, bar) => closes.Add(bar.Value);
        bars.ForEach(both.Update);
        // the 5-minute bar is announced with the next bar after it
        Assert.That(closes, Is.EqualTo(bars.Chunk(5).Select(x => x[^1].Close).SkipLast(1).Chunk(3).Where(x => x.Length == 3).Select(x => x[^1])));
        Assert.That(() => new SequentialConsolidator(new QuoteBarConsolidator(2), new TradeBarConsolidator(2)), Throws.ArgumentException);
    }
}
