using Quant.Core.Plans;
using Quant.Lab.Runs.Rows;

namespace Quant.Lab.Runs.Records;

/// <summary>Says of each trade which plan opened it, and what was at risk.</summary>
internal static class PlannedTrades
{
    /// <summary>The trades with plan, setup and risk. A trade belongs to the plan that its first order, the opening one, names in its tag.</summary>
    /// <param name="trades">Closed trades.</param>
    /// <param name="orders">Orders of the run.</param>
    /// <param name="plans">Plans of the run.</param>
    /// <param name="executions">Executions of the run; null if they were not measured, and no risk is known.</param>
    public static List<TradeRow> Of(
        IEnumerable<TradeRow> trades, IEnumerable<OrderRow> orders, IEnumerable<PlanRow> plans, IEnumerable<ExecutionRow>? executions)
    {
        var tags = orders.ToDictionary(x => x.Id, x => x.Tag);
        var byId = plans.DistinctBy(x => (x.Symbol, x.Plan)).ToDictionary(x => (x.Symbol, x.Plan));
        var pointValues = executions?.ToDictionary(x => x.Order, x => x.PointValue) ?? [];
        return [.. trades.Select(trade =>
            trade.OrderIds.Count > 0 && PlanReference.Find(tags.GetValueOrDefault(trade.OrderIds[0])) is { } id && byId.TryGetValue((trade.Symbol, id), out var plan)
                ? trade with { Plan = id, Setup = plan.Setup, InitialRisk = Risk(trade, plan, pointValues.TryGetValue(trade.OrderIds[0], out var value) ? value : null) }
                : trade)];
    }

    private static decimal? Risk(TradeRow trade, PlanRow plan, decimal? pointValue)
    {
        var distance = (trade.Direction == "Long" ? 1 : -1) * (trade.EntryPrice - plan.Stop);
        return distance > 0 && pointValue * trade.Quantity * distance is > 0 and var risk ? Math.Round(risk, 8) : null;
    }
}
