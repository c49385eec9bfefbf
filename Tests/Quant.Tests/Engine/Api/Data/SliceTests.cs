using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.Market;
using static Quant.Tests.Engine.Support.SignalsMarket;

namespace Quant.Tests.Engine.Api.Data;

/// <summary>The collections of a slice, which are made on first use, against picking from the list of its data.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class SliceTests
{
    private static readonly Symbol Crypto = new(SecurityIdentifier.GenerateCrypto("BTCUSD", Market.Coinbase), "BTCUSD");

    [Test]
    public void Collections_of_random_data_equal_picking_by_hand([Range(1, 30)] int seed)
    {
        var data = RandomData(seed);
        var slice = new Slice(Start, data, Start);
        AssertSame(slice.Bars, data.OfType<TradeBar>());
        AssertSame(slice.QuoteBars, data.OfType<QuoteBar>());
        AssertSame(slice.Splits, data.OfType<Split>());
        AssertSame(slice.Dividends, data.OfType<Dividend>());
        AssertSame(slice.Delistings, data.OfType<Delisting>());
        AssertSame(slice.SymbolChangedEvents, data.OfType<SymbolChangedEvent>());
        AssertSame(slice.Get<TradeBar>(), data.OfType<TradeBar>());
        AssertSame(slice.Get<Dividend>(), data.OfType<Dividend>());
        AssertSame(slice.Get<Tick>(), data.OfType<Tick>().Where(x => x.TickType != TickType.OpenInterest));
        Assert.That(slice.Ticks.Keys, Is.EquivalentTo(data.OfType<Tick>().Select(x => x.Symbol).Distinct()));
        foreach (var (symbol, ticks) in slice.Ticks)
        {
            Assert.That(ticks, Is.EqualTo(data.OfType<Tick>().Where(x => x.Symbol == symbol)));
        }
        Assert.That(slice.AllData, Is.EqualTo(data));
        // quotes of stocks have no entry of their own
        var entries = data.Where(x => x.Symbol == Crypto || x is not QuoteBar && x is not Tick { TickType: TickType.Quote }).Select(x => x.Symbol).Distinct().ToList();
        Assert.That(slice.Keys, Is.EquivalentTo(entries));
        Assert.That(slice.Count, Is.EqualTo(entries.Count));
        Assert.That(new[] { A, B, Crypto }.Where(slice.ContainsKey), Is.EquivalentTo(entries));
    }

    [Test]
    public void Collections_asked_for_twice_are_the_same_object()
    {
        var slice = new Slice(Start, RandomData(1), Start);
        Assert.That(slice.Bars, Is.SameAs(slice.Bars));
        Assert.That(slice.Get<TradeBar>(), Is.SameAs(slice.Bars));
        Assert.That(slice.Get<QuoteBar>(), Is.SameAs(slice.QuoteBars));
        var type = typeof(Split);
        Assert.That((object)slice.Get(type), Is.SameAs(slice.Splits));
        Assert.That(slice.Get<MarginInterestRate>(), Is.SameAs(slice.MarginInterestRates));
    }

    [Test]
    public void Indexer_gives_the_last_bar_and_ticks_as_a_list()
    {
        var bars = Walk(2);
        var ticks = new[] { new Tick(Start, B, "", "", 1m, 5m), new Tick(Start, B, "", "", 1m, 6m) };
        var slice = new Slice(Start, [bars[0], bars[1], .. ticks], Start);
        Assert.That((object)slice[A], Is.SameAs(bars[1]));
        Assert.That((List<Tick>)slice[B], Is.EqualTo(ticks));
        Assert.That(slice.Get<Tick>(B), Is.SameAs(ticks[1]));
        Assert.That(slice.Select(x => x.Value), Is.EquivalentTo(new BaseData[] { bars[1], ticks[0], ticks[1] }));
        Assert.That(slice.Values, Has.Count.EqualTo(3));
    }

    [Test]
    public void Indexer_of_a_missing_symbol_throws_and_TryGetValue_is_false()
    {
        var slice = new Slice(Start, Walk(1), Start);
        Assert.That(() => slice[B], Throws.TypeOf<KeyNotFoundException>().With.Message.Contains("BBB"));
        Assert.That(slice.TryGetValue(B, out var data), Is.False);
        Assert.That((object?)data, Is.Null);
        Assert.That(slice.TryGetValue(A, out data), Is.True);
        Assert.That(() => slice[A] = data, Throws.TypeOf<NotSupportedException>());
    }

    [Test]
    public void HasData_is_false_for_quotes_of_stocks_alone()
    {
        var quote = new QuoteBar(Start, A, new Bar(1m, 1m, 1m, 1m), 1m, null, 0m);
        Assert.That(new Slice(Start, [quote], Start).HasData, Is.False);
        Assert.That(new Slice(Start, [quote, Walk(1)[0]], Start).HasData);
        Assert.That(new Slice(Start, [], Start).HasData, Is.False);
        Assert.That(new Slice(Start, [quote], Start).QuoteBars, Has.Count.EqualTo(1));
    }

    [Test]
    public void OfStep_lets_the_finest_bar_of_a_symbol_win()
    {
        var minute = Walk(1)[0];
        var hour = Walk(1, period: TimeSpan.FromHours(1))[0];
        Assert.That(Slice.OfStep(Start, Start, [minute, hour]).Bars[A], Is.SameAs(minute));
        Assert.That(Slice.OfStep(Start, Start, [hour, minute]).Bars[A], Is.SameAs(minute));
        Assert.That(new Slice(Start, [minute, hour], Start).Bars[A], Is.SameAs(hour));
    }

    [Test]
    public void Changes_of_a_collection_count_for_lookups_too()
    {
        var (own, other) = (Walk(1)[0], Walk(1, symbol: B)[0]);
        var bars = new Slice(Start, [own], Start).Bars;
        Assert.That(bars, Has.Count.EqualTo(1));
        bars[B] = other;
        Assert.That(bars[B], Is.SameAs(other));
        Assert.That(bars.Values, Is.EqualTo(new[] { own, other }));
        Assert.That(bars.Remove(A), Is.True);
        Assert.That(bars.ContainsKey(A), Is.False);
        bars.Clear();
        Assert.That(bars, Is.Empty);
        var cleared = new Slice(Start, [own], Start).Bars;
        cleared.Clear();
        Assert.That(cleared.TryGetValue(A, out _), Is.False);
    }

    [Test]
    public void Extensions_over_slices_pick_by_symbol_and_type()
    {
        var slices = Walk(3).Select(x => new Slice(x.EndTime, [x], x.EndTime)).Append(new Slice(Start, [], Start)).ToList();
        var bars = slices.Take(3).Select(x => x.Bars[A]).ToList();
        Assert.That(slices.Get(A), Is.EqualTo(bars));
        Assert.That(slices.Get<TradeBar>(A), Is.EqualTo(bars));
        Assert.That(slices.TradeBars().Count(), Is.EqualTo(3));
        Assert.That(slices.Ticks(), Is.Empty);
        Assert.That(slices.Get<TradeBar>().Count(), Is.EqualTo(3));
        Assert.That(slices.Get(A, x => x.Value).ToDoubleArray(), Is.EqualTo(bars.Select(x => (double)x.Close)));
        Assert.That(slices[0].TryGet<TradeBar>(A, out var first) && ReferenceEquals(first, bars[0]));
        Assert.That(slices[3].TryGet<TradeBar>(A, out _), Is.False);
    }

    [Test]
    public void PushThrough_calls_for_each_point_and_feeds_consolidators()
    {
        var slices = Walk(6).Select(x => new Slice(x.EndTime, [x, new Tick(x.EndTime, B, "", "", 1m, x.Close)], x.EndTime)).ToList();
        var seen = new List<Symbol>();
        slices.PushThrough(x => seen.Add(x.Symbol));
        Assert.That(seen, Has.Count.EqualTo(12));
        seen.Clear();
        slices.PushThrough(x => seen.Add(x.Symbol), typeof(TradeBar));
        Assert.That(seen, Has.Count.EqualTo(6).And.All.EqualTo(A));
        seen.Clear();
        slices.PushThrough(x => seen.Add(x.Symbol), typeof(Tick));
        Assert.That(seen, Has.Count.EqualTo(6).And.All.EqualTo(B));
        slices.PushThrough(x => seen.Add(x.Symbol), typeof(QuoteBar));
        slices.PushThrough(x => seen.Add(x.Symbol), typeof(Dividend));
        Assert.That(seen, Has.Count.EqualTo(6));
        var consolidator = new TradeBarConsolidator(3);
        var bars = 0;
        consolidator.DataConsolidated += (_, _) => bars++;
        slices.PushThroughConsolidators(new Dictionary<Symbol, IDataConsolidator> { [A] = consolidator });
        Assert.That(bars, Is.EqualTo(2));
    }

    private static void AssertSame<T>(DataDictionary<T> actual, IEnumerable<T> all)
        where T : BaseData
    {
        var expected = all.GroupBy(x => x.Symbol).ToDictionary(x => x.Key, x => x.Last());
        // looked up before anything else is asked for: few points are searched, not put into a dictionary
        foreach (var symbol in new[] { A, B, Crypto })
        {
            Assert.That(actual.TryGetValue(symbol, out var found), Is.EqualTo(expected.ContainsKey(symbol)));
            Assert.That(actual.ContainsKey(symbol), Is.EqualTo(expected.ContainsKey(symbol)));
            Assert.That(found, Is.SameAs(expected.GetValueOrDefault(symbol)));
        }
        Assert.That(actual.ContainsKey(null!), Is.False);
        Assert.That(actual, Has.Count.EqualTo(expected.Count));
        Assert.That(actual.Keys, Is.EqualTo(expected.Keys.Order()));
        Assert.That(actual.Values, Is.EqualTo(expected.OrderBy(x => x.Key).Select(x => x.Value)));
        Assert.That(actual.Time, Is.EqualTo(Start));
    }

    private static List<BaseData> RandomData(int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, random.Next(13)).Select(i => Point(random.Next(8), new[] { A, B, Crypto }[random.Next(3)], i)).ToList();
    }

    private static BaseData Point(int kind, Symbol symbol, int i) => kind switch
    {
        0 => Walk(1, i, symbol: symbol)[0],
        1 => new QuoteBar(Start, symbol, new Bar(i, i, i, i), 1m, new Bar(i, i, i, i), 1m),
        2 => new Tick(Start, symbol, "", "", i, 5m),
        3 => new Tick(Start, symbol, 1m, 5m, 1m, 6m),
        4 => new Split(symbol, Start, 10m, 0.5m, SplitType.SplitOccurred),
        5 => new Dividend(symbol, Start, 0.1m, 10m),
        6 => new Delisting(symbol, Start, 10m, DelistingType.Warning),
        _ => new SymbolChangedEvent(symbol, Start, "X", "Y"),
    };
}
