using NUnit.Framework;
using QuantConnect;
using QuantConnect.Benchmarks;
using QuantConnect.Brokerages;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Orders.Fills;
using QuantConnect.Orders.Slippage;
using QuantConnect.Securities;

namespace Quant.Tests.Engine.Api.Brokerages;

[Parallelizable(ParallelScope.All)]
internal sealed class BrokerageModelTablesTests
{
    [TestCase(BrokerageName.Default, typeof(DefaultBrokerageModel), AccountType.Margin)]
    [TestCase(BrokerageName.InteractiveBrokersBrokerage, typeof(InteractiveBrokersBrokerageModel), AccountType.Margin)]
    [TestCase(BrokerageName.TradierBrokerage, typeof(TradierBrokerageModel), AccountType.Cash)]
    [TestCase(BrokerageName.Alpaca, typeof(AlpacaBrokerageModel), AccountType.Margin)]
    [TestCase(BrokerageName.Coinbase, typeof(CoinbaseBrokerageModel), AccountType.Cash)]
    [TestCase(BrokerageName.Binance, typeof(BinanceBrokerageModel), AccountType.Margin)]
    [TestCase(BrokerageName.BinanceUS, typeof(BinanceUSBrokerageModel), AccountType.Cash)]
    public void Create_and_back(BrokerageName name, Type type, AccountType account)
    {
        var model = BrokerageModel.Create(null!, name, account);
        Assert.That(model, Is.TypeOf(type));
        Assert.That(model.AccountType, Is.EqualTo(account));
        Assert.That(model.RequiredFreeBuyingPowerPercent, Is.Zero);
        Assert.That(BrokerageModel.GetBrokerageName(model), Is.EqualTo(name));
    }

    [Test]
    public void Models_that_are_not_here_say_so()
    {
        Assert.That(() => BrokerageModel.Create(null!, BrokerageName.Kraken, AccountType.Cash), Throws.InstanceOf<NotSupportedException>().With.Message.Contain("Kraken"));
        Assert.That(() => BrokerageModel.Create(null!, (BrokerageName)12345, AccountType.Cash), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => BrokerageModel.GetBrokerageName(null!), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new CoinbaseBrokerageModel(AccountType.Margin), Throws.ArgumentException);
        Assert.That(() => new BinanceUSBrokerageModel(AccountType.Margin), Throws.ArgumentException);
    }

    [TestCase(BrokerageName.Default, SecurityType.Equity, 2)]
    [TestCase(BrokerageName.Default, SecurityType.Forex, 50)]
    [TestCase(BrokerageName.Default, SecurityType.Crypto, 1)]
    [TestCase(BrokerageName.Default, SecurityType.CryptoFuture, 25)]
    [TestCase(BrokerageName.InteractiveBrokersBrokerage, SecurityType.Cfd, 10)]
    [TestCase(BrokerageName.InteractiveBrokersBrokerage, SecurityType.Equity, 2)]
    public void Leverage_of_margin_accounts_and_none_in_cash_accounts(BrokerageName name, SecurityType type, int expected)
    {
        var security = Listed.Of(type);
        Assert.That(BrokerageModel.Create(null!, name, AccountType.Margin).GetLeverage(security), Is.EqualTo(expected));
        Assert.That(BrokerageModel.Create(null!, name, AccountType.Cash).GetLeverage(security), Is.EqualTo(1));
    }

    [TestCase(BrokerageName.Default, SecurityType.Crypto, Market.Coinbase)]
    [TestCase(BrokerageName.Default, SecurityType.Forex, Market.Oanda)]
    [TestCase(BrokerageName.Coinbase, SecurityType.Crypto, Market.Coinbase)]
    [TestCase(BrokerageName.Binance, SecurityType.Crypto, Market.Binance)]
    [TestCase(BrokerageName.BinanceUS, SecurityType.Crypto, Market.BinanceUS)]
    [TestCase(BrokerageName.InteractiveBrokersBrokerage, SecurityType.Cfd, Market.InteractiveBrokers)]
    [TestCase(BrokerageName.Alpaca, SecurityType.Equity, Market.USA)]
    public void Default_markets(BrokerageName name, SecurityType type, string market)
        => Assert.That(BrokerageModel.Create(null!, name, AccountType.Cash).DefaultMarkets[type], Is.EqualTo(market));

    [TestCase(BrokerageName.Default, SecurityType.Equity, typeof(InteractiveBrokersFeeModel), typeof(EquityFillModel))]
    [TestCase(BrokerageName.Default, SecurityType.Forex, typeof(ConstantFeeModel), typeof(ImmediateFillModel))]
    [TestCase(BrokerageName.Alpaca, SecurityType.Equity, typeof(AlpacaFeeModel), typeof(EquityFillModel))]
    [TestCase(BrokerageName.TradierBrokerage, SecurityType.Equity, typeof(ConstantFeeModel), typeof(EquityFillModel))]
    [TestCase(BrokerageName.Coinbase, SecurityType.Crypto, typeof(CoinbaseFeeModel), typeof(ImmediateFillModel))]
    [TestCase(BrokerageName.Binance, SecurityType.Crypto, typeof(BinanceFeeModel), typeof(ImmediateFillModel))]
    [TestCase(BrokerageName.InteractiveBrokersBrokerage, SecurityType.Forex, typeof(InteractiveBrokersFeeModel), typeof(ImmediateFillModel))]
    public void Models_of_a_security(BrokerageName name, SecurityType type, Type fee, Type fill)
    {
        var model = BrokerageModel.Create(null!, name, AccountType.Cash);
        var security = Listed.Of(type);
        Assert.That(model.GetFeeModel(security), Is.TypeOf(fee));
        Assert.That(model.GetFillModel(security), Is.TypeOf(fill));
        Assert.That(model.GetSlippageModel(security), Is.SameAs(NullSlippageModel.Instance));
        Assert.That(model.GetMarginInterestRateModel(security), Is.SameAs(MarginInterestRateModel.Null));
        Assert.That(model.GetShortableProvider(security).ShortableQuantity(security.Symbol, Listed.Now), Is.Null);
        var order = Listed.Order(security, OrderType.Limit);
        order.Status = OrderStatus.Submitted;
        Assert.That(model.CanUpdateOrder(security, order, Change(quantity: null), out _), Is.EqualTo(name != BrokerageName.Binance));
    }

    [TestCase(SecurityType.Equity, AccountType.Margin, typeof(ImmediateSettlementModel), typeof(SecurityMarginModel))]
    [TestCase(SecurityType.Equity, AccountType.Cash, typeof(DelayedSettlementModel), typeof(SecurityMarginModel))]
    [TestCase(SecurityType.Crypto, AccountType.Cash, typeof(ImmediateSettlementModel), typeof(CashBuyingPowerModel))]
    [TestCase(SecurityType.Forex, AccountType.Margin, typeof(ImmediateSettlementModel), typeof(SecurityMarginModel))]
    public void Settlement_and_buying_power(SecurityType type, AccountType account, Type settlement, Type buyingPower)
    {
        var model = new DefaultBrokerageModel(account);
        var security = Listed.Of(type);
        Assert.That(model.GetSettlementModel(security), Is.TypeOf(settlement));
        Assert.That(model.GetBuyingPowerModel(security), Is.TypeOf(buyingPower));
#pragma warning disable CS0618 // the old members stay part of Lean's interface
        Assert.That(model.GetSettlementModel(security, account), Is.TypeOf(settlement));
        Assert.That(model.GetBuyingPowerModel(security, account), Is.TypeOf(buyingPower));
#pragma warning restore CS0618
    }

    [Test]
    public void Models_of_derivatives_need_Lean()
    {
        var model = new DefaultBrokerageModel(AccountType.Cash);
        var option = Listed.Of(SecurityType.Option);
        Assert.That(() => model.GetSettlementModel(option), Throws.InstanceOf<NotSupportedException>());
        Assert.That(() => model.GetBuyingPowerModel(option), Throws.InstanceOf<NotSupportedException>());
        var future = Listed.Of(SecurityType.Future, Market.CME);
        Assert.That(() => model.GetFillModel(future), Throws.InstanceOf<NotSupportedException>());
        Assert.That(() => model.GetSettlementModel(future), Throws.InstanceOf<NotSupportedException>());
    }

    [Test]
    public void Benchmarks()
    {
        var clock = new TimeKeeper(Listed.Now, TimeZones.NewYork);
        Assert.That(new InteractiveBrokersBrokerageModel().GetBenchmark(new SecurityManager(clock)).Evaluate(Listed.Now), Is.Zero);
        Assert.That(new SecurityBenchmark(Listed.Of(SecurityType.Equity)).Evaluate(Listed.Now), Is.EqualTo(100m));
        Assert.That(new FuncBenchmark(time => time.Day).Evaluate(Listed.Now), Is.EqualTo(2));
        Assert.That(() => new FuncBenchmark(null!), Throws.ArgumentNullException);
    }

    [TestCase(10, -20, true)]
    [TestCase(-10, 11, true)]
    [TestCase(10, -10, false)]
    [TestCase(0, -5, false)]
    public void OrderCrossesZero(int held, int quantity, bool expected) => Assert.That(BrokerageExtensions.OrderCrossesZero(held, quantity), Is.EqualTo(expected));

    [TestCase(OrderDirection.Buy, 0, OrderPosition.BuyToOpen)]
    [TestCase(OrderDirection.Buy, -5, OrderPosition.BuyToClose)]
    [TestCase(OrderDirection.Sell, 0, OrderPosition.SellToOpen)]
    [TestCase(OrderDirection.Sell, 5, OrderPosition.SellToClose)]
    public void GetOrderPosition(OrderDirection direction, int held, OrderPosition expected)
        => Assert.That(BrokerageExtensions.GetOrderPosition(direction, held), Is.EqualTo(expected));

    [Test]
    public void Holding_is_no_position() =>
        Assert.That(() => BrokerageExtensions.GetOrderPosition(OrderDirection.Hold, 0), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Chosen_errors_are_handed_on_as_warnings()
    {
        var inner = new Recorder();
        var handler = new DowngradeErrorCodeToWarningBrokerageMessageHandler(inner, ["200"]);
        handler.HandleMessage(new BrokerageMessageEvent(BrokerageMessageType.Error, 200, "known"));
        handler.HandleMessage(new BrokerageMessageEvent(BrokerageMessageType.Error, "201", "other"));
        handler.HandleMessage(BrokerageMessageEvent.Disconnected("gone"));
        handler.HandleMessage(BrokerageMessageEvent.Reconnected("back"));
        Assert.That(inner.Seen, Is.EqualTo(new[] { "Warning - Code: 200 - known", "Error - Code: 201 - other", "Disconnect - Code: Disconnect - gone", "Reconnect - Code: Reconnect - back" }));

        var order = Listed.Order(Listed.Of(SecurityType.Equity), OrderType.Market);
        Assert.That(handler.HandleOrder(new NewBrokerageOrderNotificationEventArgs(order)), Is.True);
        Assert.That(new NewBrokerageOrderNotificationEventArgs(order).ToString(), Is.EqualTo(order.ToString()));
    }

    internal static UpdateOrderRequest Change(decimal? quantity) => new(Listed.Now, 1, new UpdateOrderFields { Quantity = quantity });

    private sealed class Recorder : IBrokerageMessageHandler
    {
        public List<string> Seen { get; } = [];

        public void HandleMessage(BrokerageMessageEvent message) => Seen.Add(message.ToString());

        public bool HandleOrder(NewBrokerageOrderNotificationEventArgs eventArgs) => true;
    }
}
