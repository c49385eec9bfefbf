using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Indicators;
using static Quant.Tests.Engine.Support.SignalsMarket;

namespace Quant.Tests.Engine.Api.Indicators;

/// <summary>Indicators of two symbols against batch formulas over their closes.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class MultiSymbolIndicatorTests
{
    [Test]
    public void Values_equal_the_batch_formulas([Values(1, 2, 3)] int seed)
    {
        using var calendars = SignalsKit.Enter();
        var target = Walk(200, seed);
        var reference = Walk(200, seed + 50, symbol: B);
        var beta = new Beta(A, B, 10);
        var covariance = new Covariance(A, B, 10);
        var correlation = new Correlation(A, B, 10);
        var rank = new Correlation(A, B, 10, CorrelationType.Spearman);
        var alpha = new Alpha(A, B, 5, 10, 0.0001m);
        for (var i = 0; i < target.Count; i++)
        {
            foreach (var indicator in new IndicatorBase[] { beta, covariance, correlation, rank, alpha })
            {
                indicator.Update(target[i]);
                indicator.Update(reference[i]);
            }
            if (i < 11)
            {
                continue;
            }
            var x = target.Skip(i - 10).Take(11).Closes();
            var y = reference.Skip(i - 10).Take(11).Closes();
            double[] returnsX = Returns(x), returnsY = Returns(y);
            var expectedBeta = Covariance(returnsX, returnsY) / Covariance(returnsY, returnsY);
            Assert.That((double)covariance.Current.Value, Is.EqualTo(Covariance(returnsX, returnsY)).Within(1e-12));
            Assert.That((double)beta.Current.Value, Is.EqualTo(expectedBeta).Within(1e-9));
            Assert.That((double)correlation.Current.Value, Is.EqualTo(Pearson(x[1..], y[1..])).Within(1e-9));
            Assert.That((double)rank.Current.Value, Is.EqualTo(Pearson(Ranks(x[1..]), Ranks(y[1..]))).Within(1e-9));
            double rocX = (x[^1] / x[^6] - 1) / 5, rocY = (y[^1] / y[^6] - 1) / 5;
            Assert.That((double)alpha.Current.Value, Is.EqualTo(rocX - (0.0001 + expectedBeta * (rocY - 0.0001))).Within(1e-9));
        }
    }

    [Test]
    public void Other_symbols_and_short_periods_are_refused()
    {
        using var calendars = SignalsKit.Enter();
        var other = Walk(1, symbol: Equity("CCC"))[0];
        Assert.That(() => new Beta(A, B, 10).Update(other), Throws.ArgumentException.With.Message.Contains("CCC"));
        Assert.That(() => new Alpha(A, B, 10).Update(other), Throws.ArgumentException.With.Message.Contains("CCC"));
        Assert.That(() => new Alpha(A, A, 10), Throws.ArgumentException);
        Assert.That(() => new Alpha(A, B, 0, 10), Throws.ArgumentException);
        Assert.That(() => new Alpha("N", A, B, 10, 1), Throws.ArgumentException);
        Assert.That(() => new Beta("N", 1, A, B), Throws.ArgumentException);
        Assert.That(() => new Covariance("N", 1, A, B), Throws.ArgumentException);
        Assert.That(() => new Correlation(A, B, 1), Throws.ArgumentException);
    }

    [Test]
    public void Names_of_alpha_tell_its_parameters()
    {
        using var calendars = SignalsKit.Enter();
        var model = new ConstantRiskFreeRateInterestRateModel(0m);
        Assert.That(new Alpha("N", A, B, 10).Name, Is.EqualTo("N"));
        Assert.That(new Alpha("N", A, B, 10, model).Name, Is.EqualTo("N"));
        Assert.That(new Alpha(A, B, 10, model).Name, Is.EqualTo($"ALPHA({A},{B},10)"));
        Assert.That(new Alpha(A, B, 10, 20, model).Name, Is.EqualTo($"ALPHA({A},{B},10,20)"));
    }

    private static double[] Returns(double[] x) => x.Skip(1).Select((v, i) => v / x[i] - 1).ToArray();

    private static double Covariance(double[] x, double[] y) => x.Zip(y, (a, b) => (a - x.Average()) * (b - y.Average())).Sum() / (x.Length - 1);

    private static double Pearson(double[] x, double[] y) => Covariance(x, y) / Math.Sqrt(Covariance(x, x) * Covariance(y, y));

    // Equal values share the mean of their ranks.
    private static double[] Ranks(double[] x) => x.Select(v => x.Count(w => w < v) + (x.Count(w => w == v) + 1) / 2.0).ToArray();
}
