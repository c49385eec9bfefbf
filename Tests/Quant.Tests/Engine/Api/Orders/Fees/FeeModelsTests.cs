using System.Globalization;
using NUnit.Framework;
using Quant.Tests.Engine.Api.Brokerages;
using QuantConnect;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Securities;

namespace Quant.Tests.Engine.Api.Orders.Fees;

[Parallelizable(ParallelScope.All)]
internal sealed class FeeModelsTests
{
    // US: 0.005 a share, at least 1, at most 0.5 % of the value
    [TestCase("usa", 1000, "100", "5 USD")]
    [TestCase("usa", -1000, "100", "5 USD")]
    [TestCase("usa", 100, "100", "1 USD", Description = "0.50 is below the minimum")]
    [TestCase("usa", 10000, "0.2", "10 USD", Description = "0.5 % of 2,000 is less than 50")]
    [TestCase("india", 1000, "100", "10 INR")]
    [TestCase("india", 100, "100", "6 INR")]
    public void InteractiveBrokers_equity(string market, int quantity, string price, string expected)
        => Check(new InteractiveBrokersFeeModel(), At(Listed.Of(SecurityType.Equity, market, Number(price), Number(price))), quantity, expected);

    // quantity * 1.1 * rate
    [TestCase(0, 1_000_000, "22 USD")]
    [TestCase(0, -1_000_000, "22 USD")]
    [TestCase(0, 10_000, "2 USD", Description = "0.22 is below the minimum")]
    [TestCase(1_500_000_000, 1_000_000, "16.5 USD")]
    [TestCase(1_500_000_000, 1_000, "1.5 USD")]
    [TestCase(3_000_000_000, 1_000_000, "11 USD")]
    [TestCase(3_000_000_000, 1_000, "1.25 USD")]
    [TestCase(6_000_000_000, 1_000_000, "8.8 USD")]
    [TestCase(6_000_000_000, 1_000, "1 USD")]
    public void InteractiveBrokers_forex(long monthly, int quantity, string expected)
        => Check(new InteractiveBrokersFeeModel(monthly), Listed.Of(SecurityType.Forex, bid: 1.1m, ask: 1.1m), quantity, expected);

    [TestCase(0, "0.10", 10, "6.5 USD")]
    [TestCase(0, "0.05", 10, "5 USD")]
    [TestCase(0, "0.04", 10, "2.5 USD")]
    [TestCase(0, "5", 1, "1 USD", Description = "0.65 is below the minimum")]
    [TestCase(20_000, "0.05", 10, "5 USD")]
    [TestCase(20_000, "0.04", 10, "2.5 USD")]
    [TestCase(60_000, "5", 10, "2.5 USD")]
    [TestCase(200_000, "5", 10, "1.5 USD")]
    public void InteractiveBrokers_option(int monthly, string premium, int contracts, string expected)
    {
        var option = Listed.Of(SecurityType.Option, bid: Number(premium), ask: Number(premium));
        foreach (var type in new[] { OrderType.Limit, OrderType.StopLimit, OrderType.StopMarket, OrderType.LimitIfTouched, OrderType.Market })
        {
            var order = Listed.Order(option, type, contracts, Number(premium));
            Assert.That(new InteractiveBrokersFeeModel(0, monthly).GetOrderFee(new OrderFeeParameters(option, order)).ToString(), Is.EqualTo(expected), type.ToString());
        }
    }

    [Test]
    public void InteractiveBrokers_other_securities_fail()
    {
        var model = new InteractiveBrokersFeeModel();
        var coin = Listed.Of(SecurityType.Crypto);
        Assert.That(() => model.GetOrderFee(coin, Listed.Order(coin, OrderType.Market)), Throws.ArgumentException.With.Message.Contain("BTCUSD"));
        var future = Listed.Of(SecurityType.Future, Market.CME);
        Assert.That(() => model.GetOrderFee(future, Listed.Order(future, OrderType.Market)), Throws.InstanceOf<NotSupportedException>());
        var elsewhere = Listed.Of(SecurityType.Equity, Market.HKFE);
        Assert.That(() => model.GetOrderFee(elsewhere, Listed.Order(elsewhere, OrderType.Market)), Throws.InstanceOf<KeyNotFoundException>().With.Message.Contain("hkfe"));
        var option = Listed.Of(SecurityType.Option, Market.India);
        Assert.That(() => model.GetOrderFee(option, Listed.Order(option, OrderType.Market)), Throws.InstanceOf<KeyNotFoundException>());
    }

    // 2 coins at bid 99, ask 101
    [TestCase("BTCUSD", "2024-01-01", 2, false, "1.616 USD", Description = "2 * 101 * 0.8 %")]
    [TestCase("BTCUSD", "2024-01-01", -2, false, "1.584 USD", Description = "2 * 99 * 0.8 %")]
    [TestCase("BTCUSD", "2024-01-01", 2, true, "1.212 USD", Description = "0.6 %")]
    [TestCase("BTCUSD", "2019-03-01", 2, true, "0 USD")]
    [TestCase("BTCUSD", "2019-03-01", 2, false, "0.606 USD", Description = "0.3 %")]
    [TestCase("BTCUSD", "2019-06-01", 2, true, "0.303 USD", Description = "0.15 %")]
    [TestCase("BTCUSD", "2019-06-01", 2, false, "0.505 USD", Description = "0.25 %")]
    [TestCase("DAIUSD", "2022-05-31", 2, true, "0 USD")]
    [TestCase("DAIUSD", "2022-05-31", 2, false, "0.202 USD", Description = "0.1 %")]
    [TestCase("DAIUSD", "2024-01-01", 2, true, "0 USD")]
    [TestCase("DAIUSD", "2024-01-01", 2, false, "0.00202 USD", Description = "0.001 %")]
    public void Coinbase(string ticker, string date, int quantity, bool maker, string expected)
    {
        var coin = Listed.Of(SecurityType.Crypto, bid: 99m, ask: 101m, ticker: ticker);
        var time = DateTime.Parse(date, CultureInfo.InvariantCulture);
        var properties = new CoinbaseOrderProperties { PostOnly = maker };
        var order = Listed.Order(coin, maker ? OrderType.Limit : OrderType.Market, quantity, properties: properties, time: time);
        Assert.That(new CoinbaseFeeModel().GetOrderFee(new OrderFeeParameters(coin, order)).ToString(), Is.EqualTo(expected));
    }

    [TestCase(99, false)]
    [TestCase(101, true)]
    public void A_limit_order_takes_when_it_could_be_filled_at_once(int limit, bool takes)
    {
        var coin = Listed.Of(SecurityType.Crypto, bid: 99m, ask: 101m);
        var order = Listed.Order(coin, OrderType.Limit, 1, limit);
        order.OrderSubmissionData = new OrderSubmissionData(99m, 101m, 100m);
        Assert.That(order.IsMarketable, Is.EqualTo(takes));
        Assert.That(new CoinbaseFeeModel(0.01m, 0.02m).GetOrderFee(coin, order), Is.EqualTo(takes ? 2.02m : 1.01m));
        Assert.That(new BinanceFeeModel(0.01m, 0.02m).GetOrderFee(coin, order), Is.EqualTo(takes ? 0.02m : 0.01m));
        Assert.That(new AlpacaFeeModel().GetOrderFee(coin, order), Is.EqualTo(takes ? 0.0025m : 0.0015m));
    }

    // bought coins pay with coins, sold ones with money
    [TestCase(OrderType.Market, 2, false, "0.004 BTC")]
    [TestCase(OrderType.Market, -2, false, "0.396 USD", Description = "2 * 99 * 0.2 %")]
    [TestCase(OrderType.Limit, -2, true, "0.2 USD", Description = "2 * 100 * 0.1 %")]
    [TestCase(OrderType.Limit, 2, true, "0.002 BTC")]
    public void Binance(OrderType type, int quantity, bool postOnly, string expected)
    {
        var coin = Listed.Of(SecurityType.Crypto, bid: 99m, ask: 101m);
        var order = Listed.Order(coin, type, quantity, properties: new BinanceOrderProperties { PostOnly = postOnly });
        Assert.That(new BinanceFeeModel(0.001m, 0.002m).GetOrderFee(new OrderFeeParameters(coin, order)).ToString(), Is.EqualTo(expected));
    }

    [TestCase(SecurityType.Equity, OrderType.Market, 10, "0 USD")]
    [TestCase(SecurityType.Crypto, OrderType.Market, 10, "0.025 BTC")]
    [TestCase(SecurityType.Crypto, OrderType.Market, -10, "2.5 USD", Description = "10 * 100 * 0.25 %")]
    [TestCase(SecurityType.Crypto, OrderType.Limit, -10, "1.5 USD", Description = "0.15 %")]
    public void Alpaca(SecurityType type, OrderType orderType, int quantity, string expected)
    {
        var security = Listed.Of(type);
        var order = Listed.Order(security, orderType, quantity);
        order.OrderSubmissionData = new OrderSubmissionData(99m, 101m, 100m);
        if (orderType == OrderType.Limit)
        {
            Assert.That(order.IsMarketable, Is.False);
        }
        Assert.That(new AlpacaFeeModel().GetOrderFee(new OrderFeeParameters(security, order)).ToString(), Is.EqualTo(expected));
    }

    [Test]
    public void Constant_and_no_fees()
    {
        var spy = Listed.Of(SecurityType.Equity);
        Check(new ConstantFeeModel(-1.50m, "EUR"), spy, 10, "1.5 EUR");
        Check(new FeeModel(), spy, 10, "0 USD");
        Assert.That((decimal)OrderFee.Zero, Is.Zero);
        Assert.That(Extensions.GetMarketOrderFees(At(spy), 1000, Listed.Now).ToString(), Is.EqualTo(new CashAmount(5m, "USD").ToString()));
    }

    [Test]
    public void Fees_of_unknown_base_currency_or_kind_fail()
    {
        var spy = Listed.Of(SecurityType.Equity);
        Assert.That(() => new BinanceFeeModel().GetOrderFee(spy, Listed.Order(spy, OrderType.Market)), Throws.ArgumentException.With.Message.Contain("SPY"));
        var future = Listed.Of(SecurityType.CryptoFuture);
        Assert.That(() => new BinanceFeeModel().GetOrderFee(future, Listed.Order(future, OrderType.Market)), Throws.InstanceOf<NotSupportedException>());
    }

    private static Security At(Security security)
    {
        security.FeeModel = new InteractiveBrokersFeeModel();
        return security;
    }

    private static void Check(IFeeModel model, Security security, int quantity, string expected)
        => Assert.That(model.GetOrderFee(new OrderFeeParameters(security, Listed.Order(security, OrderType.Market, quantity))).ToString(), Is.EqualTo(expected));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
