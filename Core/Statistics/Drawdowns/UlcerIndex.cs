namespace Quant.Core.Statistics.Drawdowns;

/// <summary>
/// Ulcer index: root mean square of the falls from the highest value so far, so long and deep drawdowns weigh more than short ones.
/// As a fraction; Martin's percentages are 100 times this. Source: Martin and McCann, The Investor's Guide to Fidelity Funds (1989).
/// </summary>
public static class UlcerIndex
{
    /// <summary>The index; 0 if the account never fell, null without a value above 0.</summary>
    /// <param name="values">Account values, oldest first; those before the first above 0 do not count.</param>
    public static double? Of(ReadOnlySpan<double> values)
    {
        var (squares, count) = (0.0, 0);
        foreach (var fall in DrawdownHistory.Underwater(values))
        {
            if (fall is { } depth)
            {
                squares += depth * depth;
                count++;
            }
        }
        return count > 0 ? Math.Sqrt(squares / count) : null;
    }
}
