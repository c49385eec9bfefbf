using Quant.Core.Statistics.Returns;

namespace Quant.Core.Statistics.Honesty;

/// <summary>
/// A Sharpe ratio as what it is: an estimate with an error, larger for short, skewed and fat-tailed histories. Nothing here is annualised.
/// Source: Mertens, "Comments on variance of the IID estimator in Lo" (2002), as used by Bailey and López de Prado (2012).
/// </summary>
/// <param name="Count">Number of returns.</param>
/// <param name="Value">Mean excess return over standard deviation, per period.</param>
/// <param name="Spread">1 - skewness * SR + (kurtosis - 1) / 4 * SR^2, with the kurtosis of a normal distribution at 3. Above 0.</param>
public readonly record struct SharpeEstimate(int Count, double Value, double Spread)
{
    private const double NormalKurtosis = 3;

    /// <summary>sqrt(spread / (n - 1)).</summary>
    public double StandardError => Math.Sqrt(Spread / (Count - 1));

    /// <summary>The estimate; null with fewer than 4 returns, without dispersion, or where the moments contradict each other (spread of 0 or less).</summary>
    /// <param name="returns">Returns per period, as fractions.</param>
    /// <param name="riskFreePerPeriod">Risk-free rate of one period.</param>
    public static SharpeEstimate? Of(ReadOnlySpan<double> returns, double riskFreePerPeriod = 0)
    {
        var moments = Moments.Of(returns);
        if (moments is not { Mean: { } mean, StandardDeviation: { } deviation, Skewness: { } skewness, ExcessKurtosis: { } excess })
        {
            return null;
        }
        var ratio = (mean - riskFreePerPeriod) / deviation;
        var spread = 1 - skewness * ratio + (excess + NormalKurtosis - 1) / 4 * ratio * ratio;
        return spread > 0 ? new SharpeEstimate(returns.Length, ratio, spread) : null;
    }
}
