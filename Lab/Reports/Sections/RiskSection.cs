using Quant.Lab.Reports.Page;
using Quant.Lab.Reports.Page.Charts;
using Quant.Lab.Reports.Sources;
using Quant.Lab.Runs.Records;

namespace Quant.Lab.Reports.Sections;

/// <summary>What risk control did, from its journal.</summary>
internal static class RiskSection
{
    private const int MostRows = 300;

    /// <summary>The section; null if the algorithm keeps no journal.</summary>
    public static ReportSection? Of(ReportRun run)
    {
        if (RiskRow.Read(run.Outcome.Records) is not { } rows)
        {
            return null;
        }
        if (rows.Count == 0)
        {
            return new ReportSection("risk", "Risk control", Html.Of($"<p>No limit took effect or came near.</p>"));
        }
        var figures = RiskFigures.Of(rows);
        // what was done and why counts more than warnings, of which there may be many
        var shown = rows.OrderBy(x => x.Kind switch { "State" => 0, "Bound" => 1, _ => 2 }).Take(MostRows).OrderBy(x => x.Time).ToList();
        return new ReportSection(
            "risk", "Risk control",
            Html.Of($"""
                <p>{Figures.Count(figures.Bound.Values.Sum())} times a limit, a stop or a target took effect, {Figures.Count(figures.Warnings)} times a limit came near; new risk was refused for a while {Figures.Count(figures.Reduced)}
                times, and trading halted {Figures.Count(figures.Halted)} times.</p>

                """),
            figures.Bound.Count == 0 ? Html.Empty : new BarChart([.. figures.Bound.Keys], new BarSeries("times", Role.Main, [.. figures.Bound.Values.Select(x => (double?)x)]))
            {
                Title = "What took effect, by reason",
                Lying = true,
                Height = Math.Clamp(20 + figures.Bound.Count * 9, 40, 160),
            }.ToHtml(),
            shown.Count < rows.Count ? Html.Of($"<p class=\"note\">{shown.Count} of {rows.Count} entries, warnings last; all of them are in risk.csv of the run.</p>") : Html.Empty,
            Html.Of($"""<div class="limited">{DataTable.Of(
                ["time (UTC)", "kind", "reason", "symbol", ">value", ">limit", "effect"],
                shown.Select(x => (IReadOnlyList<Cell>)[Figures.Time(x.Time), x.Kind, x.Reason, x.Symbol, Figures.Quantity(Rounded(x.Value)), Figures.Quantity(Rounded(x.Limit)), x.Effect]))}</div>"""));
    }

    private static double? Rounded(decimal? value) => value is { } x ? (double)Math.Round(x, 6) : null;
}
