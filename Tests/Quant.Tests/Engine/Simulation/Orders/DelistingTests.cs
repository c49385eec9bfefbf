using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Data.Market;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace Quant.Tests.Engine.Simulation.Orders;

internal sealed class DelistingTests
{
    [Test]
    public void Delisting_closes_the_position_at_its_last_price_without_fee_and_cancels_orders()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 100m);
        world.Hold(spy, 10, 90m);
        var resting = world.Algorithm.LimitOrder(spy.Symbol, 5, 50m);
        var left = new List<Security>();
        world.Orders.ProcessDelistings(Event(spy, DelistingType.Warning), left.Add);
        Assert.That((spy.Holdings.Quantity, left.Count), Is.EqualTo((10m, 0)), "a warning does nothing");

        world.Orders.ProcessDelistings(Event(spy, DelistingType.Delisted), left.Add);
        world.Orders.ProcessPending();
        Assert.That(left, Is.EqualTo(new[] { spy }));
        Assert.That(spy.Holdings.Quantity, Is.Zero);
        Assert.That(resting.Status, Is.EqualTo(OrderStatus.Canceled));
        var close = world.Orders.GetOrderById(2)!;
        Assert.That((close.Status, close.Quantity, close.Price, close.Tag), Is.EqualTo((OrderStatus.Filled, -10m, 100m, "Liquidate from delisting")));
        Assert.That(spy.Holdings.TotalFees, Is.Zero);
    }

    private static Delistings Event(Security security, DelistingType type)
    {
        var delistings = new Delistings();
        delistings[security.Symbol] = new Delisting(security.Symbol, security.LocalTime, security.Price, type);
        return delistings;
    }
}
