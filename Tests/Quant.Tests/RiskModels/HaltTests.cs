using Quant.Framework.Risk;
using Quant.RiskModels.Guard;
using Quant.RiskModels.Rules;
using QuantConnect.Data.Market;

namespace Quant.Tests.RiskModels;

/// <summary>Rules that end trading: for good, for the day, for a while.</summary>
public sealed class HaltTests
{
    [Test]
    public void Drawdown_closes_everything_and_stays_halted()
    {
        using var desk = new RiskDesk(RiskDesk.NoLimits with { MaxDrawdown = 0.1m }, new DrawdownRule());
        var (a, b) = (desk.World.Equity("AAA", 100), desk.World.Equity("BBB", 100));
        desk.Hold(a, 500, 100);
        desk.Look();
        desk.World.Trade(a, 84);
        desk.Look();
        Assert.That((desk.State, desk.Story.Single()), Is.EqualTo((RiskState.Active, "Warning Drawdown")), "8 % down");
        desk.World.Trade(a, 80);
        var insight = desk.Insight(b);
        Assert.That(desk.Look((b, 10)), Is.EqualTo(new Dictionary<string, decimal> { ["AAA"] = 0, ["BBB"] = 0 }));
        Assert.That(insight.IsActive(desk.World.Utc), Is.False);
        Assert.That(desk.State, Is.EqualTo(RiskState.Halted));
        desk.Hold(a, 0, 0);
        desk.World.Trade(a, 200);
        Assert.That(desk.Look((b, 10))["BBB"], Is.Zero, "prices that recover do not end it");
    }

    [Test]
    public void Halted_lets_exits_through()
    {
        using var desk = new RiskDesk(RiskDesk.NoLimits with { MaxLossesInARow = 1, CoolDown = 60 }, new LossStreakRule());
        var (a, b) = (desk.World.Equity("AAA", 100), desk.World.Equity("BBB", 100));
        desk.Hold(b, 50, 100);
        LoseOn(desk, a);
        Assert.That(desk.State, Is.EqualTo(RiskState.Reducing));
        Assert.That(desk.Look((b, 20)), Is.Empty);
        Assert.That(desk.Look((b, 0)), Is.Empty);
        Assert.That(desk.Look((b, -20))["BBB"], Is.Zero, "turning round is an exit and new risk");
        Assert.That(desk.Look((b, 70))["BBB"], Is.EqualTo(50));
    }

    [Test]
    public void Halted_takes_entries_that_rest_at_the_broker_back()
    {
        using var desk = new RiskDesk(RiskDesk.NoLimits with { MaxLossesInARow = 1, CoolDown = 60 }, new LossStreakRule());
        var (a, b) = (desk.World.Equity("AAA", 100), desk.World.Equity("BBB", 100));
        Assert.That(desk.Look((b, 40)), Is.Empty, "an entry that has not filled yet");
        LoseOn(desk, a);
        Assert.That(b.Holdings.Target!.Quantity, Is.Zero);
    }

    [Test]
    public void LossStreak_cools_down_and_counts_anew()
    {
        using var desk = new RiskDesk(RiskDesk.NoLimits with { MaxLossesInARow = 2, CoolDown = 30 }, new LossStreakRule());
        var (a, b) = (desk.World.Equity("AAA", 100), desk.World.Equity("BBB", 100));
        LoseOn(desk, a);
        Assert.That(desk.State, Is.EqualTo(RiskState.Active));
        LoseOn(desk, a);
        Assert.That(desk.Look((b, 10))["BBB"], Is.Zero);
        desk.Later(30);
        Assert.That(desk.Look((b, 10)), Is.Empty);
        LoseOn(desk, a);
        Assert.That(desk.State, Is.EqualTo(RiskState.Active), "one loss after the pause is one");
    }

    [Test]
    public void LossStreak_is_broken_by_a_win()
    {
        using var desk = new RiskDesk(RiskDesk.NoLimits with { MaxLossesInARow = 2 }, new LossStreakRule());
        var a = desk.World.Equity("AAA", 100);
        LoseOn(desk, a);
        Trade(desk, a, 5);
        LoseOn(desk, a);
        Assert.That(desk.State, Is.EqualTo(RiskState.Active));
    }

    [Test]
    public void DailyLoss_ends_with_the_day_of_the_exchange()
    {
        using var desk = new RiskDesk(RiskDesk.NoLimits with { MaxDailyLoss = 0.02m }, new DailyLossRule());
        var (a, b) = (desk.World.Equity("AAA", 100), desk.World.Equity("BBB", 100));
        desk.Hold(a, 500, 100);
        desk.Look();
        desk.World.Trade(a, 96);
        Assert.That(desk.Look()["AAA"], Is.Zero);
        desk.Hold(a, 0, 0);
        desk.World.NewYork(20, 30);
        Assert.That(desk.Look((b, 10))["BBB"], Is.Zero, "it is tomorrow in UTC, but not in New York");
        desk.World.NewYork(4, 0, daysLater: 1);
        Assert.That(desk.Look((b, 10)), Is.Empty);
        Assert.That(desk.Story.Last(), Is.EqualTo("State DailyLoss").Or.EqualTo("State InitialStop"));
    }

    [Test]
    public void OrderRate_counts_a_minute_and_a_day()
    {
        using var desk = new RiskDesk(RiskDesk.NoLimits with { MaxOrdersPerMinute = 3, MaxOrdersPerDay = 4 }, x => [new OrderRateRule(x)]);
        var (a, b) = (desk.World.Equity("AAA", 100), desk.World.Equity("BBB", 100));
        desk.Look();
        Order(desk, a, 2);
        Assert.That(desk.Look((a, 10), (b, 10)), Is.EqualTo(new Dictionary<string, decimal> { ["BBB"] = a.Holdings.Quantity * 0 }), "one order is left");
        Order(desk, a, 1);
        Assert.That(desk.Look((b, 10))["BBB"], Is.Zero);
        desk.Later(1);
        Assert.That(desk.Look((b, 10)), Is.Empty, "a minute later");
        Order(desk, a, 1);
        desk.Later(5);
        Assert.That(desk.Look((b, 10))["BBB"], Is.Zero, "four in the day");
        Assert.That(desk.Journal.Events[^2].Reason, Is.EqualTo(RiskReason.OrdersPerDay));
        desk.World.NewYork(10, 0, daysLater: 1);
        Assert.That(desk.Look((b, 10)), Is.Empty);
    }

    [Test]
    public void OrderRate_counts_an_entry_with_the_orders_that_protect_it()
    {
        using var desk = new RiskDesk(RiskDesk.NoLimits with { MaxOrdersPerMinute = 8 }, x => [new OrderRateRule(x)]);
        var (a, b, c) = (desk.World.Equity("AAA", 100), desk.World.Equity("BBB", 100), desk.World.Equity("CCC", 100));
        foreach (var security in new[] { a, b })
        {
            desk.Exits.Propose(security.Symbol, new ExitProposal(1, 98, [new ExitTarget(102, 0.5m), new ExitTarget(104, 0.5m)], null));
        }
        Assert.That(desk.Look((a, 10), (b, 10)), Is.Empty, "two of four orders each");
        Order(desk, c, 1);
        var cut = desk.Look((a, 10), (b, 10), (c, 10));
        Assert.That(cut, Is.EqualTo(new Dictionary<string, decimal> { ["BBB"] = 0 }), "seven are left: four for AAA, none of BBB's four, one for CCC");
        Assert.That(desk.Journal.Events[^1], Has.Property("Value").EqualTo(9).And.Property("Limit").EqualTo(8));
        Assert.That(desk.Look((a, -10)), Is.Empty, "the proposal is for the other side: an order alone");
    }

    [Test]
    public void OrderRate_lets_exits_through_when_it_is_used_up()
    {
        using var desk = new RiskDesk(RiskDesk.NoLimits with { MaxOrdersPerMinute = 1 }, x => [new OrderRateRule(x)]);
        var (a, b) = (desk.World.Equity("AAA", 100), desk.World.Equity("BBB", 100));
        desk.Hold(a, 10, 100);
        desk.Look();
        Order(desk, b, 1);
        Assert.That(desk.Look((a, 0), (b, 20)).Keys, Is.EqualTo(new[] { "BBB" }), "AAA may close");
        Assert.That(desk.State, Is.EqualTo(RiskState.Reducing));
        Assert.That(desk.Look((a, 4)), Is.Empty, "or shrink");
    }

    [Test]
    public void StaleData_halts_while_a_position_cannot_be_seen()
    {
        using var desk = new RiskDesk(RiskDesk.NoLimits with { MaxDataAge = 5 }, new StaleDataRule());
        var (a, b) = (desk.World.Equity("AAA", 100), desk.World.Equity("BBB", 100));
        desk.Hold(a, 10, 100);
        desk.Look();
        for (var i = 1; i <= 5; i++)
        {
            Assert.That(desk.Look((b, 10)), Is.Empty, $"minute {i}");
            desk.Later(1);
            desk.World.Show(a, new TradeBar(a.LocalTime.AddMinutes(-1), a.Symbol, 100, 100, 100, 100, 0, TimeSpan.FromMinutes(1)).Clone(fillForward: true));
        }
        Assert.That(desk.Look((b, 10))["BBB"], Is.Zero);
        Assert.That(desk.State, Is.EqualTo(RiskState.Halted));
        desk.Later(1);
        desk.World.Trade(a, 100);
        Assert.That(desk.Look((b, 10)), Is.Empty);
    }

    private static void LoseOn(RiskDesk desk, QuantConnect.Securities.Security security) => Trade(desk, security, -5);

    private static void Trade(RiskDesk desk, QuantConnect.Securities.Security security, decimal profit)
    {
        desk.Hold(security, 10, 100);
        desk.Look();
        security.Holdings.AddNewProfit(profit);
        desk.Hold(security, 0, 0);
        desk.Look();
    }

    private static void Order(RiskDesk desk, QuantConnect.Securities.Security security, int count)
    {
        for (var i = 0; i < count; i++)
        {
            desk.World.Algorithm.LimitOrder(security.Symbol, 1, 1);
        }
    }
}
