using Quant.Core.Plans;
using Quant.Framework.Risk;
using Quant.RiskModels.Exits;
using Quant.RiskModels.Guard;
using QuantConnect.Data.Market;
using QuantConnect.Securities;

namespace Quant.Tests.RiskModels;

/// <summary>Stops and targets of one position: 100 shares bought at 100 with a stop at 98 and targets of a half at 102 and 104.</summary>
public sealed class ExitRulesTests
{
    private static RiskDesk Desk(ExitOptions options, params IRiskRule[] rules) => new(RiskDesk.NoLimits, [.. rules, new StopRule()]);

    private static Security Open(RiskDesk desk, int sign = 1)
    {
        var share = desk.World.Equity("AAPL", 100);
        var now = desk.World.Utc.Ticks;
        var plan = new TradePlan(
            sign > 0 ? TradeSide.Long : TradeSide.Short, 100, 100 - 2 * sign, [new PlanTarget(100 + 2 * sign, 0.5), new PlanTarget(100 + 4 * sign, 0.5)], 0.7, "test",
            PlanOrigin.Level("L", 100), now, now + TimeSpan.TicksPerMinute, now + TimeSpan.TicksPerHour);
        desk.Exits.Propose(share.Symbol, ExitProposal.Of(plan));
        desk.Hold(share, 100 * sign, 100);
        desk.Look();
        return share;
    }

    private static void Bars(RiskDesk desk, Security security, params (decimal High, decimal Low, decimal Close)[] bars)
    {
        foreach (var (high, low, close) in bars)
        {
            desk.Later(1);
            var bar = desk.World.Bar(security, close, high, low, close);
            foreach (var consolidator in security.Subscriptions.SelectMany(x => x.Consolidators).ToList())
            {
                consolidator.Update(bar);
            }
            desk.Look();
        }
    }

    [TestCase(1, 98.01, 98)]
    [TestCase(-1, 101.99, 102)]
    public void Stop_closes_at_its_price(int sign, decimal before, decimal at)
    {
        using var desk = Desk(new ExitOptions());
        var share = Open(desk, sign);
        var insight = desk.Insight(share);
        desk.World.Trade(share, before);
        Assert.That(desk.Look(), Is.Empty);
        desk.World.Trade(share, at);
        Assert.That(desk.Look()["AAPL"], Is.Zero);
        Assert.That(insight.IsActive(desk.World.Utc), Is.False);
        Assert.That(desk.Story, Is.EqualTo(new[] { "Bound InitialStop AAPL" }));
    }

    [Test]
    public void Stop_waits_for_regular_hours()
    {
        using var desk = Desk(new ExitOptions());
        var share = Open(desk);
        desk.World.NewYork(17, 0);
        desk.World.Trade(share, 97);
        Assert.That(desk.Look(), Is.Empty);
        desk.World.NewYork(9, 31, daysLater: 1);
        Assert.That(desk.Look()["AAPL"], Is.Zero);
    }

    [Test]
    public void BreakEven_moves_the_stop_to_the_entry_and_says_so_when_it_goes_off()
    {
        var options = new ExitOptions { BreakEvenAt = 1, BreakEvenOffset = 0.05 };
        using var desk = Desk(options, new BreakEvenRule(options));
        var share = Open(desk);
        desk.World.Trade(share, 101.99m);
        desk.Look();
        Assert.That(desk.Exits.Find(share.Symbol)!.Stop, Is.EqualTo(98m));
        desk.World.Trade(share, 102m);
        desk.Look();
        Assert.That(desk.Exits.Find(share.Symbol)!.Stop, Is.EqualTo(100.1m));
        desk.World.Trade(share, 100.1m);
        Assert.That(desk.Look()["AAPL"], Is.Zero);
        Assert.That(desk.Story, Is.EqualTo(new[] { "Bound BreakEven AAPL", "Bound BreakEven AAPL" }));
    }

    [TestCase(1, 103, 101.97)]
    [TestCase(-1, 97, 97.97)]
    public void Percent_trails_the_best_close_once_it_has_made_its_profit(int sign, decimal best, decimal stop)
    {
        var options = new ExitOptions { Trail = TrailKind.Percent, TrailFrom = 1, TrailPercent = 0.01 };
        using var desk = Desk(options, new PercentTrailRule(options));
        var share = Open(desk, sign);
        desk.World.Trade(share, 100 + sign);
        desk.Look();
        Assert.That(desk.Exits.Find(share.Symbol)!.StopReason, Is.EqualTo(RiskReason.InitialStop), "half an R");
        desk.World.Trade(share, best);
        desk.Look();
        desk.World.Trade(share, best - 0.5m * sign);
        desk.Look();
        Assert.That(desk.Exits.Find(share.Symbol)!.Stop, Is.EqualTo(stop), "and does not go back");
    }

    private static IEnumerable<TestCaseData> Trails()
    {
        var options = new ExitOptions { TrailFrom = 1, TrailMultiple = 2 };
        // 3 bars of range 1: highs 104, 105, 104.5, closes 103.5, 104.5, 104; the range of Wilder's average is 1 to 1.0x
        yield return new TestCaseData(new AverageRangeTrailRule(options), (double range) => 104.5 - 2 * range).SetArgDisplayNames("average range");
        yield return new TestCaseData(new ChandelierTrailRule(options), (double range) => 105 - 2 * range).SetArgDisplayNames("chandelier");
        yield return new TestCaseData(new SwingTrailRule(options), (double range) => 102.8 - 2 * range).SetArgDisplayNames("swing");
    }

    [TestCaseSource(nameof(Trails))]
    public void Trails_follow_closed_bars(IRiskRule rule, Func<double, double> expected)
    {
        var bars = new Quant.Framework.Bars.SymbolBarsOptions { Minutes = 1, RangePeriod = 1, Window = 3, SwingStrength = 1 };
        using var desk = new RiskDesk(RiskDesk.NoLimits, _ => [rule], bars: bars);
        var share = Open(desk);
        Bars(desk, share, (104, 103, 103.5m), (103.8m, 102.8m, 103.5m), (105, 104, 104.5m), (104.7m, 103.7m, 104.5m));
        // the last bar's true range is its height: 1; before the last look the stop stood no nearer
        Assert.That((double)desk.Exits.Find(share.Symbol)!.Stop, Is.EqualTo(expected(1)).Within(0.011));
    }

    [Test]
    public void TimeStop_closes_old_positions_and_those_whose_plan_is_over()
    {
        using var old = Desk(new ExitOptions(), new TimeStopRule(new ExitOptions { TimeStop = 30 }));
        Open(old);
        old.Later(29);
        Assert.That(old.Look(), Is.Empty);
        old.Later(1);
        Assert.That(old.Look()["AAPL"], Is.Zero);

        using var over = Desk(new ExitOptions(), new TimeStopRule(new ExitOptions()));
        Open(over);
        over.Later(59);
        Assert.That(over.Look(), Is.Empty);
        over.Later(1);
        Assert.That(over.Look()["AAPL"], Is.Zero);
    }

    [Test]
    public void ScaleOut_takes_each_target_once()
    {
        var options = new ExitOptions { TargetsAtMarket = true };
        using var desk = Desk(options, new ScaleOutRule(options));
        var share = Open(desk);
        var insight = desk.Insight(share);
        desk.World.Trade(share, 102);
        Assert.That(desk.Look()["AAPL"], Is.EqualTo(50));
        Assert.That(insight.IsActive(desk.World.Utc), "the rest of the idea goes on");
        share.Holdings.SetHoldings(100, 50);
        Assert.That(desk.Look(), Is.Empty);
        desk.World.Trade(share, 104);
        Assert.That(desk.Look()["AAPL"], Is.Zero);
    }

    [Test]
    public void MomentumTarget_moves_the_last_target_with_the_market()
    {
        var options = new ExitOptions { TargetMomentum = 0.5 };
        var bars = new Quant.Framework.Bars.SymbolBarsOptions { Minutes = 1, RangePeriod = 1, Window = 4 };
        using var desk = new RiskDesk(RiskDesk.NoLimits, _ => [new MomentumTargetRule(options)], bars: bars);
        var share = Open(desk);
        Bars(desk, share, [.. Enumerable.Range(1, 6).Select(i => (100 + i * 0.5m, 99.5m + i * 0.5m, 100 + i * 0.5m))]);
        // four bars of half a point each make 2, a random walk of ranges of half a point 1: full momentum, 2 R become 3
        var targets = desk.Exits.Find(share.Symbol)!.Targets;
        Assert.That((targets[0], targets[1]), Is.EqualTo((102m, 106m)));
        Assert.That(desk.Story, Is.All.EqualTo("Bound ScaleOut AAPL"));
    }

    [Test]
    public void A_split_moves_stop_and_targets_with_the_price()
    {
        using var desk = Desk(new ExitOptions());
        var share = Open(desk);
        share.Holdings.SetHoldings(25, 400);
        desk.World.Trade(share, 25);
        Assert.That(desk.Look(), Is.Empty);
        var exit = desk.Exits.Find(share.Symbol)!;
        Assert.That((exit.Stop, exit.Targets[0], exit.OpenQuantity), Is.EqualTo((24.5m, 25.5m, 400m)));
    }

    [Test]
    public void A_closed_position_is_reported_with_its_result_in_R()
    {
        using var desk = Desk(new ExitOptions());
        ClosedPosition? closed = null;
        desk.Exits.Closed += x => closed = x;
        var share = Open(desk);
        share.Holdings.AddNewProfit(300);
        share.Holdings.AddNewFee(20);
        desk.Hold(share, 0, 0);
        desk.Look();
        Assert.That((closed!.Setup, closed.Profit, closed.R), Is.EqualTo(("test", 280m, (double?)1.4)));
        Assert.That(desk.Exits.Open, Is.Empty);
    }
}
