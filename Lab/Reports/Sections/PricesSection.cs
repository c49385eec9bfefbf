using Quant.Core.Statistics.Trades;
using Quant.Lab.Reports.Bars;
using Quant.Lab.Reports.Model;
using Quant.Lab.Reports.Page;
using Quant.Lab.Reports.Page.Charts;

namespace Quant.Lab.Reports.Sections;

/// <summary>Prices around each trade.</summary>
internal static class PricesSection
{
    /// <summary>Trades of which a page has prices; more would make it too large to open on a phone.</summary>
    public const int MostTrades = 200;

    // fills may lie outside of the bars that a chart shows, but not by much
    private const double Tolerance = 0.01;

    /// <summary>The section; null without trades.</summary>
    /// <param name="run">The run.</param>
    /// <param name="clock">Says what "today" is.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static ReportSection? Of(RunAnalysis run, TimeProvider clock, CancellationToken cancellation)
    {
        if (run.Trades.Count == 0)
        {
            return null;
        }
        if (run.Run.DataFolder is not { } folder)
        {
            return Section(Html.Of($"<p>The folder with the prices of this run is not here any more; --data names one.</p>"));
        }
        var known = run.Trades.Where(x => run.Run.Details.Identifiers.ContainsKey(x.Row.Symbol)).ToList();
        var chosen = Chosen(known);
        var windows = chosen.Select(x => new BarWindow(x.Row.Symbol, run.Run.Details.Identifiers[x.Row.Symbol], x.Row.EntryTime, x.Row.ExitTime)).ToList();
        var (bars, problem) = BarReader.Read(folder, run.Run.Outcome.To, windows, clock, cancellation);
        var seen = chosen.Zip(bars, windows).Where(x => IsAmong(x.First.Trade.EntryPrice, x.Second)).ToList();
        var pictures = seen.Select(x => Picture(x.First, x.Second, x.Third.Length)).ToList();
        if (pictures.Count == 0)
        {
            return Section(Html.Of($"<p>There are no prices of these trades, or not those of the run, in {Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))}{(problem is null ? "" : $" ({problem})")}; --data names another folder.</p>"));
        }
        return Section(new TradeChart(pictures)
        {
            Title = "Prices around a trade",
            Height = 140,
            Printed = [.. TypicalTrades.Of([.. seen.Select(x => x.First.Trade.Profit)]).Select(x => new PrintedTrade(x.Index, x.Why))],
            Note = "Choose a trade here, in the list above, or by a click on its point. Dashed: first stop and targets; prices are adjusted as the run saw them. Paper shows the best, the worst and typical ones." + Limited(run, known.Count, chosen.Count, pictures.Count),
        }.ToHtml());
    }

    /// <summary>
    /// Whether a price can be one of these bars; false without bars. The folder may hold another market of the same name, or prices that were adjusted since:
    /// a picture of them would be of another trade.
    /// </summary>
    internal static bool IsAmong(double price, IReadOnlyList<PriceBar> bars)
        => bars.Count > 0 && price >= bars.Min(x => x.Low) * (1 - Tolerance) && price <= bars.Max(x => x.High) * (1 + Tolerance);

    private static ReportSection Section(Html content) => new("prices", "Trade by trade", content);

    private static string Limited(RunAnalysis run, int known, int chosen, int shown)
        => (chosen < known ? $" Of {run.Trades.Count} trades the page has the {MostTrades / 2} best and the {MostTrades / 2} worst." : "")
            + (shown < chosen ? $" Of {chosen - shown} trades the data folder has no prices, or not those of the run." : "");

    /// <summary>The trades to show, in their order: all, or of too many the best and the worst.</summary>
    internal static IReadOnlyList<ReportTrade> Chosen(IReadOnlyList<ReportTrade> trades)
    {
        if (trades.Count <= MostTrades)
        {
            return trades;
        }
        var sorted = trades.OrderByDescending(x => x.Trade.Profit).ThenBy(x => x.Number).ToList();
        return [.. sorted.Take(MostTrades / 2).Concat(sorted.TakeLast(MostTrades / 2)).OrderBy(x => x.Number)];
    }

    private static TradePicture Picture(ReportTrade trade, IReadOnlyList<PriceBar> bars, TimeSpan length)
    {
        // a fill is at the end of the bar that made it
        int BarOf(DateTime time) => Math.Max(bars.Count - 1 - bars.Reverse().TakeWhile(x => x.Time >= time.Ticks).Count(), 0);
        return new TradePicture(
            trade.Number, TradesSection.Label(trade), trade.Sign > 0, [.. bars.Select(x => (x.Time - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond)],
            [.. bars.Select(x => (IReadOnlyList<double>)[x.Open, x.Close, x.Low, x.High])],
            new PricePoint(BarOf(trade.Row.EntryTime), trade.Trade.EntryPrice), new PricePoint(BarOf(trade.Row.ExitTime), trade.Trade.ExitPrice))
        {
            Stop = trade.Levels.Stop,
            Targets = trade.Levels.Targets,
            Origin = trade.Levels.Origin,
            ZoneLow = trade.Levels.ZoneLow,
            ZoneHigh = trade.Levels.ZoneHigh,
            Facts = [.. Facts(trade), new("bars of", Figures.Span(Coarser(bars, length)))],
        };
    }

    // where only longer bars are in the folder, they are as long as they are
    private static TimeSpan Coarser(IReadOnlyList<PriceBar> bars, TimeSpan length)
        => bars.Count < 2 ? length : TimeSpan.FromTicks(Math.Max(length.Ticks, bars.Skip(1).Zip(bars, (x, y) => x.Time - y.Time).Min()));

    private static IEnumerable<TradeFact> Facts(ReportTrade x)
    {
        yield return new("trade", $"{x.Number} {x.Row.Symbol} {x.Row.Direction.ToLowerInvariant()}");
        yield return new("entry", $"{Figures.Time(x.Row.EntryTime)} at {Figures.Price(x.Trade.EntryPrice)}");
        yield return new("exit", $"{Figures.Time(x.Row.ExitTime)} at {Figures.Price(x.Trade.ExitPrice)}");
        yield return new("held", Figures.Span(x.Trade.HoldingTime));
        yield return new("net profit", Figures.Money(x.Trade.Profit));
        yield return new("R", Figures.Ratio(RMultiples.Of(x.Trade)));
        yield return new("MAE", Figures.Money(x.Trade.AdverseExcursion));
        yield return new("MFE", Figures.Money(x.Trade.FavorableExcursion));
        yield return new("fees", Figures.Money(x.Trade.Fees));
        yield return new("slippage", Figures.Money(x.Slippage));
        yield return new("setup", x.Trade.Setup ?? Figures.Undefined);
        yield return new("strategy", x.Trade.Strategy ?? Figures.Undefined);
    }
}
