using Quant.Engine.Data;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Interfaces;
using QuantConnect.Orders;
using QuantConnect.Scheduling;

namespace QuantConnect;

/// <summary>Helpers of the Algorithm Framework.</summary>
public static partial class Extensions
{
    /// <summary>A function that tells the next date of a rule after the time it is given; never going back.</summary>
    public static Func<DateTime, DateTime?> ToFunc(this IDateRule dateRule)
    {
        IEnumerator<DateTime>? dates = null;
        var ended = false;
        return utc =>
        {
            if (dates is null)
            {
                dates = dateRule.GetDates(utc, Time.EndOfTime).GetEnumerator();
                ended = !dates.MoveNext();
            }
            if (!ended && utc >= dates.Current)
            {
                ended = !dates.MoveNext();
            }
            return ended ? Time.EndOfTime : dates.Current;
        };
    }

    /// <summary>The targets that still need orders: those that reduce positions first, then by the value of the order, largest first.</summary>
    /// <param name="targets">The targets.</param>
    /// <param name="algorithm">Holds the portfolio; during warm-up there is nothing to order.</param>
    /// <param name="targetIsDelta">Whether a target says what to add instead of what to hold.</param>
    public static IEnumerable<IPortfolioTarget> OrderTargetsByMarginImpact(
        this IEnumerable<IPortfolioTarget> targets, IAlgorithm algorithm, bool targetIsDelta = false)
    {
        if (algorithm.IsWarmingUp)
        {
            return [];
        }
        var wanted = new List<WantedOrder>();
        foreach (var target in targets)
        {
            var security = algorithm.Securities[target.Symbol];
            var quantity = OrderSizing.AdjustByLotSize(security, target.Quantity);
            var held = algorithm.Transactions.GetProjectedHoldings(security).ProjectedQuantity;
            var change = targetIsDelta ? quantity : quantity - held;
            if (security.HasData && security.IsTradable && Math.Abs(change) >= security.SymbolProperties.LotSize)
            {
                wanted.Add(new WantedOrder(target, held != 0 && Math.Abs(held + change) < Math.Abs(held), Math.Abs(change * security.Price)));
            }
        }
        if (wanted.Count <= 1)
        {
            return wanted.Count == 0 ? [] : [wanted[0].Target];
        }
        return wanted.Sorted((a, b) => a.Reduces != b.Reduces ? b.Reduces.CompareTo(a.Reduces) : b.Value.CompareTo(a.Value)).Select(x => x.Target).ToList();
    }

    internal static string GetZeroPriceMessage(this Symbol symbol)
        => $"{symbol}: The security does not have an accurate price as it has not yet received a bar of data. Before placing a trade (or using SetHoldings) warm up your algorithm with SetWarmup, or use slice.Contains(symbol) to confirm the Slice object has price before using the data. Data does not necessarily all arrive at the same time so your algorithm should confirm the data is ready before using it. In live trading this can mean you do not have an active subscription to the asset class you're trying to trade.";

    private sealed record WantedOrder(IPortfolioTarget Target, bool Reduces, decimal Value);
}
