namespace Quant.Core.Statistics.Drawdowns;

/// <summary>
/// All drawdowns of an account, in order of their peaks. Highs are those of the curve's points, so a fall and return between two points is not seen.
/// Depth and the longest recovery are Lean's "Drawdown" and "Drawdown Recovery" before it rounds them.
/// </summary>
public sealed class DrawdownHistory
{
    private DrawdownHistory(IReadOnlyList<Drawdown> drawdowns) => All = drawdowns;

    /// <summary>The drawdowns; the last may be without recovery.</summary>
    public IReadOnlyList<Drawdown> All { get; }

    /// <summary>The deepest drawdown, the first of equals; null if the account never fell.</summary>
    public Drawdown? Deepest => All.MaxBy(x => x.Depth);

    /// <summary>Longest time from a high to the return to it; null if no drawdown was recovered.</summary>
    public TimeSpan? LongestRecovery => All.Max(x => x.Length);

    /// <summary>The drawdowns of an account.</summary>
    /// <param name="curve">The account; points before its first value above 0 are left out, because a fall from there has no fraction.</param>
    public static DrawdownHistory Of(EquityCurve curve)
    {
        ArgumentNullException.ThrowIfNull(curve);
        var all = new List<Drawdown>();
        var (high, peak, low, trough) = (0.0, 0L, 0.0, 0L);
        for (var i = 0; i < curve.Count; i++)
        {
            var (value, time) = (curve.Values[i], curve.Times[i]);
            if (high == 0 && value <= 0)
            {
                continue;
            }
            if (value < high)
            {
                if (value < low)
                {
                    (low, trough) = (value, time);
                }
            }
            else
            {
                if (low < high)
                {
                    all.Add(new Drawdown(1 - low / high, peak, trough, time));
                }
                (high, peak, low) = (value, time, value);
            }
        }
        if (low < high)
        {
            all.Add(new Drawdown(1 - low / high, peak, trough, null));
        }
        return new DrawdownHistory(all);
    }

    /// <summary>
    /// The fall from the highest value so far at each point, as a fraction of 0 (at a high) or more. Null before the first value above 0.
    /// </summary>
    /// <param name="values">Account values, oldest first.</param>
    public static double?[] Underwater(ReadOnlySpan<double> values)
    {
        Require.Finite(values, nameof(values));
        var results = new double?[values.Length];
        var high = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            high = Math.Max(high, values[i]);
            results[i] = high > 0 ? 1 - values[i] / high : null;
        }
        return results;
    }
}
