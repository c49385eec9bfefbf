using Quant.Core.Sizing;

namespace Quant.Tests.Core.Sizing;

public sealed class SizingCapsTests
{
    private static readonly SizingInput Share = new(100_000, 50, 1, 2);

    private static IEnumerable<TestCaseData> EveryCap()
    {
        yield return new TestCaseData(new SizingCaps { RiskPerTrade = 500 }, SizingLimit.RiskPerTrade, 250);
        yield return new TestCaseData(new SizingCaps { OpenRisk = 100 }, SizingLimit.OpenRisk, 50);
        yield return new TestCaseData(new SizingCaps { PositionSize = 77 }, SizingLimit.PositionSize, 77);
        yield return new TestCaseData(new SizingCaps { PositionNotional = 10_049 }, SizingLimit.PositionNotional, 200);
        yield return new TestCaseData(new SizingCaps { PositionWeight = 5_000 }, SizingLimit.PositionWeight, 100);
        yield return new TestCaseData(new SizingCaps { GrossExposure = 2_500 }, SizingLimit.GrossExposure, 50);
        yield return new TestCaseData(new SizingCaps { NetExposure = 2_000 }, SizingLimit.NetExposure, 40);
        yield return new TestCaseData(new SizingCaps { BuyingPower = 1_000 }, SizingLimit.BuyingPower, 20);
    }

    [TestCaseSource(nameof(EveryCap))]
    public void Apply_names_the_cap_that_cut(SizingCaps caps, SizingLimit bound, double quantity)
        => Assert.That(caps.Apply(400, Share), Is.EqualTo(new SizingDecision(quantity, 400, bound)));

    [Test]
    public void Apply_the_tightest_cap_decides()
        => Assert.That(new SizingCaps { RiskPerTrade = 500, PositionWeight = 5_000, BuyingPower = 9_000 }.Apply(400, Share).Bound, Is.EqualTo(SizingLimit.PositionWeight));

    [Test]
    public void Apply_without_caps_rounds_down_to_lots()
    {
        Assert.That(new SizingCaps { LotSize = 100 }.Apply(399.9, Share), Is.EqualTo(new SizingDecision(300, 399.9, SizingLimit.None)));
        Assert.That(new SizingCaps { LotSize = 0.1 }.Apply(0.3, Share).Quantity, Is.EqualTo(0.3).Within(1e-12));
    }

    [Test]
    public void Apply_what_is_below_the_market_minimum_is_nothing()
    {
        Assert.That(new SizingCaps().Apply(0.9, Share), Is.EqualTo(new SizingDecision(0, 0.9, SizingLimit.MinimumOrder)));
        Assert.That(new SizingCaps { MinimumNotional = 1000 }.Apply(19, Share).Bound, Is.EqualTo(SizingLimit.MinimumOrder));
        Assert.That(new SizingCaps { MinimumQuantity = 20 }.Apply(19, Share).Bound, Is.EqualTo(SizingLimit.MinimumOrder));
    }

    [Test]
    public void Apply_a_used_up_cap_lets_nothing_through_and_is_named()
        => Assert.That(new SizingCaps { OpenRisk = -3 }.Apply(400, Share), Is.EqualTo(new SizingDecision(0, 400, SizingLimit.OpenRisk)));

    [Test]
    public void Apply_a_risk_cap_without_a_stop_lets_nothing_through()
        => Assert.That(new SizingCaps { RiskPerTrade = 500 }.Apply(400, Share with { StopDistance = double.NaN }).Bound, Is.EqualTo(SizingLimit.NotMeasurable));

    [TestCase(double.NaN)]
    [TestCase(-1)]
    [TestCase(double.PositiveInfinity)]
    public void Apply_no_answer_is_nothing(double desired) => Assert.That(new SizingCaps().Apply(desired, Share).Quantity, Is.Zero);
}
