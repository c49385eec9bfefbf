using FsCheck;
using FsCheck.Fluent;
using Quant.Core.Statistics.Returns;

namespace Quant.Tests.Core.Statistics.Returns;

/// <summary>Volatility and the ratios of return to risk.</summary>
public sealed class RatioTests
{
    private static readonly ReturnConventions FourPeriods = new() { PeriodsPerYear = 4, RiskFreeRate = 0.04 };

    [Test]
    public void Ratios_equal_the_hand_calculation()
    {
        // 1 3 -2 6 %: mean 2, deviations -1 1 -4 4, s = sqrt(34 / 3) = 3.366502 %, a year: * 2
        double[] returns = [0.01, 0.03, -0.02, 0.06];
        Assert.That(Volatility.Annual(returns, 4), Is.EqualTo(0.06733003).Within(1e-8));
        // risk-free 1 % per period: (2 - 1) / 3.366502 * 2
        Assert.That(SharpeRatio.PerPeriod(returns, 0.01), Is.EqualTo(0.29704426).Within(1e-8));
        Assert.That(SharpeRatio.Annual(returns, FourPeriods), Is.EqualTo(0.59408853).Within(1e-8));
        // below 1 %: only -2, short by 3: sqrt(9 / 4) = 1.5 %; (2 - 1) / 1.5 * 2
        Assert.That(Volatility.Downside(returns, 0.01), Is.EqualTo(0.015).Within(1e-15));
        Assert.That(SortinoRatio.Annual(returns, FourPeriods), Is.EqualTo(4.0 / 3).Within(1e-12));
        // over 1 %: 0 + 2 + 5 = 7, under it 3
        Assert.That(OmegaRatio.Of(returns, 0.01), Is.EqualTo(7.0 / 3).Within(1e-12));
        // quantiles at positions 2.85 and 0.15 of -2 1 3 6: 3 + 0.85 * 3 = 5.55; -2 + 0.15 * 3 = -1.55
        Assert.That(TailRatio.Of(returns), Is.EqualTo(5.55 / 1.55).Within(1e-12));
    }

    [Test]
    public void Ratios_without_risk_are_undefined_and_not_infinite()
    {
        double[] flat = [0.01, 0.01, 0.01];
        Assert.Multiple(() =>
        {
            Assert.That(SharpeRatio.PerPeriod(flat), Is.Null);
            Assert.That(SharpeRatio.PerPeriod([0.01]), Is.Null);
            Assert.That(SharpeRatio.PerPeriod([0, 0, 0]), Is.Null);
            Assert.That(SortinoRatio.Annual(flat, ReturnConventions.Daily), Is.Null);
            Assert.That(SortinoRatio.Annual([], ReturnConventions.Daily), Is.Null);
            Assert.That(OmegaRatio.Of(flat), Is.Null);
            Assert.That(TailRatio.Of([]), Is.Null);
            Assert.That(TailRatio.Of([0, 0, 0]), Is.Null);
            Assert.That(Volatility.Annual([0.01], 252), Is.Null);
            Assert.That(Volatility.Annual(flat, 252), Is.EqualTo(0));
        });
    }

    [TestCase(0)]
    [TestCase(-252)]
    [TestCase(double.NaN)]
    public void Conventions_without_a_length_of_year_throw(double periods)
        => Assert.That(() => new ReturnConventions { PeriodsPerYear = periods }, Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Sharpe_does_not_depend_on_leverage_and_changes_sign_with_the_side()
        => Check.QuickThrowOnFailure(Prop.ForAll(Samples.Returns(2), returns =>
            Samples.Near(SharpeRatio.PerPeriod(returns.Select(x => 3 * x).ToArray()), SharpeRatio.PerPeriod(returns), 1e-8)
            && Samples.Near(SharpeRatio.PerPeriod(returns.Select(x => -x).ToArray()), -SharpeRatio.PerPeriod(returns), 1e-8)));

    [Test]
    public void Omega_is_above_one_exactly_when_the_mean_is_above_the_threshold()
        => Check.QuickThrowOnFailure(Prop.ForAll(Samples.Returns(1), returns =>
            OmegaRatio.Of(returns) is not { } omega || Math.Abs(returns.Average()) < 1e-12 || omega > 1 == returns.Average() > 0));
}
