using MathNet.Numerics.Distributions;

namespace Quant.Core.Statistics.Returns;

/// <summary>
/// How often values lie in each of some classes of equal width. The width is 2 * interquartile range / cube root of n (Freedman and Diaconis, "On the
/// histogram as a density estimator", 1981), with at most <see cref="MostClasses"/> classes; without an interquartile range there are sqrt(n) classes.
/// </summary>
/// <param name="Edges">Edges of the classes, ascending, one more than there are classes. A class has its lower edge, the last one both.</param>
/// <param name="Counts">Values in each class.</param>
public sealed record Histogram(IReadOnlyList<double> Edges, IReadOnlyList<int> Counts)
{
    /// <summary>No histogram has more classes.</summary>
    public const int MostClasses = 60;

    /// <summary>The histogram of a sample; null without values.</summary>
    /// <param name="values">Finite numbers in any order.</param>
    public static Histogram? Of(ReadOnlySpan<double> values)
    {
        Require.Finite(values, nameof(values));
        if (values.IsEmpty)
        {
            return null;
        }
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var (least, range) = (sorted[0], sorted[^1] - sorted[0]);
        if (range == 0)
        {
            return new Histogram([least, least], [sorted.Length]);
        }
        var quartiles = Quantile.OfSorted(sorted, 0.75)!.Value - Quantile.OfSorted(sorted, 0.25)!.Value;
        var wanted = quartiles > 0 ? range / (2 * quartiles / Math.Cbrt(sorted.Length)) : Math.Sqrt(sorted.Length);
        var classes = (int)Math.Clamp(Math.Ceiling(wanted), 1, MostClasses);
        var counts = new int[classes];
        foreach (var value in sorted)
        {
            counts[Math.Min((int)((value - least) / range * classes), classes - 1)]++;
        }
        return new Histogram([.. Enumerable.Range(0, classes + 1).Select(x => x == classes ? sorted[^1] : least + range * x / classes)], counts);
    }

    /// <summary>Values that each class would have on average if they were normally distributed; null without a dispersion.</summary>
    /// <param name="moments">Mean and deviation of the distribution.</param>
    public double[]? Normal(Moments moments)
    {
        if (moments is not { Mean: { } mean, StandardDeviation: { } deviation and > 0 })
        {
            return null;
        }
        var normal = new Normal(mean, deviation);
        return [.. Counts.Select((_, i) => moments.Count * (normal.CumulativeDistribution(Edges[i + 1]) - normal.CumulativeDistribution(Edges[i])))];
    }
}
