using System.Globalization;
using Quant.Core.Statistics;
using Quant.Core.Statistics.Benchmark;
using Quant.Core.Statistics.Returns;
using Quant.Lab.Reports.Model;
using Quant.Lab.Reports.Page;
using Quant.Lab.Reports.Page.Charts;

namespace Quant.Lab.Reports.Sections;

/// <summary>Returns of months and years, how they are distributed, and how they changed over time.</summary>
internal static class ReturnsSection
{
    private const string Group = "rolling";

    /// <summary>The section; null without returns.</summary>
    public static ReportSection? Of(RunAnalysis run) => run.History.Returns.Length == 0 ? null
        : new ReportSection("returns", "Returns", Calendar(run.History), Distribution(run), Rolled(run.History));

    private static Html Calendar(AccountHistory history)
    {
        var months = CalendarReturn.ByMonth(history.Daily, Day(history)).ToDictionary(x => (x.Year, x.Month), x => x.Return);
        var years = CalendarReturn.ByYear(history.Daily, Day(history));
        var names = Enumerable.Range(1, 12).Select(x => ">" + CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(x));
        var rows = years.Select(year => (IReadOnlyList<Cell>)
        [
            year.Year.ToString(CultureInfo.InvariantCulture),
            .. Enumerable.Range(1, 12).Select(month => months.TryGetValue((year.Year, month), out var value) ? Cell.Signed(value, Figures.Percent) : new Cell("")),
            Cell.Signed(year.Return, Figures.Percent),
        ]);
        return DataTable.Of(["", .. names, ">year"], rows, "Months and years");
    }

    // the start belongs to the first day, not to the one before it
    private static Func<long, DateOnly> Day(AccountHistory history)
    {
        var start = history.Daily.Times[0];
        return time => time == start ? RunClock.DayOf(history.Daily.Times[Math.Min(1, history.Daily.Count - 1)]) : RunClock.DayOf(time);
    }

    private static Html Distribution(RunAnalysis run)
    {
        var histogram = Histogram.Of(run.History.Returns)!;
        var normal = histogram.Normal(Moments.Of(run.History.Returns));
        var classes = histogram.Counts.Select((_, i) => Figures.Percent((histogram.Edges[i] + histogram.Edges[i + 1]) / 2)).ToList();
        var series = new List<BarSeries> { new("days", Role.Main, [.. histogram.Counts.Select(x => (double?)x)]) };
        if (normal is not null)
        {
            series.Add(new BarSeries("normal distribution", Role.Benchmark, [.. normal.Select(x => (double?)x)], Line: true));
        }
        return new BarChart(classes, series)
        {
            Title = "Distribution of daily returns",
            Touching = true,
            Height = 80,
            Note = $"Days by their return. Value at risk of a day: {Figures.Percent(run.Returns.ValueAtRisk95)} (95 %), {Figures.Percent(run.Returns.ValueAtRisk99)} (99 %).",
        }.ToHtml();
    }

    private static Html Rolled(AccountHistory history)
    {
        var (returns, conventions) = (history.Returns, history.Conventions);
        if (RollingWindow.Of(returns.Length, conventions.PeriodsPerYear) is not { } window)
        {
            return Html.Of($"<p class=\"note\">The run is too short for statistics over a moving window: it has {returns.Length} days.</p>");
        }
        // the return of a day is known at its end
        var times = history.Daily.Times[1..(returns.Length + 1)].ToArray();
        LineChart Chart(string title, Unit unit, double?[] values) => new(LineSeries.At(title, Role.Main, times, values)) { Title = title, Unit = unit, Group = Group, Height = 65 };
        var charts = new List<Chart>
        {
            Chart($"Sharpe ratio of {window} days", Unit.Number, Rolling.Of(returns, window, x => SharpeRatio.Annual(x, conventions))),
            Chart($"Volatility of {window} days, per year", Unit.Percent, Rolling.Of(returns, window, x => Volatility.Annual(x, conventions.PeriodsPerYear))),
        };
        if (history.BenchmarkReturns is { } benchmark)
        {
            charts.Add(Chart($"Beta of {window} days", Unit.Number, Rolling.Of(returns, benchmark, window, (x, y) => Beta.Of(x, y))));
        }
        return ChartMarkup.Row(charts);
    }
}
