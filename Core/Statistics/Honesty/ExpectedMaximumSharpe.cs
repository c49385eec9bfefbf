using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using Quant.Core.Statistics.Returns;

namespace Quant.Core.Statistics.Honesty;

/// <summary>
/// The best Sharpe ratio to expect from a number of trials without any skill: sqrt(variance) * ((1 - g) * z(1 - 1/N) + g * z(1 - 1/(N e))), g Euler's
/// constant, z the normal quantile. Source: Bailey and López de Prado, "The deflated Sharpe ratio" (2014), equation 1.
/// </summary>
public static class ExpectedMaximumSharpe
{
    /// <summary>The expected maximum, per period; 0 for one trial: nothing was selected.</summary>
    /// <param name="trials">Number of independent trials, at least 1.</param>
    /// <param name="variance">Variance of the trials' Sharpe ratios (per period), 0 or more.</param>
    public static double Of(int trials, double variance)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        if (!(variance >= 0 && double.IsFinite(variance)))
        {
            throw new ArgumentOutOfRangeException(nameof(variance), variance, "A variance is finite and not negative.");
        }
        return trials == 1
            ? 0
            : Math.Sqrt(variance) * ((1 - Constants.EulerMascheroni) * Normal.InvCDF(0, 1, 1 - 1.0 / trials)
                + Constants.EulerMascheroni * Normal.InvCDF(0, 1, 1 - 1 / (trials * Math.E)));
    }

    /// <summary>The expected maximum of trials with these Sharpe ratios, per period; null without trials.</summary>
    /// <param name="trialSharpes">Sharpe ratios per period of all trials that were made, good and bad.</param>
    public static double? Of(ReadOnlySpan<double> trialSharpes)
        => trialSharpes.IsEmpty ? null : Of(trialSharpes.Length, Moments.Of(trialSharpes).Variance ?? 0);
}
