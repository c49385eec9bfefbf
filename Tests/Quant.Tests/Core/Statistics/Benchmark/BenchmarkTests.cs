using FsCheck;
using FsCheck.Fluent;
using Quant.Core.Statistics.Benchmark;
using Quant.Core.Statistics.Returns;

namespace Quant.Tests.Core.Statistics.Benchmark;

public sealed class BenchmarkTests
{
    private static readonly double[] Returns = [0.03, -0.01, 0.04, 0.02];
    private static readonly double[] Market = [0.02, -0.02, 0.01, 0.03];

    [Test]
    public void Measures_equal_the_hand_calculation()
    {
        // means 2 and 1 %; deviations 1 -3 2 0 and 1 -3 0 2: products 1 9 0 0 = 10, squares 14 and 14
        Assert.That(Beta.Of(Returns, Market), Is.EqualTo(10.0 / 14).Within(1e-12));
        Assert.That(Correlation.Of(Returns, Market), Is.EqualTo(10.0 / 14).Within(1e-12));
        // 4 periods a year, 2 % free a year, 0.5 % a period: (2 - 0.5 - 10 / 14 * (1 - 0.5)) * 4 = 4.571428...
        Assert.That(Alpha.Annual(Returns, Market, new ReturnConventions { PeriodsPerYear = 4, RiskFreeRate = 0.02 }), Is.EqualTo(0.04571428571).Within(1e-10));
        // active 1 1 3 -1: mean 1, s = sqrt(8 / 3), a year * 2
        Assert.That(TrackingError.Annual(Returns, Market, 4), Is.EqualTo(2 * Math.Sqrt(8.0 / 3) / 100).Within(1e-12));
        Assert.That(InformationRatio.Annual(Returns, Market, 4), Is.EqualTo(2 / Math.Sqrt(8.0 / 3)).Within(1e-12));
        // up in 1, 3 and 4: (1.03 * 1.04 * 1.02)^(1/3) - 1 over (1.02 * 1.01 * 1.03)^(1/3) - 1; down in 2: -1 / -2
        Assert.That(CaptureRatio.Up(Returns, Market), Is.EqualTo((Math.Cbrt(1.03 * 1.04 * 1.02) - 1) / (Math.Cbrt(1.02 * 1.01 * 1.03) - 1)).Within(1e-12));
        Assert.That(CaptureRatio.Down(Returns, Market), Is.EqualTo(0.5).Within(1e-12));
    }

    [Test]
    public void Measures_against_a_benchmark_that_stands_still_are_undefined()
    {
        double[] flat = [0.01, 0.01, 0.01, 0.01];
        var summary = BenchmarkSummary.Of(Returns, flat, ReturnConventions.Daily);
        Assert.That((summary.Beta, summary.Alpha, summary.Correlation, summary.DownCapture), Is.EqualTo(((double?)null, (double?)null, (double?)null, (double?)null)));
        Assert.That(summary.TrackingError, Is.Not.Null);
        Assert.That(Beta.Of(flat, Market), Is.EqualTo(0), "an account that stands still has no exposure");
        Assert.That(Correlation.Of(flat, Market), Is.Null);
        Assert.That(InformationRatio.Annual(Market, Market, 252), Is.Null);
        Assert.That(Beta.Of([0.1], [0.1]), Is.Null);
        Assert.That(BenchmarkSummary.Of([], [], ReturnConventions.Daily), Is.EqualTo(new BenchmarkSummary { Periods = 0 }));
    }

    [Test]
    public void Measures_of_series_that_are_not_aligned_throw()
    {
        Assert.That(() => Beta.Of([0.1, 0.2], [0.1]), Throws.ArgumentException.With.Message.Contains("2 and 1"));
        Assert.That(() => CaptureRatio.Up([0.1, 0.2], [0.1]), Throws.ArgumentException);
        Assert.That(() => TrackingError.Annual([0.1, 0.2], [0.1], 252), Throws.ArgumentException);
    }

    [Test]
    public void Capture_of_a_loss_of_more_than_all_is_undefined()
        => Assert.That(CaptureRatio.Down([-1.5], [-0.1]), Is.Null);

    [Test]
    public void Levered_benchmark_has_its_leverage_as_beta_and_no_alpha()
        => Check.QuickThrowOnFailure(Prop.ForAll(Samples.Returns(2), market =>
        {
            var levered = market.Select(x => 1.5 * x).ToArray();
            return Beta.Of(levered, market) is not { } beta
                || (Samples.Near(beta, 1.5) && Samples.Near(Alpha.Annual(levered, market, ReturnConventions.Daily), 0) && Samples.Near(Correlation.Of(levered, market), 1));
        }));
}
