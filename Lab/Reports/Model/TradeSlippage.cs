using Quant.Lab.Reports.Sources;
using Quant.Lab.Runs.Records;
using Quant.Lab.Runs.Rows;

namespace Quant.Lab.Reports.Model;

/// <summary>
/// What trades lost by fills at worse prices than were there. Of an algorithm that measures its execution it is what it measured; otherwise fills at the market are
/// compared with the prices when the orders were sent, stops with their first stop price, and limits have none.
/// </summary>
internal sealed class TradeSlippage
{
    private readonly Dictionary<int, OrderRow> _orders;
    private readonly Dictionary<int, double> _measured;
    private readonly IReadOnlyDictionary<int, double> _starts;
    private readonly ILookup<int, decimal> _shares;

    /// <summary>The slippage of a run.</summary>
    public TradeSlippage(ReportRun run)
    {
        _orders = run.Outcome.Orders.ToDictionary(x => x.Id);
        _measured = (ExecutionRow.Read(run.Outcome.Records) ?? []).Where(x => x.SlippageCash is not null).ToDictionary(x => x.Order, x => (double)x.SlippageCash!.Value);
        _starts = run.Details.StartingPrices;
        _shares = run.Outcome.Trades.SelectMany(x => x.OrderIds.Select(id => (Id: id, x.Quantity))).ToLookup(x => x.Id, x => x.Quantity);
    }

    /// <summary>Loss of a trade in account currency, below 0 if it gained; null if it is not known of one of its orders.</summary>
    /// <param name="trade">The trade.</param>
    /// <param name="pointValue">What a move of the price by 1 is worth to it.</param>
    public double? Of(TradeRow trade, double pointValue)
    {
        if (trade.OrderIds.Count == 0 || trade.Quantity == 0)
        {
            return null;
        }
        double? sum = 0;
        foreach (var id in trade.OrderIds)
        {
            // an order that closes two trades is shared out by their quantities
            sum += OfOrder(id, pointValue / (double)trade.Quantity) * (double)(trade.Quantity / _shares[id].Sum());
        }
        return sum;
    }

    private double? OfOrder(int id, double pointValueOfUnit)
    {
        if (_measured.TryGetValue(id, out var cash))
        {
            return cash;
        }
        if (!_orders.TryGetValue(id, out var order) || order.AveragePrice is not { } price)
        {
            return null;
        }
        return _starts.TryGetValue(id, out var start) ? (double)order.FilledQuantity * ((double)price - start) * pointValueOfUnit
            : order.LimitPrice is not null ? 0 : null;
    }
}
