using MathNet.Numerics.Distributions;

namespace Quant.Core.Statistics.Honesty;

/// <summary>
/// Probabilistic Sharpe ratio: probability that the true Sharpe ratio is above a benchmark's, given the length and shape of the history:
/// normal distribution of (SR - SR*) / standard error. Source: Bailey and López de Prado, "The Sharpe ratio efficient frontier" (2012).
/// Lean puts the excess kurtosis where the paper has the kurtosis, so that its value is a little nearer to 0 or 1.
/// </summary>
public static class ProbabilisticSharpe
{
    /// <summary>The probability, from 0 to 1; null where <see cref="SharpeEstimate.Of"/> is.</summary>
    /// <param name="returns">Returns per period, as fractions.</param>
    /// <param name="benchmarkSharpe">Sharpe ratio to beat, per period: an annual one divided by sqrt(periods per year). 0 asks whether there is any skill.</param>
    /// <param name="riskFreePerPeriod">Risk-free rate of one period.</param>
    public static double? Of(ReadOnlySpan<double> returns, double benchmarkSharpe = 0, double riskFreePerPeriod = 0)
        => SharpeEstimate.Of(returns, riskFreePerPeriod) is { } estimate ? Of(estimate, benchmarkSharpe) : null;

    /// <summary>The probability for an estimate at hand.</summary>
    /// <param name="estimate">A Sharpe ratio per period and its error.</param>
    /// <param name="benchmarkSharpe">Sharpe ratio to beat, per period.</param>
    public static double Of(SharpeEstimate estimate, double benchmarkSharpe) => Normal.CDF(0, 1, (estimate.Value - benchmarkSharpe) / estimate.StandardError);
}
