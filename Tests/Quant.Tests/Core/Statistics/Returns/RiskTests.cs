using FsCheck;
using FsCheck.Fluent;
using Quant.Core.Statistics.Returns;

namespace Quant.Tests.Core.Statistics.Returns;

/// <summary>Quantiles, value at risk, expected shortfall.</summary>
public sealed class RiskTests
{
    [TestCase(0.0, -4)]
    [TestCase(0.25, -2)]
    [TestCase(0.5, 0)]
    [TestCase(0.6, 0.8)] // position 4 * 0.6 = 2.4: 0 + 0.4 * (2 - 0)
    [TestCase(1.0, 10)]
    public void Quantile_interpolates_between_order_statistics(double probability, double expected)
        => Assert.That(Quantile.Of([2, -4, 10, 0, -2], probability), Is.EqualTo(expected).Within(1e-12));

    [Test]
    public void Quantile_of_nothing_is_undefined_and_of_a_wrong_probability_an_error()
    {
        Assert.That(Quantile.Of([], 0.5), Is.Null);
        Assert.That(() => Quantile.Of([1], 1.1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => Quantile.Of([1], double.NaN), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Historical_measures_equal_the_hand_calculation()
    {
        // worst first: -5 -3 -1 0 1 2 2 3 4 7 %. VaR 80 %: position 9 * 0.2 = 1.8, -3 + 0.8 * (-1 + 3) = -1.4
        double[] returns = [0.02, -0.03, 0.07, 0, -0.05, 0.01, 0.04, -0.01, 0.03, 0.02];
        Assert.That(ValueAtRisk.Historical(returns, 0.8), Is.EqualTo(0.014).Within(1e-15));
        // worst 2 of 10: (5 + 3) / 2 = 4 %; worst 2.5 of 10: (5 + 3 + 0.5 * 1) / 2.5 = 3.4 %; less than one: the worst
        Assert.That(ExpectedShortfall.Historical(returns, 0.8), Is.EqualTo(0.04).Within(1e-15));
        Assert.That(ExpectedShortfall.Historical(returns, 0.75), Is.EqualTo(0.034).Within(1e-15));
        Assert.That(ExpectedShortfall.Historical(returns, 0.99), Is.EqualTo(0.05));
    }

    [Test]
    public void Gaussian_measures_equal_the_hand_calculation()
    {
        // -1 1 %: mean 0, s = sqrt(2) %; z of 5 % = -1.644854, density there 0.103136
        double[] returns = [-0.01, 0.01];
        Assert.That(ValueAtRisk.Gaussian(returns, 0.95), Is.EqualTo(1.644854 * Math.Sqrt(2) / 100).Within(1e-7));
        Assert.That(ExpectedShortfall.Gaussian(returns, 0.95), Is.EqualTo(0.103136 / 0.05 * Math.Sqrt(2) / 100).Within(1e-6));
    }

    [Test]
    public void CornishFisher_equals_Gaussian_without_skew_but_for_the_tails()
    {
        // symmetric: S = 0. -3 -1 1 3: m2 = 20 / 3, K = 4 * 5 / 6 * 164 / (20 / 3)^2 - 13.5 = -1.2
        double[] returns = [-3, -1, 1, 3];
        var z = -1.6448536269514722;
        var expected = -(z + (z * z * z - 3 * z) * -1.2 / 24) * Math.Sqrt(20.0 / 3);
        Assert.That(ValueAtRisk.CornishFisher(returns, 0.95), Is.EqualTo(expected).Within(1e-12));
    }

    [Test]
    public void Measures_of_too_few_returns_are_undefined()
    {
        Assert.Multiple(() =>
        {
            Assert.That(ValueAtRisk.Historical([], 0.95), Is.Null);
            Assert.That(ExpectedShortfall.Historical([], 0.95), Is.Null);
            Assert.That(ValueAtRisk.Gaussian([0.01], 0.95), Is.Null);
            Assert.That(ExpectedShortfall.Gaussian([0.01], 0.95), Is.Null);
            Assert.That(ValueAtRisk.CornishFisher([0.01, 0.02, 0.03], 0.95), Is.Null);
            Assert.That(ValueAtRisk.CornishFisher([0.01, 0.01, 0.01, 0.01], 0.95), Is.Null);
        });
    }

    [TestCase(0.0)]
    [TestCase(1.0)]
    [TestCase(double.NaN)]
    public void Measures_of_an_impossible_confidence_throw(double confidence)
    {
        Assert.That(() => ValueAtRisk.Historical([0.01, 0.02], confidence), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => ExpectedShortfall.Gaussian([0.01, 0.02], confidence), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Shortfall_is_never_below_value_at_risk_and_both_grow_with_confidence()
        => Check.QuickThrowOnFailure(Prop.ForAll(Samples.Returns(2), Gen.Choose(1, 98).ToArbitrary(), (returns, percent) =>
        {
            var (low, high) = (percent / 100.0, (percent + 1) / 100.0);
            const double Slack = 1e-12;
            return ExpectedShortfall.Historical(returns, low) >= ValueAtRisk.Historical(returns, low) - Slack
                && ExpectedShortfall.Gaussian(returns, low) >= ValueAtRisk.Gaussian(returns, low) - Slack
                && ExpectedShortfall.Historical(returns, high) >= ExpectedShortfall.Historical(returns, low) - Slack
                && ValueAtRisk.Historical(returns, high) >= ValueAtRisk.Historical(returns, low) - Slack;
        }));

    [Test]
    public void Shortfall_of_two_books_together_is_not_above_the_sum()
        => Check.QuickThrowOnFailure(Prop.ForAll(Samples.Returns(8), returns =>
        {
            var half = returns.Length / 2;
            var (a, b) = (returns[..half], returns[half..(2 * half)]);
            var sum = a.Zip(b, (x, y) => x + y).ToArray();
            return ExpectedShortfall.Historical(sum, 0.7) <= ExpectedShortfall.Historical(a, 0.7) + ExpectedShortfall.Historical(b, 0.7) + 1e-12;
        }));
}
