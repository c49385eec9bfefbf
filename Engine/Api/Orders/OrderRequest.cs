using Quant.Engine.Simulation.Orders;

namespace QuantConnect.Orders;

/// <summary>Something asked of an order: submit, update or cancel.</summary>
public abstract class OrderRequest
{
    /// <summary>A request that has not been looked at.</summary>
    protected OrderRequest(DateTime time, int orderId, string? tag)
    {
        Time = time;
        OrderId = orderId;
        Tag = tag;
        Response = OrderResponse.Unprocessed;
        Status = OrderRequestStatus.Unprocessed;
    }

    /// <summary>Kind of request.</summary>
    public abstract OrderRequestType OrderRequestType { get; }

    /// <summary>How far the request has got.</summary>
    public OrderRequestStatus Status { get; private set; }

    /// <summary>When it was made, UTC.</summary>
    public DateTime Time { get; private set; }

    /// <summary>Order it is about; negative in a submit request that was refused before it got an id.</summary>
    public int OrderId { get; protected set; }

    /// <summary>Free text.</summary>
    public string? Tag { get; private set; }

    /// <summary>Latest answer.</summary>
    public OrderResponse Response { get; private set; }

    /// <summary>Records an answer; an error answer makes the status Error whatever is given.</summary>
    public void SetResponse(OrderResponse response, OrderRequestStatus status = OrderRequestStatus.Error)
    {
        ArgumentNullException.ThrowIfNull(response);
        Status = response.IsError ? OrderRequestStatus.Error : status;
        Response = response;
    }

    /// <summary>One line for people.</summary>
    public override string ToString() => OrderMessages.Describe(this);
}
