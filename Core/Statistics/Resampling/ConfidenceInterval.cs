using Quant.Core.Statistics.Returns;

namespace Quant.Core.Statistics.Resampling;

/// <summary>What a statistic may well have been on another history of the same kind.</summary>
/// <param name="Estimate">The statistic of the series itself.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
/// <param name="Level">Share of the resampled statistics between the ends, such as 0.95.</param>
public sealed record ConfidenceInterval(double Estimate, double Low, double High, double Level)
{
    private const double DefaultLevel = 0.95;

    /// <summary>
    /// Percentile interval (Efron, 1979) by <see cref="StationaryBootstrap"/>: the quantiles (1 - level) / 2 and (1 + level) / 2 of the statistic over the
    /// resampled series. Null when the statistic is undefined for the series itself, or for at least half of the resampled ones.
    /// </summary>
    /// <param name="values">The series, oldest first.</param>
    /// <param name="statistic">What to compute of each resampled series.</param>
    /// <param name="settings">How to resample; null for the defaults.</param>
    /// <param name="level">Between 0 and 1.</param>
    public static ConfidenceInterval? Of(ReadOnlySpan<double> values, Statistic statistic, BootstrapSettings? settings = null, double level = DefaultLevel)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        Require.Fraction(level, nameof(level));
        Require.Finite(values, nameof(values));
        if (statistic(values) is not { } estimate)
        {
            return null;
        }
        settings ??= new BootstrapSettings();
        var bootstrap = new StationaryBootstrap(settings.BlockLength ?? BlockLength.Optimal(values), new SeededRandom(settings.Seed));
        var indices = new int[values.Length];
        var sample = new double[values.Length];
        var results = new List<double>(settings.Draws);
        for (var draw = 0; draw < settings.Draws; draw++)
        {
            bootstrap.Draw(indices);
            for (var i = 0; i < sample.Length; i++)
            {
                sample[i] = values[indices[i]];
            }
            if (statistic(sample) is { } result)
            {
                results.Add(result);
            }
        }
        if (results.Count * 2L <= settings.Draws)
        {
            return null;
        }
        var sorted = results.ToArray();
        Array.Sort(sorted);
        return new ConfidenceInterval(estimate, Quantile.OfSorted(sorted, (1 - level) / 2)!.Value, Quantile.OfSorted(sorted, (1 + level) / 2)!.Value, level);
    }
}
