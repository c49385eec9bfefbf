using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect.Orders.Fees;
using QuantConnect.Securities;

namespace Quant.Tests.Engine.Api.Securities;

/// <summary>The profit of closing a position now, which risk models ask for in every step.</summary>
internal sealed class SecurityHoldingTests
{
    [Test]
    public void Unrealised_profit_is_less_the_fee_of_the_model_in_force()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 100m);
        spy.SetFeeModel(new ConstantFeeModel(7m));
        world.Hold(spy, 10, 95m);
        Assert.That(spy.Holdings.UnrealizedProfit, Is.EqualTo(10 * 5m - 7m));
        spy.SetFeeModel(new PerShareFee());
        Assert.That(spy.Holdings.UnrealizedProfit, Is.EqualTo(10 * 5m - 10 * 0.5m));
        world.Hold(spy, -20, 95m);
        Assert.That(spy.Holdings.UnrealizedProfit, Is.EqualTo(-20 * 5m - 20 * 0.5m));
        spy.SetFeeModel(new ConstantFeeModel(1m));
        Assert.That(spy.Holdings.UnrealizedProfit, Is.EqualTo(-20 * 5m - 1m));
    }

    [Test]
    public void Cost_follows_the_position_and_the_rate_of_its_currency()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 100m);
        spy.SetFeeModel(new ConstantFeeModel(0m));
        world.Hold(spy, 10, 95m);
        Assert.That((spy.Holdings.HoldingsCost, spy.Holdings.UnrealizedProfitPercent), Is.EqualTo((950m, 50m / 950m)));
        world.Hold(spy, 20, 95m);
        Assert.That((spy.Holdings.HoldingsCost, spy.Holdings.UnrealizedProfit), Is.EqualTo((1900m, 100m)));
        world.Hold(spy, 20, 90m);
        Assert.That((spy.Holdings.HoldingsCost, spy.Holdings.UnrealizedProfit), Is.EqualTo((1800m, 200m)));
        spy.QuoteCurrency.ConversionRate = 0.5m;
        Assert.That((spy.Holdings.HoldingsCost, spy.Holdings.UnrealizedProfit), Is.EqualTo((900m, 100m)));
        world.Hold(spy, -20, 90m);
        Assert.That((spy.Holdings.HoldingsCost, spy.Holdings.AbsoluteHoldingsCost, spy.Holdings.UnrealizedProfit), Is.EqualTo((-900m, 900m, -100m)));
    }

    [Test]
    public void Fee_model_of_a_user_gets_an_order_of_its_own_each_time()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 100m);
        var model = new PerShareFee();
        spy.SetFeeModel(model);
        world.Hold(spy, 10, 95m);
        _ = spy.Holdings.UnrealizedProfit;
        _ = spy.Holdings.UnrealizedProfit;
        Assert.That(model.Asked, Has.Count.EqualTo(2));
        Assert.That(model.Asked[0].Order, Is.Not.SameAs(model.Asked[1].Order));
        Assert.That(model.Asked[0].Order.Quantity, Is.EqualTo(-10));
    }

    [Test]
    public void Quantity_value_of_a_derived_class_counts()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 100m);
        spy.SetFeeModel(new ConstantFeeModel(0m));
        var doubled = new DoubledHolding(spy, world.Portfolio.CashBook);
        doubled.SetHoldings(95m, 10);
        doubled.UpdateMarketPrice(100m);
        Assert.That(doubled.UnrealizedProfit, Is.EqualTo(2 * 10 * 5m));
        Assert.That(doubled.HoldingsCost, Is.EqualTo(2 * 10 * 95m));
    }

    private sealed class PerShareFee : FeeModel
    {
        public List<OrderFeeParameters> Asked { get; } = [];

        public override OrderFee GetOrderFee(OrderFeeParameters parameters)
        {
            Asked.Add(parameters);
            return new OrderFee(new CashAmount(parameters.Order.AbsoluteQuantity * 0.5m, "USD"));
        }
    }

    private sealed class DoubledHolding(Security security, ICurrencyConverter converter) : SecurityHolding(security, converter)
    {
        public override ConvertibleCashAmount GetQuantityValue(decimal quantity, decimal price) => base.GetQuantityValue(2 * quantity, price);
    }
}
