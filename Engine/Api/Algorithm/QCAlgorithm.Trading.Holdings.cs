using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Interfaces;
using QuantConnect.Orders;

namespace QuantConnect.Algorithm;

// Targets instead of quantities.
public partial class QCAlgorithm
{
    private bool _warnedOfUnknownLiquidation;

    /// <summary>Quantity to order so that the position becomes this fraction of the portfolio, in whole lots; 0 if it cannot be told.</summary>
    public decimal CalculateOrderQuantity(Symbol symbol, double target) => CalculateOrderQuantity(symbol, target.SafeDecimalCast());

    /// <summary>Quantity to order so that the position becomes this fraction of the portfolio, in whole lots; 0 if it cannot be told.</summary>
    public decimal CalculateOrderQuantity(Symbol symbol, decimal target) =>
        PortfolioTarget.Percent(this, symbol, target, returnDeltaQuantity: true)?.Quantity ?? 0;

    /// <inheritdoc cref="SetHoldings(Symbol, decimal, bool, bool, string, IOrderProperties)"/>
    public List<OrderTicket> SetHoldings(
        Symbol symbol,
        double percentage,
        bool liquidateExistingHoldings = false,
        bool asynchronous = false,
        string? tag = null,
        IOrderProperties? orderProperties = null) =>
        SetHoldings(symbol, percentage.SafeDecimalCast(), liquidateExistingHoldings, asynchronous, tag, orderProperties);

    /// <inheritdoc cref="SetHoldings(Symbol, decimal, bool, bool, string, IOrderProperties)"/>
    public List<OrderTicket> SetHoldings(
        Symbol symbol,
        float percentage,
        bool liquidateExistingHoldings = false,
        bool asynchronous = false,
        string? tag = null,
        IOrderProperties? orderProperties = null) =>
        SetHoldings(symbol, (decimal)percentage, liquidateExistingHoldings, asynchronous, tag, orderProperties);

    /// <inheritdoc cref="SetHoldings(Symbol, decimal, bool, bool, string, IOrderProperties)"/>
    public List<OrderTicket> SetHoldings(
        Symbol symbol,
        int percentage,
        bool liquidateExistingHoldings = false,
        bool asynchronous = false,
        string? tag = null,
        IOrderProperties? orderProperties = null) =>
        SetHoldings(symbol, (decimal)percentage, liquidateExistingHoldings, asynchronous, tag, orderProperties);

    /// <summary>
    /// Orders what is missing for the position to be this fraction of the portfolio (1 is all of it); with
    /// <paramref name="liquidateExistingHoldings"/> all other positions are closed first.
    /// </summary>
    public List<OrderTicket> SetHoldings(
        Symbol symbol,
        decimal percentage,
        bool liquidateExistingHoldings = false,
        bool asynchronous = false,
        string? tag = null,
        IOrderProperties? orderProperties = null)
    {
        var quantity = CalculateOrderQuantity(symbol, percentage);
        var tickets = liquidateExistingHoldings ? LiquidateOthers([symbol], tag, orderProperties) : [];
        OrderMissing(tickets, symbol, quantity, asynchronous, tag, orderProperties);
        return tickets;
    }

    /// <summary>The same for several positions; orders that reduce a position come first, then the larger ones.</summary>
    public List<OrderTicket> SetHoldings(
        List<PortfolioTarget> targets,
        bool liquidateExistingHoldings = false,
        bool asynchronous = false,
        string? tag = null,
        IOrderProperties? orderProperties = null)
    {
        var tickets = liquidateExistingHoldings ? LiquidateOthers([.. targets.Select(target => target.Symbol)], tag, orderProperties) : [];
        var missing = targets.Select(target => new PortfolioTarget(target.Symbol, CalculateOrderQuantity(target.Symbol, target.Quantity)));
        foreach (var target in missing.OrderTargetsByMarginImpact(this, targetIsDelta: true))
        {
            OrderMissing(tickets, target.Symbol, target.Quantity, asynchronous, tag, orderProperties);
        }

        return tickets;
    }

    /// <summary>Closes the position in a symbol, or all positions, and cancels their open orders.</summary>
    public List<OrderTicket> Liquidate(
        Symbol? symbol = null, bool asynchronous = false, string? tag = null, IOrderProperties? orderProperties = null) =>
        Liquidate(symbol is null ? Securities.Keys.OrderBy(x => x.Value) : [symbol], asynchronous, tag, orderProperties);

    /// <summary>Closes the position in a symbol and cancels its open orders.</summary>
    /// <returns>Ids of the orders sent.</returns>
    [Obsolete("This method is obsolete, please use Liquidate(symbol: symbolToLiquidate, tag: tag) method")]
    public List<int> Liquidate(Symbol symbolToLiquidate, string tag) =>
        Liquidate(symbol: symbolToLiquidate, tag: tag).ConvertAll(ticket => ticket.OrderId);

    /// <summary>Closes the positions in these symbols and cancels their open orders; symbols that were never added are skipped.</summary>
    public List<OrderTicket> Liquidate(
        IEnumerable<Symbol> symbols, bool asynchronous = false, string? tag = null, IOrderProperties? orderProperties = null)
    {
        var tickets = new List<OrderTicket>();
        if (!Settings.LiquidateEnabled)
        {
            Debug("Liquidate() is currently disabled by settings. To re-enable please set 'Settings.LiquidateEnabled' to true");
            return tickets;
        }

        tag ??= "Liquidated";
        foreach (var symbol in symbols)
        {
            if (Securities.ContainsKey(symbol))
            {
                LiquidateOne(tickets, symbol, asynchronous, tag, orderProperties);
            }
            else if (!_warnedOfUnknownLiquidation)
            {
                _warnedOfUnknownLiquidation = true;
                Debug($"Warning: liquidate ignored symbol '{symbol}' because it has not been added to the algorithm. Add the security before liquidating it.");
            }
        }

        return tickets;
    }

    private void LiquidateOne(List<OrderTicket> tickets, Symbol symbol, bool asynchronous, string tag, IOrderProperties? orderProperties)
    {
        var orders = Transactions.GetOpenOrders(symbol);
        var holding = Portfolio[symbol];
        var quantity = holding.Invested ? holding.Quantity : 0m;
        if (orders.Count == 1 && quantity != 0 && orders[0].Quantity == -quantity && orders[0].Type == OrderType.Market)
        {
            return;
        }

        var onOrder = 0m;
        foreach (var order in orders)
        {
            if (order.Type == OrderType.Market)
            {
                onOrder += Transactions.GetOrderTicket(order.Id)?.QuantityRemaining ?? 0m;
            }
            else
            {
                Transactions.CancelOrder(order.Id, tag);
            }
        }

        if (quantity != 0)
        {
            tickets.Add(Order(symbol, -quantity - onOrder, asynchronous, tag, orderProperties));
        }
    }

    private List<OrderTicket> LiquidateOthers(HashSet<Symbol> kept, string? tag, IOrderProperties? orderProperties) =>
        Liquidate(
            Portfolio.Keys.Where(symbol => !kept.Contains(symbol)).OrderBy(symbol => symbol.Value).ToList(), tag: tag, orderProperties: orderProperties);

    private void OrderMissing(
        List<OrderTicket> tickets, Symbol symbol, decimal quantity, bool asynchronous, string? tag, IOrderProperties? orderProperties)
    {
        quantity -= Transactions.GetOpenOrdersRemainingQuantity(
            ticket => ticket.Symbol == symbol && ticket.OrderType is (OrderType.Market or OrderType.MarketOnOpen));
        if (quantity == 0)
        {
            return;
        }

        if (!Securities.TryGetValue(symbol, out var security))
        {
            Error($"{symbol} not found in portfolio. Request this data when initializing the algorithm.");
            return;
        }

        tickets.Add(security.Exchange.ExchangeOpen
            ? MarketOrder(symbol, quantity, asynchronous, tag ?? "", orderProperties)
            : MarketOnOpenOrder(symbol, quantity, asynchronous, tag ?? "", orderProperties));
    }
}
