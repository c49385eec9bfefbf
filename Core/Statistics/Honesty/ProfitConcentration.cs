namespace Quant.Core.Statistics.Honesty;

/// <summary>How much of a profit hangs on its best parts: trades, or days.</summary>
/// <param name="BestShare">The best part over the whole profit; above 1 when the rest lost. Null when the whole is not a profit.</param>
/// <param name="ProfitWithoutBest">The whole less its best part.</param>
/// <param name="PartsForHalf">Fewest parts that bring half of the whole profit together. Null when the whole is not a profit.</param>
public sealed record ProfitConcentration(double? BestShare, double ProfitWithoutBest, int? PartsForHalf)
{
    /// <summary>The concentration; null without parts.</summary>
    /// <param name="parts">Results of the parts, in any order.</param>
    public static ProfitConcentration? Of(ReadOnlySpan<double> parts)
    {
        Require.Finite(parts, nameof(parts));
        if (parts.IsEmpty)
        {
            return null;
        }
        var sorted = parts.ToArray();
        Array.Sort(sorted);
        var whole = sorted.Sum();
        if (whole <= 0)
        {
            return new ProfitConcentration(null, whole - sorted[^1], null);
        }
        var (count, sum) = (0, 0.0);
        while (sum < whole / 2)
        {
            sum += sorted[^++count];
        }
        return new ProfitConcentration(sorted[^1] / whole, whole - sorted[^1], count);
    }
}
