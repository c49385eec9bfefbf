using Quant.Core.Plans;
using Quant.Framework.Bars;
using Quant.Framework.Insights;
using Quant.Framework.Limits;
using Quant.Framework.Options;
using Quant.Framework.Risk;
using Quant.Portfolio.RiskBudget;
using Quant.Tests.Engine.Support;
using Quant.Tests.RiskModels;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Securities;

namespace Quant.Tests.Portfolio.RiskBudget;

public sealed class RiskBudgetPortfolioConstructionModelTests
{
    /// <summary>100,000 dollars, and no limit that binds unless the test says so.</summary>
    private sealed class Bench : IDisposable
    {
        private readonly RiskBudgetPortfolioConstructionModel _model;

        public Bench(RiskBudgetOptions options, RiskLimits? limits = null)
            => _model = new RiskBudgetPortfolioConstructionModel(options, limits ?? RiskDesk.NoLimits, Exits, Journal, new SymbolBarsBook(new SymbolBarsOptions { Minutes = 1, RangePeriod = 2 }));

        public TradingWorld World { get; } = new();

        public ExitBook Exits { get; } = new();

        public RiskJournal Journal { get; } = new();

        public T Add<T>(T security)
            where T : Security
        {
            _model.OnSecuritiesChanged(World.Algorithm, SecurityChanges.Create([security], [], [], []));
            return security;
        }

        public Dictionary<string, decimal> Targets(params Insight[] insights)
        {
            foreach (var insight in insights)
            {
                insight.GeneratedTimeUtc = World.Utc;
                insight.CloseTimeUtc = World.Utc.AddHours(1);
            }
            World.Algorithm.Insights.AddRange(insights);
            return _model.CreateTargets(World.Algorithm, insights).ToDictionary(x => x.Symbol.Value, x => x.Quantity);
        }

        public Insight Plan(Security security, double entry, double stop)
        {
            var (now, sign) = (World.Utc.Ticks, Math.Sign(entry - stop));
            return new TradePlanInsight(security.Symbol, new TradePlan(
                sign > 0 ? TradeSide.Long : TradeSide.Short, entry, stop, [new PlanTarget(entry + 2 * (entry - stop), 1)], 0.5, "test", PlanOrigin.Level("L", entry),
                now, now + TimeSpan.TicksPerHour, now + TimeSpan.TicksPerHour), security.Exchange.TimeZone);
        }

        public void Bars(Security security, params (decimal High, decimal Low, decimal Close)[] bars)
        {
            foreach (var (high, low, close) in bars)
            {
                World.At(World.Utc.AddMinutes(1));
                var bar = World.Bar(security, close, high, low, close);
                foreach (var consolidator in security.Subscriptions.SelectMany(x => x.Consolidators).ToList())
                {
                    consolidator.Update(bar);
                }
            }
        }

        public void Dispose() => World.Dispose();
    }

    [Test]
    public void CreateTargets_a_plan_is_sized_by_its_stop_and_its_exits_are_proposed()
    {
        using var bench = new Bench(new RiskBudgetOptions { RiskPerTrade = 0.01 });
        var share = bench.Add(bench.World.Equity("AAA", 50));
        Assert.That(bench.Targets(bench.Plan(share, 50, 47.5)), Is.EqualTo(new Dictionary<string, decimal> { ["AAA"] = 400 }));
        var proposal = bench.Exits.Proposal(share.Symbol)!;
        Assert.That((proposal.Sign, proposal.Stop, proposal.Targets.Single()), Is.EqualTo((1, 47.5m, new ExitTarget(55, 1))));
        Assert.That(bench.Journal.Events, Is.Empty);
    }

    [Test]
    public void CreateTargets_a_short_plan_is_negative()
    {
        using var bench = new Bench(new RiskBudgetOptions { RiskPerTrade = 0.01 });
        Assert.That(bench.Targets(bench.Plan(bench.Add(bench.World.Equity("AAA", 50)), 50, 52))["AAA"], Is.EqualTo(-500));
    }

    [Test]
    public void CreateTargets_an_insight_without_a_plan_gets_a_stop_of_average_ranges()
    {
        using var bench = new Bench(new RiskBudgetOptions { RiskPerTrade = 0.01, StopRanges = 2 });
        var share = bench.Add(bench.World.Equity("AAA", 50));
        bench.Bars(share, (51, 50, 50), (51, 50, 50), (51, 50, 50));
        Assert.That(bench.Targets(Insight.Price(share.Symbol, TimeSpan.FromHours(1), InsightDirection.Up))["AAA"], Is.EqualTo(500));
        Assert.That(bench.Exits.Proposal(share.Symbol)!.Stop, Is.EqualTo(48));
    }

    [Test]
    public void CreateTargets_without_a_known_range_trades_nothing_and_says_so()
    {
        using var bench = new Bench(new RiskBudgetOptions());
        var insight = Insight.Price(bench.Add(bench.World.Equity("AAA", 50)).Symbol, TimeSpan.FromHours(1), InsightDirection.Up);
        Assert.That(bench.Targets(insight), Is.Empty);
        Assert.That(bench.Journal.Events.Single().Reason, Is.EqualTo(RiskReason.NotMeasurable));
        Assert.That(insight.IsActive(bench.World.Utc), Is.False);
    }

    [Test]
    public void CreateTargets_values_in_another_currency_are_converted()
    {
        // 1000 dollars at 0.5 yen of 0.01 dollars a unit are 200,000 units
        using var bench = new Bench(new RiskBudgetOptions { RiskPerTrade = 0.01 });
        var pair = bench.Add(bench.World.Forex("USDJPY", 100));
        pair.QuoteCurrency.ConversionRate = 0.01m;
        Assert.That(bench.Targets(bench.Plan(pair, 100, 99.5))["USDJPY"], Is.EqualTo(200_000));
    }

    [Test]
    public void CreateTargets_buying_power_binds_and_keeps_the_free_part()
    {
        using var bench = new Bench(new RiskBudgetOptions { RiskPerTrade = 0.1 });
        var share = bench.Add(bench.World.Equity("AAA", 50));
        share.SetLeverage(1);
        Assert.That(bench.Targets(bench.Plan(share, 50, 49))["AAA"], Is.EqualTo(Math.Floor(100_000 * (1 - bench.World.Algorithm.Settings.FreePortfolioValuePercentage) / 50)));
        Assert.That(bench.Journal.Events.Single().Reason, Is.EqualTo(RiskReason.BuyingPower));
    }

    [Test]
    public void CreateTargets_targets_of_one_step_share_what_is_left()
    {
        using var bench = new Bench(new RiskBudgetOptions { RiskPerTrade = 0.01 }, RiskDesk.NoLimits with { MaxOpenRisk = 0.015m });
        var (a, b) = (bench.Add(bench.World.Equity("AAA", 50)), bench.Add(bench.World.Equity("BBB", 50)));
        Assert.That(bench.Targets(bench.Plan(b, 50, 48), bench.Plan(a, 50, 48)), Is.EqualTo(new Dictionary<string, decimal> { ["AAA"] = 500, ["BBB"] = 250 }));
        Assert.That(bench.Journal.Events.Single().Effect, Is.EqualTo("fixed-fractional asked for 500, 250 sized at 50"));
    }

    [Test]
    public void CreateTargets_a_position_ends_with_its_insight_and_is_not_traded_before()
    {
        using var bench = new Bench(new RiskBudgetOptions { RiskPerTrade = 0.01 });
        var share = bench.Add(bench.World.Equity("AAA", 50));
        bench.Targets(bench.Plan(share, 50, 48));
        bench.World.Hold(share, 500, 50);
        bench.World.Trade(share, 60);
        Assert.That(bench.Targets(), Is.Empty);
        Assert.That(bench.Targets(bench.Plan(share, 60, 58)), Is.Empty, "the same side again adds nothing");
        bench.World.At(bench.World.Utc.AddHours(2));
        Assert.That(bench.Targets()["AAA"], Is.Zero);
    }

    [Test]
    public void CreateTargets_Kelly_learns_from_closed_trades()
    {
        using var bench = new Bench(new RiskBudgetOptions { Method = SizingMethod.Kelly, RiskPerTrade = 0.001, KellyCap = 0.02, KellyPart = 0.5, KellyTrades = 4 });
        var share = bench.Add(bench.World.Equity("AAA", 50));
        var first = bench.Targets(bench.Plan(share, 50, 48))["AAA"];
        foreach (var result in new[] { 2.0, -1, 2, -1 })
        {
            bench.Exits.Report(new ClosedPosition(share.Symbol, "test", 0, result, bench.World.Utc));
        }
        // shrunk Kelly of that record is 0.25 * 0.5 / 3.25 = 3.8 %, half of it 1.9 %
        Assert.That((first, bench.Targets(bench.Plan(share, 50, 48))["AAA"]), Is.EqualTo((50m, Math.Floor(100_000m * 0.5m * 0.25m * 0.5m / 3.25m / 2))));
    }

    [Test]
    public void CreateTargets_confidence_scales_the_size_if_asked_for()
    {
        using var bench = new Bench(new RiskBudgetOptions { RiskPerTrade = 0.01, ByConfidence = true });
        Assert.That(bench.Targets(bench.Plan(bench.Add(bench.World.Equity("AAA", 50)), 50, 48))["AAA"], Is.EqualTo(250));
    }

    [Test]
    public void Options_that_contradict_each_other_are_errors()
        => Assert.That(
            Assert.Throws<OptionsException>(() => OptionsBinder.Bind<RiskBudgetOptions>(new Dictionary<string, string>
            {
                ["sizing-method"] = "4", ["risk-per-trade"] = "0.05", ["kelly-cap"] = "0.02",
            }))!.Errors,
            Is.EqualTo(new[] { "risk-per-trade = 0.05 must not be above kelly-cap = 0.02: it is what Kelly starts with." }));
}
