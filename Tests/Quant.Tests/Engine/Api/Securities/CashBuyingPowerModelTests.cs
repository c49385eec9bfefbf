using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Brokerages;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Securities;
using QuantConnect.Securities.Crypto;

namespace Quant.Tests.Engine.Api.Securities;

[Parallelizable(ParallelScope.All)]
internal sealed class CashBuyingPowerModelTests
{
    [Test]
    public void Purchases_need_quote_currency_and_sales_need_coins()
    {
        using var world = World(1000m);
        var coin = Coin(world);
        Assert.That(world.Algorithm.LimitOrder(coin.Symbol, 10, 100m).Status, Is.EqualTo(OrderStatus.Submitted));
        Assert.That(world.Algorithm.LimitOrder(coin.Symbol, 0.01m, 100m).Status, Is.EqualTo(OrderStatus.Invalid), "the first order reserves all");
        Assert.That(world.Algorithm.LimitOrder(coin.Symbol, -1, 200m).Status, Is.EqualTo(OrderStatus.Invalid), "no coins to sell");
    }

    [Test]
    public void Open_sales_reserve_coins()
    {
        using var world = World(1000m);
        var coin = Coin(world);
        world.Portfolio.CashBook["BTC"].SetAmount(2m);
        Assert.That(world.Algorithm.LimitOrder(coin.Symbol, -1.5m, 200m).Status, Is.EqualTo(OrderStatus.Submitted));
        Assert.That(world.Algorithm.StopMarketOrder(coin.Symbol, -0.6m, 50m).Status, Is.EqualTo(OrderStatus.Invalid));
        Assert.That(world.Algorithm.LimitOrder(coin.Symbol, -0.5m, 200m).Status, Is.EqualTo(OrderStatus.Submitted));
    }

    [Test]
    public void Target_sizing_pays_the_fee_and_sells_down()
    {
        using var world = World(1000m);
        var coin = Coin(world);
        coin.SetFeeModel(new ConstantFeeModel(10m));
        var all = Size(world, coin, 1m);
        Assert.That(all.Quantity, Is.EqualTo(9.9m), "(1000 - 10) / 100");
        world.Portfolio.CashBook["BTC"].SetAmount(10m);
        world.Portfolio.CashBook["BTC"].ConversionRate = 100m;
        Assert.That(Size(world, coin, 0.25m).Quantity, Is.EqualTo(-4.9m), "1000 in coins of a value of 2000 -> 500, less the fee");
        Assert.That(Size(world, coin, 0m).Quantity, Is.EqualTo(-10m));
        Assert.That(Size(world, coin, -0.5m).Reason, Is.EqualTo("A cash account cannot be short."));
    }

    [Test]
    public void Buying_power_is_in_coins()
    {
        using var world = World(1000m);
        var coin = Coin(world);
        world.Portfolio.CashBook["BTC"].SetAmount(3m);
        Assert.That(coin.BuyingPowerModel.GetBuyingPower(world.Portfolio, coin, OrderDirection.Buy), Is.EqualTo(10m));
        Assert.That(coin.BuyingPowerModel.GetBuyingPower(world.Portfolio, coin, OrderDirection.Sell), Is.EqualTo(3m));
        Assert.That(coin.BuyingPowerModel.GetBuyingPower(world.Portfolio, coin, OrderDirection.Hold), Is.Zero);
        Assert.That(coin.BuyingPowerModel.GetReservedBuyingPowerForPosition(coin), Is.Zero);
    }

    [Test]
    public void There_is_no_leverage_and_nothing_but_pairs()
    {
        using var world = World(1000m);
        var coin = Coin(world);
        Assert.That(() => coin.SetLeverage(2m), Throws.InvalidOperationException);
        Assert.That(coin.Leverage, Is.EqualTo(1m));
        var spy = world.Equity(price: 10m);
        spy.SetBuyingPowerModel(new CashBuyingPowerModel());
        Assert.That(world.Algorithm.LimitOrder(spy.Symbol, 1, 9m).Status, Is.EqualTo(OrderStatus.Invalid));
        Assert.That(Size(world, spy, 1m).IsError, Is.True);
    }

    private static TradingWorld World(decimal cash) => new(cash, new CoinbaseBrokerageModel());

    private static Crypto Coin(TradingWorld world)
    {
        var coin = world.Crypto(price: 100m);
        coin.SetFeeModel(new ConstantFeeModel(0m));
        return coin;
    }

    private static GetMaximumOrderQuantityResult Size(TradingWorld world, Security security, decimal target) =>
        security.BuyingPowerModel.GetMaximumOrderQuantityForTargetBuyingPower(world.Portfolio, security, target, 0);
}
