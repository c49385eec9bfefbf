using System.Collections.Concurrent;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;

namespace Quant.Tests.Engine.Api.Common;

[Parallelizable(ParallelScope.All)]
internal sealed class ExtensionsTypesTests
{
    private static readonly Symbol Spy = Symbol.Create("SPY", SecurityType.Equity, Market.USA);

    [TestCase(typeof(int), "Int32")]
    [TestCase(typeof(Dictionary<string, List<int>>), "Dictionary<String, List<Int32>>")]
    public void GetBetterTypeName(Type type, string expected) => Assert.That(type.GetBetterTypeName(), Is.EqualTo(expected));

    [TestCase(typeof(TradeBar))]
    [TestCase(typeof(QuoteBar))]
    [TestCase(typeof(Tick))]
    public void GetBaseDataInstance(Type type) => Assert.That(type.GetBaseDataInstance(), Is.TypeOf(type));

    [TestCase(typeof(BaseData))]
    [TestCase(typeof(string))]
    [TestCase(typeof(object))]
    public void GetBaseDataInstance_of_other_types_fails(Type type) => Assert.That(() => type.GetBaseDataInstance(), Throws.ArgumentException);

    [TestCase(typeof(Minimum), typeof(WindowIndicator<>), true)]
    [TestCase(typeof(Minimum), typeof(IndicatorBase), true)]
    [TestCase(typeof(Minimum), typeof(List<>), false)]
    public void IsSubclassOfGeneric(Type type, Type parent, bool expected) => Assert.That(type.IsSubclassOfGeneric(parent), Is.EqualTo(expected));

    [TestCase("TradeBar", true)]
    [TestCase("QuantConnect.Data.Market.TradeBar", true)]
    [TestCase("tradebar", false)]
    public void MatchesTypeName(string name, bool expected) => Assert.That(typeof(TradeBar).MatchesTypeName(name), Is.EqualTo(expected));

    [Test]
    public void ConvertTo_reads_values_from_text()
    {
        Assert.That("5".ConvertTo<int>(), Is.EqualTo(5));
        Assert.That("0.25".ConvertTo<decimal>(), Is.EqualTo(0.25m));
        Assert.That("daily".ConvertTo<Resolution>(), Is.EqualTo(Resolution.Daily));
        Assert.That("00:05:00".ConvertTo<TimeSpan>(), Is.EqualTo(TimeSpan.FromMinutes(5)));
        Assert.That("2024-01-02".ConvertTo<DateTime>(), Is.EqualTo(new DateTime(2024, 1, 2)));
        Assert.That(() => "x".ConvertTo<List<int>>(), Throws.InstanceOf<NotSupportedException>().With.Message.Contain("List<Int32>"));
    }

    [Test]
    public void ToSubscriptionDataConfig_takes_over_the_request()
    {
        var request = new HistoryRequest(
            new DateTime(2024, 1, 2), new DateTime(2024, 1, 3), typeof(TradeBar), Spy, Resolution.Minute, KitRun.UsEquityHours, TimeZones.Utc, null, true, false,
            DataNormalizationMode.Raw, TickType.Trade);
        var config = request.ToSubscriptionDataConfig(isInternalFeed: true);

        Assert.That(config.Symbol, Is.EqualTo(Spy));
        Assert.That((config.Resolution, config.DataTimeZone, config.ExchangeTimeZone), Is.EqualTo((Resolution.Minute, TimeZones.Utc, TimeZones.NewYork)));
        Assert.That((config.FillDataForward, config.ExtendedMarketHours, config.IsInternalFeed), Is.EqualTo((false, true, true)));
        Assert.That(config.DataNormalizationMode, Is.EqualTo(DataNormalizationMode.Raw));
    }

    [Test]
    public void ShouldEmitData_sends_events_to_trade_subscriptions()
    {
        var split = new Split { Symbol = Spy };
        Assert.That(Config(typeof(TradeBar), TickType.Trade).ShouldEmitData(new TradeBar()), Is.True, "data");
        Assert.That(Config(typeof(TradeBar), TickType.Trade).ShouldEmitData(split), Is.True, "trades");
        Assert.That(Config(typeof(TradeBar), TickType.Trade, isInternal: true).ShouldEmitData(split), Is.False, "internal");
        Assert.That(Config(typeof(TradeBar), TickType.Trade, isInternal: true).ShouldEmitData(new Delisting()), Is.True, "delisting of internal");
        Assert.That(Config(typeof(QuoteBar), TickType.Quote).ShouldEmitData(split), Is.False, "quotes");
        Assert.That(Config(typeof(Split), TickType.Quote).ShouldEmitData(split), Is.True, "asked for");
        Assert.That(Config(typeof(Tick), TickType.Trade).ShouldEmitData(new Dividend()), Is.True, "trade ticks");
    }

    [TestCase(DelistingType.Delisted, true)]
    [TestCase(DelistingType.Warning, false)]
    public void ShouldEmitData_tells_universes_of_the_delisting_only(DelistingType type, bool expected)
        => Assert.That(Config(typeof(TradeBar), TickType.Trade).ShouldEmitData(new Delisting(Spy, new DateTime(2024, 1, 2), 1m, type), isUniverse: true), Is.EqualTo(expected));

    [TestCase(0, 3, "BCAD")]
    [TestCase(3, 0, "DABC")]
    [TestCase(1, 1, "ABCD")]
    public void Move(int from, int to, string expected)
    {
        var list = "ABCD".ToList();
        list.Move(from, to);
        Assert.That(string.Concat(list), Is.EqualTo(expected));
    }

    [Test]
    public void Collections_are_made_when_missing()
    {
        var lists = new Dictionary<string, List<int>>();
        lists.Add<string, int, List<int>>("a", 1);
        lists.Add<string, int, List<int>>("a", 2);
        Assert.That(lists["a"], Is.EqualTo(new[] { 1, 2 }));

        var ticks = new Ticks(new DateTime(2024, 1, 2));
        ticks.Add(Spy, new Tick());
        ticks.Add(Spy, new Tick());
        Assert.That(ticks[Spy], Has.Count.EqualTo(2));

        var map = new ConcurrentDictionary<string, int>();
        map.AddOrUpdate("x", 1);
        map.AddOrUpdate("x", 2);
        Assert.That(map["x"], Is.EqualTo(2));
    }

    [Test]
    public void Lists_in_batches_and_compared()
    {
        Assert.That(Enumerable.Range(0, 7).BatchBy(3).Select(x => x.Count), Is.EqualTo(new[] { 3, 3, 1 }));
        var (a, b) = (new[] { 1, 2, 3 }, new[] { 1, 2, 3 });
        Assert.That(a.ListEquals(b), Is.True);
        Assert.That(a.GetListHashCode(), Is.EqualTo(b.GetListHashCode()));
        Assert.That(a.ListEquals([3, 2, 1]), Is.False);
        Assert.That(a.GetListHashCode(), Is.Not.EqualTo(new[] { 3, 2, 1 }.GetListHashCode()));
    }

    private static SubscriptionDataConfig Config(Type type, TickType tickType, bool isInternal = false) =>
        new(type, Spy, Resolution.Minute, TimeZones.NewYork, TimeZones.NewYork, true, false, isInternal, tickType: tickType);
}
