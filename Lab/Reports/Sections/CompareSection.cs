using Quant.Core.Statistics;
using Quant.Core.Statistics.Drawdowns;
using Quant.Core.Statistics.Returns;
using Quant.Lab.Reports.Model;
using Quant.Lab.Reports.Page;
using Quant.Lab.Reports.Page.Charts;
using Quant.Lab.Reports.Sources;

namespace Quant.Lab.Reports.Sections;

/// <summary>Two runs, one over the other, and what differs.</summary>
internal static class CompareSection
{
    private const string Group = "compare";

    /// <summary>The section.</summary>
    public static ReportSection Of(RunAnalysis run, RunAnalysis other) => new(
        "compare", "Comparison",
        Html.Of($"<p class=\"note\">{run.Run.Name} beside {other.Run.Name}. Growth begins at 0 for both.</p>"),
        Days(run.Run, other.Run),
        Lines("Growth", 110, run, other, curve => curve.Values.ToArray().Select(x => curve.Values[0] > 0 ? (double?)(x / curve.Values[0] - 1) : null)),
        Lines("Drawdown", 60, run, other, curve => DrawdownHistory.Underwater(curve.Values).Select(x => -x)),
        Table(run, other),
        Inputs(run.Run, other.Run));

    /// <summary>Figures of different days are of different markets: nobody should find that out from the last table.</summary>
    private static Html Days(ReportRun run, ReportRun other)
    {
        static string Text(ReportRun x) => $"{Day(x.Outcome.From)} to {Day(x.Outcome.To)}";
        return Text(run) == Text(other) ? Html.Empty
            : Html.Of($"<p class=\"warning\">The runs are of different days: {Text(run)}, and {Text(other)}. Returns, drawdowns and trades are those of each run's own days, and do not compare.</p>");
    }

    private static Html Lines(string title, int height, RunAnalysis run, RunAnalysis other, Func<EquityCurve, IEnumerable<double?>> values)
    {
        LineSeries Series(RunAnalysis x, Role role) => LineSeries.At(x.Run.Name, role, x.History.Curve.Times.ToArray(), values(x.History.Curve));
        return new LineChart(Series(run, Role.Main), Series(other, Role.Other)) { Title = title, Unit = Unit.Percent, Group = Group, Height = height }.ToHtml();
    }

    private static Html Table(RunAnalysis run, RunAnalysis other)
    {
        IReadOnlyList<Cell> Row(string name, Func<RunAnalysis, double?> value, Func<double?, string> format, int better = 1)
        {
            var (a, b) = (value(run), value(other));
            var difference = a - b;
            return [name, format(a), format(b), new Cell(format(difference), (difference * better) switch { > 0 => Tone.Gain, < 0 => Tone.Loss, _ => Tone.Plain })];
        }
        var table = DataTable.Of(["", ">" + run.Run.Name, ">" + other.Run.Name, ">difference"],
        [
            Row("Total return", x => x.Returns.TotalReturn, Figures.Percent),
            Row("Growth per year", x => x.Returns.AnnualReturn, Figures.Percent),
            Row("Volatility per year", x => x.Returns.AnnualVolatility, Figures.Percent, -1),
            Row("Sharpe ratio", x => x.Returns.Sharpe, Figures.Ratio),
            Row("Sortino ratio", x => x.Returns.Sortino, Figures.Ratio),
            Row("Maximum drawdown", x => x.Returns.MaximumDrawdown, Figures.Percent, -1),
            Row("Calmar ratio", x => x.Returns.Calmar, Figures.Ratio),
            Row("Expected shortfall of a day, 95 %", x => x.Returns.ExpectedShortfall95, Figures.Percent, -1),
            Row("Trades", x => x.Summary.Count, Figures.Count, 0),
            Row("Net profit of closed trades", x => x.Summary.NetProfit, Figures.Money),
            Row("Win rate", x => x.Summary.WinRate, Figures.Percent),
            Row("Profit factor", x => x.Summary.ProfitFactor, Figures.Ratio),
            Row("Expectancy of a trade", x => x.Summary.Expectancy, Figures.Money),
            Row("Expectancy in R", x => x.Summary.RMultiples.Mean, Figures.Ratio),
            Row("Fees", x => x.Summary.Fees, Figures.Money, -1),
            Row("Time with an open trade", Busy, Figures.Percent, 0),
        ], "Figures");
        return Html.Of($"<div class=\"names\">{table}</div>");
    }

    private static double? Busy(RunAnalysis run)
        => run.HasAccount ? Core.Statistics.Trades.TimeInMarket.Of(run.Closed, run.History.Curve.Times[0], run.History.Curve.Times[^1]) : null;

    private static Html Inputs(ReportRun run, ReportRun other)
    {
        var names = run.Parameters.Keys.Union(other.Parameters.Keys).Order(StringComparer.Ordinal);
        var rows = new List<(string Name, string? Left, string? Right)>
        {
            ("algorithm", run.Algorithm, other.Algorithm),
            ("first day", Day(run.Outcome.From), Day(other.Outcome.From)),
            ("last day", Day(run.Outcome.To), Day(other.Outcome.To)),
            ("engine", $"{run.Outcome.Engine.Name} {run.Outcome.Engine.Version}", $"{other.Outcome.Engine.Name} {other.Outcome.Engine.Version}"),
            ("commit", run.Manifest?.Git?.Commit, other.Manifest?.Git?.Commit),
            ("data fingerprint", run.Manifest?.Data.Fingerprint, other.Manifest?.Data.Fingerprint),
        };
        rows.AddRange(names.Select(x => ($"parameter {x}", run.Parameters.GetValueOrDefault(x), other.Parameters.GetValueOrDefault(x))));
        var different = rows.Where(x => x.Left != x.Right).Select(x => (IReadOnlyList<Cell>)[x.Name, x.Left ?? Figures.Undefined, x.Right ?? Figures.Undefined]).ToList();
        return different.Count == 0
            ? Html.Of($"<p class=\"note\">The same went into both: algorithm, parameters, days, engine, commit and data.</p>")
            : Html.Of($"<div class=\"wrap\">{DataTable.Of(["", run.Name, other.Name], different, "What went in differently")}</div>");
    }

    private static string Day(DateTime time) => Figures.Day(DateOnly.FromDateTime(time));
}
