using NUnit.Framework;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Securities;

namespace Quant.Tests.Engine.Api.Securities;

[Parallelizable(ParallelScope.All)]
internal sealed class SecurityCacheTests
{
    private static readonly Symbol Spy = Symbol.Create("SPY", SecurityType.Equity, Market.USA);
    private static readonly Symbol Euro = Symbol.Create("EURUSD", SecurityType.Forex, Market.Oanda);
    private static readonly DateTime At = new(2024, 3, 4, 10, 0, 0);

    [Test]
    public void Trade_bar_sets_prices_and_keeps_the_last_volume()
    {
        var cache = new SecurityCache();
        cache.AddData(Trade(Spy, 0, 10m, volume: 500m));
        cache.AddData(Trade(Spy, 1, 20m, volume: 0m));
        Assert.That((cache.Open, cache.High, cache.Low, cache.Close, cache.Price, cache.Volume), Is.EqualTo((20m, 21m, 19m, 20.5m, 20.5m, 500m)));
    }

    [Test]
    public void Quotes_set_the_price_of_pairs_but_not_of_stocks()
    {
        var stock = new SecurityCache();
        stock.AddData(Quote(Spy, 0, 9m, 11m));
        Assert.That((stock.Price, stock.BidPrice, stock.AskPrice, stock.GetData()), Is.EqualTo((0m, 9m, 11m, (BaseData?)null)));
        var pair = new SecurityCache();
        pair.AddData(Quote(Euro, 0, 9m, 11m));
        Assert.That((pair.Price, pair.BidSize, pair.AskSize), Is.EqualTo((10m, 1m, 2m)));
    }

    [Test]
    public void Of_a_quote_and_a_trade_that_end_together_the_quote_stays_the_last_data()
    {
        var cache = new SecurityCache();
        var quote = Quote(Euro, 0, 9m, 11m);
        cache.AddData(quote);
        cache.AddData(Trade(Euro, 0, 20m));
        Assert.That(cache.GetData(), Is.SameAs(quote));
        Assert.That(cache.Price, Is.EqualTo(10m));
        cache.AddData(Trade(Euro, 1, 20m));
        Assert.That(cache.GetData(), Is.TypeOf<TradeBar>());
    }

    [Test]
    public void Quote_bar_sets_open_high_and_low_to_the_middles_of_its_two_sides_as_they_were()
    {
        var cache = new SecurityCache();
        var quote = Sides(new Bar(9m, 12m, 8m, 10m), new Bar(10m, 14m, 9.5m, 12m));
        cache.AddData(quote);
        // an algorithm may do this: what the cache has taken stays
        quote.Bid.High = 100m;
        quote.Ask = new Bar(1m, 1m, 1m, 1m);
        Assert.That((cache.Open, cache.High, cache.Low, cache.Close), Is.EqualTo((9.5m, 13m, 8.75m, 11m)));
        Assert.That((cache.Open, cache.High, cache.Low), Is.EqualTo((9.5m, 13m, 8.75m)), "asked again");
    }

    [Test]
    public void Prices_of_zero_leave_those_before_as_they_were()
    {
        var cache = new SecurityCache();
        cache.AddData(Sides(new Bar(9m, 12m, 8m, 10m), new Bar(10m, 14m, 9.5m, 12m)));
        cache.AddData(new TradeBar(At.AddMinutes(1), Euro, 0m, 20m, 0m, 0m, 1m, TimeSpan.FromMinutes(1)));
        Assert.That((cache.Open, cache.High, cache.Low, cache.Close), Is.EqualTo((9.5m, 20m, 8.75m, 11m)));
        cache.AddData(Sides(new Bar(0m, 30m, 0m, 30m), null, 2));
        Assert.That((cache.Open, cache.High, cache.Low, cache.Close), Is.EqualTo((9.5m, 30m, 8.75m, 30m)), "one side, and half of it 0");
        cache.AddData(Sides(new Bar(-5m, 40m, 0m, 40m), new Bar(5m, 42m, 7m, 42m), 3));
        Assert.That((cache.Open, cache.High, cache.Low, cache.Close), Is.EqualTo((9.5m, 41m, 7m, 41m)), "a middle of 0, and a low of one side");
        cache.AddData(Trade(Euro, 4, 50m));
        Assert.That((cache.Open, cache.High, cache.Low), Is.EqualTo((50m, 51m, 49m)));
    }

    [Test]
    public void Split_scales_the_middles_of_a_quote_bar()
    {
        var cache = new SecurityCache();
        cache.AddData(Sides(new Bar(9m, 12m, 8m, 10m), new Bar(10m, 14m, 9.5m, 12m)));
        cache.ApplySplit(new Split(Euro, At, 1m, 0.5m, SplitType.SplitOccurred));
        Assert.That((cache.Open, cache.High, cache.Low, cache.Close), Is.EqualTo((4.75m, 6.5m, 4.375m, 5.5m)));
    }

    [Test]
    public void Fill_forward_and_auxiliary_data_change_nothing()
    {
        var cache = new SecurityCache();
        cache.AddData(Trade(Spy, 0, 10m));
        cache.AddData(Trade(Spy, 1, 20m).Clone(true));
        cache.AddData(new Dividend(Spy, At, 1m, 10m));
        Assert.That(cache.Price, Is.EqualTo(10.5m));
        cache.AddDataList([Trade(Spy, 2, 30m).Clone(true), Trade(Spy, 3, 40m)], typeof(TradeBar));
        Assert.That(cache.GetAll<TradeBar>().Single().Open, Is.EqualTo(40m));
    }

    [Test]
    public void Ticks_are_kept_as_trades_and_quotes()
    {
        var cache = new SecurityCache();
        var trade = new Tick(At, Euro, "", "", 7m, 5m);
        var quote = new Tick(At.AddSeconds(1), Euro, 4m, 6m) { BidSize = 3m, AskSize = 2m };
        cache.AddDataList([trade], typeof(Tick));
        cache.AddDataList([quote], typeof(Tick));
        Assert.That((cache.Price, cache.BidPrice, cache.AskPrice, cache.Volume, cache.BidSize), Is.EqualTo((5m, 4m, 6m, 7m, 3m)));
        Assert.That(cache.GetAll<Tick>(), Is.EqualTo(new[] { trade, quote }));
        Assert.That(cache.GetData<Tick>(), Is.SameAs(quote), "the later one");
    }

    [Test]
    public void Custom_data_sets_the_price_unless_it_is_0()
    {
        var cache = new SecurityCache();
        cache.AddData(new Custom { Symbol = Spy, Time = At, Value = 3m });
        cache.AddData(new Custom { Symbol = Spy, Time = At.AddDays(1) });
        Assert.That(cache.Price, Is.EqualTo(3m));
        Assert.That(cache.HasData(typeof(Custom)), Is.True);
        Assert.That(cache.HasData(typeof(TradeBar)), Is.False);
    }

    [Test]
    public void Shared_caches_see_each_others_data_and_reset_forgets()
    {
        var underlying = new SecurityCache();
        var custom = new SecurityCache();
        custom.AddData(new Custom { Symbol = Spy, Time = At, Value = 3m });
        underlying.AddData(Trade(Spy, 0, 10m));
        SecurityCache.ShareTypeCacheInstance(underlying, custom);
        Assert.That(custom.GetData<TradeBar>(), Is.Not.Null);
        Assert.That(underlying.GetData<Custom>(), Is.Not.Null);
        underlying.Properties["a"] = 1;
        underlying.Reset();
        Assert.That((underlying.Price, underlying.GetData(), underlying.GetData<TradeBar>()), Is.EqualTo((0m, (BaseData?)null, (TradeBar?)null)));
        Assert.That(underlying.Properties, Contains.Key("a"));
    }

    private static TradeBar Trade(Symbol symbol, int minute, decimal price, decimal volume = 1m) =>
        new(At.AddMinutes(minute), symbol, price, price + 1m, price - 1m, price + 0.5m, volume, TimeSpan.FromMinutes(1));

    private static QuoteBar Sides(Bar bid, Bar? ask, int minute = 0) => new(At.AddMinutes(minute), Euro, bid, 1m, ask, 2m, TimeSpan.FromMinutes(1));

    private static QuoteBar Quote(Symbol symbol, int minute, decimal bid, decimal ask) => new(
        At.AddMinutes(minute), symbol, new Bar(bid, bid, bid, bid), 1m, new Bar(ask, ask, ask, ask), 2m, TimeSpan.FromMinutes(1));

    private sealed class Custom : BaseData;
}
