namespace Quant.Core.Statistics.Returns;

/// <summary>Tail ratio: absolute 95 % quantile of the returns over the absolute 5 % quantile. Above 1 when the good days are larger than the bad ones. As in pyfolio.</summary>
public static class TailRatio
{
    private const double Tail = 0.05;

    /// <summary>The ratio; null without returns or when the 5 % quantile is 0.</summary>
    /// <param name="returns">Returns per period, as fractions.</param>
    public static double? Of(ReadOnlySpan<double> returns)
    {
        Require.Finite(returns, nameof(returns));
        var sorted = returns.ToArray();
        Array.Sort(sorted);
        return Quantile.OfSorted(sorted, Tail) is { } low && low != 0 ? Math.Abs(Quantile.OfSorted(sorted, 1 - Tail)!.Value) / Math.Abs(low) : null;
    }
}
