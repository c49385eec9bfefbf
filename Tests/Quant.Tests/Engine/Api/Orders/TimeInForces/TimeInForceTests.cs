using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Orders;
using QuantConnect.Orders.TimeInForces;
using QuantConnect.Securities;

namespace Quant.Tests.Engine.Api.Orders.TimeInForces;

[Parallelizable(ParallelScope.All)]
internal sealed class TimeInForceTests
{
    [TestCase(15, 59, 0, false)]
    [TestCase(16, 0, 0, true)]
    public void Day_order_of_an_equity_ends_at_the_close(int hour, int minute, int days, bool expired)
    {
        using var world = new TradingWorld();
        Assert.That(Expired(world, world.Equity(), TimeInForce.Day, hour, minute, days), Is.EqualTo(expired));
    }

    [Test]
    public void Day_order_sent_after_the_close_ends_at_the_next_close()
    {
        using var world = new TradingWorld();
        var spy = world.Equity();
        world.NewYork(17, 0);
        Assert.That(Expired(world, spy, TimeInForce.Day, 15, 59, 1), Is.False);
        Assert.That(TimeInForce.Day.IsOrderExpired(spy, new MarketOrder(spy.Symbol, 1, new DateTime(2024, 3, 4, 22, 0, 0))), Is.False);
        world.NewYork(16, 0, daysLater: 1);
        Assert.That(TimeInForce.Day.IsOrderExpired(spy, new MarketOrder(spy.Symbol, 1, new DateTime(2024, 3, 4, 22, 0, 0))), Is.True);
    }

    [TestCase(16, 59, 0, false)]
    [TestCase(17, 0, 0, true)]
    public void Day_order_of_a_currency_pair_ends_at_five_in_New_York(int hour, int minute, int days, bool expired)
    {
        using var world = new TradingWorld();
        Assert.That(Expired(world, world.Forex(), TimeInForce.Day, hour, minute, days), Is.EqualTo(expired));
    }

    [Test]
    public void Day_order_of_a_currency_pair_sent_after_five_ends_a_day_later()
    {
        using var world = new TradingWorld();
        var pair = world.Forex();
        world.NewYork(17, 1);
        Assert.That(Expired(world, pair, TimeInForce.Day, 16, 59, 1), Is.False);
        world.NewYork(17, 1);
        Assert.That(Expired(world, pair, TimeInForce.Day, 17, 0, 1), Is.True);
    }

    [TestCase(18, 59, 0, false)]
    [TestCase(19, 0, 0, true)]
    public void Day_order_of_crypto_ends_at_midnight_of_its_market(int hour, int minute, int days, bool expired)
    {
        using var world = new TradingWorld();
        Assert.That(Expired(world, world.Crypto(), TimeInForce.Day, hour, minute, days), Is.EqualTo(expired));
    }

    [TestCase("equity", 15, 59, 2, false)]
    [TestCase("equity", 16, 0, 2, true)]
    [TestCase("forex", 16, 59, 2, false)]
    [TestCase("forex", 17, 0, 2, true)]
    [TestCase("crypto", 18, 59, 2, false)]
    [TestCase("crypto", 19, 0, 2, true)]
    public void Good_til_date_ends_on_its_date(string kind, int hour, int minute, int days, bool expired)
    {
        using var world = new TradingWorld();
        Security security = kind switch { "equity" => world.Equity(), "forex" => world.Forex(), _ => world.Crypto() };
        var until = TimeInForce.GoodTilDate(new DateTime(2024, 3, 6, 3, 0, 0));
        Assert.That(Expired(world, security, until, hour, minute, days), Is.EqualTo(expired));
        Assert.That(until.IsFillValid(security, new MarketOrder(), new OrderEvent()), Is.True);
    }

    [Test]
    public void Good_til_date_of_a_currency_pair_sent_after_five_on_the_date_lasts_a_day_longer()
    {
        var until = new GoodTilDateTimeInForce(new DateTime(2024, 3, 4));
        Assert.That(until.GetForexOrderExpiryDateTime(new MarketOrder(Symbol.Empty, 1, new DateTime(2024, 3, 4, 21, 0, 0))), Is.EqualTo(new DateTime(2024, 3, 4, 22, 0, 0)));
        Assert.That(until.GetForexOrderExpiryDateTime(new MarketOrder(Symbol.Empty, 1, new DateTime(2024, 3, 4, 22, 30, 0))), Is.EqualTo(new DateTime(2024, 3, 5, 22, 0, 0)));
    }

    [Test]
    public void Good_til_canceled_never_ends()
    {
        using var world = new TradingWorld();
        Assert.That(Expired(world, world.Equity(), TimeInForce.GoodTilCanceled, 12, 0, 200), Is.False);
    }

    private static bool Expired(TradingWorld world, Security security, TimeInForce timeInForce, int hour, int minute, int days)
    {
        var order = new LimitOrder(security.Symbol, 1, 1m, world.Utc, properties: new OrderProperties { TimeInForce = timeInForce });
        world.NewYork(hour, minute, days);
        return timeInForce.IsOrderExpired(security, order);
    }
}
