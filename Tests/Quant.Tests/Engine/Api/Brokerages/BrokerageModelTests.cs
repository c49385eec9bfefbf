using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Brokerages;
using QuantConnect.Interfaces;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace Quant.Tests.Engine.Api.Brokerages;

[Parallelizable(ParallelScope.All)]
internal sealed class BrokerageModelTests
{
    [Test]
    public void Default_takes_everything()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 100m);
        foreach (var type in new[] { OrderType.Market, OrderType.Limit, OrderType.StopLimit, OrderType.TrailingStop, OrderType.LimitIfTouched, OrderType.MarketOnOpen })
        {
            Refused(new DefaultBrokerageModel(), spy, Make(spy, type, 1), null);
        }
    }

    [TestCase(OrderType.Market, 1, null)]
    [TestCase(OrderType.TrailingStop, 1, null)]
    [TestCase(OrderType.LimitIfTouched, 1, "NotSupported")]
    [TestCase(OrderType.MarketOnClose, -11, "NotSupported", TestName = "Alpaca_refuses_close_auction_that_turns_position_round")]
    [TestCase(OrderType.MarketOnClose, -10, null)]
    [TestCase(OrderType.MarketOnOpen, 1, "NotSupported", TestName = "Alpaca_refuses_open_auction_at_ten")]
    public void Alpaca(OrderType type, int quantity, string? code)
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 100m);
        world.Hold(spy, 10, 100m);
        Refused(new AlpacaBrokerageModel(), spy, Make(spy, type, quantity), code);
    }

    [TestCase(19, 30, null)]
    [TestCase(9, 27, null)]
    [TestCase(9, 28, "NotSupported")]
    public void Alpaca_takes_open_auctions_from_seven_in_the_evening_until_two_minutes_before(int hour, int minute, string? code)
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 100m);
        world.NewYork(hour, minute);
        Refused(new AlpacaBrokerageModel(), spy, Make(spy, OrderType.MarketOnOpen, 1), code);
    }

    [Test]
    public void Alpaca_takes_only_day_limits_outside_hours_and_no_forex()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 100m);
        var model = new AlpacaBrokerageModel();
        Refused(model, spy, Make(spy, OrderType.Limit, 1, new AlpacaOrderProperties { OutsideRegularTradingHours = true }), "NotSupported");
        Refused(model, spy, Make(spy, OrderType.Limit, 1, new AlpacaOrderProperties { OutsideRegularTradingHours = true, TimeInForce = TimeInForce.Day }), null);
        Refused(model, spy, Make(spy, OrderType.Market, 1, new AlpacaOrderProperties { OutsideRegularTradingHours = true, TimeInForce = TimeInForce.Day }), "NotSupported");
        var pair = world.Forex(price: 1m);
        Refused(model, pair, Make(pair, OrderType.Market, 1), "NotSupported");
    }

    [TestCase(OrderType.Market, 1, false, 100.0, null)]
    [TestCase(OrderType.TrailingStop, 1, false, 100.0, "NotSupported")]
    [TestCase(OrderType.Market, -1, false, 100.0, "ShortOrderIsGtc")]
    [TestCase(OrderType.Market, -1, true, 100.0, null)]
    [TestCase(OrderType.Market, -1, true, 4.99, "SellShortOrderLastPriceBelow5")]
    [TestCase(OrderType.Market, 10_000_001, true, 100.0, "IncorrectOrderQuantity")]
    public void Tradier(OrderType type, int quantity, bool day, double price, string? code)
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: (decimal)price);
        Refused(new TradierBrokerageModel(), spy, Make(spy, type, quantity, day ? new OrderProperties { TimeInForce = TimeInForce.Day } : null), code);
    }

    [Test]
    public void Tradier_other_rules()
    {
        using var world = new TradingWorld();
        var model = new TradierBrokerageModel();
        var spy = world.Equity(price: 100m);
        var pair = world.Forex(price: 1m);
        Refused(model, pair, Make(pair, OrderType.Market, 1), "NotSupported");
        Refused(model, spy, Make(spy, OrderType.Limit, 1, new OrderProperties { TimeInForce = TimeInForce.GoodTilDate(new DateTime(2025, 1, 1)) }), "NotSupported");
        Assert.That(model.CanUpdateOrder(spy, Make(spy, OrderType.Limit, 1), Update(quantity: 2), out var message), Is.False);
        Assert.That(message!.Code, Is.EqualTo("UpdateRejected"));
        Assert.That(model.CanUpdateOrder(spy, Make(spy, OrderType.Limit, 1), Update(limit: 2), out _), Is.True);
        var outside = new TradierOrderProperties { OutsideRegularTradingHours = true };
        world.NewYork(20, 30);
        Refused(model, spy, Make(spy, OrderType.Limit, 1, outside), "ExtendedMarket");
        world.NewYork(18, 0);
        Refused(model, spy, Make(spy, OrderType.Limit, 1, outside), null);
        Assert.That(model.CanExecuteOrder(spy, Make(spy, OrderType.Market, 1)), Is.False);
    }

    [TestCase("forex", OrderType.Market, 20_000, null)]
    [TestCase("forex", OrderType.Market, 19_999, "OrderSizeLimit")]
    [TestCase("forex", OrderType.Market, -6_000_001, "OrderSizeLimit")]
    [TestCase("forex", OrderType.MarketOnClose, 20_000, "Unsupported order type for Forex security type")]
    [TestCase("forex", OrderType.MarketOnOpen, 20_000, "UnsupportedSecurityType")]
    [TestCase("crypto", OrderType.Market, 1, "NotSupported")]
    [TestCase("equity", OrderType.LimitIfTouched, 1, null)]
    [TestCase("equity", OrderType.MarketOnClose, 1, null)]
    [TestCase("equity", OrderType.MarketOnOpen, 1, "NotSupported")]
    public void Interactive_brokers(string kind, OrderType type, int quantity, string? code)
    {
        using var world = new TradingWorld();
        Security security = kind switch { "equity" => world.Equity(price: 100m), "forex" => world.Forex(price: 1m), _ => world.Crypto(price: 1m) };
        Refused(new InteractiveBrokersBrokerageModel(), security, Make(security, type, quantity), code);
    }

    [Test]
    public void Interactive_brokers_limits_the_size_of_currency_updates()
    {
        using var world = new TradingWorld();
        var pair = world.Forex(price: 1m);
        var model = new InteractiveBrokersBrokerageModel();
        Assert.That(model.CanUpdateOrder(pair, Make(pair, OrderType.Limit, 20_000), Update(quantity: 1), out var message), Is.False);
        Assert.That(message!.Code, Is.EqualTo("OrderSizeLimit"));
        Assert.That(model.CanUpdateOrder(pair, Make(pair, OrderType.Limit, 20_000), Update(limit: 1), out _), Is.True);
        Assert.That(model.GetBenchmark(world.Algorithm.Securities).Evaluate(world.Utc), Is.Zero);
    }

    [TestCase("crypto", OrderType.Market, 1.0, null)]
    [TestCase("crypto", OrderType.Market, 0.00009, "NotSupported", TestName = "Coinbase_refuses_less_than_the_minimum")]
    [TestCase("crypto", OrderType.StopMarket, 1.0, "NotSupported")]
    [TestCase("crypto", OrderType.StopLimit, 1.0, null)]
    [TestCase("crypto", OrderType.TrailingStop, 1.0, "NotSupported")]
    [TestCase("equity", OrderType.Market, 1.0, "NotSupported")]
    public void Coinbase(string kind, OrderType type, double quantity, string? code)
    {
        using var world = new TradingWorld();
        Security security = kind == "equity" ? world.Equity(price: 100m) : world.Crypto(price: 100m);
        Refused(new CoinbaseBrokerageModel(), security, Make(security, type, (decimal)quantity), code);
    }

    [Test]
    public void Coinbase_changes_open_limit_orders_only()
    {
        using var world = new TradingWorld();
        var coin = world.Crypto(price: 100m);
        var model = new CoinbaseBrokerageModel();
        bool Can(Order order, UpdateOrderRequest update) => model.CanUpdateOrder(coin, order, update, out _);
        var limit = world.Known(Make(coin, OrderType.Limit, 1));
        Assert.That(Can(limit, Update(limit: 1)), Is.True);
        Assert.That(Can(limit, Update(quantity: 0.00001m)), Is.False);
        Assert.That(Can(world.Known(Make(coin, OrderType.StopLimit, 1)), Update(limit: 1)), Is.False);
        Assert.That(Can(world.Known(Make(coin, OrderType.Limit, 1, new OrderProperties { TimeInForce = TimeInForce.Day })), Update(limit: 1)), Is.False);
        limit.Status = OrderStatus.Filled;
        Assert.That(Can(limit, Update(limit: 1)), Is.False);
        limit.BrokerId.Add("1");
        Refused(model, coin, limit, "0");
        Assert.That(() => new CoinbaseBrokerageModel(AccountType.Margin), Throws.ArgumentException);
    }

    [TestCase(OrderType.Market, 0.06, null, TestName = "Binance_takes_6_dollars")]
    [TestCase(OrderType.Market, 0.05, "NotSupported", TestName = "Binance_wants_more_than_5_dollars")]
    [TestCase(OrderType.StopMarket, 1.0, "NotSupported")]
    [TestCase(OrderType.StopLimit, 1.0, null)]
    [TestCase(OrderType.TrailingStop, 1.0, "NotSupported")]
    public void Binance(OrderType type, double quantity, string? code)
    {
        using var world = new TradingWorld();
        var coin = world.Crypto("BTCUSDT", 100m, Market.Binance);
        Refused(new BinanceBrokerageModel(), coin, Make(coin, type, (decimal)quantity), code);
    }

    [Test]
    public void Binance_needs_data_and_takes_no_updates()
    {
        using var world = new TradingWorld();
        var coin = world.Crypto("BTCUSDT", market: Market.Binance);
        var spy = world.Equity(price: 100m);
        var model = new BinanceBrokerageModel(AccountType.Margin);
        Refused(model, coin, Make(coin, OrderType.Market, 1), "NotSupported");
        Refused(model, spy, Make(spy, OrderType.Market, 1), "NotSupported");
        Assert.That(model.CanUpdateOrder(coin, Make(coin, OrderType.Limit, 1), Update(limit: 1), out var message), Is.False);
        Assert.That(message!.Code, Is.EqualTo("0"));
        Assert.That(model.GetLeverage(coin), Is.EqualTo(3m));
        Assert.That(new BinanceUSBrokerageModel().GetLeverage(coin), Is.EqualTo(1m));
        Assert.That(() => new BinanceUSBrokerageModel(AccountType.Margin), Throws.ArgumentException);
        Assert.That(new BinanceUSBrokerageModel().DefaultMarkets[SecurityType.Crypto], Is.EqualTo(Market.BinanceUS));
    }

    [Test]
    public void Names_and_models_correspond()
    {
        using var world = new TradingWorld();
        foreach (var name in new[]
        {
            BrokerageName.Default, BrokerageName.InteractiveBrokersBrokerage, BrokerageName.TradierBrokerage, BrokerageName.Alpaca, BrokerageName.Coinbase,
            BrokerageName.Binance, BrokerageName.BinanceUS,
        })
        {
            Assert.That(BrokerageModel.GetBrokerageName(BrokerageModel.Create(world.Algorithm.Transactions, name, AccountType.Cash)), Is.EqualTo(name));
        }

        Assert.That(() => BrokerageModel.Create(world.Algorithm.Transactions, BrokerageName.Kraken, AccountType.Cash), Throws.TypeOf<NotSupportedException>());
        Assert.That(() => BrokerageModel.Create(world.Algorithm.Transactions, (BrokerageName)999, AccountType.Cash), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [TestCase(10, -11, true)]
    [TestCase(10, -10, false)]
    [TestCase(-10, 11, true)]
    [TestCase(0, 5, false)]
    public void Order_crosses_zero(int held, int order, bool expected) => Assert.That(BrokerageExtensions.OrderCrossesZero(held, order), Is.EqualTo(expected));

    [TestCase(OrderDirection.Buy, 0, OrderPosition.BuyToOpen)]
    [TestCase(OrderDirection.Buy, -1, OrderPosition.BuyToClose)]
    [TestCase(OrderDirection.Sell, 0, OrderPosition.SellToOpen)]
    [TestCase(OrderDirection.Sell, 1, OrderPosition.SellToClose)]
    public void Order_position(OrderDirection direction, int held, OrderPosition expected) =>
        Assert.That(BrokerageExtensions.GetOrderPosition(direction, held), Is.EqualTo(expected));

    private static UpdateOrderRequest Update(decimal? quantity = null, decimal? limit = null) =>
        new(new DateTime(2024, 3, 4), 1, new UpdateOrderFields { Quantity = quantity, LimitPrice = limit });

    private static Order Make(Security security, OrderType type, decimal quantity, IOrderProperties? properties = null) => Order.CreateOrder(
        new SubmitOrderRequest(type, security.Type, security.Symbol, quantity, 99m, 99m, 99m, 1m, false, new DateTime(2024, 3, 4, 15, 0, 0), "", properties));

    private static void Refused(IBrokerageModel model, Security security, Order order, string? code)
    {
        Assert.That(model.CanSubmitOrder(security, order, out var message), Is.EqualTo(code is null), message?.ToString());
        Assert.That(message?.Code, Is.EqualTo(code));
    }
}
