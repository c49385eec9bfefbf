using MathNet.Numerics.Distributions;

namespace Quant.Core.Statistics.Honesty;

/// <summary>
/// Minimum track record length: how many returns it takes until a Sharpe ratio like this one is above a benchmark's with the given confidence:
/// 1 + spread * (z / (SR - SR*))^2. Source: Bailey and López de Prado, "The Sharpe ratio efficient frontier" (2012).
/// </summary>
public static class MinimumTrackRecord
{
    private const double DefaultConfidence = 0.95;

    /// <summary>
    /// The length in periods, not rounded; null where <see cref="SharpeEstimate.Of"/> is, and when the ratio is not above the benchmark: no length is enough.
    /// </summary>
    /// <param name="returns">Returns per period, as fractions.</param>
    /// <param name="benchmarkSharpe">Sharpe ratio to beat, per period.</param>
    /// <param name="confidence">Above 0.5 and below 1.</param>
    /// <param name="riskFreePerPeriod">Risk-free rate of one period.</param>
    public static double? Of(ReadOnlySpan<double> returns, double benchmarkSharpe = 0, double confidence = DefaultConfidence, double riskFreePerPeriod = 0)
        => SharpeEstimate.Of(returns, riskFreePerPeriod) is { } estimate ? Of(estimate, benchmarkSharpe, confidence) : null;

    /// <summary>The length for an estimate at hand; null when its ratio is not above the benchmark.</summary>
    /// <param name="estimate">A Sharpe ratio per period and its error.</param>
    /// <param name="benchmarkSharpe">Sharpe ratio to beat, per period.</param>
    /// <param name="confidence">Above 0.5 and below 1.</param>
    public static double? Of(SharpeEstimate estimate, double benchmarkSharpe, double confidence)
    {
        if (!(confidence > 0.5 && confidence < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence above 0.5 and below 1 is needed.");
        }
        var ratio = Normal.InvCDF(0, 1, confidence) / (estimate.Value - benchmarkSharpe);
        return estimate.Value > benchmarkSharpe ? 1 + estimate.Spread * ratio * ratio : null;
    }
}
