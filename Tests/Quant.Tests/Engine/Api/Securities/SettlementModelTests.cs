using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace Quant.Tests.Engine.Api.Securities;

[Parallelizable(ParallelScope.All)]
internal sealed class SettlementModelTests
{
    // Sold on Monday 2024-03-04 (days 0) or Wednesday 2024-03-27 (days 23): Friday 29 is a holiday.
    [TestCase(1, 0, 1, TestName = "T_plus_1_is_tuesday")]
    [TestCase(2, 0, 2, TestName = "T_plus_2_is_wednesday")]
    [TestCase(1, 4, 7, TestName = "Friday_settles_on_monday")]
    [TestCase(2, 23, 28, TestName = "Holiday_and_weekend_do_not_count: Wednesday, then Thursday and Monday")]
    public void Proceeds_settle_after_trading_days_at_the_given_hour(int delay, int soldAfter, int settledAfter)
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 100m);
        var model = new DelayedSettlementModel(delay, TimeSpan.FromHours(8));
        world.NewYork(10, 0, soldAfter);
        model.ApplyFunds(new ApplyFundsSettlementModelParameters(world.Portfolio, spy, world.Utc, new CashAmount(500m, "USD"), new OrderEvent()));
        Assert.That((world.Portfolio.Cash, world.Portfolio.UnsettledCash, model.GetUnsettledCash().Amount), Is.EqualTo((100_000m, 500m, 500m)));
        Assert.That(world.Portfolio.TotalPortfolioValue, Is.EqualTo(100_500m));
        Assert.That(world.Portfolio.MarginRemaining, Is.EqualTo(100_000m), "unsettled money buys nothing");

        world.NewYork(7, 59, settledAfter);
        model.Scan(new ScanSettlementModelParameters(world.Portfolio, spy, world.Utc));
        Assert.That(world.Portfolio.UnsettledCash, Is.EqualTo(500m));
        world.NewYork(8, 0, settledAfter);
        model.Scan(new ScanSettlementModelParameters(world.Portfolio, spy, world.Utc));
        Assert.That((world.Portfolio.Cash, world.Portfolio.UnsettledCash), Is.EqualTo((100_500m, 0m)));
        Assert.That(model.GetUnsettledCash(), Is.EqualTo(default(CashAmount)));
    }

    [Test]
    public void Purchases_are_paid_at_once()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 100m);
        new DelayedSettlementModel(2, TimeSpan.Zero).ApplyFunds(
            new ApplyFundsSettlementModelParameters(world.Portfolio, spy, world.Utc, new CashAmount(-500m, "USD"), new OrderEvent()));
        Assert.That((world.Portfolio.Cash, world.Portfolio.UnsettledCash), Is.EqualTo((99_500m, 0m)));
    }

    [Test]
    public void Account_currency_model_converts()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 100m);
        world.Portfolio.CashBook.Add("EUR", 0m, 1.25m);
        new AccountCurrencyImmediateSettlementModel().ApplyFunds(
            new ApplyFundsSettlementModelParameters(world.Portfolio, spy, world.Utc, new CashAmount(100m, "EUR"), new OrderEvent()));
        Assert.That((world.Portfolio.CashBook["USD"].Amount, world.Portfolio.CashBook["EUR"].Amount), Is.EqualTo((100_125m, 0m)));
    }
}
