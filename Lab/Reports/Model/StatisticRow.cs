using Quant.Core.Statistics;
using Quant.Core.Statistics.Resampling;

namespace Quant.Lab.Reports.Model;

/// <summary>A statistic as a report shows it.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">Its value, written.</param>
/// <param name="Interval">Where it may well have been on another history of the same kind, written; null where that is not asked.</param>
/// <param name="Lean">Lean's own name of the same; null if Lean has none.</param>
internal sealed record StatisticRow(string Name, string Value, string? Interval = null, string? Lean = null)
{
    /// <summary>A statistic with its 95 % interval by stationary bootstrap.</summary>
    /// <param name="name">What it is.</param>
    /// <param name="value">Its value.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="sample">What to resample.</param>
    /// <param name="statistic">What to compute of a resampled series.</param>
    /// <param name="lean">Lean's own name of the same.</param>
    public static StatisticRow Resampled(string name, double? value, Func<double?, string> format, double[] sample, Statistic statistic, string? lean = null)
    {
        var interval = ConfidenceInterval.Of(sample, statistic);
        return new StatisticRow(name, format(value), interval is null ? null : $"{format(interval.Low)} to {format(interval.High)}", lean);
    }
}
