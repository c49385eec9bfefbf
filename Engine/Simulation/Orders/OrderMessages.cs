using System.Globalization;
using QuantConnect;
using QuantConnect.Orders;
using QuantConnect.Securities;
using static System.FormattableString;

namespace Quant.Engine.Simulation.Orders;

/// <summary>Texts about orders that algorithms can read; worded as Lean words them because tags and logs are compared.</summary>
internal static class OrderMessages
{
    public const string NotAllowedWhileCanceling =
        "This operation is not allowed in Initialize or during warm up: CancelOpenOrders. Please move this code to the OnWarmupFinished() method.";

    public static string Describe(Order order)
    {
        var currency = Currencies.GetCurrencySymbol(order.PriceCurrency);
        var tag = string.IsNullOrEmpty(order.Tag) ? string.Empty : $": {order.Tag}";
        var common = Invariant($"OrderId: {order.Id} (BrokerId: {string.Join(",", order.BrokerId)}) {order.Status} {order.Type} order for ") +
            Invariant($"{order.Quantity} unit{(order.Quantity == 1 ? "" : "s")} of {order.Symbol}{tag}");
        return order switch
        {
            LimitOrder limit => common + $" at limit {currency}{Rounded(limit.LimitPrice)}",
            TrailingStopOrder trailing => common + $" at stop {currency}{Rounded(trailing.StopPrice)}. Trailing amount: {TrailingAmount(trailing)}",
            StopMarketOrder stop => common + $" at stop {currency}{Rounded(stop.StopPrice)}",
            StopLimitOrder stop => common + $" at stop {currency}{Rounded(stop.StopPrice)} limit {currency}{Rounded(stop.LimitPrice)}",
            LimitIfTouchedOrder touched => common + $" at trigger {currency}{Rounded(touched.TriggerPrice)} limit {currency}{Rounded(touched.LimitPrice)}",
            _ => common,
        };
    }

    public static string TrailingAmount(TrailingStopOrder order) =>
        TrailingAmount(order.TrailingAmount, order.TrailingAsPercentage, Currencies.GetCurrencySymbol(order.PriceCurrency));

    public static string Describe(OrderEvent e)
    {
        var currency = Currencies.GetCurrencySymbol(e.FillPriceCurrency);
        var text = Invariant($"Time: {e.UtcTime} OrderID: {e.OrderId} EventID: {e.Id} Symbol: {e.Symbol.Value} Status: {e.Status} Quantity: {e.Quantity}");
        if (e.FillQuantity != 0)
        {
            text += Invariant($" FillQuantity: {e.FillQuantity} FillPrice: {currency}{Rounded(e.FillPrice)}");
        }

        text += Price(" LimitPrice: ", currency, e.LimitPrice) + Price(" StopPrice: ", currency, e.StopPrice);
        if (e.TrailingAmount is { } trailing)
        {
            text += $" TrailingAmount: {TrailingAmount(trailing, e.TrailingAsPercentage ?? false, currency)}";
        }

        text += Price(" TriggerPrice: ", currency, e.TriggerPrice);
        if (e.OrderFee.Value.Amount != 0m)
        {
            text += Invariant($" OrderFee: {e.OrderFee}");
        }

        if (!string.IsNullOrEmpty(e.Message))
        {
            text += $" Message: {e.Message}";
        }

        return e.Symbol.SecurityType.IsOption() ? text + $" IsAssignment: {e.IsAssignment}" : text;
    }

    public static string DescribeShort(OrderEvent e)
    {
        var currency = Currencies.GetCurrencySymbol(e.FillPriceCurrency);
        var text = Invariant($"{e.UtcTime} OID:{e.OrderId} {e.Symbol.Value} {e.Status} Q:{e.Quantity}");
        if (e.FillQuantity != 0)
        {
            text += Invariant($" FQ:{e.FillQuantity} FP:{currency}{Rounded(e.FillPrice)}");
        }

        text += Price(" LP:", currency, e.LimitPrice) + Price(" SP:", currency, e.StopPrice);
        if (e.TrailingAmount is { } trailing)
        {
            text += $" TA: {TrailingAmount(trailing, e.TrailingAsPercentage ?? false, currency)}";
        }

        text += Price(" TP:", currency, e.TriggerPrice);
        if (e.OrderFee.Value.Amount != 0m)
        {
            text += Invariant($" OF:{currency}{e.OrderFee}");
        }

        if (!string.IsNullOrEmpty(e.Message))
        {
            text += $" M:{e.Message}";
        }

        return e.Symbol.SecurityType.IsOption() ? text + $" IA:{e.IsAssignment}" : text;
    }

    public static string Describe(OrderRequest request) => request switch
    {
        SubmitOrderRequest submit => Invariant($"{request.Time} UTC: Submit Order: ({request.OrderId}) - {Order.CreateOrder(submit)} ") +
            $"{request.Tag} Status: {request.Status} Async: {submit.Asynchronous}",
        UpdateOrderRequest update => Invariant($"{request.Time} UTC: Update Order: ({request.OrderId}) - {Changes(update)} ") +
            $"{request.Tag} Status: {request.Status}",
        CancelOrderRequest => Invariant($"{request.Time} UTC: Cancel Order: ({request.OrderId}) - {request.Tag} Status: {request.Status}"),
        _ => Invariant($"{request.Time} UTC: Order: ({request.OrderId}) - {request.Tag} Status: {request.Status}"),
    };

    public static string Describe(OrderTicket ticket, Order? order, int requests, int responses)
    {
        var counts = Invariant($"Request Count: {requests} Response Count: {responses}");
        return order is null ? Invariant($"{ticket.OrderId}: {counts}") : Invariant($"{ticket.OrderId}: {order} {counts}");
    }

    public static string NoSuchField(OrderTicket ticket, OrderField field) =>
        $"Unable to get field {field} on order of type {ticket.SubmitRequest.OrderType}";

    public static string AlreadyCanceled(OrderTicket ticket) =>
        Invariant($"Order {ticket.OrderId} has already received a cancellation request.");

    public static string CanceledByCancelOpenOrders(DateTime time) => Invariant($"Canceled by CancelOpenOrders() at {time:o}");

    public static string InvalidStatus(OrderRequest request, Order order) =>
        Invariant($"Unable to update order with id {request.OrderId} because it already has {order.Status} status.");

    public static string InvalidNewStatus(OrderRequest request, Order order) =>
        Invariant($"Unable to update or cancel order with id {request.OrderId} and status {order.Status} ") +
        "because the submit confirmation has not been received yet.";

    public static string UnableToFindOrder(OrderRequest request) => Invariant($"Unable to locate order with id {request.OrderId}.");

    public static string ZeroQuantity(OrderRequest request) =>
        Invariant($"Unable to {Verb(request)} order with id {request.OrderId} that has zero quantity.");

    public static string LessThanLot(OrderRequest request, decimal quantity, decimal lot) =>
        Invariant($"Unable to {Verb(request)} order with id {request.OrderId} which quantity ({quantity}) is less than lot size ({lot}).");

    public static string MissingSecurity(SubmitOrderRequest request) =>
        $"You haven't requested {request.Symbol} data. Add this with AddSecurity() in the Initialize() method.";

    public static string WarmingUp(OrderRequest request) =>
        $"This operation is not allowed in Initialize or during warm up: OrderRequest.{request.OrderRequestType}. " +
        "Please move this code to the OnWarmupFinished() method.";

    public static string InsufficientBuyingPower(Order order, Security security, HasSufficientBuyingPowerForOrderResult result) =>
        Invariant($"Order Error: ids: [{order.Id}], Insufficient buying power to complete orders (Value:[{Plain(order.GetValue(security).SmartRounding())}]), ") +
        $"Reason: {result.Reason}.";

    public static string InsufficientBuyingPowerForUpdate(Order order, HasSufficientBuyingPowerForOrderResult result) =>
        Invariant($"Brokerage failed to update order with id: {order.Id}, Symbol: {order.Symbol.Value}, ") +
        $"Insufficient buying power to complete order, Reason: {result.Reason}.";

    private static string Verb(OrderRequest request) => request.OrderRequestType.ToString().ToLowerInvariant();

    private static string Changes(UpdateOrderRequest update)
    {
        var changes = new List<string>(5);
        if (update.Quantity is { } quantity)
        {
            changes.Add($"Quantity: {Plain(quantity)}");
        }

        Add("LimitPrice", update.LimitPrice);
        Add("StopPrice", update.StopPrice);
        Add("TrailingAmount", update.TrailingAmount);
        Add("TriggerPrice", update.TriggerPrice);
        return string.Join(", ", changes);

        void Add(string name, decimal? value)
        {
            if (value is { } number)
            {
                changes.Add($"{name}: {Rounded(number)}");
            }
        }
    }

    private static string Price(string label, string currency, decimal? price) => price is { } value ? label + currency + Rounded(value) : string.Empty;

    private static string TrailingAmount(decimal amount, bool asPercentage, string currency) =>
        asPercentage ? Plain(amount * 100) + "%" : currency + Plain(amount);

    private static string Rounded(decimal value) => Plain(value.SmartRounding());

    private static string Plain(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
