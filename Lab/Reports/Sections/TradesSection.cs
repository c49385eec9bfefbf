using Quant.Lab.Reports.Model;
using Quant.Lab.Reports.Page;
using Quant.Lab.Reports.Page.Charts;
using Quant.Core.Statistics.Trades;

namespace Quant.Lab.Reports.Sections;

/// <summary>Trades as points of their excursions, and as a list.</summary>
internal static class TradesSection
{
    private const int MostRows = 1000;
    private const int MostPoints = 5000;

    /// <summary>The section.</summary>
    public static ReportSection Of(RunAnalysis run)
    {
        if (run.Trades.Count == 0)
        {
            return new ReportSection("trades", "Trades", Html.Of($"<p>No trade was closed.</p>"));
        }
        return new ReportSection(
            "trades", "Trades",
            ChartMarkup.Row(
                Scatter(run, "Adverse excursion (MAE)", x => x.Trade.AdverseExcursion, "How far trades were under water before they ended. Winners far to the left were lucky."),
                Scatter(run, "Favourable excursion (MFE)", x => x.Trade.FavorableExcursion, "How far trades were ahead. Losers far to the right gave a profit back.")),
            List(run));
    }

    /// <summary>A trade in a line.</summary>
    public static string Label(ReportTrade x)
        => $"{Figures.Count(x.Number)} {x.Row.Symbol} {x.Row.Direction.ToLowerInvariant()} {Figures.Time(x.Row.EntryTime)}: {Figures.Money(x.Trade.Profit)}";

    private static ScatterChart Scatter(RunAnalysis run, string name, Func<ReportTrade, double?> excursion, string note)
    {
        // evenly spread over the run
        var step = (run.Trades.Count + MostPoints - 1) / MostPoints;
        ScatterSeries Series(string title, Role role, Func<ReportTrade, bool> which)
            => new(title, role, [.. run.Trades.Where((_, i) => i % step == 0).Where(x => which(x) && excursion(x) is not null).Select(x => new ScatterPoint(excursion(x)!.Value, x.Trade.Profit, Label(x), x.Number))]);
        return new ScatterChart($"{name}, {run.Run.Outcome.Currency}", $"net profit, {run.Run.Outcome.Currency}", Series("won", Role.Gain, x => x.Trade.Profit > 0), Series("lost", Role.Loss, x => x.Trade.Profit <= 0))
        {
            Title = $"{name} and result",
            Note = step > 1 ? $"{note} Shown is one trade of {step}." : note,
            XUnit = Unit.Money,
            YUnit = Unit.Money,
        };
    }

    private static Html List(RunAnalysis run)
    {
        var shown = run.Trades.Take(MostRows).ToList();
        var rows = shown.Select(x => Html.Of($"""
            <tr><td><button type="button" data-trade="{x.Number}" title="show its prices">{x.Number}</button></td><td>{x.Row.Symbol}</td><td>{x.Row.Direction.ToLowerInvariant()}</td><td class="n">{Figures.Quantity((double)x.Row.Quantity)}</td><td>{Figures.Time(x.Row.EntryTime)}</td><td class="n">{Figures.Price((double)x.Row.EntryPrice)}</td><td>{Figures.Time(x.Row.ExitTime)}</td><td class="n">{Figures.Price((double)x.Row.ExitPrice)}</td><td class="n {Tone(x.Trade.Profit)}">{Figures.Money(x.Trade.Profit)}</td><td class="n">{Figures.Ratio(RMultiples.Of(x.Trade))}</td><td class="n">{Figures.Money(x.Trade.Fees)}</td><td>{x.Trade.Setup ?? Figures.Undefined}</td></tr>

            """));
        var limited = run.Trades.Count > shown.Count ? Html.Of($"<p class=\"note\">The first {shown.Count} of {run.Trades.Count} trades; all of them are in trades.csv of the run.</p>") : Html.Empty;
        return Html.Of($"""
            <h3>All trades</h3>{limited}
            <div class="scroll tall"><table><thead><tr><th></th><th>symbol</th><th>side</th><th class="n">quantity</th><th>entry (UTC)</th><th class="n">price</th><th>exit (UTC)</th><th class="n">price</th><th class="n">net profit</th><th class="n">R</th><th class="n">fees</th><th>setup</th></tr></thead>
            <tbody>
            {rows}</tbody></table></div>

            """);
    }

    private static string Tone(double value) => value > 0 ? "gain" : value < 0 ? "loss" : "plain";
}
