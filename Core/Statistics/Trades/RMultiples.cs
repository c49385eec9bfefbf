using Quant.Core.Statistics.Returns;

namespace Quant.Core.Statistics.Trades;

/// <summary>
/// R-multiples: the result of a trade in units of what was at risk at its entry. Source: Van Tharp, Trade Your Way to Financial Freedom (1998).
/// </summary>
/// <param name="Count">Trades with a known initial risk; the others are left out.</param>
/// <param name="Mean">Mean R: the expectancy per unit of risk. Null without such trades.</param>
/// <param name="StandardDeviation">Sample deviation; null with fewer than 2.</param>
/// <param name="Best">Largest R.</param>
/// <param name="Worst">Smallest R; below -1 when a stop did not hold.</param>
/// <param name="SystemQuality">Tharp's system quality number, mean / deviation * sqrt(count): the t-statistic of the mean. Null without dispersion.</param>
public sealed record RMultiples(int Count, double? Mean, double? StandardDeviation, double? Best, double? Worst, double? SystemQuality)
{
    /// <summary>Result after fees over initial risk; null when that is not known.</summary>
    /// <param name="trade">A trade.</param>
    /// <exception cref="ArgumentException">The initial risk is not above 0.</exception>
    public static double? Of(ClosedTrade trade)
    {
        ArgumentNullException.ThrowIfNull(trade);
        return trade.InitialRisk is not { } risk ? null
            : risk > 0 ? trade.Profit / risk
            : throw new ArgumentException($"The initial risk is {risk}; it is above 0, or null when there was no stop.", nameof(trade));
    }

    /// <summary>The R-multiples of trades.</summary>
    /// <param name="trades">Trades in any order.</param>
    public static RMultiples Of(IReadOnlyList<ClosedTrade> trades)
    {
        ArgumentNullException.ThrowIfNull(trades);
        var multiples = trades.Select(Of).OfType<double>().ToArray();
        var moments = Moments.Of(multiples);
        return new RMultiples(
            multiples.Length,
            moments.Mean,
            moments.StandardDeviation,
            multiples.Length > 0 ? multiples.Max() : null,
            multiples.Length > 0 ? multiples.Min() : null,
            moments.StandardDeviation is { } deviation and > 0 ? moments.Mean / deviation * Math.Sqrt(multiples.Length) : null);
    }
}
