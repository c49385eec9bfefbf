using NUnit.Framework;
using QuantConnect;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Securities;

namespace Quant.Tests.Engine.Api.Orders;

[Parallelizable(ParallelScope.All)]
internal sealed class OrderTextTests
{
    private static readonly DateTime Sent = new(2024, 3, 4, 15, 0, 0, DateTimeKind.Utc);
    private static readonly Symbol Euro = Symbol.Create("EURUSD", SecurityType.Forex, Market.Oanda);

    [Test]
    public void Orders_read_as_in_lean()
    {
        const string common = "OrderId: 0 (BrokerId: ) None ";
        Assert.Multiple(() =>
        {
            Assert.That(new MarketOrder(Euro, 1, Sent, "tag").ToString(), Does.StartWith(common + "Market order for 1 unit of ").And.EndWith(": tag"));
            Assert.That(new LimitOrder(Euro, 2, 1.5m, Sent).ToString(), Does.Contain("2 units").And.EndWith(" at limit 1.5"));
            Assert.That(new StopMarketOrder(Euro, 2, 1.5m, Sent).ToString(), Does.EndWith(" at stop 1.5"));
            Assert.That(new StopLimitOrder(Euro, 2, 1.5m, 2m, Sent).ToString(), Does.EndWith(" at stop 1.5 limit 2"));
            Assert.That(new LimitIfTouchedOrder(Euro, 2, 1.5m, 2m, Sent).ToString(), Does.EndWith(" at trigger 1.5 limit 2"));
            Assert.That(new TrailingStopOrder(Euro, 2, 1.5m, 0.05m, true, Sent).ToString(), Does.EndWith(" at stop 1.5. Trailing amount: 5.00%"));
        });
    }

    [Test]
    public void Events_read_as_in_lean()
    {
        var e = new OrderEvent(3, Euro, Sent, OrderStatus.Filled, OrderDirection.Buy, 1.5m, 10m, new OrderFee(new CashAmount(2m, "USD")), "note")
        {
            Id = 2, Quantity = 10m, LimitPrice = 1.6m, StopPrice = 1.4m, TriggerPrice = 1.3m, TrailingAmount = 0.1m, TrailingAsPercentage = false, FillPriceCurrency = "USD",
        };
        Assert.That(e.ToString(), Is.EqualTo(
            "Time: 03/04/2024 15:00:00 OrderID: 3 EventID: 2 Symbol: EURUSD Status: Filled Quantity: 10 FillQuantity: 10 FillPrice: $1.5 LimitPrice: $1.6"
            + " StopPrice: $1.4 TrailingAmount: $0.1 TriggerPrice: $1.3 OrderFee: 2 USD Message: note"));
        Assert.That(e.ShortToString(), Is.EqualTo("03/04/2024 15:00:00 OID:3 EURUSD Filled Q:10 FQ:10 FP:$1.5 LP:$1.6 SP:$1.4 TA: $0.1 TP:$1.3 OF:$2 USD M:note"));
        Assert.That(e.Clone().ToString(), Is.EqualTo(e.ToString()));
    }

    [Test]
    public void Requests_read_as_in_lean()
    {
        var update = new UpdateOrderRequest(Sent, 4, new UpdateOrderFields { Quantity = 5, LimitPrice = 1.5m, StopPrice = 2m, TriggerPrice = 3m, TrailingAmount = 4m, Tag = "t" });
        Assert.That(update.ToString(), Is.EqualTo(
            "03/04/2024 15:00:00 UTC: Update Order: (4) - Quantity: 5, LimitPrice: 1.5, StopPrice: 2, TrailingAmount: 4, TriggerPrice: 3 t Status: Unprocessed"));
        Assert.That(new CancelOrderRequest(Sent, 4, "t").ToString(), Is.EqualTo("03/04/2024 15:00:00 UTC: Cancel Order: (4) - t Status: Unprocessed"));
        Assert.That(update.Response.ToString(), Is.EqualTo("Unprocessed"));
        update.SetResponse(OrderResponse.Success(update), OrderRequestStatus.Processed);
        Assert.That((update.Response.ToString(), update.Status), Is.EqualTo(("Success", OrderRequestStatus.Processed)));
        update.SetResponse(OrderResponse.UnableToFindOrder(update), OrderRequestStatus.Processed);
        Assert.That((update.Response.ToString(), update.Status), Is.EqualTo(("Error: UnableToFindOrder - Unable to locate order with id 4.", OrderRequestStatus.Error)));
    }

    [Test]
    public void Clones_are_independent()
    {
        foreach (var order in new Order[]
        {
            new MarketOrder(Euro, 1, Sent), new LimitOrder(Euro, 1, 2m, Sent), new StopMarketOrder(Euro, 1, 2m, Sent), new StopLimitOrder(Euro, 1, 2m, 3m, Sent),
            new TrailingStopOrder(Euro, 1, 2m, 3m, false, Sent), new LimitIfTouchedOrder(Euro, 1, 2m, 3m, Sent), new MarketOnOpenOrder(Euro, 1, Sent), new MarketOnCloseOrder(Euro, 1, Sent),
        })
        {
            var text = order.ToString();
            var clone = order.Clone();
            Assert.That((clone.GetType(), clone.ToString()), Is.EqualTo((order.GetType(), text)));
            clone.ApplyUpdateOrderRequest(new UpdateOrderRequest(Sent, 0, new UpdateOrderFields { Quantity = 9, LimitPrice = 9, StopPrice = 9, TriggerPrice = 9, TrailingAmount = 9 }));
            clone.BrokerId.Add("9");
            Assert.That((order.ToString(), clone.Quantity), Is.EqualTo((text, 9m)));
            Assert.That(() => order.ApplyUpdateOrderRequest(new UpdateOrderRequest(Sent, 5, new UpdateOrderFields())), Throws.ArgumentException);
        }
    }
}
