using Quant.Engine.Results;
using Quant.Framework.Risk;
using Quant.RiskModels.Guard;
using Quant.RiskModels.Rules;
using QuantConnect.Storage;

namespace Quant.Tests.RiskModels;

/// <summary>What a restart must not forget.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RiskMemoryTests
{
    private static readonly Quant.Framework.Limits.RiskLimits Limits = RiskDesk.NoLimits with { MaxDrawdown = 0.1m, MaxDailyLoss = 0.05m };

    private readonly ObjectStore _store = new(new RunObjectStore(null));

    private RiskDesk Start(string? rearm = null) => new(Limits, _ => [new DrawdownRule(), new DailyLossRule()], RiskMemory.In(_store, "risk/test"), rearm);

    [Test]
    public void A_halt_survives_a_restart_until_it_is_rearmed_by_name()
    {
        using (var first = Start())
        {
            var share = first.World.Equity("AAA", 100);
            first.Hold(share, 900, 100);
            first.Look();
            first.World.Trade(share, 88);
            first.Look();
            Assert.That(first.State, Is.EqualTo(RiskState.Halted));
        }
        using (var second = Start(rearm: "20200101T000000Z"))
        {
            second.World.NewYork(10, 0, daysLater: 3);
            Assert.That(second.Look((second.World.Equity("AAA", 100), 10))["AAA"], Is.Zero, "the name of another halt ends nothing");
            Assert.That(second.State, Is.EqualTo(RiskState.Halted));
        }
        var halt = RiskMemory.In(_store, "risk/test").Halt!;
        using var third = Start(halt);
        third.World.NewYork(10, 0, daysLater: 3);
        Assert.That(third.Look((third.World.Equity("AAA", 100), 10)), Is.Empty);
        Assert.That(third.Story.First(), Is.EqualTo("State Rearmed"));
        Assert.That(RiskMemory.In(_store, "risk/test").Halt, Is.Null);
    }

    [Test]
    public void The_highest_equity_survives_a_restart()
    {
        using (var first = Start())
        {
            first.Hold(first.World.Equity("AAA", 100), 500, 100);
            first.Look();
        }
        Assert.That(RiskMemory.In(_store, "risk/test").Peak, Is.EqualTo(100_000));
        using var second = Start();
        var share = second.World.Equity("AAA", 100);
        second.Hold(share, 500, 100);
        second.World.Trade(share, 79);
        second.Look();
        Assert.That(second.State, Is.EqualTo(RiskState.Halted), "10.5 % below the highest of the run before");
    }

    [Test]
    public void The_day_does_not_begin_anew_with_a_restart()
    {
        using (var first = Start())
        {
            first.Look((first.World.Equity("AAA", 100), 1));
        }
        using var second = Start();
        var share = second.World.Equity("AAA", 100);
        second.Hold(share, 500, 100);
        second.World.Trade(share, 89.9m);
        second.Look();
        Assert.That(second.Story.First(x => x.StartsWith("Bound", StringComparison.Ordinal)), Is.EqualTo("Bound DailyLoss"));
        Assert.That(RiskMemory.In(_store, "risk/test").IsDayOver);
    }

    [Test]
    public void Days_that_are_over_are_not_taken_for_today()
    {
        using (var first = Start())
        {
            var share = first.World.Equity("AAA", 100);
            first.Hold(share, 600, 100);
            first.Look();
            first.World.Trade(share, 91);
            first.Look();
        }
        using var second = Start();
        second.World.NewYork(10, 0, daysLater: -4);
        second.Look((second.World.Equity("AAA", 100), 1));
        Assert.That(RiskMemory.In(_store, "risk/test").IsDayOver);
    }

    [Test]
    public void A_state_that_cannot_be_read_stops_the_start()
    {
        _store.Save("risk/test", "{ \"Peak\": ");
        Assert.That(() => RiskMemory.In(_store, "risk/test"), Throws.TypeOf<InvalidDataException>().With.Message.Contains("risk/test").And.Message.Contains("halted"));
    }
}
