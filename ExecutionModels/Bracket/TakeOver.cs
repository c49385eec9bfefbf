using Quant.Core.Orders;
using QuantConnect.Orders;

namespace Quant.ExecutionModels.Bracket;

/// <summary>
/// Brings what is remembered of a bracket in line with what the broker says after a restart. The broker is right: the position is what the account holds, and an order
/// that it does not report has ended.
/// </summary>
internal sealed class TakeOver
{
    private TakeOver(BracketProgress progress, IReadOnlyList<(int Leg, BrokerOrder Order)> orders) => (Progress, Orders) = (progress, orders);

    /// <summary>How far the bracket is.</summary>
    public BracketProgress Progress { get; }

    /// <summary>Its orders among those the broker reports.</summary>
    public IReadOnlyList<(int Leg, BrokerOrder Order)> Orders { get; }

    /// <summary>Works it out.</summary>
    /// <param name="saved">What is remembered.</param>
    /// <param name="held">Units held now, signed.</param>
    /// <param name="open">Open orders of the symbol.</param>
    public static TakeOver Of(SavedBracket saved, decimal held, IEnumerable<BrokerOrder> open)
    {
        var orders = Match(saved, [.. open]);
        var position = Math.Max(0, saved.Sign * held);
        var gone = saved.Position - position;
        var filled = saved.Targets.Select(x => x.Filled).ToArray();
        for (var i = 0; i < filled.Length && gone > 0; i++)
        {
            // what is missing from the position and from a target was filled by it; the rest by the stop, or by hand
            var took = Math.Min(gone, Lost(BracketLegs.FirstTarget + i, saved, orders));
            filled[i] += took;
            gone -= took;
        }
        return new TakeOver(
            new BracketProgress(
                position,
                saved.Entered + Math.Max(0, -gone),
                saved.Stop,
                [.. saved.Targets.Select((x, i) => (x.Price, filled[i]))],
                saved.Keep),
            orders);
    }

    private static decimal Lost(int leg, SavedBracket saved, List<(int Leg, BrokerOrder Order)> orders)
    {
        var before = saved.Orders.Where(x => x.Leg == leg).Sum(x => x.Remaining);
        var now = orders.Where(x => x.Leg == leg).Sum(x => Math.Abs(x.Order.Remaining));
        return Math.Max(0, before - now);
    }

    /// <summary>
    /// An order is a leg's if the broker calls it as it did; else if kind, side and price are the leg's: an order may have been sent and not acknowledged before the
    /// program ended, and not every broker keeps its names.
    /// </summary>
    private static List<(int Leg, BrokerOrder Order)> Match(SavedBracket saved, List<BrokerOrder> open)
    {
        var matches = new List<(int, BrokerOrder)>();
        var left = new List<SavedOrder>();
        foreach (var order in saved.Orders)
        {
            Add(order, x => x.BrokerIds.Intersect(order.BrokerIds).Any(), left);
        }
        foreach (var order in left)
        {
            Add(order, x => x.Price == order.Price && IsLike(x, order.Leg, saved.Sign), []);
        }
        return matches;

        void Add(SavedOrder order, Predicate<BrokerOrder> isIt, List<SavedOrder> missing)
        {
            if (open.FindIndex(isIt) is >= 0 and var at)
            {
                matches.Add((order.Leg, open[at]));
                open.RemoveAt(at);
            }
            else
            {
                missing.Add(order);
            }
        }
    }

    private static bool IsLike(BrokerOrder order, int leg, int sign)
    {
        var opens = BracketLegs.Opens(leg);
        var type = leg == BracketLegs.Stop ? OrderType.StopMarket : leg >= BracketLegs.FirstTarget ? OrderType.Limit : order.Type;
        return order.Type == type && Math.Sign(order.Remaining) == (opens ? sign : -sign);
    }
}
