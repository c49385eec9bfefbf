using Quant.Core.Exits;

namespace Quant.Tests.Core.Exits;

public sealed class ExitPricesTests
{
    [TestCase(1, 98)]
    [TestCase(-1, 102)]
    public void Percent_is_behind_the_best_close(int sign, double expected) => Assert.That(TrailingStops.Percent(sign, 100, 0.02), Is.EqualTo(expected).Within(1e-12));

    [TestCase(1, 97)]
    [TestCase(-1, 103)]
    public void AverageRange_is_behind_the_close(int sign, double expected) => Assert.That(TrailingStops.AverageRange(sign, 100, 1.5, 2), Is.EqualTo(expected));

    [TestCase(1, 105 - 3)]
    [TestCase(-1, 95 + 3)]
    public void Chandelier_hangs_from_the_extreme(int sign, double expected) => Assert.That(TrailingStops.Chandelier(sign, 105, 95, 1.5, 2), Is.EqualTo(expected));

    [TestCase(1, 95 - 0.75)]
    [TestCase(-1, 105 + 0.75)]
    public void Swing_is_beyond_the_last_swing(int sign, double expected) => Assert.That(TrailingStops.Swing(sign, 105, 95, 1.5, 0.5), Is.EqualTo(expected));

    [TestCase(1, 101.9, double.NaN)]
    [TestCase(1, 102, 100.2)]
    [TestCase(-1, 98, 99.8)]
    [TestCase(-1, 98.1, double.NaN)]
    public void BreakEven_waits_for_its_profit(int sign, double close, double expected)
        => Assert.That(TrailingStops.BreakEven(sign, 100, 2, close, 1, 0.1), Is.EqualTo(expected).Within(1e-12));

    [Test]
    public void Momentum_is_the_move_in_units_of_a_random_walk()
    {
        // 3 up over 9 bars of range 1: 3 / 3 = 1, halved
        Assert.That(MomentumTarget.Momentum(1, 103, 100, 1, 9), Is.EqualTo(0.5));
        Assert.That(MomentumTarget.Momentum(-1, 103, 100, 1, 9), Is.EqualTo(-0.5));
        Assert.That(MomentumTarget.Momentum(1, 200, 100, 1, 9), Is.EqualTo(1), "no further than 1");
        Assert.That(MomentumTarget.Momentum(1, 100, 100, 0, 9), Is.NaN);
    }

    [TestCase(1, 4.5)]
    [TestCase(-1, 2, Description = "not nearer than the target before it")]
    [TestCase(0, 3)]
    [TestCase(double.NaN, 3)]
    public void Adjust_moves_the_target_with_momentum(double momentum, double expected) => Assert.That(MomentumTarget.Adjust(3, momentum, 0.5, 2), Is.EqualTo(expected));
}
