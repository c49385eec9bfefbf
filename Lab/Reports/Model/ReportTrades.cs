using Quant.Core.Plans;
using Quant.Core.Statistics.Trades;
using Quant.Lab.Reports.Sources;
using Quant.Lab.Runs.Records;
using Quant.Lab.Runs.Rows;

namespace Quant.Lab.Reports.Model;

/// <summary>Joins the trades of a run with their plans, or where there are none with their recorded stops, or with what orders and insights tell.</summary>
internal static class ReportTrades
{
    private const decimal Rounding = 0.01m;

    /// <summary>The trades, in their order.</summary>
    public static IReadOnlyList<ReportTrade> Of(ReportRun run)
    {
        var orders = run.Outcome.Orders.ToDictionary(x => x.Id);
        var bySymbol = BySymbol(run.Outcome.Orders, x => x.Symbol, x => x.Created);
        var insights = BySymbol(run.Outcome.Insights, x => x.Symbol, x => x.Generated);
        var plans = (PlanRow.Read(run.Outcome.Records) ?? []).DistinctBy(x => (x.Symbol, x.Plan)).ToDictionary(x => (x.Symbol, x.Plan));
        var stops = new InitialStops(StopRow.Read(run.Outcome.Records) ?? []);
        var slippage = new TradeSlippage(run);
        return [.. run.Outcome.Trades.Select((row, i) =>
        {
            var plan = row.Plan is { } id ? plans.GetValueOrDefault((row.Symbol, id)) : null;
            var entry = row.OrderIds.Select(orders.GetValueOrDefault).FirstOrDefault(x => x is not null);
            var levels = plan is not null ? TradeLevels.OfPlan(plan)
                : stops.Find(row) is { } stop ? new TradeLevels((double)stop.Stop, [])
                : TradeLevels.OfOrders(row, entry, bySymbol.GetValueOrDefault(row.Symbol), run.Details.StartingPrices);
            var point = PointValue(row);
            var strategy = plan?.Strategy ?? Insight(row, insights.GetValueOrDefault(row.Symbol))?.SourceModel;
            return new ReportTrade(i + 1, row, Closed(row, levels, point, strategy), levels, point) { Slippage = slippage.Of(row, point) };
        })];
    }

    private static ClosedTrade Closed(TradeRow row, TradeLevels levels, double point, string? strategy) => new()
    {
        Symbol = row.Symbol,
        Side = row.Direction == "Long" ? TradeSide.Long : TradeSide.Short,
        EntryTime = row.EntryTime.Ticks,
        ExitTime = row.ExitTime.Ticks,
        Quantity = (double)row.Quantity,
        EntryPrice = (double)row.EntryPrice,
        ExitPrice = (double)row.ExitPrice,
        GrossProfit = (double)row.ProfitLoss,
        Fees = (double)row.Fees,
        AdverseExcursion = (double)row.MaxAdverse,
        FavorableExcursion = (double)row.MaxFavourable,
        InitialRisk = (double?)row.InitialRisk ?? (row.Plan is null ? Risk(row, levels, point) : null),
        Setup = row.Setup,
        Strategy = strategy is { Length: > 0 } ? strategy : null,
    };

    private static double? Risk(TradeRow row, TradeLevels levels, double point)
        => levels.Stop is { } stop && Math.Abs((double)row.EntryPrice - stop) * point is > 0 and var risk ? risk : null;

    private static Dictionary<string, Timeline<T>> BySymbol<T>(IEnumerable<T> items, Func<T, string> symbolOf, Func<T, DateTime> timeOf)
        => items.GroupBy(symbolOf, StringComparer.Ordinal).ToDictionary(x => x.Key, x => new Timeline<T>(x, timeOf), StringComparer.Ordinal);

    // the last one before the entry that went its way
    private static InsightRow? Insight(TradeRow row, Timeline<InsightRow>? insights)
        => insights?.Before(row.EntryTime).FirstOrDefault(x => x.Direction == (row.Direction == "Long" ? "Up" : "Down"));

    // the quantity, unless the result shows that a contract or a currency multiplies it; Lean rounds results to cents
    private static double PointValue(TradeRow row)
    {
        var way = (row.ExitPrice - row.EntryPrice) * (row.Direction == "Long" ? 1 : -1);
        return Math.Abs(row.Quantity * way - row.ProfitLoss) > Rounding && way != 0 && row.ProfitLoss / way is > 0 and var value ? (double)value : (double)row.Quantity;
    }
}
