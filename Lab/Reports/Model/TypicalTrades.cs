namespace Quant.Lab.Reports.Model;

/// <summary>Chooses the trades that stand for all where there is no room for more: on paper.</summary>
internal static class TypicalTrades
{
    private const int OfEach = 2;

    /// <summary>
    /// The two best, the two worst, and the two whose result is nearest to the median, by net profit; of equals the earlier one. Of six trades or fewer all. What is best
    /// or worst, with the most telling first.
    /// </summary>
    /// <param name="profits">Net profits of the trades.</param>
    /// <returns>Indices without repetition, each with what it is.</returns>
    public static IReadOnlyList<(int Index, string Why)> Of(IReadOnlyList<double> profits)
    {
        var sorted = Enumerable.Range(0, profits.Count).OrderByDescending(x => profits[x]).ThenBy(x => x).ToList();
        if (sorted.Count <= 3 * OfEach)
        {
            return [.. sorted.Select((x, i) => (x, Ranked(i, sorted.Count)))];
        }
        var median = (profits[sorted[(sorted.Count - 1) / 2]] + profits[sorted[sorted.Count / 2]]) / 2;
        var typical = sorted.Skip(OfEach).SkipLast(OfEach).OrderBy(x => Math.Abs(profits[x] - median)).ThenBy(x => x).Take(OfEach);
        return
        [
            (sorted[0], "Best trade"), (sorted[1], "Second best trade"), (sorted[^1], "Worst trade"), (sorted[^2], "Second worst trade"),
            .. typical.Select(x => (x, "A typical trade: its result is near the median")),
        ];
    }

    private static string Ranked(int place, int count)
        => place == 0 ? count == 1 ? "The only trade" : "Best trade" : place == count - 1 ? "Worst trade" : $"Trade {place + 1} of {count} by result";
}
