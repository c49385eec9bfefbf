using QuantConnect.Orders;

namespace QuantConnect.Securities;

/// <summary>Ready-made margin call models.</summary>
public static class MarginCallModel
{
    /// <summary>A model that never calls.</summary>
    public static readonly IMarginCallModel Null = new NoMarginCalls();

    private sealed class NoMarginCalls : IMarginCallModel
    {
        public List<SubmitOrderRequest> GetMarginCallOrders(out bool issueMarginCallWarning)
        {
            issueMarginCallWarning = false;
            return [];
        }

        public List<OrderTicket> ExecuteMarginCall(IEnumerable<SubmitOrderRequest> generatedMarginCallOrders) => [];
    }
}
