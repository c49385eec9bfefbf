using Quant.Core.Statistics;
using Quant.Core.Statistics.Drawdowns;
using Quant.Lab.Reports.Model;
using Quant.Lab.Reports.Page;
using Quant.Lab.Reports.Page.Charts;

namespace Quant.Lab.Reports.Sections;

/// <summary>The account and its falls, beside the benchmark.</summary>
internal static class AccountSection
{
    private const string Group = "account";
    private const int DrawdownsShown = 5;

    /// <summary>The section.</summary>
    public static ReportSection Of(RunAnalysis run)
    {
        var history = run.History;
        if (!run.HasAccount)
        {
            return new ReportSection("account", "Account", Html.Of($"<p>The run has no values of its account.</p>"));
        }
        var equity = new List<LineSeries> { LineSeries.At("account", Role.Main, history.Curve.Times.ToArray(), history.Curve.Values.ToArray().Select(x => (double?)x)) };
        var falls = new List<LineSeries> { Falls("account", Role.Loss, history.Curve) with { Area = true } };
        if (history.Benchmark is { } benchmark)
        {
            // as if everything had been put into it at the start
            var shares = history.Daily.Values[0] / benchmark[0];
            var held = new EquityCurve(history.Daily.Times, benchmark.Select(x => x * shares).ToArray());
            equity.Add(LineSeries.At("benchmark", Role.Benchmark, held.Times.ToArray(), held.Values.ToArray().Select(x => (double?)x)));
            falls.Add(Falls("benchmark", Role.Benchmark, held));
        }
        return new ReportSection(
            "account", "Account",
            new LineChart(equity)
            {
                Title = $"Value of the account ({run.Run.Outcome.Currency})",
                Unit = Unit.Money,
                Group = Group,
                Note = history.Benchmark is null ? "The run has no benchmark with prices." : "The benchmark is what the same money would have become in it. Zoom with Ctrl and the wheel.",
            }.ToHtml(),
            new LineChart(falls) { Title = "Drawdown", Unit = Unit.Percent, Group = Group, Height = 60 }.ToHtml(),
            Deepest(history.Curve));
    }

    private static LineSeries Falls(string name, Role role, EquityCurve curve)
        => LineSeries.At(name, role, curve.Times.ToArray(), DrawdownHistory.Underwater(curve.Values).Select(x => -x));

    private static Html Deepest(EquityCurve curve)
    {
        var rows = DrawdownHistory.Of(curve).All.OrderByDescending(x => x.Depth).ThenBy(x => x.Peak).Take(DrawdownsShown).Select(x => (IReadOnlyList<Cell>)
        [
            Figures.Percent(x.Depth), Day(x.Peak), Day(x.Trough), x.Recovery is { } recovery ? Day(recovery) : "not yet", Figures.Span(x.Fall), Figures.Span(x.TimeToRecover),
        ]);
        return DataTable.Of([">depth", "peak", "trough", "recovered", ">fall", ">recovery"], rows, "Deepest drawdowns");
    }

    private static string Day(long ticks) => Figures.Time(new DateTime(ticks));
}
