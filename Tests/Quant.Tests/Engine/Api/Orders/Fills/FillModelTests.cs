using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Data.Market;
using QuantConnect.Orders;
using QuantConnect.Orders.Fills;
using QuantConnect.Securities;

namespace Quant.Tests.Engine.Api.Orders.Fills;

/// <summary>The model of everything but equities, on forex quotes: bid bar 100/103/97/101, ask bar one higher.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class FillModelTests
{
    // Buys look at the ask (open 101, high 104, low 98, close 102), sells at the bid.
    [TestCase(1, 99, 99.0)]
    [TestCase(1, 98, null)]
    [TestCase(1, 110, 104.0)]
    [TestCase(-1, 102, 102.0)]
    [TestCase(-1, 103, null)]
    [TestCase(-1, 90, 97.0)]
    public void Limit_fills_strictly_through_at_limit_or_far_end(int quantity, double limit, double? expected) =>
        Check(world => new LimitOrder(Pair, quantity, (decimal)limit, Sent), expected);

    [TestCase(1, 103, 103.0)]
    [TestCase(1, 104, null)]
    [TestCase(1, 100, 102.0)]
    [TestCase(-1, 98, 98.0)]
    [TestCase(-1, 97, null)]
    [TestCase(-1, 102, 101.0)]
    public void Stop_market_fills_strictly_through_at_worse_of_stop_and_close(int quantity, double stop, double? expected) =>
        Check(world => new StopMarketOrder(Pair, quantity, (decimal)stop, Sent), expected);

    [TestCase(1, 103, 103.5, 103.5)]
    [TestCase(1, 104, 110, null)]
    [TestCase(-1, 98, 99, 99.0)]
    [TestCase(-1, 98, 101, null)]
    public void Stop_limit_needs_close_within_limit(int quantity, double stop, double limit, double? expected) =>
        Check(world => new StopLimitOrder(Pair, quantity, (decimal)stop, (decimal)limit, Sent), expected);

    [TestCase(1, 104.5, 1, null, 99.0)]
    [TestCase(1, 104, 1, 104.0, 104.0)]
    [TestCase(-1, 96, 1, null, 102.0)]
    public void Trailing_stop_follows_or_fills(int quantity, double stop, double amount, double? expected, double after)
    {
        TrailingStopOrder order = null!;
        Check(world => order = new TrailingStopOrder(Pair, quantity, (decimal)stop, (decimal)amount, false, Sent), expected);
        Assert.That(order.StopPrice, Is.EqualTo((decimal)after));
    }

    [TestCase(1, 102.0)]
    [TestCase(-1, 101.0)]
    public void Market_fills_at_close_of_its_side(int quantity, double expected) =>
        Check(world => new MarketOrder(Pair, quantity, Sent), expected);

    [TestCase(1, 97, 97, 97.0, TestName = "Touched_buy_asks_the_bid")]
    [TestCase(1, 97, 95, null, TestName = "Touched_buy_waits_until_bid_is_within_limit")]
    [TestCase(-1, 103, 103.5, null, TestName = "Touched_sell_waits_until_ask_is_within_limit")]
    [TestCase(-1, 103, 102, 102.0, TestName = "Touched_sell_fills_at_limit")]
    public void Limit_if_touched_needs_a_trade_bar_and_the_other_side(int quantity, double trigger, double limit, double? expected)
    {
        using var world = new TradingWorld();
        var coin = world.Crypto();
        var order = world.Known(new LimitIfTouchedOrder(coin.Symbol, quantity, (decimal)trigger, (decimal)limit, Sent));
        world.NewYork(10, 1);
        world.Bar(coin, 100, 103, 97, 101);
        world.Quote(coin, 96.5m, 103m);
        var fill = Ask(world, coin, order);
        Assert.That(fill.FillPrice, Is.EqualTo((decimal)(expected ?? 0)));
        Assert.That(order.TriggerTouched, Is.True);
    }

    [Test]
    public void Auction_orders_are_refused_in_a_market_that_never_closes()
    {
        using var world = new TradingWorld();
        var coin = world.Crypto(price: 100m);
        Assert.That(() => Ask(world, coin, world.Known(new MarketOnOpenOrder(coin.Symbol, 1, Sent))), Throws.InvalidOperationException);
        Assert.That(() => Ask(world, coin, world.Known(new MarketOnCloseOrder(coin.Symbol, 1, Sent))), Throws.InvalidOperationException);
    }

    [Test]
    public void Market_on_close_of_forex_fills_at_the_weekly_close()
    {
        using var world = new TradingWorld();
        var pair = world.Forex(data: TickType.Quote);
        var order = world.Known(new MarketOnCloseOrder(pair.Symbol, 1, Sent));
        world.NewYork(16, 59, daysLater: 4);
        Bars(world, pair);
        Assert.That(Ask(world, pair, order).FillQuantity, Is.Zero);
        world.NewYork(17, 0, daysLater: 4);
        Assert.That(Ask(world, pair, order).FillPrice, Is.EqualTo(102m));
    }

    [Test]
    public void Market_on_open_of_forex_fills_at_first_open_after_the_weekend()
    {
        using var world = new TradingWorld();
        var pair = world.Forex(data: TickType.Quote);
        world.NewYork(12, 0, daysLater: 5);
        var order = world.Known(new MarketOnOpenOrder(pair.Symbol, -1, world.Utc));
        world.NewYork(17, 1, daysLater: 6);
        Bars(world, pair);
        Assert.That(Ask(world, pair, order).FillPrice, Is.EqualTo(100m));
    }

    [Test]
    public void Daily_data_fills_a_market_order_at_the_open_of_the_next_bar()
    {
        using var world = new TradingWorld();
        var pair = world.Forex(resolution: Resolution.Daily, data: TickType.Quote);
        var order = world.Known(new MarketOrder(pair.Symbol, 1, Sent));
        world.NewYork(10, 0, daysLater: 1);
        world.Show(pair, new QuoteBar(pair.LocalTime.AddDays(-1), pair.Symbol, new Bar(100, 103, 97, 101), 1, new Bar(101, 104, 98, 102), 1, TimeSpan.FromDays(1)));
        Assert.That(Ask(world, pair, order).FillPrice, Is.EqualTo(101m));
    }

    [Test]
    public void Quote_without_the_needed_side_falls_back_to_the_last_price()
    {
        using var world = new TradingWorld();
        var pair = world.Forex(data: TickType.Quote);
        world.Quote(pair, new Bar(100, 103, 97, 101), null);
        Assert.That(Ask(world, pair, world.Known(new MarketOrder(Pair, 1, Sent))).FillPrice, Is.EqualTo(101m));
    }

    [TestCase(0, 1, 300.0, TestName = "Latest_price_model_takes_the_newer_trade")]
    [TestCase(1, 0, 302.0, TestName = "Latest_price_model_takes_the_newer_quote")]
    public void Latest_price_model(int tradeMinutesAgo, int quoteMinutesAgo, double expected)
    {
        using var world = new TradingWorld();
        var coin = world.Crypto();
        world.Quote(coin, 301m, 302m, endedMinutesAgo: quoteMinutesAgo);
        world.Bar(coin, 300, 300, 300, 300, endedMinutesAgo: tradeMinutesAgo);
        var order = world.Known(new MarketOrder(coin.Symbol, 1, Sent));
        Assert.That(new LatestPriceFillModel().Fill(world.FillParameters(coin, order)).Single().FillPrice, Is.EqualTo((decimal)expected));
    }

    private static Symbol Pair { get; } = Symbol.Create("EURUSD", SecurityType.Forex, Market.Oanda);

    private static DateTime Sent { get; } = new(2024, 3, 4, 15, 0, 0, DateTimeKind.Utc);

    private static void Check(Func<TradingWorld, Order> create, double? expected)
    {
        using var world = new TradingWorld();
        var pair = world.Forex(data: TickType.Quote);
        var order = world.Known(create(world));
        world.NewYork(10, 1);
        Bars(world, pair);
        var fill = Ask(world, pair, order);
        Assert.That(fill.Status, Is.EqualTo(expected is null ? OrderStatus.Submitted : OrderStatus.Filled));
        Assert.That(fill.FillPrice, Is.EqualTo((decimal)(expected ?? 0)));
    }

    private static void Bars(TradingWorld world, Security pair) => world.Quote(pair, new Bar(100, 103, 97, 101), new Bar(101, 104, 98, 102));

    private static OrderEvent Ask(TradingWorld world, Security security, Order order) => new ImmediateFillModel().Fill(world.FillParameters(security, order)).Single();
}
