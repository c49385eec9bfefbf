using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Data.Market;
using static Quant.Tests.Engine.Support.SignalsMarket;

namespace Quant.Tests.Engine.Api.Data;

/// <summary>Bars that are filled price by price, and what copies of them keep.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class BarTypesTests
{
    [Test]
    public void TradeBar_updated_price_by_price_has_their_first_highest_lowest_and_last([Range(1, 10)] int seed)
    {
        var random = new Random(seed);
        var prices = Enumerable.Range(0, 20).Select(_ => (decimal)random.Next(1, 1000)).ToList();
        var bar = new TradeBar();
        foreach (var price in prices)
        {
            bar.UpdateTrade(price, 2m);
        }
        Assert.That((bar.Open, bar.High, bar.Low, bar.Close, bar.Volume), Is.EqualTo((prices[0], prices.Max(), prices.Min(), prices[^1], 40m)));
        Assert.That(bar.Value, Is.EqualTo(bar.Close));
    }

    [Test]
    public void QuoteBar_updated_quote_by_quote_keeps_each_side([Range(1, 10)] int seed)
    {
        var random = new Random(seed);
        var quotes = Enumerable.Range(0, 20).Select(_ => (Bid: (decimal)random.Next(0, 100), Ask: (decimal)random.Next(0, 100))).ToList();
        var bar = new QuoteBar();
        foreach (var (bid, ask) in quotes)
        {
            bar.UpdateQuote(bid, bid * 2, ask, ask * 3);
        }
        var bids = quotes.Select(x => x.Bid).Where(x => x > 0).ToList(); // zero means that the side is missing
        var asks = quotes.Select(x => x.Ask).Where(x => x > 0).ToList();
        Assert.That((bar.Bid.Open, bar.Bid.High, bar.Bid.Low, bar.Bid.Close), Is.EqualTo((bids[0], bids.Max(), bids.Min(), bids[^1])));
        Assert.That((bar.Ask.Open, bar.Ask.High, bar.Ask.Low, bar.Ask.Close), Is.EqualTo((asks[0], asks.Max(), asks.Min(), asks[^1])));
        Assert.That((bar.LastBidSize, bar.LastAskSize), Is.EqualTo((bids[^1] * 2, asks[^1] * 3)));
        Assert.That(bar.Close, Is.EqualTo((bids[^1] + asks[^1]) / 2));
    }

    [Test]
    public void QuoteBar_prices_are_the_middle_or_the_side_there_is()
    {
        var both = new QuoteBar(Start, A, new Bar(1m, 4m, 1m, 2m), 1m, new Bar(3m, 6m, 2m, 5m), 1m);
        Assert.That((both.Open, both.High, both.Low, both.Close), Is.EqualTo((2m, 5m, 1.5m, 3.5m)));
        var bid = new QuoteBar(Start, A, new Bar(1m, 4m, 1m, 2m), 1m, null, 0m);
        Assert.That((bid.Open, bid.High, bid.Low, bid.Close, bid.Value), Is.EqualTo((1m, 4m, 1m, 2m, 2m)));
        var ask = new QuoteBar(Start, A, null, 0m, new Bar(3m, 6m, 2m, 5m), 1m);
        Assert.That((ask.Open, ask.High, ask.Low, ask.Close), Is.EqualTo((3m, 6m, 2m, 5m)));
        var zeroBid = new QuoteBar(Start, A, new Bar(), 1m, new Bar(3m, 6m, 2m, 5m), 1m);
        Assert.That((zeroBid.Open, zeroBid.Close), Is.EqualTo((3m, 5m)));
        var collapsed = both.Collapse();
        Assert.That((collapsed.Open, collapsed.High, collapsed.Low, collapsed.Close, collapsed.Volume), Is.EqualTo((2m, 5m, 1.5m, 3.5m, 0m)));
    }

    [Test]
    public void Clone_is_independent_and_a_fill_forward_one_traded_nothing()
    {
        var bar = Walk(1)[0];
        var copy = (TradeBar)bar.Clone();
        copy.Close = 1m;
        Assert.That(bar.Close, Is.Not.EqualTo(1m));
        var filled = (TradeBar)bar.Clone(fillForward: true);
        Assert.That((filled.IsFillForward, filled.Volume, filled.High), Is.EqualTo((true, 0m, bar.High)));
        var quote = new QuoteBar(Start, A, new Bar(1m, 4m, 1m, 2m), 7m, new Bar(3m, 6m, 2m, 5m), 8m, TimeSpan.FromHours(1));
        var quoteCopy = (QuoteBar)quote.Clone();
        quote.Bid.Update(100m);
        Assert.That(quoteCopy.Bid.High, Is.EqualTo(4m));
        Assert.That((quoteCopy.LastBidSize, quoteCopy.LastAskSize, quoteCopy.EndTime, quoteCopy.Symbol), Is.EqualTo((7m, 8m, Start.AddHours(1), A)));
        Assert.That(new TradeBar(bar).ToString(), Is.EqualTo(bar.ToString()));
    }

    [Test]
    public void EndTime_and_period_follow_each_other()
    {
        var bar = Walk(1)[0];
        bar.EndTime = Start.AddHours(2);
        Assert.That(bar.Period, Is.EqualTo(TimeSpan.FromHours(2)));
        var quote = new QuoteBar { Time = Start, EndTime = Start.AddMinutes(3) };
        Assert.That(quote.Period, Is.EqualTo(TimeSpan.FromMinutes(3)));
    }

    [Test]
    public void Tick_of_a_quote_is_worth_the_middle_or_the_side_there_is()
    {
        Assert.That(new Tick(Start, A, 1m, 10m, 1m, 12m).Value, Is.EqualTo(11m));
        Assert.That(new Tick(Start, A, 1m, 10m, 0m, 0m).Value, Is.EqualTo(10m));
        Assert.That(new Tick(Start, A, 10m, 12m).Value, Is.EqualTo(11m));
    }

    [TestCase(TickType.Trade, 5, 1, true)]
    [TestCase(TickType.Trade, 5, 0, false)]
    [TestCase(TickType.Trade, 0, 1, false)]
    [TestCase(TickType.OpenInterest, 5, 0, true)]
    [TestCase(TickType.OpenInterest, 0, 0, false)]
    [TestCase(TickType.Quote, 5, 5, false)]
    public void Tick_is_valid_with_a_price_and_a_size(TickType type, int price, int quantity, bool expected) =>
        Assert.That(new Tick { Symbol = A, TickType = type, Value = price, Quantity = quantity }.IsValid(), Is.EqualTo(expected));

    [Test]
    public void Tick_copies_and_texts()
    {
        var trade = new Tick(Start, A, "1F", "", 3m, 5m);
        Assert.That(trade.ParsedSaleCondition, Is.EqualTo(0x1F));
        Assert.That(trade.Clone().ToString(), Is.EqualTo($"{A}: Price: 5 Quantity: 3"));
        Assert.That(new Tick(Start, A, 2m, 10m, 3m, 12m).ToString(), Is.EqualTo($"{A}: Bid: 2@10 Ask: 3@12"));
        Assert.That(new Tick(Start, A, 7m).ToString(), Is.EqualTo($"{A}: OpenInterest: 7"));
        Assert.That(new Tick(Start, A, 7m).TickType, Is.EqualTo(TickType.OpenInterest));
        trade.Update(6m, 5m, 7m, 9m, 1m, 2m);
        Assert.That((trade.LastPrice, trade.Quantity, trade.BidPrice, trade.AskPrice, trade.BidSize, trade.AskSize), Is.EqualTo((6m, 9m, 5m, 7m, 1m, 2m)));
    }

    [Test]
    public void Dividend_from_a_factor_ratio_is_rounded_to_cents() =>
        Assert.That(Dividend.Create(A, Start, 100m, 0.99505m).Distribution, Is.EqualTo(0.50m)); // 100 - 99.505 = 0.495, to even

    [Test]
    public void Events_are_copied_whole()
    {
        var split = (Split)new Split(A, Start, 10m, 0.5m, SplitType.Warning).Clone();
        Assert.That((split.Type, split.SplitFactor, split.ReferencePrice, split.ToString()), Is.EqualTo((SplitType.Warning, 0.5m, 10m, $"Split Warning: {A}: 0.5 | 10")));
        var dividend = (Dividend)new Dividend(A, Start, 0.1m, 10m).Clone();
        Assert.That((dividend.Distribution, dividend.ReferencePrice, dividend.ToString()), Is.EqualTo((0.1m, 10m, $"Dividend: {A}: 0.1 | 10")));
        var delisting = (Delisting)new Delisting(A, Start, 10m, DelistingType.Delisted).Clone();
        Assert.That((delisting.Type, delisting.Price), Is.EqualTo((DelistingType.Delisted, 10m)));
        var changed = (SymbolChangedEvent)new SymbolChangedEvent(A, Start, "X", "Y").Clone();
        Assert.That((changed.OldSymbol, changed.NewSymbol), Is.EqualTo(("X", "Y")));
    }

    [Test]
    public void DataDictionary_is_sorted_by_symbol_and_forgets_its_order_when_changed()
    {
        var dictionary = new DataDictionary<int>(Start) { [B] = 2, [A] = 1 };
        Assert.That(dictionary.Keys, Is.EqualTo(new[] { A, B }));
        dictionary.Remove(A);
        Assert.That(dictionary.Values, Is.EqualTo(new[] { 2 }));
        dictionary.Add(A, 3);
        Assert.That(dictionary.Select(x => x.Value), Is.EqualTo(new[] { 3, 2 }));
        Assert.That((dictionary.GetValue(A), dictionary.ContainsKey(A)), Is.EqualTo((3, true)));
        dictionary.Clear();
        Assert.That(dictionary.GetValue(A), Is.Zero);
        Assert.That(() => dictionary[A], Throws.TypeOf<KeyNotFoundException>().With.Message.Contains("AAA"));
    }
}
