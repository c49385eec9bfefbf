using Quant.Engine.Simulation.Orders;

namespace QuantConnect.Orders;

/// <summary>Answer to an <see cref="OrderRequest"/>.</summary>
public class OrderResponse
{
    /// <summary>Answer of requests nobody has looked at.</summary>
    public static readonly OrderResponse Unprocessed = new(int.MinValue, OrderResponseErrorCode.None, null);

    private OrderResponse(int orderId, OrderResponseErrorCode errorCode, string? errorMessage)
    {
        OrderId = orderId;
        ErrorCode = errorCode;
        if (errorCode != OrderResponseErrorCode.None)
        {
            ErrorMessage = errorMessage ?? "An unexpected error occurred.";
        }
    }

    /// <summary>Order the request was about.</summary>
    public int OrderId { get; private set; }

    /// <summary>What went wrong, null on success.</summary>
    public string? ErrorMessage { get; private set; }

    /// <summary>Kind of error.</summary>
    public OrderResponseErrorCode ErrorCode { get; private set; }

    /// <summary>Whether the request was accepted.</summary>
    public bool IsSuccess => IsProcessed && !IsError;

    /// <summary>Whether the request was refused.</summary>
    public bool IsError => IsProcessed && ErrorCode != OrderResponseErrorCode.None;

    /// <summary>Whether this is an answer at all.</summary>
    public bool IsProcessed => this != Unprocessed;

    /// <summary>Accepts a request.</summary>
    public static OrderResponse Success(OrderRequest request) => new(request.OrderId, OrderResponseErrorCode.None, null);

    /// <summary>Refuses a request.</summary>
    public static OrderResponse Error(OrderRequest request, OrderResponseErrorCode errorCode, string? errorMessage) =>
        new(request.OrderId, errorCode, errorMessage);

    /// <summary>Refuses a request because the order has closed.</summary>
    public static OrderResponse InvalidStatus(OrderRequest request, Order order) =>
        Error(request, OrderResponseErrorCode.InvalidOrderStatus, OrderMessages.InvalidStatus(request, order));

    /// <summary>Refuses a request because the order has not been confirmed.</summary>
    public static OrderResponse InvalidNewStatus(OrderRequest request, Order order) =>
        Error(request, OrderResponseErrorCode.InvalidNewOrderStatus, OrderMessages.InvalidNewStatus(request, order));

    /// <summary>Refuses a request because there is no such order.</summary>
    public static OrderResponse UnableToFindOrder(OrderRequest request) =>
        Error(request, OrderResponseErrorCode.UnableToFindOrder, OrderMessages.UnableToFindOrder(request));

    /// <summary>Refuses a request because its quantity is zero.</summary>
    public static OrderResponse ZeroQuantity(OrderRequest request) =>
        Error(request, OrderResponseErrorCode.OrderQuantityZero, OrderMessages.ZeroQuantity(request));

    /// <summary>Refuses a request because its security was never added.</summary>
    public static OrderResponse MissingSecurity(SubmitOrderRequest request) =>
        Error(request, OrderResponseErrorCode.MissingSecurity, OrderMessages.MissingSecurity(request));

    /// <summary>Refuses a request because the algorithm is initializing or warming up.</summary>
    public static OrderResponse WarmingUp(OrderRequest request) =>
        Error(request, OrderResponseErrorCode.AlgorithmWarmingUp, OrderMessages.WarmingUp(request));

    /// <summary>One line for people.</summary>
    public override string ToString() =>
        !IsProcessed ? "Unprocessed" : IsError ? $"Error: {ErrorCode} - {ErrorMessage}" : "Success";
}
