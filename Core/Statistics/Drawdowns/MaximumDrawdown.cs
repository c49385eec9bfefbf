namespace Quant.Core.Statistics.Drawdowns;

/// <summary>Largest fall from an earlier high, as a positive fraction of that high. For its dates see <see cref="DrawdownHistory"/>.</summary>
public static class MaximumDrawdown
{
    /// <summary>Of account values; 0 if they never fell, null if none is above 0.</summary>
    /// <param name="values">Account values, oldest first.</param>
    public static double? OfValues(ReadOnlySpan<double> values)
    {
        Require.Finite(values, nameof(values));
        var (high, deepest) = (0.0, 0.0);
        foreach (var value in values)
        {
            high = Math.Max(high, value);
            deepest = high > 0 ? Math.Max(deepest, 1 - value / high) : deepest;
        }
        return high > 0 ? deepest : null;
    }

    /// <summary>Of the account that compounds these returns, its start included; null without returns.</summary>
    /// <param name="returns">Returns per period, as fractions.</param>
    public static double? OfReturns(ReadOnlySpan<double> returns)
    {
        Require.Finite(returns, nameof(returns));
        var (value, high, deepest) = (1.0, 1.0, 0.0);
        foreach (var change in returns)
        {
            value *= 1 + change;
            high = Math.Max(high, value);
            deepest = Math.Max(deepest, 1 - value / high);
        }
        return returns.IsEmpty ? null : deepest;
    }
}
