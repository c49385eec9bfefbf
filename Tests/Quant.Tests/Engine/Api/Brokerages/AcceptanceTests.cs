using NUnit.Framework;
using QuantConnect;
using QuantConnect.Brokerages;
using QuantConnect.Orders;

namespace Quant.Tests.Engine.Api.Brokerages;

/// <summary>Which orders each broker takes, and with which code it refuses the others.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class AcceptanceTests
{
    [TestCase(SecurityType.Equity, OrderType.Market, 10, null)]
    [TestCase(SecurityType.Equity, OrderType.TrailingStop, 10, null)]
    [TestCase(SecurityType.Equity, OrderType.LimitIfTouched, 10, null)]
    [TestCase(SecurityType.Equity, OrderType.MarketOnClose, 10, null)]
    [TestCase(SecurityType.Forex, OrderType.MarketOnClose, 50_000, "Unsupported order type for Forex security type")]
    [TestCase(SecurityType.Forex, OrderType.MarketOnOpen, 50_000, "UnsupportedSecurityType")]
    [TestCase(SecurityType.Equity, OrderType.MarketOnOpen, 10, "NotSupported", Description = "10:00 is within the session")]
    [TestCase(SecurityType.Crypto, OrderType.Market, 1, "NotSupported")]
    [TestCase(SecurityType.Forex, OrderType.Market, 20_000, null)]
    [TestCase(SecurityType.Forex, OrderType.Market, 19_999, "OrderSizeLimit")]
    [TestCase(SecurityType.Forex, OrderType.Market, -6_000_001, "OrderSizeLimit")]
    public void InteractiveBrokers(SecurityType type, OrderType order, int quantity, string? code)
    {
        var security = Listed.Of(type);
        Check(new InteractiveBrokersBrokerageModel(), security, Listed.Order(security, order, quantity), code);
    }

    [TestCase("2024-01-02 21:30:00", null, Description = "after the close")]
    [TestCase("2024-01-02 14:27:00", null, Description = "09:27")]
    [TestCase("2024-01-02 14:29:00", "NotSupported", Description = "09:29 is too late")]
    public void InteractiveBrokers_market_on_open(string utc, string? code)
    {
        var security = Listed.Of(SecurityType.Equity, utc: DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture));
        Check(new InteractiveBrokersBrokerageModel(), security, Listed.Order(security, OrderType.MarketOnOpen), code);
    }

    [Test]
    public void InteractiveBrokers_other_rules()
    {
        var model = new InteractiveBrokersBrokerageModel();
        var (spy, euro) = (Listed.Of(SecurityType.Equity), Listed.Of(SecurityType.Forex));
        Check(model, spy, Listed.Order(spy, OrderType.Limit, force: TimeInForce.GoodTilDate(Listed.Now)), null);
        Check(model, spy, Listed.Order(spy, OrderType.Limit, force: new OddTimeInForce()), "NotSupported");
        Assert.That(model.CanUpdateOrder(euro, Listed.Order(euro, OrderType.Limit), BrokerageModelTablesTests.Change(10), out var message), Is.False);
        Assert.That(message!.Code, Is.EqualTo("OrderSizeLimit"));
        Assert.That(model.CanUpdateOrder(spy, Listed.Order(spy, OrderType.Limit), BrokerageModelTablesTests.Change(10), out _), Is.True);
        Assert.That(model.CanExecuteOrder(spy, Listed.Order(spy, OrderType.Limit)), Is.True);
        var custom = Listed.Of(SecurityType.Base);
        Assert.That(model.CanExecuteOrder(custom, Listed.Order(custom, OrderType.Limit)), Is.False);
    }

    [TestCase(SecurityType.Equity, OrderType.TrailingStop, 0, 10, null)]
    [TestCase(SecurityType.Equity, OrderType.LimitIfTouched, 0, 10, "NotSupported")]
    [TestCase(SecurityType.Equity, OrderType.MarketOnClose, 10, -20, "NotSupported", Description = "turns the position round")]
    [TestCase(SecurityType.Equity, OrderType.Market, 10, -20, null)]
    [TestCase(SecurityType.Equity, OrderType.MarketOnOpen, 0, 10, "NotSupported", Description = "only from 19:00 to 09:28")]
    [TestCase(SecurityType.Option, OrderType.StopLimit, 0, 1, "NotSupported")]
    [TestCase(SecurityType.Crypto, OrderType.StopLimit, 0, 1, null)]
    [TestCase(SecurityType.Crypto, OrderType.StopMarket, 0, 1, "NotSupported")]
    [TestCase(SecurityType.Forex, OrderType.Market, 0, 1, "NotSupported")]
    public void Alpaca(SecurityType type, OrderType order, int held, int quantity, string? code)
    {
        var security = Listed.Of(type, held: held);
        Check(new AlpacaBrokerageModel(), security, Listed.Order(security, order, quantity), code);
    }

    [TestCase(OrderType.Limit, true, null)]
    [TestCase(OrderType.Limit, false, "NotSupported")]
    [TestCase(OrderType.Market, true, "NotSupported")]
    public void Alpaca_outside_regular_hours(OrderType type, bool day, string? code)
    {
        var spy = Listed.Of(SecurityType.Equity);
        var order = Listed.Order(spy, type, force: day ? TimeInForce.Day : TimeInForce.GoodTilCanceled, properties: new AlpacaOrderProperties { OutsideRegularTradingHours = true });
        Check(new AlpacaBrokerageModel(), spy, order, code);
    }

    [TestCase(OrderType.Market, 10, 0, true, 100, null)]
    [TestCase(OrderType.MarketOnOpen, 10, 0, true, 100, "NotSupported")]
    [TestCase(OrderType.Market, -10, 0, false, 100, "ShortOrderIsGtc")]
    [TestCase(OrderType.Market, -10, 0, true, 100, null)]
    [TestCase(OrderType.Market, -10, 0, true, 4, "SellShortOrderLastPriceBelow5")]
    [TestCase(OrderType.Market, -10, 10, false, 4, null, Description = "closing is no short sale")]
    [TestCase(OrderType.Market, 10_000_001, 0, true, 100, "IncorrectOrderQuantity")]
    [TestCase(OrderType.Market, 0, 0, true, 100, "IncorrectOrderQuantity")]
    public void Tradier(OrderType type, int quantity, int held, bool day, int price, string? code)
    {
        var spy = Listed.Of(SecurityType.Equity, bid: price, ask: price, held: held);
        Check(new TradierBrokerageModel(), spy, Listed.Order(spy, type, quantity, force: day ? TimeInForce.Day : TimeInForce.GoodTilCanceled), code);
    }

    [TestCase(13, 0, OrderType.Limit, null, Description = "08:00")]
    [TestCase(14, 25, OrderType.Limit, "ExtendedMarket", Description = "09:25")]
    [TestCase(22, 0, OrderType.Limit, null, Description = "17:00")]
    [TestCase(13, 0, OrderType.Market, "ExtendedMarket")]
    [TestCase(15, 0, OrderType.Market, null, Description = "10:00")]
    public void Tradier_outside_regular_hours(int hour, int minute, OrderType type, string? code)
    {
        var spy = Listed.Of(SecurityType.Equity, utc: new DateTime(2024, 1, 2, hour, minute, 0));
        var order = Listed.Order(spy, type, properties: new TradierOrderProperties { OutsideRegularTradingHours = true });
        Check(new TradierBrokerageModel(), spy, order, code);
    }

    [Test]
    public void Tradier_other_rules()
    {
        var model = new TradierBrokerageModel();
        var (spy, euro) = (Listed.Of(SecurityType.Equity), Listed.Of(SecurityType.Forex));
        Check(model, euro, Listed.Order(euro, OrderType.Market), "NotSupported");
        Check(model, spy, Listed.Order(spy, OrderType.Market, force: TimeInForce.GoodTilDate(Listed.Now)), "NotSupported");
        Assert.That(model.CanUpdateOrder(spy, Listed.Order(spy, OrderType.Limit, 10), BrokerageModelTablesTests.Change(10), out _), Is.True);
        Assert.That(model.CanUpdateOrder(spy, Listed.Order(spy, OrderType.Limit, 10), BrokerageModelTablesTests.Change(11), out var message), Is.False);
        Assert.That(message!.Code, Is.EqualTo("UpdateRejected"));
    }

    [TestCase(SecurityType.Crypto, OrderType.Market, 1, "2024-01-02", null)]
    [TestCase(SecurityType.Crypto, OrderType.StopMarket, 1, "2024-01-02", "NotSupported")]
    [TestCase(SecurityType.Crypto, OrderType.StopMarket, 1, "2019-03-22", null)]
    [TestCase(SecurityType.Crypto, OrderType.MarketOnClose, 1, "2024-01-02", "NotSupported")]
    [TestCase(SecurityType.Crypto, OrderType.Market, 0.05, "2024-01-02", "NotSupported", Description = "less than the minimum of 0.1")]
    [TestCase(SecurityType.Equity, OrderType.Market, 1, "2024-01-02", "NotSupported")]
    public void Coinbase(SecurityType type, OrderType order, double quantity, string time, string? code)
    {
        var security = Listed.Of(type, minimumSize: 0.1m);
        var at = DateTime.Parse(time, System.Globalization.CultureInfo.InvariantCulture);
        Check(new CoinbaseBrokerageModel(), security, Listed.Order(security, order, (decimal)quantity, time: at), code);
    }

    [TestCase(OrderType.Limit, false, OrderStatus.Submitted, 1, null)]
    [TestCase(OrderType.Market, false, OrderStatus.Submitted, 1, "NotSupported")]
    [TestCase(OrderType.Limit, true, OrderStatus.Submitted, 1, "NotSupported")]
    [TestCase(OrderType.Limit, false, OrderStatus.Filled, 1, "NotSupported")]
    [TestCase(OrderType.Limit, false, OrderStatus.New, 0.05, "NotSupported")]
    public void Coinbase_changes(OrderType type, bool day, OrderStatus status, double quantity, string? code)
    {
        var security = Listed.Of(SecurityType.Crypto, minimumSize: 0.1m);
        var order = Listed.Order(security, type, 1, force: day ? TimeInForce.Day : TimeInForce.GoodTilCanceled);
        order.Status = status;
        Assert.That(new CoinbaseBrokerageModel().CanUpdateOrder(security, order, BrokerageModelTablesTests.Change((decimal)quantity), out var message), Is.EqualTo(code is null));
        Assert.That(message?.Code, Is.EqualTo(code));
    }

    [Test]
    public void Coinbase_does_not_take_an_order_twice()
    {
        var security = Listed.Of(SecurityType.Crypto);
        var order = Listed.Order(security, OrderType.Market);
        order.BrokerId.Add("1");
        Check(new CoinbaseBrokerageModel(), security, order, "0");
        Assert.That(new CoinbaseBrokerageModel().GetLeverage(security), Is.EqualTo(1));
        Assert.That(new CoinbaseBrokerageModel().GetBuyingPowerModel(security), Is.TypeOf<QuantConnect.Securities.CashBuyingPowerModel>());
    }

    // an order has to be worth more than 10
    [TestCase(SecurityType.Crypto, OrderType.Market, 1, 100, null)]
    [TestCase(SecurityType.Crypto, OrderType.Market, 0.05, 100, "NotSupported")]
    [TestCase(SecurityType.Crypto, OrderType.Market, -0.2, 100, null)]
    [TestCase(SecurityType.Crypto, OrderType.Limit, 0.1, 100, "NotSupported", Description = "10 is not more than 10")]
    [TestCase(SecurityType.Crypto, OrderType.Limit, 0.2, 100, null)]
    [TestCase(SecurityType.Crypto, OrderType.StopLimit, 0.2, 100, null)]
    [TestCase(SecurityType.Crypto, OrderType.StopMarket, 1, 100, "NotSupported")]
    [TestCase(SecurityType.CryptoFuture, OrderType.StopMarket, 1, 100, null)]
    [TestCase(SecurityType.Crypto, OrderType.MarketOnClose, 1, 100, "NotSupported")]
    [TestCase(SecurityType.Equity, OrderType.Limit, 1, 100, "NotSupported")]
    [TestCase(SecurityType.Crypto, OrderType.Market, 1, 0, "NotSupported", Description = "no data yet")]
    public void Binance(SecurityType type, OrderType order, double quantity, int price, string? code)
    {
        var security = Listed.Of(type, bid: price, ask: price, minimumSize: 10m);
        foreach (var model in new[] { new BinanceBrokerageModel(), new BinanceUSBrokerageModel() })
        {
            Check(model, security, Listed.Order(security, order, (decimal)quantity), code);
            Assert.That(model.CanUpdateOrder(security, Listed.Order(security, order), BrokerageModelTablesTests.Change(1), out var message), Is.False);
            Assert.That(message!.Code, Is.EqualTo("0"));
        }
    }

    [Test]
    public void The_default_model_takes_everything_but_futures_at_the_open()
    {
        var model = new DefaultBrokerageModel();
        foreach (var type in new[] { OrderType.Market, OrderType.Limit, OrderType.MarketOnOpen, OrderType.TrailingStop })
        {
            var spy = Listed.Of(SecurityType.Equity);
            Check(model, spy, Listed.Order(spy, type), null);
            Assert.That(model.CanExecuteOrder(spy, Listed.Order(spy, type)), Is.True);
        }
        var future = Listed.Of(SecurityType.Future, Market.CME);
        Check(model, future, Listed.Order(future, OrderType.MarketOnOpen), "NotSupported");
    }

    private static void Check(IBrokerageModel model, QuantConnect.Securities.Security security, Order order, string? code)
    {
        var accepted = model.CanSubmitOrder(security, order, out var message);
        Assert.That(message?.Code, Is.EqualTo(code), message?.Message);
        Assert.That(accepted, Is.EqualTo(code is null));
        Assert.That(message is null || message.Message.Length > 20, Is.True, "a refusal explains itself");
    }

    private sealed class OddTimeInForce : TimeInForce
    {
        public override bool IsOrderExpired(QuantConnect.Securities.Security security, Order order) => false;

        public override bool IsFillValid(QuantConnect.Securities.Security security, Order order, OrderEvent fill) => true;
    }
}
