using System.Globalization;

namespace Quant.Lab.Audit.Proofs;

/// <summary>Where to look when signals depend on the history before them.</summary>
internal static class WarmUpHint
{
    private const int Most = 4;
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;
    private static readonly string[] Lengths = ["period", "lookback", "window", "length", "bars", "minutes", "hours", "days", "history"];

    /// <summary>How long the warm-up was, how long it would have had to be, and which parameters are lengths.</summary>
    public static IEnumerable<string> Of(AuditSubject subject, TimeSpan warmUp, IReadOnlyList<HistoryComparison> comparisons)
    {
        var own = warmUp > TimeSpan.Zero ? string.Create(Culture, $"the warm-up is {warmUp.TotalDays:0.##} days") : "there is no warm-up";
        if (comparisons.All(x => !x.Lasts))
        {
            var missing = comparisons.Max(x => x.Last - x.From) ?? TimeSpan.Zero;
            yield return string.Create(Culture, $"{own}; after {missing.TotalDays:0.#} days nothing differs any more");
        }
        else
        {
            yield return $"{own}; look for sums and counters since the start, and for averages that need several times their period";
        }
        var lengths = subject.Parameters
            .Where(x => Lengths.Any(word => x.Key.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .Select(x => (x.Key, Value: double.TryParse(x.Value, NumberStyles.Float, Culture, out var value) ? value : 0))
            .Where(x => x.Value > 1)
            .OrderByDescending(x => x.Value).ThenBy(x => x.Key, StringComparer.Ordinal)
            .Take(Most).ToList();
        if (lengths.Count > 0)
        {
            yield return $"the longest parameters: {string.Join(", ", lengths.Select(x => string.Create(Culture, $"{x.Key} = {x.Value}")))}";
        }
    }
}
