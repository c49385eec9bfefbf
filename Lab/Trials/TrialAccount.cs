using Quant.Engine.Results;

namespace Quant.Lab.Trials;

/// <summary>What a single run says of its account beside the daily returns. Figures against the benchmark are Lean's; null where they are undefined, where Lean says 0.</summary>
/// <param name="StartEquity">Value at the start, in account currency.</param>
/// <param name="EndEquity">Value at the end.</param>
/// <param name="Orders">Orders sent.</param>
/// <param name="Turnover">Mean daily turnover, a fraction.</param>
public sealed record TrialAccount(double StartEquity, double EndEquity, int Orders, double Turnover)
{
    /// <summary>Per year, a fraction.</summary>
    public double? Alpha { get; init; }

    /// <summary>Against the benchmark.</summary>
    public double? Beta { get; init; }

    /// <summary>Return beyond the benchmark over tracking error.</summary>
    public double? InformationRatio { get; init; }

    /// <summary>Deviation from the benchmark per year, a fraction.</summary>
    public double? TrackingError { get; init; }

    /// <summary>Return over beta.</summary>
    public double? TreynorRatio { get; init; }

    /// <summary>The account of a run that began.</summary>
    public static TrialAccount Of(RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var x = result.Statistics.TotalPerformance.PortfolioStatistics;
        var account = new TrialAccount((double)x.StartEquity, (double)x.EndEquity, result.Orders.Count, (double)x.PortfolioTurnover);
        // without variation beside the benchmark there is nothing to compare
        return x.TrackingError == 0 ? account : account with
        {
            Alpha = (double)x.Alpha,
            Beta = (double)x.Beta,
            InformationRatio = (double)x.InformationRatio,
            TrackingError = (double)x.TrackingError,
            TreynorRatio = x.Beta == 0 ? null : (double)x.TreynorRatio,
        };
    }
}
