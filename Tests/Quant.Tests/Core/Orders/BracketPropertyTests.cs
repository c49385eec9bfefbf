using FsCheck;
using FsCheck.Fluent;
using Quant.Core.Orders;

namespace Quant.Tests.Core.Orders;

/// <summary>The promises of a bracket under random orders of events; <see cref="WildBroker"/> checks each request when it is made.</summary>
public sealed class BracketPropertyTests
{
    private static readonly Gen<(int What, int Which)> Chance = Gen.Choose(0, 13).SelectMany(what => Gen.Choose(0, 99_999).Select(which => (what, which)));

    private static Bracket Make(int targets, decimal lot, bool targetsWork) => new(new BracketPlan(
        1, 100, 50, 48, [.. Enumerable.Range(1, targets).Select(i => new BracketTarget(50 + i, 0.9m / targets))], lot, targetsWork));

    private static void Run((int What, int Which)[] chances, int targets, decimal lot, bool mayRefuse, bool targetsWork)
    {
        var bracket = Make(targets, lot, targetsWork);
        var broker = new WildBroker(bracket, targetsWork);
        broker.Collect();
        foreach (var (what, which) in chances)
        {
            switch (what)
            {
                case 10:
                    bracket.OnBar();
                    break;
                case 11:
                    bracket.TightenStop(48 + which % 200 / 100m);
                    break;
                case 12 when which % 4 == 0:
                    bracket.ReduceTo(which % 90);
                    break;
                case 13 when which % 4 == 0:
                    bracket.CancelEntry();
                    break;
                case 13 when which % 4 == 1:
                    bracket.OnPrice(50 + which % 5);
                    break;
                default:
                    broker.Happen(what, which, mayRefuse);
                    break;
            }
            broker.Collect();
        }
        Rest(bracket, broker);
    }

    /// <summary>Once the broker answers what it owes, and a bar later, everything is as promised.</summary>
    private static void Rest(Bracket bracket, WildBroker broker)
    {
        broker.Calm();
        bracket.OnBar();
        broker.Collect();
        broker.Calm();
        for (var i = 0; i < 3; i++)
        {
            // orders at the market fill
            foreach (var leg in new[] { BracketLegs.Exit, BracketLegs.Correction }.Where(broker.Works))
            {
                broker.Fill(leg, int.MaxValue);
                broker.Calm();
            }
        }
        var story = string.Join('\n', broker.History);
        var stop = bracket.Legs[BracketLegs.Stop];
        Assert.That(bracket.Position, Is.EqualTo(broker.Position), story);
        Assert.That(bracket.Position, Is.GreaterThanOrEqualTo(0), story);
        Assert.That(stop.Committed, Is.EqualTo(bracket.Position), "the stop protects what is held, no more and no less\n" + story);
        Assert.That(bracket.Legs.Skip(BracketLegs.FirstTarget).Sum(x => x.Committed), Is.LessThanOrEqualTo(bracket.Position), story);
        if (stop.State == LegState.Working)
        {
            Assert.That(stop.Price, Is.EqualTo(bracket.StopPrice), story);
        }
    }

    [Test]
    public void Promises_hold_for_random_event_orders([Values(0, 1, 3)] int targets, [Values(1, 0.01)] decimal lot, [Values] bool mayRefuse, [Values] bool targetsWork)
        => Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1500).WithEndSize(120),
            Prop.ForAll(Gen.ArrayOf(Chance).ToArbitrary(), chances => Run(chances, targets, lot, mayRefuse, targetsWork)));
}
