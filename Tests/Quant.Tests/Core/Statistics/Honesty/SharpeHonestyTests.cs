using FsCheck;
using FsCheck.Fluent;
using Quant.Core.Statistics.Honesty;
using Quant.Core.Statistics.Resampling;
using Quant.Core.Statistics.Returns;

namespace Quant.Tests.Core.Statistics.Honesty;

/// <summary>Probabilistic and deflated Sharpe ratio, minimum track record, against the examples of the papers that define them.</summary>
public sealed class SharpeHonestyTests
{
    [Test]
    public void Deflated_ratio_equals_the_numerical_example_of_the_paper()
    {
        // Bailey and López de Prado (2014): annual SR 2.5 over 1250 days of 250 a year, skewness -3, kurtosis 10, 100 trials with variance 1/2 a year
        const double Ratio = 2.5 / 15.811388300841896;
        var estimate = new SharpeEstimate(1250, Ratio, 1 + 3 * Ratio + 9.0 / 4 * Ratio * Ratio);
        var deflated = DeflatedSharpe.Of(estimate, 100, 0.5 / 250);
        Assert.That(deflated.ExpectedMaximum, Is.EqualTo(0.1132).Within(5e-5));
        Assert.That(deflated.Probability, Is.EqualTo(0.9004).Within(5e-5));
        // "had the researcher found it after only 46 trials": above 95 %
        Assert.That(DeflatedSharpe.Of(estimate, 46, 0.5 / 250).Probability, Is.EqualTo(0.9505).Within(1e-3));
    }

    [Test]
    public void Minimum_track_record_equals_the_numerical_example_of_the_paper()
    {
        // Bailey and López de Prado (2012): an annual SR of 2 is above 1 with 95 % after 2.73 years of normal daily returns (252 a year)
        var ratio = 2 / Math.Sqrt(252);
        var estimate = new SharpeEstimate(0, ratio, 1 + 0.5 * ratio * ratio);
        Assert.That(MinimumTrackRecord.Of(estimate, 1 / Math.Sqrt(252), 0.95) / 252, Is.EqualTo(2.73).Within(0.005));
    }

    [Test]
    public void Estimate_equals_the_hand_calculation()
    {
        // 1 2 3 6: mean 3, s = sqrt(14 / 3), skewness 1.190340, excess kurtosis 1.5 (see MomentsTests); SR = 1.388730
        // spread 1 - 1.190340 * 1.388730 + (1.5 + 2) / 4 * 1.928571 = 1.034431
        var estimate = SharpeEstimate.Of([1, 2, 3, 6])!.Value;
        Assert.That(estimate.Value, Is.EqualTo(1.388730).Within(1e-6));
        Assert.That(estimate.Spread, Is.EqualTo(1.034431).Within(1e-5));
        Assert.That(estimate.StandardError, Is.EqualTo(Math.Sqrt(1.034431 / 3)).Within(1e-5));
    }

    [Test]
    public void Probability_is_one_half_at_the_ratio_itself()
        => Check.QuickThrowOnFailure(Prop.ForAll(Samples.Returns(4), returns =>
            SharpeEstimate.Of(returns) is not { } estimate || Samples.Near(ProbabilisticSharpe.Of(estimate, estimate.Value), 0.5)));

    [Test]
    public void Minimum_track_record_is_the_length_at_which_the_probability_reaches_the_confidence()
        => Check.QuickThrowOnFailure(Prop.ForAll(Samples.Returns(4), returns =>
            SharpeEstimate.Of(returns) is not { Value: > 0.05 } estimate
            || MinimumTrackRecord.Of(estimate, 0, 0.95) is not { } length || length > 1e6
            || (ProbabilisticSharpe.Of(estimate with { Count = (int)Math.Floor(length) }, 0) <= 0.95 + 1e-9
                && ProbabilisticSharpe.Of(estimate with { Count = (int)Math.Ceiling(length) }, 0) >= 0.95 - 1e-9)));

    [Test]
    public void Statistics_of_too_little_are_undefined()
    {
        double[] flat = [0.01, 0.01, 0.01, 0.01];
        Assert.Multiple(() =>
        {
            Assert.That(ProbabilisticSharpe.Of([0.01, 0.02, 0.03]), Is.Null);
            Assert.That(ProbabilisticSharpe.Of(flat), Is.Null);
            Assert.That(MinimumTrackRecord.Of([-0.01, 0.01, -0.02, 0.005]), Is.Null, "a negative ratio never becomes significant");
            Assert.That(DeflatedSharpe.Of(flat, [0.1, 0.2]), Is.Null);
            Assert.That(DeflatedSharpe.Of([0.01, 0.02, -0.01, 0.03], []), Is.Null);
            Assert.That(ExpectedMaximumSharpe.Of([]), Is.Null);
        });
    }

    [Test]
    public void Expected_maximum_grows_with_trials_and_is_nothing_for_one()
    {
        Assert.That(ExpectedMaximumSharpe.Of(1, 0.01), Is.EqualTo(0));
        var values = new[] { 2, 10, 100, 1000 }.Select(x => ExpectedMaximumSharpe.Of(x, 1)).ToArray();
        Assert.That(values, Is.Ordered.Ascending);
        // the mean of the maximum of 10 and of 100 normal numbers is 1.5388 and 2.5076; the formula is an approximation
        Assert.That(values[1], Is.EqualTo(1.5388).Within(0.05));
        Assert.That(values[2], Is.EqualTo(2.5076).Within(0.05));
    }

    [Test]
    public void Best_of_many_noise_strategies_is_significant_alone_but_not_deflated()
    {
        var trials = Noise.Trials(200, 500, seed: 7);
        var ratios = trials.Select(x => SharpeRatio.PerPeriod(x)!.Value).ToArray();
        var best = trials[Array.IndexOf(ratios, ratios.Max())];
        Assert.That(ProbabilisticSharpe.Of(best), Is.GreaterThan(0.95));
        Assert.That(DeflatedSharpe.Of(best, ratios)!.Probability, Is.LessThan(0.8));
    }

    [Test]
    public void Concentration_equals_the_hand_calculation()
    {
        Assert.That(ProfitConcentration.Of([50, -20, 30, 40]), Is.EqualTo(new ProfitConcentration(0.5, 50, 1)));
        Assert.That(ProfitConcentration.Of([10, 10, 10, 10]), Is.EqualTo(new ProfitConcentration(0.25, 30, 2)));
        Assert.That(ProfitConcentration.Of([10, -15]), Is.EqualTo(new ProfitConcentration(null, -15, null)));
        Assert.That(ProfitConcentration.Of([]), Is.Null);
    }
}
