using Quant.Core.Plans;
using Quant.Lab.Runs.Rows;

namespace Quant.Lab.Runs.Records;

/// <summary>Says of each trade which plan opened it, and what was at risk.</summary>
internal static class PlannedTrades
{
    /// <summary>The run with what its records say about its trades: plans, and stops where there are no plans.</summary>
    public static RunOutcome Of(RunOutcome outcome)
    {
        var plans = PlanRow.Read(outcome.Records);
        var stops = StopRow.Read(outcome.Records);
        return plans is null && stops is null
            ? outcome
            : outcome with { Trades = Of(outcome.Trades, outcome.Orders, plans ?? [], stops ?? [], ExecutionRow.Read(outcome.Records)) };
    }

    /// <summary>
    /// The trades with plan, setup and risk. A trade belongs to the plan that its first order, the opening one, names in its tag; the risk of one without a plan is measured
    /// to the first stop that was recorded for it.
    /// </summary>
    /// <param name="trades">Closed trades.</param>
    /// <param name="orders">Orders of the run.</param>
    /// <param name="plans">Plans of the run.</param>
    /// <param name="stops">Stops of the run, in order of time.</param>
    /// <param name="executions">Executions of the run; null if they were not measured, and no risk is known.</param>
    public static List<TradeRow> Of(
        IEnumerable<TradeRow> trades, IEnumerable<OrderRow> orders, IEnumerable<PlanRow> plans, IEnumerable<StopRow> stops, IEnumerable<ExecutionRow>? executions)
    {
        // filled by loops: what LINQ makes of tables with numbers and pairs as keys is generic code that no image holds
        var tags = new Dictionary<int, string>();
        foreach (var order in orders)
        {
            tags.Add(order.Id, order.Tag);
        }
        var byId = new Dictionary<string, PlanRow>(StringComparer.Ordinal);
        foreach (var plan in plans)
        {
            byId.TryAdd(KeyOf(plan.Symbol, plan.Plan), plan);
        }
        var byOrder = new Dictionary<int, ExecutionRow>();
        foreach (var execution in executions ?? [])
        {
            byOrder.Add(execution.Order, execution);
        }
        var initialStops = new InitialStops(stops);
        return [.. trades.Select(Joined)];

        TradeRow Joined(TradeRow trade)
        {
            if (trade.OrderIds.Count == 0)
            {
                return trade;
            }
            var pointValue = byOrder.GetValueOrDefault(trade.OrderIds[0])?.PointValue;
            if (PlanReference.Find(tags.GetValueOrDefault(trade.OrderIds[0])) is { } id && byId.TryGetValue(KeyOf(trade.Symbol, id), out var plan))
            {
                return trade with { Plan = id, Setup = plan.Setup, InitialRisk = Risk(trade, plan.Stop, pointValue) };
            }
            return initialStops.Find(trade) is { } stop ? trade with { InitialRisk = Risk(trade, stop.Stop, pointValue) } : trade;
        }
    }

    // neither part has a line end
    private static string KeyOf(string symbol, string plan) => symbol + "\n" + plan;

    private static decimal? Risk(TradeRow trade, decimal stop, decimal? pointValue)
    {
        var distance = (trade.Direction == "Long" ? 1 : -1) * (trade.EntryPrice - stop);
        return distance > 0 && pointValue * trade.Quantity * distance is > 0 and var risk ? Math.Round(risk, 8) : null;
    }
}
