using Quant.Core.Statistics.Returns;
using Quant.Lab.Reports.Page;
using Quant.Lab.Reports.Page.Charts;
using Quant.Lab.Reports.Sources;
using Quant.Lab.Runs.Records;

namespace Quant.Lab.Reports.Sections;

/// <summary>How orders were executed, as the algorithm measured it.</summary>
internal static class ExecutionSection
{
    private const int WorstShown = 10;

    /// <summary>The section; null if the algorithm does not measure its execution.</summary>
    public static ReportSection? Of(ReportRun run)
    {
        if (ExecutionRow.Read(run.Outcome.Records) is not { Count: > 0 } rows)
        {
            return null;
        }
        var filled = rows.Where(x => x.SlippageBasisPoints is not null).ToList();
        var worst = filled.OrderByDescending(x => x.SlippageCash).ThenBy(x => x.Order).Take(WorstShown).ToList();
        return new ReportSection(
            "execution", "Execution quality",
            Html.Of($"""
                <p class="note">Slippage is the fill against the price asked for of a stop or a limit, or the middle of bid and ask when an order at the market arrived; above 0 is worse. The delay is from the
                decision to the first fill, of orders at the market.</p>

                """),
            DataTable.Of(
                ["kind of order", ">orders", ">filled", ">refused", ">slippage (bp)", $">slippage ({run.Outcome.Currency})", ">worst (bp)", ">delay"],
                rows.GroupBy(x => x.Type).OrderBy(x => x.Key, StringComparer.Ordinal).Select(x => Row(x.Key, [.. x])).Append(Row("all", rows))),
            filled.Count > 1 ? Distribution(filled) : Html.Empty,
            DataTable.Of(
                [">order", "symbol", "kind", ">quantity", ">fill", ">slippage (bp)", $">slippage ({run.Outcome.Currency})"],
                worst.Select(x => (IReadOnlyList<Cell>)
                [
                    Figures.Count(x.Order), x.Symbol, x.Type, Figures.Quantity((double)x.Filled), Figures.Price((double?)x.FillPrice), Figures.Ratio((double?)x.SlippageBasisPoints), Figures.Money((double?)x.SlippageCash),
                ]),
                "Orders that lost most"));
    }

    private static IReadOnlyList<Cell> Row(string name, IReadOnlyList<ExecutionRow> rows)
    {
        var x = ExecutionFigures.Of(rows);
        return
        [
            name, Figures.Count(x.Orders), Figures.Count(x.Filled), Figures.Count(x.Refused), Figures.Ratio((double?)x.SlippageBasisPoints), Figures.Money((double?)x.SlippageCash),
            Figures.Ratio((double?)x.WorstBasisPoints), x.DelaySeconds is { } seconds ? Figures.Span(TimeSpan.FromSeconds((double)seconds)) : Figures.Undefined,
        ];
    }

    private static Html Distribution(IEnumerable<ExecutionRow> filled)
    {
        var histogram = Histogram.Of([.. filled.Select(x => (double)x.SlippageBasisPoints!.Value)])!;
        return new BarChart(
            [.. histogram.Counts.Select((_, i) => Figures.Ratio((histogram.Edges[i] + histogram.Edges[i + 1]) / 2))],
            new BarSeries("orders", Role.Main, [.. histogram.Counts.Select(x => (double?)x)]))
        {
            Title = "Distribution of slippage (basis points)",
            Touching = true,
            Height = 60,
        }.ToHtml();
    }
}
