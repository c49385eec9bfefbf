namespace Quant.Core.Statistics;

/// <summary>Any statistic over a window that moves along a series.</summary>
public static class Rolling
{
    /// <summary>The statistic of each window, at the index of the window's last value; null before the first full window and where it is undefined.</summary>
    /// <param name="values">The series, oldest first.</param>
    /// <param name="window">Length of the window, at least 1.</param>
    /// <param name="statistic">What to compute.</param>
    public static double?[] Of(ReadOnlySpan<double> values, int window, Statistic statistic)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        var results = new double?[values.Length];
        for (var end = window; end <= values.Length; end++)
        {
            results[end - 1] = statistic(values.Slice(end - window, window));
        }
        return results;
    }

    /// <summary>The same for a statistic of two aligned series, as a rolling beta.</summary>
    /// <param name="values">The first series, oldest first.</param>
    /// <param name="others">The second series, of the same length.</param>
    /// <param name="window">Length of the window, at least 1.</param>
    /// <param name="statistic">What to compute.</param>
    public static double?[] Of(ReadOnlySpan<double> values, ReadOnlySpan<double> others, int window, PairStatistic statistic)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        Require.SameLength(values, others, nameof(others));
        var results = new double?[values.Length];
        for (var end = window; end <= values.Length; end++)
        {
            results[end - 1] = statistic(values.Slice(end - window, window), others.Slice(end - window, window));
        }
        return results;
    }
}
