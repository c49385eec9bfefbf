namespace Quant.Lab.Runs.Records;

/// <summary>What risk control did in a run, in a few figures: <c>risk</c> of <c>summary.json</c>.</summary>
/// <param name="Warnings">Times that a limit came near.</param>
/// <param name="Bound">Times that a limit, a stop or a target took effect, by reason, in the order of their names.</param>
/// <param name="Reduced">Times that new risk was refused for a while.</param>
/// <param name="Halted">Times that trading was halted.</param>
public sealed record RiskFigures(int Warnings, IReadOnlyDictionary<string, int> Bound, int Reduced, int Halted)
{
    /// <summary>The figures of a journal.</summary>
    public static RiskFigures Of(IReadOnlyList<RiskRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        // keeps the order in which reasons are added; a sorted dictionary of numbers is generic code that no image holds
        var bound = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var reason in rows.Where(x => x.Kind == "Bound").Select(x => x.Reason).Order(StringComparer.Ordinal))
        {
            bound.TryGetValue(reason, out var times);
            bound[reason] = times + 1;
        }
        return new RiskFigures(rows.Count(x => x.Kind == "Warning"), bound, States("Reducing"), States("Halted"));

        int States(string state) => rows.Count(x => x.Kind == "State" && x.Effect.EndsWith($" to {state}", StringComparison.Ordinal));
    }
}
