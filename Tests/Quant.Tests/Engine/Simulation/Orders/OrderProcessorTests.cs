using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Brokerages;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Orders.Fills;
using QuantConnect.Securities;

namespace Quant.Tests.Engine.Simulation.Orders;

[Parallelizable(ParallelScope.All)]
internal sealed class OrderProcessorTests
{
    [Test]
    public void Market_order_is_submitted_and_filled_at_once_with_consecutive_ids()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 100m);
        var first = world.Algorithm.MarketOrder(spy.Symbol, 10);
        var second = world.Algorithm.MarketOrder(spy.Symbol, -10);
        Assert.That((first.OrderId, second.OrderId), Is.EqualTo((1, 2)));
        Assert.That(world.Statuses(first), Is.EqualTo(new[] { OrderStatus.Submitted, OrderStatus.Filled }));
        Assert.That(world.Events.Select(e => e.Id), Is.EqualTo(new[] { 1, 2, 1, 2 }));
        Assert.That(world.Orders.GetOrderById(1)!.BrokerId, Is.EqualTo(new[] { "1" }));
        Assert.That(first.AverageFillPrice, Is.EqualTo(100m));
        Assert.That(world.Orders.OrderEvents, Is.EqualTo(world.Events));
        Assert.That(world.Orders.AllOrders.Select(order => order.Id), Is.EquivalentTo(new[] { 1, 2 }));
    }

    [Test]
    public void Limit_order_rests_until_its_price_comes()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 100m);
        var ticket = world.Algorithm.LimitOrder(spy.Symbol, 10, 99m);
        world.Orders.ProcessPending();
        Assert.That(ticket.Status, Is.EqualTo(OrderStatus.Submitted));
        Assert.That(world.Orders.GetProjectedHoldings(spy).ProjectedQuantity, Is.EqualTo(10m));
        world.NewYork(10, 1);
        world.Bar(spy, 100, 100, 98, 98);
        world.Orders.ProcessPending();
        Assert.That(ticket.Status, Is.EqualTo(OrderStatus.Filled));
        Assert.That(world.Orders.GetOpenOrders(), Is.Empty);
        Assert.That(spy.Holdings.Quantity, Is.EqualTo(10m));
    }

    [Test]
    public void Update_is_accepted_at_once_and_carried_out_in_the_next_pass()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 100m);
        var ticket = world.Algorithm.LimitOrder(spy.Symbol, 10, 90m);
        var response = ticket.Update(new UpdateOrderFields { LimitPrice = 91.239m, Quantity = 5, Tag = "moved" });
        Assert.That(response.IsSuccess, Is.True);
        Assert.That(ticket.Get(OrderField.LimitPrice), Is.EqualTo(90m));
        world.Orders.ProcessPending();
        Assert.That(ticket.Get(OrderField.LimitPrice), Is.EqualTo(91.24m), "rounded to the tick");
        Assert.That((ticket.Quantity, ticket.Tag), Is.EqualTo((5m, "moved")));
        Assert.That(world.Statuses(ticket), Is.EqualTo(new[] { OrderStatus.Submitted, OrderStatus.UpdateSubmitted }));
        Assert.That(world.Orders.GetOrderById(1)!.LastUpdateTime, Is.EqualTo(world.Utc));
    }

    [Test]
    public void Cancel_is_pending_at_once_and_done_in_the_next_pass()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 100m);
        var ticket = world.Algorithm.LimitOrder(spy.Symbol, 10, 90m);
        Assert.That(ticket.Cancel("enough").IsSuccess, Is.True);
        Assert.That(ticket.Status, Is.EqualTo(OrderStatus.CancelPending));
        Assert.That(ticket.Cancel().ErrorCode, Is.EqualTo(OrderResponseErrorCode.RequestCanceled));
        world.Orders.ProcessPending();
        Assert.That(world.Statuses(ticket), Is.EqualTo(new[] { OrderStatus.Submitted, OrderStatus.CancelPending, OrderStatus.Canceled }));
        Assert.That((ticket.Tag, world.Orders.GetOrderById(1)!.CanceledTime), Is.EqualTo(("enough", world.Utc)));
    }

    [Test]
    public void Closed_orders_take_only_a_new_tag()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 100m);
        var ticket = world.Algorithm.MarketOrder(spy.Symbol, 10);
        Assert.That(ticket.UpdateQuantity(5).ErrorCode, Is.EqualTo(OrderResponseErrorCode.InvalidOrderStatus));
        Assert.That(ticket.UpdateTag("later").IsSuccess, Is.True);
        world.Orders.ProcessPending();
        Assert.That(ticket.Tag, Is.EqualTo("later"));
        Assert.That(ticket.Cancel().ErrorCode, Is.EqualTo(OrderResponseErrorCode.InvalidOrderStatus));
    }

    [Test]
    public void Unknown_orders_are_answered_not_thrown()
    {
        using var world = new TradingWorld();
        var update = world.Algorithm.Transactions.UpdateOrder(new UpdateOrderRequest(world.Utc, 77, new UpdateOrderFields { Quantity = 1 }));
        var cancel = world.Algorithm.Transactions.CancelOrder(78);
        Assert.That((update.Status, (int)update), Is.EqualTo((OrderStatus.Invalid, (int)OrderResponseErrorCode.UnableToFindOrder)));
        Assert.That((cancel.Status, (int)cancel), Is.EqualTo((OrderStatus.Invalid, (int)OrderResponseErrorCode.UnableToFindOrder)));
        Assert.That(world.Orders.GetOrderById(-1), Is.Null);
        Assert.That(world.Orders.GetOrderTicket(-1), Is.Null);
    }

    [Test]
    public void Update_to_zero_is_refused()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 100m);
        Assert.That(world.Algorithm.LimitOrder(spy.Symbol, 10, 90m).UpdateQuantity(0).ErrorCode, Is.EqualTo(OrderResponseErrorCode.OrderQuantityZero));
    }

    [Test]
    public void Order_that_costs_too_much_is_invalid_and_says_why()
    {
        using var world = new TradingWorld(1000m);
        var spy = world.Equity(price: 100m);
        var ticket = world.Algorithm.LimitOrder(spy.Symbol, 1000, 100m);
        Assert.That((ticket.Status, (int)ticket), Is.EqualTo((OrderStatus.Invalid, (int)OrderResponseErrorCode.InsufficientBuyingPower)));
        Assert.That(world.Events.Single().Message, Does.StartWith("Order Error: ids: [1], Insufficient buying power to complete orders (Value:[100000])"));
    }

    [Test]
    public void Update_that_costs_too_much_leaves_the_order_as_it_is()
    {
        using var world = new TradingWorld(1000m);
        var spy = world.Equity(price: 100m);
        var ticket = world.Algorithm.LimitOrder(spy.Symbol, 10, 99m);
        ticket.UpdateQuantity(1000);
        world.Orders.ProcessPending();
        Assert.That(ticket.UpdateRequests.Single().Response.ErrorCode, Is.EqualTo(OrderResponseErrorCode.BrokerageFailedToUpdateOrder));
        Assert.That((ticket.Quantity, ticket.Status), Is.EqualTo((10m, OrderStatus.Submitted)));
    }

    [Test]
    public void Resting_order_that_cannot_be_paid_any_more_becomes_invalid()
    {
        using var world = new TradingWorld(1000m);
        var spy = world.Equity(price: 100m);
        var ticket = world.Algorithm.LimitOrder(spy.Symbol, 19, 95m);
        world.Portfolio.SetCash(100m);
        world.NewYork(10, 1);
        world.Trade(spy, 100m);
        world.Orders.ProcessPending();
        Assert.That(ticket.Status, Is.EqualTo(OrderStatus.Invalid));
    }

    [Test]
    public void Brokerage_refusal_makes_the_order_invalid()
    {
        using var world = new TradingWorld(brokerage: new TradierBrokerageModel());
        var spy = world.Equity(price: 100m);
        var ticket = world.Algorithm.TrailingStopOrder(spy.Symbol, 10, 1m, false);
        Assert.That((ticket.Status, (int)ticket), Is.EqualTo((OrderStatus.Invalid, (int)OrderResponseErrorCode.BrokerageModelRefusedToSubmitOrder)));
        Assert.That(world.Events.Single().Message, Does.StartWith("BrokerageModel declared unable to submit order: [1] Warning - Code: NotSupported - "));
    }

    [Test]
    public void Brokerage_refusal_of_an_update_leaves_the_order_as_it_is()
    {
        using var world = new TradingWorld(brokerage: new TradierBrokerageModel());
        var spy = world.Equity(price: 100m);
        var ticket = world.Algorithm.LimitOrder(spy.Symbol, 10, 90m);
        ticket.UpdateQuantity(5);
        world.Orders.ProcessPending();
        Assert.That(ticket.UpdateRequests.Single().Response.ErrorCode, Is.EqualTo(OrderResponseErrorCode.BrokerageModelRefusedToUpdateOrder));
        Assert.That((ticket.Quantity, ticket.Status), Is.EqualTo((10m, OrderStatus.Submitted)));
    }

    [TestCase(0.123456789, 0.12345678)]
    [TestCase(-0.123456789, -0.12345678)]
    public void Quantity_is_cut_to_whole_lots_towards_zero(double quantity, double expected)
    {
        using var world = new TradingWorld();
        var coin = world.Crypto(price: 100m);
        var ticket = world.Algorithm.LimitOrder(coin.Symbol, (decimal)quantity, 90m);
        Assert.That(ticket.Quantity, Is.EqualTo((decimal)expected));
    }

    [Test]
    public void All_prices_are_rounded_to_the_tick()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 100m);
        var stopLimit = world.Algorithm.StopLimitOrder(spy.Symbol, 1, 110.006m, 111.004m);
        var touched = world.Algorithm.LimitIfTouchedOrder(spy.Symbol, 1, 90.006m, 89.994m);
        var trailing = world.Algorithm.TrailingStopOrder(spy.Symbol, 1, 110.006m, 10.004m, false);
        Assert.Multiple(() =>
        {
            Assert.That(stopLimit.Get(OrderField.StopPrice), Is.EqualTo(110.01m));
            Assert.That(stopLimit.Get(OrderField.LimitPrice), Is.EqualTo(111.00m));
            Assert.That(touched.Get(OrderField.TriggerPrice), Is.EqualTo(90.01m));
            Assert.That(touched.Get(OrderField.LimitPrice), Is.EqualTo(89.99m));
            Assert.That(trailing.Get(OrderField.StopPrice), Is.EqualTo(110.01m));
            Assert.That(trailing.Get(OrderField.TrailingAmount), Is.EqualTo(10.00m));
            Assert.That(trailing.Get<bool>(OrderField.TrailingAsPercentage), Is.False);
            Assert.That(() => touched.Get(OrderField.StopPrice), Throws.ArgumentException);
        });
    }

    [Test]
    public void Partial_fills_add_up_and_average()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 100m);
        spy.SetFeeModel(new ConstantFeeModel(1m));
        spy.SetFillModel(new HalfAtATime());
        var ticket = world.Algorithm.LimitOrder(spy.Symbol, 10, 105m);
        foreach (var (minute, price) in new[] { (1, 100m), (2, 104m) })
        {
            world.NewYork(10, minute);
            world.Trade(spy, price);
            world.Orders.ProcessPending();
        }

        Assert.That(world.Statuses(ticket), Is.EqualTo(new[] { OrderStatus.Submitted, OrderStatus.PartiallyFilled, OrderStatus.Filled }));
        Assert.That(ticket.AverageFillPrice, Is.EqualTo(102m), "(5 x 100 + 5 x 104) / 10");
        Assert.That((ticket.QuantityFilled, ticket.QuantityRemaining), Is.EqualTo((10m, 0m)));
        Assert.That(spy.Holdings.AveragePrice, Is.EqualTo(102m));
        Assert.That(spy.Holdings.TotalFees, Is.EqualTo(1m), "only the last fill pays");
    }

    [Test]
    public void Day_order_expires_with_the_session()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 100m);
        var ticket = world.Algorithm.LimitOrder(spy.Symbol, 10, 90m, orderProperties: new OrderProperties { TimeInForce = TimeInForce.Day });
        world.NewYork(16, 0);
        world.Orders.ProcessPending();
        Assert.That(ticket.Status, Is.EqualTo(OrderStatus.Canceled));
        Assert.That(world.Events[^1].Message, Is.EqualTo("The order has expired."));
    }

    [Test]
    public void Fill_model_that_throws_keeps_the_order_resting()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 100m);
        spy.SetFillModel(new Broken());
        var ticket = world.Algorithm.MarketOrder(spy.Symbol, 10);
        Assert.That(ticket.Status, Is.EqualTo(OrderStatus.Submitted));
    }

    [Test]
    public void Margin_model_that_throws_is_a_processing_error()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 100m);
        spy.SetBuyingPowerModel(new BrokenMargin());
        Assert.That((int)world.Algorithm.LimitOrder(spy.Symbol, 10, 99m), Is.EqualTo((int)OrderResponseErrorCode.ProcessingError));
    }

    [Test]
    public void Coin_fee_makes_the_fill_smaller()
    {
        // 2 BTC bought, 0.1 % kept in BTC: 1.998 arrive, and 2 x 100 leave
        using var world = new TradingWorld(brokerage: new BinanceBrokerageModel());
        world.Portfolio.SetCash("USDT", 1000m, 1m);
        var coin = world.Crypto("BTCUSDT", 100m, Market.Binance);
        world.Portfolio.CashBook["BTC"].ConversionRate = 100m;
        world.Algorithm.MarketOrder(coin.Symbol, 2);
        Assert.That(coin.Holdings.Quantity, Is.EqualTo(1.998m));
        Assert.That(world.Portfolio.CashBook["BTC"].Amount, Is.EqualTo(1.998m));
        Assert.That(world.Portfolio.CashBook["USDT"].Amount, Is.EqualTo(800m));
    }

    [Test]
    public void Order_event_that_sends_an_order_for_ever_ends_the_run_with_an_explanation()
    {
        var algorithm = default(Restless);
        using var world = new TradingWorld(create: () => algorithm = new Restless());
        var spy = world.Equity(price: 100m);
        algorithm!.Target = spy.Symbol;
        algorithm.MarketOrder(spy.Symbol, 1);
        Assert.That(algorithm.RunTimeError, Is.Not.Null);
        Assert.That(algorithm.RunTimeError!.ToString(), Does.Contain("would never stop trading"));
    }

    [Test]
    public void Cancel_open_orders_cancels_those_of_a_symbol()
    {
        using var world = new TradingWorld();
        var (spy, qqq) = (world.Equity(price: 100m), world.Equity("QQQ", 100m));
        world.Algorithm.LimitOrder(spy.Symbol, 1, 90m);
        world.Algorithm.LimitOrder(qqq.Symbol, 1, 90m);
        world.Algorithm.Transactions.CancelOpenOrders(spy.Symbol);
        world.Orders.ProcessPending();
        Assert.That(world.Orders.GetOpenOrders().Single().Symbol, Is.EqualTo(qqq.Symbol));
        Assert.That(world.Orders.GetOrdersByBrokerageId("1").Single().Status, Is.EqualTo(OrderStatus.Canceled));
        Assert.That(world.Algorithm.Transactions.GetOpenOrdersRemainingQuantity(qqq.Symbol), Is.EqualTo(1m));
        Assert.That(world.Orders.GetOpenOrderTickets(t => t.Symbol == spy.Symbol), Is.Empty);
    }

    private sealed class HalfAtATime : FillModel
    {
        public override OrderEvent LimitFill(Security asset, LimitOrder order)
        {
            var isFirst = order.Price == 0;
            return new OrderEvent(order, asset.LocalTime.ConvertToUtc(asset.Exchange.TimeZone), OrderFee.Zero)
            {
                Status = isFirst ? OrderStatus.PartiallyFilled : OrderStatus.Filled, FillQuantity = order.Quantity / 2, FillPrice = asset.Price,
            };
        }
    }

    private sealed class Broken : FillModel
    {
        public override OrderEvent MarketFill(Security asset, MarketOrder order) => throw new InvalidOperationException("broken");
    }

    private sealed class BrokenMargin : BuyingPowerModel
    {
        public override HasSufficientBuyingPowerForOrderResult HasSufficientBuyingPowerForOrder(HasSufficientBuyingPowerForOrderParameters parameters) =>
            throw new InvalidOperationException("broken");
    }

    private sealed class Restless : QCAlgorithm
    {
        public Symbol? Target { get; set; }

        public override void OnOrderEvent(OrderEvent orderEvent)
        {
            if (orderEvent.Status == OrderStatus.Filled)
            {
                MarketOrder(Target!, -orderEvent.FillQuantity);
            }
        }
    }
}
