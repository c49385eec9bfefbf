using FsCheck;
using FsCheck.Fluent;
using Quant.Core.Sizing;

namespace Quant.Tests.Core.Sizing;

/// <summary>What holds for every sizer, every trade and every set of caps.</summary>
public sealed class SizingPropertyTests
{
    private sealed record Case(SizingInput Input, SizingCaps Caps, double Risk, double MoreRisk, double FartherStop);

    private static readonly Gen<Case> Cases =
        from equity in Number(1_000, 10_000_000)
        from price in Number(0.01, 5_000)
        from point in Gen.Elements(1.0, 0.0065, 50, 1000)
        from stop in Number(0.0005, 0.5)
        from range in Number(0.0005, 0.1)
        from volatility in Number(0.02, 2)
        from risk in Number(0.0001, 0.05)
        from more in Number(1, 4)
        from farther in Number(1, 4)
        from lot in Gen.Elements(1.0, 100, 0.01, 1e-8)
        from caps in Gen.ArrayOf(Gen.OneOf(Gen.Constant(double.PositiveInfinity), Number(0, 3)), 8)
        select new Case(
            new SizingInput(equity, price, point, stop * price, range * price, volatility),
            new SizingCaps
            {
                RiskPerTrade = caps[0] * equity * 0.02, OpenRisk = caps[1] * equity * 0.05, PositionSize = caps[2] * equity / price, PositionNotional = caps[3] * equity,
                PositionWeight = caps[4] * equity, GrossExposure = caps[5] * equity, NetExposure = caps[6] * equity, BuyingPower = caps[7] * equity, LotSize = lot,
                MinimumNotional = price, MinimumQuantity = lot,
            },
            risk, Math.Min(0.9, risk * more), farther);

    private static IEnumerable<IPositionSizer> Sizers(double risk, double equity)
    {
        var record = new KellyEstimator();
        foreach (var result in new[] { 2.0, -1, 1.5, -1, 3, -1 })
        {
            record.Add(result);
        }
        yield return new FixedFractionalSizer(risk);
        yield return new AverageRangeSizer(risk, 2);
        yield return new VolatilityTargetSizer(risk * 10);
        yield return new FixedNotionalSizer(risk * equity);
        yield return new KellySizer(record, Math.Min(1, risk * 10), 0.99, 0.001, 5);
    }

    private static Gen<double> Number(double low, double high) => Gen.Choose(0, 1_000_000).Select(x => low + (high - low) * x / 1_000_000.0);

    private static void Holds(Func<Case, bool> property) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Cases.ToArbitrary(), property));

    [Test]
    public void Sizes_are_never_negative_and_never_above_what_was_asked_for() => Holds(x => Sizers(x.Risk, x.Input.Equity).All(sizer =>
    {
        var decision = x.Caps.Apply(sizer.Quantity(x.Input), x.Input);
        return decision.Quantity >= 0 && decision.Quantity <= decision.Desired * (1 + 1e-9) + x.Caps.LotSize * 1e-8;
    }));

    [Test]
    public void Sizes_are_never_over_any_limit() => Holds(x => Sizers(x.Risk, x.Input.Equity).All(sizer =>
    {
        var quantity = x.Caps.Apply(sizer.Quantity(x.Input), x.Input).Quantity;
        // a billionth of a lot is rounding
        quantity = Math.Max(0, quantity - x.Caps.LotSize * 1e-8) * (1 - 1e-12);
        var value = quantity * x.Input.UnitValue;
        var risk = quantity * x.Input.UnitRisk;
        return risk <= x.Caps.RiskPerTrade && risk <= x.Caps.OpenRisk && quantity <= x.Caps.PositionSize && value <= x.Caps.PositionNotional
            && value <= x.Caps.PositionWeight && value <= x.Caps.GrossExposure && value <= x.Caps.NetExposure && value <= x.Caps.BuyingPower;
    }));

    [Test]
    public void Sizes_grow_with_risk() => Holds(x => Sizers(x.Risk, x.Input.Equity).Zip(Sizers(x.MoreRisk, x.Input.Equity)).All(pair =>
        x.Caps.Apply(pair.First.Quantity(x.Input), x.Input).Quantity <= x.Caps.Apply(pair.Second.Quantity(x.Input), x.Input).Quantity));

    [Test]
    public void Sizes_shrink_with_the_distance_of_the_stop() => Holds(x =>
    {
        var farther = x.Input with { StopDistance = x.Input.StopDistance * x.FartherStop, AverageRange = x.Input.AverageRange * x.FartherStop };
        return Sizers(x.Risk, x.Input.Equity).All(sizer =>
            x.Caps.Apply(sizer.Quantity(farther), farther).Quantity <= x.Caps.Apply(sizer.Quantity(x.Input), x.Input).Quantity);
    });

    [Test]
    public void Sizes_that_no_limit_bound_are_what_was_asked_for_to_a_lot() => Holds(x => Sizers(x.Risk, x.Input.Equity).All(sizer =>
    {
        var decision = x.Caps.Apply(sizer.Quantity(x.Input), x.Input);
        return decision.Bound != SizingLimit.None || decision.Desired - decision.Quantity < x.Caps.LotSize;
    }));
}
