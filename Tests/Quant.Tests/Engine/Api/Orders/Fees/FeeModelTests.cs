using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Brokerages;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Securities;

namespace Quant.Tests.Engine.Api.Orders.Fees;

[Parallelizable(ParallelScope.All)]
internal sealed class FeeModelTests
{
    // 0.005 a share, at least 1, at most 0.5 % of the value; the minimum wins over the maximum.
    [TestCase(100, 100.0, 1.0, TestName = "IB_equity_minimum: 100 x 0.005 = 0.5 -> 1")]
    [TestCase(200, 100.0, 1.0, TestName = "IB_equity_at_minimum: 200 x 0.005 = 1")]
    [TestCase(1000, 100.0, 5.0, TestName = "IB_equity_per_share: 1000 x 0.005 = 5")]
    [TestCase(-1000, 100.0, 5.0, TestName = "IB_equity_sale_costs_the_same")]
    [TestCase(10000, 0.5, 25.0, TestName = "IB_equity_maximum: 50 capped at 0.5 % of 5000 = 25")]
    [TestCase(10, 0.5, 1.0, TestName = "IB_equity_minimum_beats_maximum")]
    public void Interactive_brokers_equity(int quantity, double price, double expected)
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: (decimal)price);
        var fee = Fee(new InteractiveBrokersFeeModel(), spy, new MarketOrder(spy.Symbol, quantity, world.Utc));
        Assert.That(fee, Is.EqualTo(new CashAmount((decimal)expected, "USD")));
    }

    [TestCase(0, 10_000, 2.0, TestName = "IB_forex_minimum: 11000 x 0.00002 = 0.22 -> 2")]
    [TestCase(0, 1_000_000, 22.0, TestName = "IB_forex_tier_1: 1.1M x 0.00002 = 22")]
    [TestCase(1_500_000_000, 1_000_000, 16.5, TestName = "IB_forex_tier_2: 1.1M x 0.000015 = 16.5")]
    [TestCase(3_000_000_000, 1_000_000, 11.0, TestName = "IB_forex_tier_3: 1.1M x 0.00001 = 11")]
    [TestCase(6_000_000_000, 1_000_000, 8.8, TestName = "IB_forex_tier_4: 1.1M x 0.000008 = 8.8")]
    [TestCase(6_000_000_000, 10_000, 1.0, TestName = "IB_forex_tier_4_minimum")]
    public void Interactive_brokers_forex(double monthly, int quantity, double expected)
    {
        using var world = new TradingWorld();
        var pair = world.Forex(price: 1.1m);
        var fee = Fee(new InteractiveBrokersFeeModel((decimal)monthly), pair, new MarketOrder(pair.Symbol, quantity, world.Utc));
        Assert.That(fee, Is.EqualTo(new CashAmount((decimal)expected, "USD")));
    }

    [Test]
    public void Interactive_brokers_has_no_fee_for_crypto()
    {
        using var world = new TradingWorld();
        var coin = world.Crypto(price: 50_000m);
        Assert.That(() => Fee(new InteractiveBrokersFeeModel(), coin, new MarketOrder(coin.Symbol, 1, world.Utc)), Throws.ArgumentException);
    }

    // 2 BTC; bid 50000, ask 50100. Sales at the bid, purchases at the ask.
    [TestCase(2, "2024-03-04", false, 801.6, TestName = "Coinbase_taker_buy: 2 x 50100 x 0.008")]
    [TestCase(-2, "2024-03-04", false, 800.0, TestName = "Coinbase_taker_sell: 2 x 50000 x 0.008")]
    [TestCase(2, "2024-03-04", true, 601.2, TestName = "Coinbase_maker_buy: 2 x 50100 x 0.006")]
    [TestCase(2, "2019-03-01", false, 300.6, TestName = "Coinbase_2018_taker: 0.003")]
    [TestCase(2, "2019-03-01", true, 0.0, TestName = "Coinbase_2018_maker_free")]
    [TestCase(2, "2019-06-01", false, 250.5, TestName = "Coinbase_2019_taker: 0.0025")]
    [TestCase(2, "2019-06-01", true, 150.3, TestName = "Coinbase_2019_maker: 0.0015")]
    public void Coinbase(int quantity, string date, bool maker, double expected)
    {
        using var world = new TradingWorld();
        var coin = world.Crypto();
        world.Quote(coin, 50_000m, 50_100m);
        var time = DateTime.Parse(date, System.Globalization.CultureInfo.InvariantCulture);
        Order order = maker
            ? new LimitOrder(coin.Symbol, quantity, 1m, time, properties: new CoinbaseOrderProperties { PostOnly = true })
            : new MarketOrder(coin.Symbol, quantity, time);
        Assert.That(Fee(new CoinbaseFeeModel(), coin, order), Is.EqualTo(new CashAmount((decimal)expected, "USD")));
    }

    [Test]
    public void Limit_order_through_the_market_pays_the_taker_rate()
    {
        using var world = new TradingWorld();
        var coin = world.Crypto();
        world.Quote(coin, 50_000m, 50_000m);
        var order = new LimitOrder(coin.Symbol, 1, 50_000m, world.Utc) { OrderSubmissionData = new OrderSubmissionData(49_990m, 50_000m, 50_000m) };
        Assert.That(Fee(new CoinbaseFeeModel(), coin, order).Amount, Is.EqualTo(400m), "50000 x 0.008");
        order.LimitPrice = 49_999m;
        Assert.That(Fee(new CoinbaseFeeModel(), coin, order).Amount, Is.EqualTo(300m), "50000 x 0.006");
    }

    [Test]
    public void Binance_takes_coins_of_purchases_and_money_of_sales()
    {
        using var world = new TradingWorld();
        var coin = world.Crypto("BTCUSDT", market: Market.Binance);
        world.Quote(coin, 50_000m, 50_100m);
        var model = new BinanceFeeModel(0.0002m, 0.0004m);
        Assert.Multiple(() =>
        {
            Assert.That(Fee(model, coin, new MarketOrder(coin.Symbol, 2, world.Utc)), Is.EqualTo(new CashAmount(0.0008m, "BTC")));
            Assert.That(Fee(model, coin, new MarketOrder(coin.Symbol, -2, world.Utc)), Is.EqualTo(new CashAmount(40m, "USDT")), "2 x 50000 x 0.0004");
            Assert.That(Fee(model, coin, new LimitOrder(coin.Symbol, -2, 60_000m, world.Utc)), Is.EqualTo(new CashAmount(24m, "USDT")), "2 x 60000 x 0.0002");
            Assert.That(
                Fee(model, coin, new LimitOrder(coin.Symbol, 2, 1m, world.Utc, properties: new BinanceOrderProperties { PostOnly = true })),
                Is.EqualTo(new CashAmount(0.0004m, "BTC")));
        });
    }

    [Test]
    public void Alpaca_charges_crypto_only()
    {
        using var world = new TradingWorld();
        var coin = world.Crypto(price: 50_000m);
        var spy = world.Equity(price: 100m);
        var model = new AlpacaFeeModel();
        Assert.Multiple(() =>
        {
            Assert.That(Fee(model, spy, new MarketOrder(spy.Symbol, 100, world.Utc)), Is.EqualTo(new CashAmount(0m, "USD")));
            Assert.That(Fee(model, coin, new MarketOrder(coin.Symbol, 2, world.Utc)), Is.EqualTo(new CashAmount(0.005m, "BTC")), "2 x 0.0025");
            Assert.That(Fee(model, coin, new MarketOrder(coin.Symbol, -2, world.Utc)), Is.EqualTo(new CashAmount(250m, "USD")), "100000 x 0.0025");
            Assert.That(Fee(model, coin, new LimitOrder(coin.Symbol, -2, 1m, world.Utc)), Is.EqualTo(new CashAmount(150m, "USD")), "100000 x 0.0015");
        });
    }

    [Test]
    public void Tradier_is_free()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 100m);
        var model = new TradierBrokerageModel().GetFeeModel(spy);
        Assert.That(Fee(model, spy, new MarketOrder(spy.Symbol, 1_000_000, world.Utc)), Is.EqualTo(new CashAmount(0m, "USD")));
    }

    [Test]
    public void Constant_ignores_sign_and_keeps_currency()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 100m);
        var order = new MarketOrder(spy.Symbol, 1, world.Utc);
        Assert.That(Fee(new ConstantFeeModel(-2.50m, "EUR"), spy, order), Is.EqualTo(new CashAmount(2.5m, "EUR")));
        Assert.That(new ConstantFeeModel(3m).GetOrderFee(spy, order), Is.EqualTo(3m));
        Assert.That(new FeeModel().GetOrderFee(spy, order), Is.Zero);
    }

    [Test]
    public void Fee_is_normalized_and_reads_as_amount_and_currency()
    {
        var fee = new OrderFee(new CashAmount(1.500m, "USD"));
        Assert.That(fee.ToString(), Is.EqualTo("1.5 USD"));
        Assert.That((decimal)fee, Is.EqualTo(1.5m));
    }

    private static CashAmount Fee(IFeeModel model, Security security, Order order) => model.GetOrderFee(new OrderFeeParameters(security, order)).Value;
}
