namespace Quant.Core.Statistics.Benchmark;

/// <summary>
/// Capture ratio: compounded mean return of the account over that of the benchmark, in the periods in which the benchmark rose (up) or fell (down).
/// 1.1 up and 0.9 down is more of the gains and less of the losses. Morningstar's definition, per period instead of per year.
/// </summary>
public static class CaptureRatio
{
    /// <summary>Over the periods in which the benchmark rose; null without any.</summary>
    /// <param name="returns">Returns per period, as fractions.</param>
    /// <param name="benchmark">Returns of the benchmark in the same periods.</param>
    public static double? Up(ReadOnlySpan<double> returns, ReadOnlySpan<double> benchmark) => Of(returns, benchmark, 1);

    /// <summary>Over the periods in which the benchmark fell; null without any.</summary>
    /// <param name="returns">Returns per period, as fractions.</param>
    /// <param name="benchmark">Returns of the benchmark in the same periods.</param>
    public static double? Down(ReadOnlySpan<double> returns, ReadOnlySpan<double> benchmark) => Of(returns, benchmark, -1);

    private static double? Of(ReadOnlySpan<double> returns, ReadOnlySpan<double> benchmark, int sign)
    {
        Require.Finite(returns, nameof(returns));
        Require.Finite(benchmark, nameof(benchmark));
        Require.SameLength(returns, benchmark, nameof(benchmark));
        var (own, other, count) = (1.0, 1.0, 0);
        for (var i = 0; i < returns.Length; i++)
        {
            if (Math.Sign(benchmark[i]) == sign)
            {
                own *= 1 + returns[i];
                other *= 1 + benchmark[i];
                count++;
            }
        }
        // a loss of more than everything has no mean growth
        return count == 0 || own < 0 || other < 0 ? null : (Math.Pow(own, 1.0 / count) - 1) / (Math.Pow(other, 1.0 / count) - 1);
    }
}
