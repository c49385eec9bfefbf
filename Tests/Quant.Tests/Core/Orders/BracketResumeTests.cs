using Quant.Core.Orders;

namespace Quant.Tests.Core.Orders;

/// <summary>A bracket that goes on after a restart: 100 units entered, stop at 48, half at 52, half at 54.</summary>
public sealed class BracketResumeTests
{
    private const int First = BracketLegs.FirstTarget;
    private const int Second = BracketLegs.FirstTarget + 1;

    private static List<string> Asked(decimal position, decimal? keep, decimal firstFilled, params (int Leg, decimal Remaining, decimal Price)[] working)
    {
        var bracket = Bracket.Resume(
            new BracketPlan(1, 100, 50, 48, [new BracketTarget(52, 0.5m), new BracketTarget(54, 0.5m)], 1),
            new BracketProgress(position, 100, 48, [(52, firstFilled), (54, 0)], keep),
            working.Select(x => new WorkingLeg(x.Leg, x.Remaining, x.Price)));
        var asked = new List<string>();
        while (bracket.TryTake(out var command))
        {
            asked.Add(FormattableString.Invariant($"{command.Kind} {BracketLegs.Name(command.Leg)} {command.Quantity} @ {command.Price}"));
        }
        return asked;
    }

    [Test]
    public void Resume_with_all_orders_asks_for_nothing()
        => Assert.That(Asked(100, null, 0, (BracketLegs.Stop, 100, 48), (First, 50, 52), (Second, 50, 54)), Is.Empty);

    [Test]
    public void Resume_without_a_stop_sends_one_at_once()
        => Assert.That(Asked(100, null, 0, (First, 50, 52), (Second, 50, 54)), Is.EqualTo(new[] { "Submit stop 100 @ 48" }));

    [Test]
    public void Resume_with_a_target_filled_meanwhile_shrinks_the_stop_and_sends_no_target_again()
        => Assert.That(Asked(50, null, 50, (BracketLegs.Stop, 100, 48), (Second, 50, 54)), Is.EqualTo(new[] { "Change stop 50 @ 48" }));

    [Test]
    public void Resume_with_an_order_at_another_price_moves_it()
        => Assert.That(Asked(100, null, 0, (BracketLegs.Stop, 100, 47), (First, 50, 52), (Second, 50, 54)), Is.EqualTo(new[] { "Change stop 100 @ 48" }));

    [Test]
    public void Resume_of_nothing_held_takes_all_orders_back()
        => Assert.That(Asked(0, null, 0, (BracketLegs.Stop, 100, 48), (Second, 50, 54)), Is.EqualTo(new[] { "Cancel stop 0 @ 0", "Cancel target 2 0 @ 0" }));

    [Test]
    public void Resume_ends_an_entry_that_still_works()
        => Assert.That(
            Asked(40, null, 0, (BracketLegs.Entry, 60, 50), (BracketLegs.Stop, 40, 48)).Take(1), Is.EqualTo(new[] { "Cancel entry 0 @ 0" }));

    [Test]
    public void Resume_of_a_position_that_was_being_closed_goes_on_closing_it()
        => Assert.That(Asked(100, 0, 0), Is.EqualTo(new[] { "Submit exit 100 @ 0" }));
}
