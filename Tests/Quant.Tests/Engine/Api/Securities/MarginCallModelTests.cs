using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect.Orders.Fees;
using QuantConnect.Securities;

namespace Quant.Tests.Engine.Api.Securities;

[Parallelizable(ParallelScope.All)]
internal sealed class MarginCallModelTests
{
    // 2000 shares bought at 100 with 100,000 of own money: margin used 1000 x price, value 2000 x price - 100,000.
    [TestCase(100.0, false, 0, TestName = "Nothing_left_is_no_call_within_the_buffer_and_no_warning_either")]
    [TestCase(102.0, true, 0, TestName = "Warning_at_two_percent: 2000 of 104000 left")]
    [TestCase(110.0, false, 0, TestName = "No_warning_at_ten_percent")]
    [TestCase(90.0, true, -223, TestName = "Call: 90000 used of a value of 80000; 80000 / 45 = 1777.8 shares stay at most")]
    public void Calls_and_warnings(double price, bool warning, int quantity)
    {
        using var world = Indebted((decimal)price);
        var orders = world.Portfolio.MarginCallModel.GetMarginCallOrders(out var warned);
        Assert.That(warned, Is.EqualTo(warning));
        Assert.That(orders.Sum(order => order.Quantity), Is.EqualTo((decimal)quantity));
        Assert.That(orders.Select(order => order.Tag), Has.All.EqualTo("Margin Call"));
    }

    [Test]
    public void Biggest_loser_goes_first_until_the_margin_is_restored()
    {
        using var world = Indebted(85m);
        var other = world.Equity("QQQ", 50m);
        other.SetFeeModel(new ConstantFeeModel(0m));
        world.Hold(other, 100, 49m);
        var tickets = world.Portfolio.MarginCallModel.ExecuteMarginCall(world.Portfolio.MarginCallModel.GetMarginCallOrders(out _));
        Assert.That(tickets.Single().Symbol.Value, Is.EqualTo("SPY"));
        Assert.That(world.Portfolio.MarginRemaining, Is.GreaterThanOrEqualTo(0m));
    }

    [Test]
    public void Nothing_is_called_without_positions()
    {
        using var world = new TradingWorld();
        Assert.That(world.Portfolio.MarginCallModel.GetMarginCallOrders(out var warned), Is.Empty);
        Assert.That(warned, Is.False);
        Assert.That(MarginCallModel.Null.GetMarginCallOrders(out _), Is.Empty);
    }

    private static TradingWorld Indebted(decimal price)
    {
        var world = new TradingWorld();
        var spy = world.Equity(price: price);
        spy.SetFeeModel(new ConstantFeeModel(0m));
        world.Hold(spy, 2000, 100m);
        world.Portfolio.SetCash(-100_000m);
        return world;
    }
}
