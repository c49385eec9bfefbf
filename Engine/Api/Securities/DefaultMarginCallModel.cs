using Quant.Engine.Models;
using QuantConnect.Interfaces;
using QuantConnect.Orders;

namespace QuantConnect.Securities;

/// <summary>
/// Warns when at most 5 % of the portfolio's value is free, and reduces positions when the margin in use exceeds the value by more than a
/// buffer. Orders are sent in order of unrealised profit, the biggest loser first, until the margin remaining is not negative.
/// </summary>
public class DefaultMarginCallModel : IMarginCallModel
{
    private const decimal WarningLevel = 0.05m;
    private const string OrderTag = "Margin Call";

    private readonly decimal _marginBuffer;

    /// <summary>Creates the model of a portfolio.</summary>
    /// <param name="portfolio">The portfolio watched.</param>
    /// <param name="defaultOrderProperties">Properties of the orders, cloned for each; may be null.</param>
    /// <param name="marginBuffer">Fraction of the portfolio's value by which the margin in use may exceed it before orders are made.</param>
    public DefaultMarginCallModel(SecurityPortfolioManager portfolio, IOrderProperties? defaultOrderProperties, decimal marginBuffer = 0.10m)
    {
        Portfolio = portfolio;
        DefaultOrderProperties = defaultOrderProperties;
        _marginBuffer = marginBuffer;
    }

    /// <summary>The portfolio watched.</summary>
    protected SecurityPortfolioManager Portfolio { get; }

    /// <summary>Properties of the orders, cloned for each; may be null.</summary>
    protected IOrderProperties? DefaultOrderProperties { get; }

    /// <summary>Orders needed to come back within the margin; empty if the buffer is not used up.</summary>
    /// <param name="issueMarginCallWarning">True if little margin is left, or if there are orders.</param>
    public List<SubmitOrderRequest> GetMarginCallOrders(out bool issueMarginCallWarning)
    {
        issueMarginCallWarning = false;
        var used = Portfolio.TotalMarginUsed;
        if (used <= 0)
        {
            return [];
        }

        var value = Portfolio.TotalPortfolioValue;
        // GetMarginRemaining, with the margin used that is known already
        var remaining = value - Portfolio.UnsettledCash - used;
        if (remaining > 0)
        {
            issueMarginCallWarning = remaining <= value * WarningLevel;
            return [];
        }

        var orders = new List<SubmitOrderRequest>();
        if (used > value * (1 + _marginBuffer))
        {
            foreach (var security in Portfolio.Securities.ValueList)
            {
                if (security.Invested && Reduce(security, used - value) is { } order)
                {
                    orders.Add(order);
                }
            }
        }

        issueMarginCallWarning = orders.Count > 0;
        return orders;
    }

    /// <summary>Sends the orders, biggest loser first, and stops as soon as the margin remaining is not negative.</summary>
    /// <param name="generatedMarginCallOrders">The orders to choose from.</param>
    /// <returns>Tickets of the orders sent.</returns>
    public virtual List<OrderTicket> ExecuteMarginCall(IEnumerable<SubmitOrderRequest> generatedMarginCallOrders)
    {
        var tickets = new List<OrderTicket>();
        if (Portfolio.MarginRemaining >= 0)
        {
            return tickets;
        }

        // The ranking is made once, before the first order changes any profit; equal ones keep their order.
        foreach (var request in generatedMarginCallOrders.OrderBy(request => Portfolio[request.Symbol].UnrealizedProfit))
        {
            var ticket = Portfolio.Transactions.AddOrder(request);
            if (ticket.Status.IsOpen())
            {
                Portfolio.Transactions.WaitForOrder(ticket.OrderId);
            }

            tickets.Add(ticket);
            if (Portfolio.MarginRemaining >= 0)
            {
                break;
            }
        }

        return tickets;
    }

    private SubmitOrderRequest? Reduce(Security security, decimal excess)
    {
        if (security.QuoteCurrency.ConversionRate == 0)
        {
            return null;
        }

        // Each position is asked for the whole excess, but for no more than it holds.
        var reserved = PortfolioMargin.Reserved(security);
        var keep = Math.Max(0, reserved - excess);
        var delta = (reserved - keep) * -Math.Sign(security.Holdings.Quantity);
        var quantity = Math.Abs(PortfolioMargin.MaximumQuantityForDelta(Portfolio, security, delta).Quantity)
            * -Math.Sign(security.Holdings.Quantity);
        if (quantity == 0)
        {
            return null;
        }

        return new SubmitOrderRequest(OrderType.Market, security.Type, security.Symbol, quantity, 0, 0,
            security.LocalTime.ConvertToUtc(security.Exchange.TimeZone), OrderTag, DefaultOrderProperties?.Clone());
    }
}
