using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.Market;

namespace Quant.Tests.Engine.Api.Algorithm;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class ConsolidateTests
{
    // the week of Thanksgiving: 3 days, a holiday, a half day of 210 minutes
    private static readonly DateTime From = new(2023, 11, 20);
    private static readonly DateTime To = new(2023, 11, 27);

    [Test]
    public void Consolidate_calls_the_handler_for_each_bar_in_every_form()
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var dailies = new List<(DateTime, DateTime)>();
        void Count(string name) => counts[name] = counts.GetValueOrDefault(name) + 1;
        SignalsKit.Run(From, To, x =>
        {
            var symbol = x.AddEquity("QBBB", Resolution.Minute).Symbol;
            x.Consolidate(symbol, Resolution.Daily, (TradeBar bar) => dailies.Add((bar.Time, bar.EndTime)));
            x.Consolidate(symbol, Resolution.Hour, (QuoteBar _) => Count("hour quotes"));
            x.Consolidate(symbol, TimeSpan.FromMinutes(30), (TradeBar _) => Count("half hours"));
            x.Consolidate(symbol, TimeSpan.FromMinutes(30), (QuoteBar _) => Count("half hour quotes"));
            x.Consolidate<TradeBar>(symbol, TimeSpan.FromMinutes(65), _ => Count("65 minutes"));
            x.Consolidate<TradeBar>(symbol, Resolution.Hour, TickType.Trade, _ => Count("hours by type"));
            x.Consolidate<QuoteBar>(symbol, TimeSpan.FromMinutes(30), TickType.Quote, _ => Count("quotes by type"));
            x.Consolidate(symbol, Calendar.Weekly, (TradeBar _) => Count("weeks"));
            x.Consolidate(symbol, Calendar.Weekly, (QuoteBar _) => Count("week quotes"));
            x.Consolidate<TradeBar>(symbol, Calendar.Weekly, _ => Count("weeks by type"));
            x.Consolidate<TradeBar>(symbol, Calendar.Weekly, TickType.Trade, _ => Count("weeks by tick type"));
            x.Consolidate<RenkoBar>(symbol, 0.5m, null, _ => Count("bricks"));
        });
        Assert.That(dailies, Is.EqualTo(new[] { 20, 21, 22, 24, 27 }.Select(d => (new DateTime(2023, 11, d, 9, 30, 0), new DateTime(2023, 11, d, d == 24 ? 13 : 16, 0, 0)))));
        Assert.That(counts["bricks"], Is.GreaterThan(10));
        counts.Remove("bricks");
        // 4 * 13 + 7 half hours; 4 * 7 + 4 clock hours
        Assert.That(counts, Is.EquivalentTo(new Dictionary<string, int>
        {
            ["half hours"] = 59, ["half hour quotes"] = 59, ["quotes by type"] = 59, ["hour quotes"] = 32, ["hours by type"] = 32,
            ["65 minutes"] = counts["65 minutes"], ["weeks"] = 1, ["week quotes"] = 1, ["weeks by type"] = 1, ["weeks by tick type"] = 1,
        }));
        Assert.That(counts["65 minutes"], Is.InRange(4 * 6 + 3, 4 * 7 + 5));
    }

    [Test]
    public void Consolidate_refuses_what_the_security_does_not_have() => SignalsKit.Run(From, From, x =>
    {
        var symbol = x.AddEquity("QBBB", Resolution.Hour).Symbol;
        Assert.That(() => x.Consolidate(symbol, TimeSpan.FromHours(2), (QuoteBar _) => { }), Throws.ArgumentException);
        Assert.That(() => x.SubscriptionManager.AddConsolidator(SignalsMarket.A, new TradeBarConsolidator(2)), Throws.ArgumentException.With.Message.Contains("AAA"));
        Assert.That(() => x.SubscriptionManager.AddConsolidator(symbol, new QuoteBarConsolidator(2)), Throws.ArgumentException.With.Message.Contains("QuoteBar"));
    });

    [Test]
    public void Consolidate_adds_a_security_that_is_missing() => SignalsKit.Run(From, From, x =>
    {
        x.Consolidate(SignalsMarket.Equity("QCCC"), TimeSpan.FromHours(2), (TradeBar _) => { });
        Assert.That(x.Securities.Keys.Select(s => s.Value), Is.EqualTo(new[] { "QCCC" }));
    });

    [Test]
    public void ResolveConsolidator_fits_the_subscription() => SignalsKit.Run(From, From, x =>
    {
        var minute = x.AddEquity("QBBB", Resolution.Minute).Symbol;
        Assert.That(x.ResolveConsolidator(minute, (Resolution?)null), Is.InstanceOf<IdentityDataConsolidator<TradeBar>>());
        Assert.That(x.ResolveConsolidator(minute, Resolution.Minute), Is.InstanceOf<IdentityDataConsolidator<TradeBar>>());
        Assert.That(x.ResolveConsolidator(minute, Resolution.Daily).OutputType, Is.EqualTo(typeof(TradeBar)));
        Assert.That(x.ResolveConsolidator(minute, TimeSpan.FromMinutes(5), typeof(QuoteBar)).OutputType, Is.EqualTo(typeof(QuoteBar)));
        Assert.That(QuantConnect.Algorithm.QCAlgorithm.CreateConsolidator(TimeSpan.FromMinutes(5), typeof(Tick), TickType.Trade), Is.TypeOf<TickConsolidator>());
        Assert.That(QuantConnect.Algorithm.QCAlgorithm.CreateConsolidator(TimeSpan.FromMinutes(5), typeof(Tick), TickType.Quote), Is.TypeOf<TickQuoteBarConsolidator>());
        Assert.That(QuantConnect.Algorithm.QCAlgorithm.CreateConsolidator(TimeSpan.FromMinutes(5), typeof(TradeBar)), Is.TypeOf<TradeBarConsolidator>());
        Assert.That(QuantConnect.Algorithm.QCAlgorithm.CreateConsolidator(TimeSpan.FromMinutes(5), typeof(QuoteBar)), Is.TypeOf<QuoteBarConsolidator>());
    });

    [Test]
    public void RemoveConsolidator_ends_the_bars()
    {
        var times = new List<DateTime>();
        SignalsKit.Run(From, From, x =>
        {
            var symbol = x.AddEquity("QBBB", Resolution.Minute).Symbol;
            var consolidator = x.Consolidate(symbol, TimeSpan.FromMinutes(30), (TradeBar bar) => times.Add(bar.EndTime));
            x.Schedule.On(x.DateRules.EveryDay(), x.TimeRules.At(12, 15), () => x.SubscriptionManager.RemoveConsolidator(symbol, consolidator));
        });
        Assert.That(times, Has.Count.EqualTo(5));
        Assert.That(times[^1], Is.EqualTo(From.AddHours(12)));
    }
}
