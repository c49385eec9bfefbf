using Quant.Lab.Runs.Records;
using Quant.Lab.Runs.Rows;

namespace Quant.Lab.Reports.Model;

/// <summary>The prices that a trade was meant to end at, and where it came from.</summary>
/// <param name="Stop">First stop; null without one.</param>
/// <param name="Targets">Targets, in the order of their orders; empty without any.</param>
internal sealed record TradeLevels(double? Stop, IReadOnlyList<double> Targets)
{
    // a bracket may be sent when its entry is filled, a bar or two after the order
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Name of the zone or level; null if not known.</summary>
    public string? Origin { get; init; }

    /// <summary>Lower edge of the zone or level; null if not known.</summary>
    public double? ZoneLow { get; init; }

    /// <summary>Upper edge of the zone or level; null if not known.</summary>
    public double? ZoneHigh { get; init; }

    /// <summary>The levels that a plan names.</summary>
    public static TradeLevels OfPlan(PlanRow plan) => new((double)plan.Stop, [.. plan.Targets.Select(x => (double)x)])
    {
        Origin = plan.Origin,
        ZoneLow = (double)plan.OriginLow,
        ZoneHigh = (double)plan.OriginHigh,
    };

    /// <summary>
    /// The levels that orders show: stops and limits against the position, sent from the entry's order to shortly after its fill. A stop that was moved later
    /// counts where it was first.
    /// </summary>
    /// <param name="trade">The trade.</param>
    /// <param name="entry">Its first order; null if not known.</param>
    /// <param name="orders">All orders of the symbol; null for none.</param>
    /// <param name="starts">Prices at which orders began.</param>
    public static TradeLevels OfOrders(TradeRow trade, OrderRow? entry, Timeline<OrderRow>? orders, IReadOnlyDictionary<int, double> starts)
    {
        var (isLong, from) = (trade.Direction == "Long", entry?.Created ?? trade.EntryTime);
        var exits = (orders?.Between(from, trade.EntryTime + Patience) ?? []).Where(x => x.Id != entry?.Id && x.Quantity < 0 == isLong).ToList();
        var stop = exits.Where(x => x.StopPrice is not null).Select(x => starts.TryGetValue(x.Id, out var price) ? price : (double)x.StopPrice!.Value)
            .Where(x => isLong ? x < (double)trade.EntryPrice : x > (double)trade.EntryPrice).Select(x => (double?)x).FirstOrDefault();
        var targets = exits.Where(x => x is { LimitPrice: not null, StopPrice: null }).Select(x => (double)x.LimitPrice!.Value)
            .Where(x => isLong ? x > (double)trade.EntryPrice : x < (double)trade.EntryPrice).Distinct();
        return new TradeLevels(stop, [.. targets]);
    }
}
