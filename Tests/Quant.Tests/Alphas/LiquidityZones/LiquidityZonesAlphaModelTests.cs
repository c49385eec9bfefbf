using Quant.Alphas.LiquidityZones;
using Quant.Core.Liquidity.Events;
using Quant.Core.Plans;
using Quant.Framework.Insights;
using Quant.Testing;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Algorithm.Framework.Execution;
using QuantConnect.Algorithm.Framework.Portfolio;

namespace Quant.Tests.Alphas.LiquidityZones;

public sealed class LiquidityZonesAlphaModelTests
{
    private static readonly LiquidityZonesOptions Options = new()
    {
        Pools = new() { M15Weight = 1, MinimumStrength = 1, SinglePools = true, GapAtr = 0.05, DisplacementAtr = 0.5, SwingSize = 0.5, SwingBars = 2 },
        Entry = new() { KillZonesOnly = false, VolumeRatio = 0, PauseMinutes = 0, AllowShort = true, RearmAtr = 1 },
        WarmUpDays = 0,
    };

    private sealed class Probe(LiquidityZonesOptions options, string[] tickers, DateTime end) : QCAlgorithm
    {
        public List<Insight> Generated { get; } = [];

        public List<(DateTime Now, string Symbol, LiquidityEvent Event)> Events { get; } = [];

        public override void Initialize()
        {
            SetStartDate(2023, 11, 22);
            SetEndDate(end);
            foreach (var ticker in tickers)
            {
                AddEquity(ticker, Resolution.Minute);
            }
            SetAlpha(new LiquidityZonesAlphaModel(options) { Listener = (symbol, x) => Events.Add((UtcTime, symbol, x)) });
            SetPortfolioConstruction(new NullPortfolioConstructionModel());
            SetExecution(new NullExecutionModel());
            InsightsGenerated += (_, e) => Generated.AddRange(e.Insights);
            Schedule.On(DateRules.On(2023, 11, 28), TimeRules.At(12, 0), () => RemoveSecurity(Securities.Keys.First(x => x.Value == tickers[^1])));
        }
    }

    private static Probe Run(LiquidityZonesOptions options, params string[] tickers) => Run(options, new DateTime(2023, 12, 1), tickers);

    private static Probe Run(LiquidityZonesOptions options, DateTime end, params string[] tickers)
    {
        Probe? probe = null;
        var result = KitEngine.Run(() => probe = new Probe(options, tickers, end));
        Assert.That(result.Error?.Details, Is.Null);
        return probe!;
    }

    [Test]
    public void Name_is_the_same_each_time() => Assert.That(new LiquidityZonesAlphaModel(Options).Name, Is.EqualTo("LiquidityZones(EmaReclaim,1)"));

    [Test]
    public void Update_insights_carry_the_plan_and_come_when_its_bar_has_closed()
    {
        var insights = Run(Options, "QAAA", "QBBB").Generated;
        Assert.That(insights, Has.Count.GreaterThan(10));
        Assert.Multiple(() =>
        {
            foreach (var insight in insights)
            {
                var plan = ((TradePlanInsight)insight).Plan;
                Assert.That(plan.CreatedAt, Is.EqualTo(insight.GeneratedTimeUtc.Ticks));
                Assert.That(insight.Direction, Is.EqualTo(plan.Side == TradeSide.Long ? InsightDirection.Up : InsightDirection.Down));
                Assert.That(insight.SourceModel, Is.EqualTo("LiquidityZones(EmaReclaim,1)"));
            }
            Assert.That(insights.Select(x => x.Direction).Distinct().Count(), Is.EqualTo(2));
        });
    }

    [Test]
    public void Update_without_shorts_proposes_the_long_plans_only()
    {
        var both = Run(Options, "QAAA", "QBBB").Generated;
        var longs = Run(Options with { Entry = Options.Entry with { AllowShort = false } }, "QAAA", "QBBB").Generated;
        Assert.That(longs, Has.All.Matches<Insight>(x => x.Direction == InsightDirection.Up));
        Assert.That(longs.Count, Is.GreaterThanOrEqualTo(both.Count(x => x.Direction == InsightDirection.Up)).And.GreaterThan(0));
    }

    [Test]
    public void Update_signals_of_a_symbol_keep_their_distance()
    {
        var insights = Run(Options with { Entry = Options.Entry with { PauseMinutes = 120 } }, "QAAA", "QBBB").Generated;
        foreach (var symbol in insights.GroupBy(x => x.Symbol))
        {
            Assert.That(symbol.Zip(symbol.Skip(1)), Has.All.Matches<(Insight A, Insight B)>(x => x.B.GeneratedTimeUtc - x.A.GeneratedTimeUtc >= TimeSpan.FromHours(2)));
        }
    }

    [Test]
    public void OnSecuritiesChanged_a_security_that_went_is_silent()
    {
        var probe = Run(Options, "QAAA", "QBBB");
        var gone = new DateTime(2023, 11, 28, 17, 1, 0);
        Assert.That(probe.Events.Where(x => x.Symbol == "QBBB").Max(x => x.Now), Is.LessThan(gone));
        Assert.That(probe.Events.Where(x => x.Symbol == "QAAA").Max(x => x.Now), Is.GreaterThan(gone));
    }

    [Test]
    public void OnSecuritiesChanged_with_history_a_security_knows_its_pools_at_once()
    {
        var first = Run(Options with { WarmUpDays = 2 }, "QAAA", "QBBB").Events;
        var start = new DateTime(2023, 11, 22, 14, 30, 0);
        Assert.That(first.Where(x => x.Event.Time < start.Ticks), Is.Not.Empty, "events of the history");
        Assert.That(Run(Options, "QAAA", "QBBB").Events.Where(x => x.Event.Time < start.Ticks), Is.Empty);
    }

    [Test]
    public void Events_are_known_when_they_are_told_and_never_later()
    {
        var events = Run(Options, "QAAA", "QBBB").Events;
        Assert.That(events, Has.All.Matches<(DateTime Now, string Symbol, LiquidityEvent Event)>(x => x.Event.Time <= x.Now.Ticks));
        Assert.That(events.Select(x => x.Event.GetType()).Distinct().Count(), Is.GreaterThan(10));
    }

    [Test]
    public void Update_order_of_insights_does_not_depend_on_the_order_of_securities()
    {
        static IEnumerable<(DateTime, string)> Times(Probe probe) => probe.Generated.Where(x => x.GeneratedTimeUtc < new DateTime(2023, 11, 28)).Select(x => (x.GeneratedTimeUtc, x.Symbol.Value));
        Assert.That(Times(Run(Options, "QBBB", "QAAA")), Is.EqualTo(Times(Run(Options, "QAAA", "QBBB"))));
    }

    [Test]
    public void Update_on_a_shorter_run_says_the_same()
    {
        static IEnumerable<string> Texts(Probe probe) => probe.Generated.Cast<TradePlanInsight>().Select(x => $"{x.GeneratedTimeUtc:O} {x.Symbol} {x.Plan}");
        var all = Texts(Run(Options, "QAAA", "QBBB")).ToList();
        var part = Texts(Run(Options, new DateTime(2023, 11, 27), "QAAA", "QBBB")).ToList();
        Assert.That(part, Is.Not.Empty);
        Assert.That(all.Take(part.Count), Is.EqualTo(part));
    }
}
