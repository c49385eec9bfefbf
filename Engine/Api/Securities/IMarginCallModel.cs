using QuantConnect.Orders;

namespace QuantConnect.Securities;

/// <summary>Decides when positions have to be closed for lack of margin, and closes them.</summary>
public interface IMarginCallModel
{
    /// <summary>Orders that would bring the portfolio back within its margin; empty if nothing has to be done.</summary>
    /// <param name="issueMarginCallWarning">True if the algorithm should be warned.</param>
    List<SubmitOrderRequest> GetMarginCallOrders(out bool issueMarginCallWarning);

    /// <summary>Sends margin call orders, as many as are needed.</summary>
    /// <param name="generatedMarginCallOrders">The orders, after the algorithm had its say.</param>
    /// <returns>Tickets of the orders sent.</returns>
    List<OrderTicket> ExecuteMarginCall(IEnumerable<SubmitOrderRequest> generatedMarginCallOrders);
}
