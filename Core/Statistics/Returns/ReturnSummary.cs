using Quant.Core.Statistics.Drawdowns;

namespace Quant.Core.Statistics.Returns;

/// <summary>Statistics of an account in one record. Fractions, not percent; null where the curve does not define a value.</summary>
public sealed record ReturnSummary
{
    private const double Confidence95 = 0.95;
    private const double Confidence99 = 0.99;

    /// <summary>Number of returns.</summary>
    public required int Periods { get; init; }

    /// <summary>Growth from start to end.</summary>
    public double? TotalReturn { get; init; }

    /// <summary>Growth per year; see <see cref="CompoundGrowth"/>.</summary>
    public double? AnnualReturn { get; init; }

    /// <summary>Deviation per year; see <see cref="Volatility"/>.</summary>
    public double? AnnualVolatility { get; init; }

    /// <summary>See <see cref="SharpeRatio"/>; per year.</summary>
    public double? Sharpe { get; init; }

    /// <summary>See <see cref="SortinoRatio"/>; per year.</summary>
    public double? Sortino { get; init; }

    /// <summary>See <see cref="CalmarRatio"/>.</summary>
    public double? Calmar { get; init; }

    /// <summary>See <see cref="OmegaRatio"/>; the threshold is the risk-free rate.</summary>
    public double? Omega { get; init; }

    /// <summary>See <see cref="Returns.TailRatio"/>.</summary>
    public double? TailRatio { get; init; }

    /// <summary>See <see cref="Moments.Skewness"/>.</summary>
    public double? Skewness { get; init; }

    /// <summary>See <see cref="Moments.ExcessKurtosis"/>.</summary>
    public double? ExcessKurtosis { get; init; }

    /// <summary>Historical value at risk of one period, 95 %, as a positive loss.</summary>
    public double? ValueAtRisk95 { get; init; }

    /// <summary>Historical value at risk of one period, 99 %, as a positive loss.</summary>
    public double? ValueAtRisk99 { get; init; }

    /// <summary>Historical expected shortfall of one period, 95 %, as a positive loss.</summary>
    public double? ExpectedShortfall95 { get; init; }

    /// <summary>Best return of a period.</summary>
    public double? Best { get; init; }

    /// <summary>Worst return of a period.</summary>
    public double? Worst { get; init; }

    /// <summary>Share of the periods with a return above 0.</summary>
    public double? PositivePeriods { get; init; }

    /// <summary>Largest fall from a high as a positive fraction, 0 without any.</summary>
    public double? MaximumDrawdown { get; init; }

    /// <summary>The deepest drawdown with its dates; null if there was none.</summary>
    public Drawdown? DeepestDrawdown { get; init; }

    /// <summary>Longest time from a high to the return to it; null if no drawdown was recovered.</summary>
    public TimeSpan? LongestRecovery { get; init; }

    /// <summary>See <see cref="Drawdowns.UlcerIndex"/>.</summary>
    public double? UlcerIndex { get; init; }

    /// <summary>The statistics of an account.</summary>
    /// <param name="curve">The account at every time known: growth and drawdowns are those of all its points.</param>
    /// <param name="conventions">Periods per year, and the risk-free rate.</param>
    /// <param name="returns">
    /// Returns of even periods, usually the days, for all else; the default is <see cref="EquityCurve.Returns"/>, right only if the points are one period apart.
    /// </param>
    public static ReturnSummary Of(EquityCurve curve, ReturnConventions conventions, double[]? returns = null)
    {
        ArgumentNullException.ThrowIfNull(curve);
        ArgumentNullException.ThrowIfNull(conventions);
        returns ??= curve.Returns();
        var moments = Moments.Of(returns);
        var history = DrawdownHistory.Of(curve);
        return new ReturnSummary
        {
            Periods = returns.Length,
            TotalReturn = CompoundGrowth.Total(curve),
            AnnualReturn = CompoundGrowth.Annual(curve),
            AnnualVolatility = Volatility.Annual(returns, conventions.PeriodsPerYear),
            Sharpe = SharpeRatio.Annual(returns, conventions),
            Sortino = SortinoRatio.Annual(returns, conventions),
            Calmar = CalmarRatio.Of(curve),
            Omega = OmegaRatio.Of(returns, conventions.RiskFreePerPeriod),
            TailRatio = Returns.TailRatio.Of(returns),
            Skewness = moments.Skewness,
            ExcessKurtosis = moments.ExcessKurtosis,
            ValueAtRisk95 = ValueAtRisk.Historical(returns, Confidence95),
            ValueAtRisk99 = ValueAtRisk.Historical(returns, Confidence99),
            ExpectedShortfall95 = ExpectedShortfall.Historical(returns, Confidence95),
            Best = returns.Length > 0 ? returns.Max() : null,
            Worst = returns.Length > 0 ? returns.Min() : null,
            PositivePeriods = returns.Length > 0 ? (double)returns.Count(x => x > 0) / returns.Length : null,
            MaximumDrawdown = Drawdowns.MaximumDrawdown.OfValues(curve.Values),
            DeepestDrawdown = history.Deepest,
            LongestRecovery = history.LongestRecovery,
            UlcerIndex = Drawdowns.UlcerIndex.Of(curve.Values),
        };
    }
}
