using Quant.Core.Orders;

namespace Quant.Tests.Core.Orders;

/// <summary>A bracket step by step: what is reported, and what is asked for in answer.</summary>
public sealed class BracketTests
{
    private const int First = BracketLegs.FirstTarget;
    private const int Second = BracketLegs.FirstTarget + 1;

    private static Bracket Make(int sign = 1) => new(new BracketPlan(
        sign, 100, 50, 50 - 2 * sign, [new BracketTarget(50 + 2 * sign, 0.5m), new BracketTarget(50 + 4 * sign, 0.5m)], 1));

    private static List<string> Asked(Bracket bracket)
    {
        var asked = new List<string>();
        while (bracket.TryTake(out var command))
        {
            asked.Add(command.Kind == BracketCommandKind.Cancel
                ? $"cancel {BracketLegs.Name(command.Leg)}"
                : FormattableString.Invariant($"{command.Kind.ToString().ToLowerInvariant()} {BracketLegs.Name(command.Leg)} {command.Quantity} @ {command.Price}"));
        }
        return asked;
    }

    /// <summary>Entry filled, stop and both targets at work.</summary>
    private static Bracket Open()
    {
        var bracket = Make();
        bracket.OnWorking(BracketLegs.Entry, 100, 50);
        bracket.OnFill(BracketLegs.Entry, 100, isLast: true);
        bracket.OnWorking(BracketLegs.Stop, 100, 48);
        bracket.OnWorking(First, 50, 52);
        bracket.OnWorking(Second, 50, 54);
        Asked(bracket);
        return bracket;
    }

    [Test]
    public void A_new_bracket_asks_for_its_entry() => Assert.That(Asked(Make()), Is.EqualTo(new[] { "submit entry 100 @ 50" }));

    [Test]
    public void Entry_filled_asks_for_stop_and_targets()
    {
        var bracket = Make(-1);
        Asked(bracket);
        bracket.OnFill(BracketLegs.Entry, 100, isLast: true);
        Assert.That(Asked(bracket), Is.EqualTo(new[] { "submit stop 100 @ 52", "submit target 1 50 @ 48", "submit target 2 50 @ 46" }));
    }

    [Test]
    public void Entry_filled_in_parts_is_protected_part_by_part()
    {
        var bracket = Make();
        Asked(bracket);
        bracket.OnFill(BracketLegs.Entry, 31, isLast: false);
        Assert.That(Asked(bracket), Is.EqualTo(new[] { "submit stop 31 @ 48", "submit target 1 15 @ 52", "submit target 2 16 @ 54" }));
        bracket.OnFill(BracketLegs.Entry, 69, isLast: true);
        Assert.That(Asked(bracket), Is.Empty, "requests under way are waited for");
        bracket.OnWorking(BracketLegs.Stop, 31, 48);
        bracket.OnWorking(First, 15, 52);
        bracket.OnWorking(Second, 16, 54);
        Assert.That(Asked(bracket), Is.EqualTo(new[] { "change stop 100 @ 48", "change target 1 50 @ 52", "change target 2 50 @ 54" }));
    }

    [Test]
    public void Stop_filled_cancels_the_targets()
    {
        var bracket = Open();
        bracket.OnFill(BracketLegs.Stop, 100, isLast: true);
        Assert.That(Asked(bracket), Is.EqualTo(new[] { "cancel target 1", "cancel target 2" }));
        bracket.OnCanceled(First);
        bracket.OnCanceled(Second);
        Assert.That(bracket.IsDone);
    }

    [Test]
    public void Stop_filled_in_part_takes_the_targets_out_of_the_way()
    {
        var bracket = Open();
        bracket.OnFill(BracketLegs.Stop, 30, isLast: false);
        Assert.That(Asked(bracket), Is.EqualTo(new[] { "cancel target 1", "cancel target 2" }));
    }

    [Test]
    public void Target_filled_in_part_shrinks_the_stop()
    {
        var bracket = Open();
        bracket.OnFill(First, 20, isLast: false);
        Assert.That(Asked(bracket), Is.EqualTo(new[] { "change stop 80 @ 48" }));
    }

    [Test]
    public void Target_filled_while_the_stop_is_pending_waits_for_the_stop()
    {
        var bracket = Make();
        bracket.OnFill(BracketLegs.Entry, 100, isLast: true);
        bracket.OnWorking(First, 50, 52);
        Asked(bracket);
        bracket.OnFill(First, 50, isLast: true);
        Assert.That(Asked(bracket), Is.Empty);
        bracket.OnWorking(BracketLegs.Stop, 100, 48);
        Assert.That(Asked(bracket), Is.EqualTo(new[] { "change stop 50 @ 48" }));
    }

    [Test]
    public void Target_filled_ends_an_entry_that_is_not_filled_wholly()
    {
        var bracket = Make();
        bracket.OnWorking(BracketLegs.Entry, 100, 50);
        bracket.OnFill(BracketLegs.Entry, 40, isLast: false);
        bracket.OnWorking(BracketLegs.Stop, 40, 48);
        bracket.OnWorking(First, 20, 52);
        bracket.OnWorking(Second, 20, 54);
        Asked(bracket);
        bracket.OnFill(First, 20, isLast: true);
        Assert.That(Asked(bracket), Is.EqualTo(new[] { "cancel entry", "change stop 20 @ 48" }));
    }

    [Test]
    public void TightenStop_changes_the_order_and_never_loosens()
    {
        var bracket = Open();
        bracket.TightenStop(49);
        bracket.TightenStop(48.5m);
        Assert.That(Asked(bracket), Is.EqualTo(new[] { "change stop 100 @ 49" }));
        Assert.That(bracket.StopPrice, Is.EqualTo(49));
    }

    [Test]
    public void TightenStop_while_a_change_is_under_way_follows_it()
    {
        var bracket = Open();
        bracket.TightenStop(49);
        bracket.TightenStop(49.5m);
        Asked(bracket);
        bracket.OnWorking(BracketLegs.Stop, 100, 49);
        Assert.That(Asked(bracket), Is.EqualTo(new[] { "change stop 100 @ 49.5" }));
    }

    [Test]
    public void ReduceTo_zero_sells_only_what_no_other_leg_can_sell()
    {
        var bracket = Open();
        bracket.ReduceTo(0);
        Assert.That(Asked(bracket), Is.EqualTo(new[] { "cancel stop", "cancel target 1", "cancel target 2" }));
        bracket.OnCanceled(BracketLegs.Stop);
        bracket.OnCanceled(First);
        Assert.That(Asked(bracket), Is.Empty, "the second target may still sell the other half");
        bracket.OnFill(Second, 50, isLast: true);
        Assert.That(Asked(bracket), Is.EqualTo(new[] { "submit exit 50 @ 0" }));
        bracket.OnFill(BracketLegs.Exit, 50, isLast: true);
        Assert.That(bracket.IsDone);
    }

    [Test]
    public void ReduceTo_zero_does_not_wait_longer_than_a_bar_for_a_leg_that_does_not_answer()
    {
        var bracket = Open();
        bracket.ReduceTo(0);
        bracket.OnCanceled(BracketLegs.Stop);
        bracket.OnCanceled(First);
        Asked(bracket);
        bracket.OnBar();
        Assert.That(Asked(bracket), Is.EqualTo(new[] { "submit exit 50 @ 0" }));
    }

    [Test]
    public void ReduceTo_a_part_shrinks_the_stop_before_it_sells()
    {
        var bracket = Open();
        bracket.ReduceTo(60);
        Assert.That(Asked(bracket), Is.EqualTo(new[] { "change stop 60 @ 48", "change target 2 10 @ 54" }));
        bracket.OnWorking(Second, 10, 54);
        bracket.OnWorking(BracketLegs.Stop, 60, 48);
        Assert.That(Asked(bracket), Is.EqualTo(new[] { "submit exit 40 @ 0" }));
        bracket.OnFill(BracketLegs.Exit, 40, isLast: true);
        Assert.That((bracket.Position, Asked(bracket).Count), Is.EqualTo((60m, 0)));
    }

    [Test]
    public void Stop_refused_closes_the_position_at_the_market()
    {
        var bracket = Make();
        bracket.OnFill(BracketLegs.Entry, 100, isLast: true);
        bracket.OnRejected(First);
        bracket.OnRejected(Second);
        Asked(bracket);
        bracket.OnRejected(BracketLegs.Stop);
        Assert.That(Asked(bracket), Is.EqualTo(new[] { "submit exit 100 @ 0" }));
    }

    [Test]
    public void Target_refused_leaves_the_stop_in_charge()
    {
        var bracket = Make();
        bracket.OnFill(BracketLegs.Entry, 100, isLast: true);
        Asked(bracket);
        bracket.OnRejected(First);
        bracket.OnWorking(BracketLegs.Stop, 100, 48);
        bracket.OnWorking(Second, 50, 54);
        Assert.That((Asked(bracket).Count, bracket.Legs[BracketLegs.Stop].Asked), Is.EqualTo((0, 100m)));
    }

    [Test]
    public void Exit_refused_is_tried_again_on_the_next_bar()
    {
        var bracket = Make();
        bracket.OnFill(BracketLegs.Entry, 100, isLast: true);
        bracket.OnRejected(First);
        bracket.OnRejected(Second);
        bracket.OnRejected(BracketLegs.Stop);
        Asked(bracket);
        bracket.OnRejected(BracketLegs.Exit);
        Assert.That(Asked(bracket), Is.Empty);
        bracket.OnBar();
        Assert.That(Asked(bracket), Is.EqualTo(new[] { "submit exit 100 @ 0" }));
    }

    [Test]
    public void Stop_taken_away_by_the_broker_is_sent_again_and_then_given_up()
    {
        var bracket = Open();
        bracket.OnCanceled(BracketLegs.Stop);
        Assert.That(Asked(bracket), Is.EqualTo(new[] { "submit stop 100 @ 48" }));
        bracket.OnCanceled(BracketLegs.Stop);
        Assert.That(Asked(bracket), Is.EqualTo(new[] { "cancel target 1", "cancel target 2" }), "a position that cannot be protected is closed");
    }

    [Test]
    public void Stop_and_target_that_both_fill_are_set_right()
    {
        var bracket = Open();
        bracket.OnFill(BracketLegs.Stop, 100, isLast: true);
        bracket.OnFill(First, 50, isLast: true);
        Assert.That(bracket.Position, Is.EqualTo(-50));
        Assert.That(Asked(bracket), Is.EqualTo(new[] { "cancel target 1", "cancel target 2", "submit correction 50 @ 0" }));
        bracket.OnCanceled(Second);
        bracket.OnFill(BracketLegs.Correction, 50, isLast: true);
        Assert.That(bracket.IsDone);
    }

    /// <summary>Entry filled, the stop alone at work.</summary>
    private static Bracket OpenOneSided(int sign = 1)
    {
        var bracket = new Bracket(new BracketPlan(
            sign, 100, 50, 50 - 2 * sign, [new BracketTarget(50 + 2 * sign, 0.5m), new BracketTarget(50 + 4 * sign, 0.3m)], 1, TargetsWork: false));
        bracket.OnFill(BracketLegs.Entry, 100, isLast: true);
        bracket.OnWorking(BracketLegs.Stop, 100, 50 - 2 * sign);
        Assert.That(Asked(bracket), Is.EqualTo(new[] { "submit entry 100 @ 50", $"submit stop 100 @ {50 - 2 * sign}" }), "no target works");
        return bracket;
    }

    [TestCase(1)]
    [TestCase(-1)]
    public void OnPrice_at_a_target_that_does_not_work_shrinks_the_stop_then_sells(int sign)
    {
        var bracket = OpenOneSided(sign);
        bracket.OnPrice(50 + 1.9m * sign);
        Assert.That(Asked(bracket), Is.Empty);
        bracket.OnPrice(50 + 2 * sign);
        bracket.OnPrice(50 + 2 * sign);
        Assert.That(Asked(bracket), Is.EqualTo(new[] { $"change stop 50 @ {50 - 2 * sign}" }));
        bracket.OnWorking(BracketLegs.Stop, 50, 50 - 2 * sign);
        Assert.That(Asked(bracket), Is.EqualTo(new[] { "submit exit 50 @ 0" }));
        bracket.OnFill(BracketLegs.Exit, 50, isLast: true);
        bracket.OnPrice(50 + 5 * sign);
        Assert.That(Asked(bracket), Is.EqualTo(new[] { $"change stop 20 @ {50 - 2 * sign}" }), "the second target is 30 of 100");
    }

    [Test]
    public void OnPrice_beyond_all_targets_takes_them_at_once()
    {
        var bracket = OpenOneSided();
        bracket.OnPrice(60);
        bracket.OnWorking(BracketLegs.Stop, 20, 48);
        Assert.That(Asked(bracket), Is.EqualTo(new[] { "change stop 20 @ 48", "submit exit 80 @ 0" }));
    }

    [Test]
    public void OnPrice_of_targets_that_work_asks_for_nothing()
    {
        var bracket = Open();
        bracket.OnPrice(60);
        Assert.That(Asked(bracket), Is.Empty, "the broker fills them");
    }

    [Test]
    public void Entry_refused_ends_the_bracket()
    {
        var bracket = Make();
        Asked(bracket);
        bracket.OnRejected(BracketLegs.Entry);
        Assert.That(bracket.IsDone);
    }

    [Test]
    public void CancelEntry_leaves_what_is_filled_protected()
    {
        var bracket = Make();
        bracket.OnWorking(BracketLegs.Entry, 100, 50);
        bracket.OnFill(BracketLegs.Entry, 40, isLast: false);
        Asked(bracket);
        bracket.CancelEntry();
        Assert.That(Asked(bracket), Is.EqualTo(new[] { "cancel entry" }));
        bracket.OnCanceled(BracketLegs.Entry);
        Assert.That((bracket.Position, bracket.Legs[BracketLegs.Stop].Asked), Is.EqualTo((40m, 40m)));
    }

    [Test]
    public void Change_refused_that_leaves_too_large_a_stop_takes_it_away_and_sends_a_right_one()
    {
        var bracket = Open();
        bracket.OnFill(First, 50, isLast: true);
        Assert.That(Asked(bracket), Is.EqualTo(new[] { "change stop 50 @ 48" }));
        bracket.OnRequestRefused(BracketLegs.Stop, 100, 48);
        Assert.That(Asked(bracket), Is.EqualTo(new[] { "cancel stop" }));
        bracket.OnCanceled(BracketLegs.Stop);
        bracket.OnBar();
        Assert.That(Asked(bracket), Is.EqualTo(new[] { "submit stop 50 @ 48" }));
    }

    [Test]
    public void OnSplit_keeps_the_bracket_in_the_new_units()
    {
        // 4 for 1: four times the shares at a quarter of the price; the broker changes the orders and says so
        var bracket = Open();
        bracket.OnSplit(400, 0.25m, price => decimal.Truncate(price * 2) / 2);
        Assert.That(Asked(bracket), Is.Empty);
        bracket.OnWorking(BracketLegs.Stop, 400, 12);
        bracket.OnWorking(First, 200, 13);
        bracket.OnWorking(Second, 200, 13.5m);
        Assert.That((Asked(bracket).Count, bracket.StopPrice), Is.EqualTo((0, 12m)));
        bracket.OnFill(First, 200, isLast: true);
        Assert.That(Asked(bracket), Is.EqualTo(new[] { "change stop 200 @ 12" }));
    }
}
