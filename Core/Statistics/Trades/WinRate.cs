namespace Quant.Core.Statistics.Trades;

/// <summary>Win rate: winning trades over all trades. A trade wins with a profit above 0 after fees; one that ends at exactly 0 does not.</summary>
public static class WinRate
{
    /// <summary>The rate, from 0 to 1; null without trades.</summary>
    /// <param name="profits">Results of the trades.</param>
    public static double? Of(ReadOnlySpan<double> profits)
    {
        Require.Finite(profits, nameof(profits));
        var wins = 0;
        foreach (var profit in profits)
        {
            wins += profit > 0 ? 1 : 0;
        }
        return profits.IsEmpty ? null : (double)wins / profits.Length;
    }
}
