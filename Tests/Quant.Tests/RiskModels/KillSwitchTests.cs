using Quant.Core.Plans;
using Quant.Framework.Insights;
using Quant.Framework.Risk;
using Quant.RiskModels.Guard;
using Quant.Tests.Engine.Support;
using Quant.Tests.ExecutionModels;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Orders;

namespace Quant.Tests.RiskModels;

/// <summary>The kill switch through runs of the whole algorithm: what a restart finds in Lean's object store.</summary>
public sealed class KillSwitchTests
{
    private static IEnumerable<Insight> Idea(Desk desk)
    {
        if (desk.Time.TimeOfDay != new TimeSpan(9, 35, 0))
        {
            return [];
        }
        var security = desk.Securities[Desk.Stock("AAA")];
        var now = desk.UtcTime.Ticks;
        return [new TradePlanInsight(security.Symbol, new TradePlan(
            TradeSide.Long, 100, 98, [new PlanTarget(110, 1)], 1, "kill", PlanOrigin.Level("L", 100), now, now + TimeSpan.TicksPerMinute, now + TimeSpan.TicksPerHour),
            security.Exchange.TimeZone)];
    }

    private static Desk Run(DeskMarket market, string? rearm = null) => Desk.On(
        market, () => new Desk { Ideas = Idea, Limits = RiskDesk.NoLimits with { MaxDrawdown = 0.02m }, RiskState = "risk/desk", Rearm = rearm }, market.Storage);

    [Test]
    public void A_restart_finds_trading_halted_and_a_person_ends_it()
    {
        // 500 shares gap down by 5 dollars
        using var market = new DeskMarket().Day("AAA", Desk.Monday, [.. Enumerable.Repeat((100.0, 100.0, 100.0, 100.0), 6), (95, 95, 95, 95), (100, 100, 100, 100)]);
        var first = Run(market);
        Assert.That((first.Guard.State, first.Portfolio.Invested), Is.EqualTo((RiskState.Halted, false)));

        var second = Run(market);
        Assert.That(second.Events, Is.Empty, "not one order");
        Assert.That(second.Journal.Events.First(x => x.Kind == RiskEventKind.Bound).Reason, Is.EqualTo(RiskReason.Drawdown));

        var halt = RiskMemory.In(second.ObjectStore, "risk/desk").Halt!;
        Assert.That(halt, Does.Match("^20240304T14[0-9]{4}Z$"));
        var third = Run(market, halt);
        Assert.That(third.Events.Select(x => x.Status), Does.Contain(OrderStatus.Filled));
        Assert.That(third.Journal.Events[0].Reason, Is.EqualTo(RiskReason.Rearmed));
        Assert.That(third.Guard.State, Is.EqualTo(RiskState.Halted), "the same gap halts anew");
    }
}
