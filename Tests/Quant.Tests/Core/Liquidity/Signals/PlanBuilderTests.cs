using Quant.Core.Bars;
using Quant.Core.Indicators;
using Quant.Core.Liquidity.Pools;
using Quant.Core.Liquidity.Signals;
using Quant.Core.Liquidity.Zones;
using Quant.Core.Plans;

namespace Quant.Tests.Core.Liquidity.Signals;

public sealed class PlanBuilderTests
{
    private static readonly PlanSettings Multiples = new() { Targets = TargetMode.RiskMultiples, FirstTarget = 1.5, FirstFraction = 0.25, LastTarget = 3 };
    private static readonly CandidateInput Close112 = new(
        new Bar(Table.Start - 1, Table.Start, 112, 113, 104, 112, 30), new Snapshot(Table.Start, 111, 115, 2, 20, MarketRegime.Range), true, null);

    private static TradePlan Build(PlanSettings settings, LiquidityPoolRegistry? registry = null, double strength = 4)
    {
        var candidate = new SignalCandidate(new CandidateSettings { StopAtr = 1 });
        candidate.Begin(new WatchedZone(0xab, TradeSide.Long, 100, 110, strength), Table.Start);
        return new PlanBuilder(settings, 4).Build(candidate, Close112, registry ?? new LiquidityPoolRegistry(new RegistrySettings())).ToPlan();
    }

    private static LiquidityPool Above(double low, double high)
        => LiquidityPool.Create(PoolKind.Swing, TimeFrame.H1, TradeSide.Short, low, high, 1, 1, Table.Start, Table.Start + 1);

    [Test]
    public void Build_stop_lies_beyond_the_zone_and_targets_at_multiples_of_the_risk()
    {
        var plan = Build(Multiples);
        Assert.Multiple(() =>
        {
            Assert.That((plan.Side, plan.Entry, plan.Stop), Is.EqualTo((TradeSide.Long, 112.0, 98.0)), "100 - 1 x 2");
            Assert.That(plan.Targets, Is.EqualTo(new[] { new PlanTarget(133, 0.25), new PlanTarget(154, 0.75) }), "112 + 1.5 x 14, 112 + 3 x 14");
            Assert.That((plan.Setup, plan.Origin), Is.EqualTo(("liquidity-zone-ema-long", new PlanOrigin("zone 00000000000000ab", 100, 110))));
            Assert.That((plan.CreatedAt, plan.EnterBefore, plan.ExitBy), Is.EqualTo((Table.Start, Table.Start + Multiples.EntryTime, Table.Start + Multiples.HoldTime)));
        });
    }

    [Test]
    public void Build_confidence_follows_its_formula()
    {
        // S = 4 / (4 + 4) = 0.5, V = 30 / 40 = 0.75, R = 1: 0.3 + 0.15 + 0.2
        Assert.That(Build(Multiples).Confidence, Is.EqualTo(0.65).Within(1e-12));
        Assert.That(Build(Multiples, strength: 12).Confidence, Is.EqualTo(0.8).Within(1e-12), "S = 12 / 16");
        var builder = new PlanBuilder(Multiples, 4);
        var against = Close112 with { Snapshot = Close112.Snapshot with { Regime = MarketRegime.TrendDown } };
        Assert.That(builder.Confidence(TradeSide.Long, 4, against), Is.EqualTo(0.45).Within(1e-12));
        Assert.That(builder.Confidence(TradeSide.Short, 4, against), Is.EqualTo(0.65).Within(1e-12));
    }

    [Test]
    public void Build_the_last_target_is_the_next_opposing_pool_that_is_far_enough()
    {
        var registry = new LiquidityPoolRegistry(new RegistrySettings());
        registry.Add(Above(120, 121)); // nearer than the first target at 133
        registry.Add(Above(150, 152));
        registry.Add(Above(140, 160));
        var settings = Multiples with { Targets = TargetMode.OpposingPool };
        Assert.That(Build(settings, registry).Targets, Is.EqualTo(new[] { new PlanTarget(133, 0.25), new PlanTarget(140, 0.75) }));
        Assert.That(Build(settings).Targets[1].Price, Is.EqualTo(154), "no pool: the multiple");
        registry.Add(Above(133, 134));
        Assert.That(Build(settings, registry).Targets, Is.EqualTo(new[] { new PlanTarget(133, 1) }), "the pool lies at the first target");
    }

    [Test]
    public void Build_short_plans_are_the_mirror_image()
    {
        var candidate = new SignalCandidate(new CandidateSettings { StopAtr = 1 });
        candidate.Begin(new WatchedZone(1, TradeSide.Short, -110, -100, 4), Table.Start);
        var registry = new LiquidityPoolRegistry(new RegistrySettings());
        registry.Add(LiquidityPool.Create(PoolKind.Swing, TimeFrame.H1, TradeSide.Long, -160, -140, 1, 1, Table.Start, Table.Start + 1));
        registry.Add(LiquidityPool.Create(PoolKind.Swing, TimeFrame.H1, TradeSide.Long, -152, -150, 1, 1, Table.Start, Table.Start + 1));
        var plan = new PlanBuilder(Multiples with { Targets = TargetMode.OpposingPool }, 4).Build(candidate, Close112 with { Bar = Close112.Bar.Mirror() }, registry).ToPlan();
        Assert.That((plan.Entry, plan.Stop, plan.Setup), Is.EqualTo((-112.0, -98.0, "liquidity-zone-ema-short")));
        Assert.That(plan.Targets.Select(x => x.Price), Is.EqualTo(new[] { -133.0, -140.0 }));
    }
}
