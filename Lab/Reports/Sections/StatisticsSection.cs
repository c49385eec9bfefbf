using Quant.Lab.Reports.Model;
using Quant.Lab.Reports.Page;

namespace Quant.Lab.Reports.Sections;

/// <summary>All statistics, with their intervals and Lean's own values.</summary>
internal static class StatisticsSection
{
    /// <summary>The section.</summary>
    public static ReportSection Of(RunAnalysis run)
    {
        var lean = run.Run.Outcome.LeanStatistics;
        (string Title, List<StatisticRow> Rows)[] groups =
        [
            ("Growth", [.. AccountStatistics.Growth(run)]), ("Risk", [.. AccountStatistics.Risk(run)]), ("Beside the benchmark", [.. AccountStatistics.Benchmark(run)]),
            ("Results of trades", [.. TradeStatistics.Results(run)]), ("Course of trades", [.. TradeStatistics.Course(run)]), ("Luck", [.. TradeStatistics.Luck(run)]),
        ];
        var beside = groups.SelectMany(x => x.Rows).Select(x => x.Lean).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return new ReportSection(
            "statistics", "Statistics",
            Html.Of($"""
                <p class="note">Per year means {Figures.Count(run.History.Conventions.PeriodsPerYear)} days; the risk-free rate is 0; trades are counted after fees. An interval holds what the statistic
                may well have been on another history of the same kind (95 %, stationary bootstrap, 1,000 draws). Lean computes some of these otherwise (docs/statistics.md says how): its values stand as it wrote them.
                What is undefined is a dash.</p>

                """),
            Html.Of($"""<div class="row">{groups.Where(x => x.Rows.Count > 0).Select(x => Table(x.Title, x.Rows, lean)).Append(Rest(lean, beside)).Select(x => Html.Of($"<div>{x}</div>"))}</div>"""));
    }

    private static Html Table(string title, List<StatisticRow> rows, IReadOnlyDictionary<string, string> lean)
    {
        // no column without a value
        var (hasIntervals, hasLean) = (rows.Any(x => x.Interval is not null), rows.Any(x => x.Lean is { } name && lean.ContainsKey(name)));
        IReadOnlyList<Cell> Cells(StatisticRow x) =>
        [
            x.Name, x.Value,
            .. hasIntervals ? [x.Interval ?? ""] : Array.Empty<Cell>(),
            .. hasLean ? [x.Lean is { } name && lean.TryGetValue(name, out var text) ? new Cell(text, Hint: $"{name}, as Lean computes it") : ""] : Array.Empty<Cell>(),
        ];
        return DataTable.Of(["", ">value", .. hasIntervals ? [">95 % interval"] : Array.Empty<string>(), .. hasLean ? [">Lean"] : Array.Empty<string>()], rows.Select(Cells), title);
    }

    private static Html Rest(IReadOnlyDictionary<string, string> lean, HashSet<string> beside)
    {
        var rows = lean.Where(x => !beside.Contains(x.Key)).OrderBy(x => x.Key, StringComparer.Ordinal).Select(x => (IReadOnlyList<Cell>)[x.Key, x.Value]).ToList();
        return rows.Count == 0 ? Html.Empty : DataTable.Of(["", ">value"], rows, "Lean's other statistics");
    }
}
