using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Data.Market;
using QuantConnect.Orders;
using QuantConnect.Orders.Fills;
using QuantConnect.Orders.Slippage;
using QuantConnect.Securities.Equity;

namespace Quant.Tests.Engine.Api.Orders.Fills;

[Parallelizable(ParallelScope.All)]
internal sealed class EquityFillModelTests
{
    // The order is sent at 10:00, the bar looked at ends at 10:01: open 100, high 103, low 97, close 101.
    [TestCase(10, 99, 99, TestName = "Limit_buy_fills_at_limit_when_bar_goes_through")]
    [TestCase(10, 97, null, TestName = "Limit_buy_does_not_fill_on_touch")]
    [TestCase(10, 102, 100, TestName = "Limit_buy_fills_at_better_open_after_gap")]
    [TestCase(-10, 102, 102, TestName = "Limit_sell_fills_at_limit_when_bar_goes_through")]
    [TestCase(-10, 103, null, TestName = "Limit_sell_does_not_fill_on_touch")]
    [TestCase(-10, 98, 100, TestName = "Limit_sell_fills_at_better_open_after_gap")]
    public void Limit(int quantity, double limit, double? expected) =>
        Check(new LimitOrder(Spy, quantity, (decimal)limit, Sent), expected);

    [TestCase(10, 102, 102, TestName = "Stop_buy_fills_at_stop")]
    [TestCase(10, 103, 103, TestName = "Stop_buy_fills_on_touch")]
    [TestCase(10, 103.01, null, TestName = "Stop_buy_waits_above_bar")]
    [TestCase(10, 99, 100, TestName = "Stop_buy_fills_at_worse_open_after_gap")]
    [TestCase(-10, 98, 98, TestName = "Stop_sell_fills_at_stop")]
    [TestCase(-10, 97, 97, TestName = "Stop_sell_fills_on_touch")]
    [TestCase(-10, 96.99, null, TestName = "Stop_sell_waits_below_bar")]
    [TestCase(-10, 101, 100, TestName = "Stop_sell_fills_at_worse_open_after_gap")]
    public void StopMarket(int quantity, double stop, double? expected) =>
        Check(new StopMarketOrder(Spy, quantity, (decimal)stop, Sent), expected);

    // Current price is the close, 101. Trigger strictly; then close strictly within the limit.
    [TestCase(10, 102, 102.5, 102.5, TestName = "Stop_limit_buy_fills_at_limit_when_below_high")]
    [TestCase(10, 102, 104, 103, TestName = "Stop_limit_buy_fills_at_high_when_limit_is_above")]
    [TestCase(10, 102, 101, null, TestName = "Stop_limit_buy_waits_when_close_is_at_limit")]
    [TestCase(10, 103, 104, null, TestName = "Stop_limit_buy_is_not_triggered_on_touch")]
    [TestCase(-10, 98, 97.5, 97.5, TestName = "Stop_limit_sell_fills_at_limit_when_above_low")]
    [TestCase(-10, 98, 96, 97, TestName = "Stop_limit_sell_fills_at_low_when_limit_is_below")]
    [TestCase(-10, 97, 96, null, TestName = "Stop_limit_sell_is_not_triggered_on_touch")]
    public void StopLimit(int quantity, double stop, double limit, double? expected) =>
        Check(new StopLimitOrder(Spy, quantity, (decimal)stop, (decimal)limit, Sent), expected);

    [TestCase(10, 98, 101, 101, TestName = "Touched_buy_fills_at_price_of_its_side")]
    [TestCase(10, 97, 101, 101, TestName = "Touched_buy_is_triggered_on_touch")]
    [TestCase(10, 96.99, 105, null, TestName = "Touched_buy_waits_for_trigger")]
    [TestCase(10, 98, 100.99, null, TestName = "Touched_buy_waits_for_limit")]
    [TestCase(-10, 102, 101, 101, TestName = "Touched_sell_fills_at_price_of_its_side")]
    [TestCase(-10, 103.01, 90, null, TestName = "Touched_sell_waits_for_trigger")]
    [TestCase(-10, 102, 101.01, null, TestName = "Touched_sell_waits_for_limit")]
    public void LimitIfTouched(int quantity, double trigger, double limit, double? expected) =>
        Check(new LimitIfTouchedOrder(Spy, quantity, (decimal)trigger, (decimal)limit, Sent), expected);

    [TestCase(10, 103.5, 2, null, 99.0, TestName = "Trailing_buy_moves_down_to_low_plus_amount")]
    [TestCase(10, 103, 2, 103.0, 103.0, TestName = "Trailing_buy_fills_at_stop_on_touch")]
    [TestCase(-10, 96, 2, null, 101.0, TestName = "Trailing_sell_moves_up_to_high_minus_amount")]
    [TestCase(-10, 97, 2, 97.0, 97.0, TestName = "Trailing_sell_fills_at_stop_on_touch")]
    [TestCase(-10, 96.5, 10, null, 96.5, TestName = "Trailing_sell_stays_when_near_enough")]
    public void TrailingStop(int quantity, double stop, double amount, double? expected, double stopAfter)
    {
        var order = new TrailingStopOrder(Spy, quantity, (decimal)stop, (decimal)amount, false, Sent);
        Check(order, expected);
        Assert.That(order.StopPrice, Is.EqualTo((decimal)stopAfter));
    }

    [Test]
    public void Trailing_stop_as_percentage_moves_to_fraction_of_favourable_price()
    {
        // sell: 103 x (1 - 0.05) = 97.85
        var order = new TrailingStopOrder(Spy, -10, 90m, 0.05m, true, Sent);
        Check(order, null);
        Assert.That(order.StopPrice, Is.EqualTo(97.85m));
    }

    [Test]
    public void Gap_is_told_in_message()
    {
        using var world = new TradingWorld();
        var fill = Fill(world, world.Equity(), new StopMarketOrder(Spy, 1, 99m, Sent));
        Assert.That(fill.Message, Does.StartWith("Due to an unfavorable gap").And.EndWith("order filled using the open price (100)"));
    }

    [Test]
    public void Stop_limit_stays_triggered()
    {
        using var world = new TradingWorld();
        var spy = world.Equity();
        var order = world.Known(new StopLimitOrder(Spy, 10, 102m, 101m, Sent));
        Fill(world, spy, order);
        Assert.That(order.StopTriggered, Is.True);
        world.NewYork(10, 2);
        world.Trade(spy, 100.5m);
        Assert.That(Ask(world, spy, order).FillPrice, Is.EqualTo(100.5m));
    }

    [Test]
    public void Data_from_before_the_order_fills_nothing_but_market_orders()
    {
        using var world = new TradingWorld();
        var spy = world.Equity();
        world.Bar(spy, 100, 103, 97, 101);
        foreach (var order in new Order[]
        {
            new LimitOrder(Spy, 1, 102m, Sent), new StopMarketOrder(Spy, 1, 99m, Sent), new StopLimitOrder(Spy, 1, 99m, 105m, Sent),
            new LimitIfTouchedOrder(Spy, 1, 99m, 105m, Sent), new TrailingStopOrder(Spy, 1, 99m, 1m, false, Sent),
        })
        {
            Assert.That(Ask(world, spy, world.Known(order)).FillQuantity, Is.Zero, order.Type.ToString());
        }

        Assert.That(Ask(world, spy, world.Known(new MarketOrder(Spy, 1, Sent))).FillPrice, Is.EqualTo(101m));
    }

    [TestCase(10, 101.2)]
    [TestCase(-10, 100.8)]
    public void Market_fills_at_quote_of_its_side_before_trade(int quantity, double expected)
    {
        using var world = new TradingWorld();
        var spy = world.Equity();
        world.Bar(spy, 100, 103, 97, 101);
        world.Quote(spy, 100.8m, 101.2m);
        Assert.That(Ask(world, spy, world.Known(new MarketOrder(Spy, quantity, Sent))).FillPrice, Is.EqualTo((decimal)expected));
    }

    [TestCase(10, 101.303)]
    [TestCase(-10, 100.697)]
    public void Slippage_is_against_the_order(int quantity, double expected)
    {
        // last price 101 x 0.003 = 0.303
        using var world = new TradingWorld();
        var spy = world.Equity(data: TickType.Trade);
        spy.SetSlippageModel(new ConstantSlippageModel(0.003m));
        world.Bar(spy, 100, 103, 97, 101);
        Assert.That(Ask(world, spy, world.Known(new MarketOrder(Spy, quantity, Sent))).FillPrice, Is.EqualTo((decimal)expected));
    }

    [Test]
    public void Market_order_on_stale_minute_data_waits_for_the_next_bar()
    {
        using var world = new TradingWorld();
        var spy = world.Equity();
        world.Bar(spy, 100, 100, 100, 100, endedMinutesAgo: 10);
        Assert.That(Ask(world, spy, world.Known(new MarketOrder(Spy, 1, Sent))).Status, Is.EqualTo(OrderStatus.Filled), "ten minutes are not stale");
        world.NewYork(11, 30);
        var order = world.Known(new MarketOrder(Spy, 1, world.Utc));
        Assert.That(Ask(world, spy, order).Status, Is.EqualTo(OrderStatus.Submitted), "a hundred minutes are");
        world.NewYork(11, 31);
        world.Trade(spy, 105);
        Assert.That(Ask(world, spy, order).FillPrice, Is.EqualTo(105m));
    }

    [Test]
    public void No_order_fills_when_market_is_closed()
    {
        using var world = new TradingWorld();
        var spy = world.Equity();
        world.NewYork(17, 0);
        world.Bar(spy, 100, 103, 97, 101);
        var early = world.Utc.AddMinutes(-5);
        foreach (var order in new Order[] { new MarketOrder(Spy, 1, early), new LimitOrder(Spy, 1, 102m, early), new StopMarketOrder(Spy, 1, 99m, early) })
        {
            Assert.That(Ask(world, spy, world.Known(order)).Status, Is.EqualTo(OrderStatus.Submitted), order.Type.ToString());
        }
    }

    [Test]
    public void Limit_fills_after_hours_with_an_extended_subscription_only_but_stops_never_do()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(extended: true);
        world.NewYork(17, 0);
        world.Bar(spy, 100, 103, 97, 101);
        var early = world.Utc.AddMinutes(-5);
        Assert.That(Ask(world, spy, world.Known(new LimitOrder(Spy, 1, 99m, early))).FillPrice, Is.EqualTo(99m));
        Assert.That(Ask(world, spy, world.Known(new StopMarketOrder(Spy, 1, 102m, early))).FillQuantity, Is.Zero);
    }

    [Test]
    public void Market_on_close_fills_at_last_close_once_the_market_has_closed()
    {
        using var world = new TradingWorld();
        var spy = world.Equity();
        var order = world.Known(new MarketOnCloseOrder(Spy, 1, Sent));
        world.NewYork(15, 59);
        world.Trade(spy, 104);
        Assert.That(Ask(world, spy, order).FillQuantity, Is.Zero);
        world.NewYork(16, 0);
        world.Bar(spy, 104, 106, 103, 105);
        Assert.That(Ask(world, spy, order).FillPrice, Is.EqualTo(105m));
    }

    [Test]
    public void Market_on_open_fills_at_open_of_first_bar_of_next_session()
    {
        using var world = new TradingWorld();
        var spy = world.Equity();
        world.NewYork(18, 0);
        var order = world.Known(new MarketOnOpenOrder(Spy, 1, world.Utc));
        world.Trade(spy, 90);
        Assert.That(Ask(world, spy, order).FillQuantity, Is.Zero, "same evening");
        world.NewYork(9, 31, daysLater: 1);
        world.Bar(spy, 110, 112, 109, 111);
        Assert.That(Ask(world, spy, order).FillPrice, Is.EqualTo(110m));
    }

    [Test]
    public void Auctions_on_quotes_only_fill_at_the_quote_and_say_so()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(data: TickType.Quote);
        var order = world.Known(new MarketOnCloseOrder(Spy, 1, Sent));
        world.NewYork(16, 0);
        world.Quote(spy, 100m, 101m);
        var fill = Ask(world, spy, order);
        Assert.That(fill.FillPrice, Is.EqualTo(101m));
        Assert.That(fill.Message, Does.StartWith("Warning: No trade information available"));
    }

    [Test]
    public void Market_order_without_any_data_is_an_error_that_names_the_side()
    {
        using var world = new TradingWorld();
        var spy = world.Equity();
        Assert.That(() => Ask(world, spy, world.Known(new MarketOrder(Spy, 1, Sent))),
            Throws.InvalidOperationException.With.Message.Contains("Cannot get ask price"));
    }

    [Test]
    public void Canceled_orders_never_fill()
    {
        using var world = new TradingWorld();
        var spy = world.Equity();
        foreach (var order in new Order[]
        {
            new MarketOrder(Spy, 1, Sent), new LimitOrder(Spy, 1, 102m, Sent), new StopMarketOrder(Spy, 1, 99m, Sent), new StopLimitOrder(Spy, 1, 99m, 105m, Sent),
            new LimitIfTouchedOrder(Spy, 1, 99m, 105m, Sent), new TrailingStopOrder(Spy, 1, 99m, 1m, false, Sent), new MarketOnOpenOrder(Spy, 1, Sent),
            new MarketOnCloseOrder(Spy, 1, Sent),
        })
        {
            world.Known(order).Status = OrderStatus.Canceled;
            Assert.That(Fill(world, spy, order).FillQuantity, Is.Zero, order.Type.ToString());
        }
    }

    private static Symbol Spy { get; } = Symbol.Create("SPY", SecurityType.Equity, Market.USA);

    private static DateTime Sent { get; } = new(2024, 3, 4, 15, 0, 0, DateTimeKind.Utc);

    private static void Check(Order order, double? expected)
    {
        using var world = new TradingWorld();
        var fill = Fill(world, world.Equity(), world.Known(order));
        Assert.That(fill.Status, Is.EqualTo(expected is null ? OrderStatus.Submitted : OrderStatus.Filled));
        Assert.That(fill.FillPrice, Is.EqualTo((decimal)(expected ?? 0)));
        Assert.That(fill.FillQuantity, Is.EqualTo(expected is null ? 0 : order.Quantity));
    }

    private static OrderEvent Fill(TradingWorld world, Equity spy, Order order)
    {
        world.NewYork(10, 1);
        world.Bar(spy, 100, 103, 97, 101);
        return Ask(world, spy, order);
    }

    private static OrderEvent Ask(TradingWorld world, Equity spy, Order order) =>
        new EquityFillModel().Fill(world.FillParameters(spy, order)).Single();
}
