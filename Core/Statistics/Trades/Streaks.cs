namespace Quant.Core.Statistics.Trades;

/// <summary>Longest series of wins and of losses. A trade of exactly 0 ends both.</summary>
/// <param name="LongestWins">Trades above 0 in a row.</param>
/// <param name="LongestLosses">Trades below 0 in a row.</param>
/// <param name="Current">Length of the series at the end: positive for wins, negative for losses, 0 for none.</param>
public readonly record struct Streaks(int LongestWins, int LongestLosses, int Current)
{
    /// <summary>The streaks of results.</summary>
    /// <param name="profits">Results in the order of the exits.</param>
    public static Streaks Of(ReadOnlySpan<double> profits)
    {
        Require.Finite(profits, nameof(profits));
        var (wins, losses, current) = (0, 0, 0);
        foreach (var profit in profits)
        {
            current = profit > 0 ? Math.Max(current, 0) + 1 : profit < 0 ? Math.Min(current, 0) - 1 : 0;
            wins = Math.Max(wins, current);
            losses = Math.Max(losses, -current);
        }
        return new Streaks(wins, losses, current);
    }
}
