namespace Quant.Core.Statistics.Returns;

/// <summary>
/// Quantile by linear interpolation between order statistics: position (n - 1) * probability, counted from 0.
/// Type 7 of Hyndman and Fan (1996): Excel's PERCENTILE.INC, the default of R and NumPy.
/// </summary>
public static class Quantile
{
    /// <summary>The quantile of a sample; null without values.</summary>
    /// <param name="values">Finite numbers in any order.</param>
    /// <param name="probability">From 0 (the smallest value) to 1 (the largest), both inclusive.</param>
    public static double? Of(ReadOnlySpan<double> values, double probability)
    {
        Require.Finite(values, nameof(values));
        return OfSorted(Sample.Sorted(values), probability);
    }

    /// <summary>The quantile of a sample that is sorted already; null without values.</summary>
    /// <param name="sorted">Finite numbers, ascending.</param>
    /// <param name="probability">From 0 to 1, both inclusive.</param>
    public static double? OfSorted(ReadOnlySpan<double> sorted, double probability)
    {
        if (!(probability >= 0 && probability <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability is from 0 to 1.");
        }
        if (sorted.IsEmpty)
        {
            return null;
        }
        var position = (sorted.Length - 1) * probability;
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
