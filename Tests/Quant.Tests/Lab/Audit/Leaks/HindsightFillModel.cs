using QuantConnect.Data.Market;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Orders.Fills;

namespace Quant.Tests.Lab.Audit.Leaks;

/// <summary>Leak: waits for the bar after the order and then fills at its best price, as of the time of the order: a price that was seen later.</summary>
internal sealed class HindsightFillModel : IFillModel
{
    public Fill Fill(FillModelParameters parameters)
    {
        var (order, bar) = (parameters.Order, parameters.Security.Cache.GetData<TradeBar>());
        if (bar is null || bar.EndTime <= order.CreatedTime.AddHours(-5))
        {
            return new Fill([]);
        }
        return new Fill(new OrderEvent(order, order.CreatedTime, OrderFee.Zero)
        {
            Status = OrderStatus.Filled,
            FillQuantity = order.Quantity,
            FillPrice = order.Quantity > 0 ? bar.Low : bar.High,
        });
    }
}
