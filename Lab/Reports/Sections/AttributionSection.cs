using System.Globalization;
using Quant.Core.Statistics.Trades;
using Quant.Lab.Reports.Model;
using Quant.Lab.Reports.Page;
using Quant.Lab.Reports.Page.Charts;

namespace Quant.Lab.Reports.Sections;

/// <summary>Where the result comes from.</summary>
internal static class AttributionSection
{
    private const int MostBars = 20;

    /// <summary>The section; null without trades.</summary>
    public static ReportSection? Of(RunAnalysis run)
    {
        if (run.Trades.Count == 0)
        {
            return null;
        }
        var (trades, clock) = (run.Closed, run.History.Clock);
        var groups = new (string Title, IReadOnlyList<(string Key, TradeSummary Summary)> Groups)[]
        {
            ("strategy", Named(TradeGroups.ByStrategy(trades), x => x)),
            ("setup", Named(TradeGroups.BySetup(trades), x => x)),
            ("symbol", Named(TradeGroups.BySymbol(trades), x => x)),
            ("side", Named(TradeGroups.BySide(trades), x => x.ToString().ToLowerInvariant())),
            ("weekday of the entry", Named(TradeGroups.ByWeekday(trades, clock.ToLocal), x => x.ToString())),
            ("hour of the entry", Named(TradeGroups.ByHour(trades, clock.ToLocal), x => string.Create(CultureInfo.InvariantCulture, $"{x:00}:00"))),
        };
        return new ReportSection(
            "attribution", "Attribution",
            Html.Of($"<p class=\"note\">Hours and weekdays are those of the algorithm's time zone. Trades without a known strategy or setup are in none of these groups.</p>"),
            ChartMarkup.Row(groups.Where(x => x.Groups.Count > 0).Select(x => Chart(run, x.Title, x.Groups))),
            Html.Join(groups.Select(x => x.Groups.Count == 0 ? Html.Of($"<p class=\"note\">By {x.Title}: not known for any trade.</p>") : Table(x.Title, x.Groups))));
    }

    private static List<(string, TradeSummary)> Named<T>(IEnumerable<TradeGroup<T>> groups, Func<T, string> name)
        where T : notnull
        => [.. groups.Select(x => (name(x.Key), x.Summary))];

    private static BarChart Chart(RunAnalysis run, string title, IReadOnlyList<(string Key, TradeSummary Summary)> groups)
    {
        // of many names those that count; hours and days stay in their order
        var shown = groups.Count <= MostBars || title.Contains("entry", StringComparison.Ordinal)
            ? groups : [.. groups.OrderByDescending(x => Math.Abs(x.Summary.NetProfit)).Take(MostBars)];
        var lying = shown.Max(x => x.Key.Length) > 12;
        return new BarChart([.. shown.Select(x => x.Key)], new BarSeries("net profit", Role.Main, [.. shown.Select(x => (double?)x.Summary.NetProfit)]))
        {
            Title = $"Net profit by {title} ({run.Run.Outcome.Currency})",
            Note = shown.Count < groups.Count ? $"The {shown.Count} of {groups.Count} that count most; the table has all." : null,
            Unit = Unit.Money,
            Signed = true,
            Lying = lying,
            Height = lying ? Math.Clamp(20 + shown.Count * 9, 45, 160) : 70,
        };
    }

    private static Html Table(string title, IEnumerable<(string Key, TradeSummary Summary)> groups) => DataTable.Of(
        [title, ">trades", ">win rate", ">net profit", ">expectancy", ">profit factor", ">mean R", ">fees"],
        groups.Select(x => (IReadOnlyList<Cell>)
        [
            x.Key, Figures.Count(x.Summary.Count), Figures.Percent(x.Summary.WinRate), Cell.Signed(x.Summary.NetProfit, Figures.Money), Cell.Signed(x.Summary.Expectancy, Figures.Money),
            Figures.Ratio(x.Summary.ProfitFactor), Figures.Ratio(x.Summary.RMultiples.Mean), Figures.Money(x.Summary.Fees),
        ]),
        $"By {title}");
}
