using Quant.Core.Orders;
using Quant.ExecutionModels.Bracket;
using QuantConnect.Orders;

namespace Quant.Tests.ExecutionModels;

/// <summary>What is remembered and what the broker says: 100 long, stop 7 at 48, targets 8 and 9 of 50 at 52 and 54.</summary>
public sealed class TakeOverTests
{
    private const int First = BracketLegs.FirstTarget;
    private const int Second = BracketLegs.FirstTarget + 1;

    private static readonly SavedBracket Saved = new()
    {
        Security = "X",
        Sign = 1,
        Quantity = 100,
        Position = 100,
        Entered = 100,
        InitialStop = 47,
        Stop = 48,
        Targets = [new SavedTarget(52, 52, 0.5m, 0), new SavedTarget(54, 54, 0.5m, 0)],
        Orders = [new SavedOrder(BracketLegs.Stop, ["7"], 100, 48), new SavedOrder(First, ["8"], 50, 52), new SavedOrder(Second, ["9"], 50, 54)],
    };

    private static BrokerOrder Stop(int id, string name, decimal quantity = -100, decimal price = 48) => new(id, [name], OrderType.StopMarket, quantity, price);

    private static BrokerOrder Limit(int id, string name, decimal quantity, decimal price) => new(id, [name], OrderType.Limit, quantity, price);

    private static (decimal Position, decimal Entered, decimal[] Filled, (int, int)[] Orders) Of(decimal held, params BrokerOrder[] open)
    {
        var result = TakeOver.Of(Saved, held, open);
        return (result.Progress.Position, result.Progress.Entered, [.. result.Progress.Targets.Select(x => x.Filled)], [.. result.Orders.Select(x => (x.Leg, x.Order.Id))]);
    }

    [Test]
    public void Orders_are_known_by_the_names_the_broker_gave_them()
    {
        // in other units and at other prices: by hand, or a split
        var (position, entered, filled, orders) = Of(100, Limit(1, "9", -40, 55), Stop(2, "7", -90, 45), Limit(3, "8", -50, 52));
        Assert.That((position, entered), Is.EqualTo((100m, 100m)));
        Assert.That(filled, Is.EqualTo(new[] { 0m, 0m }), "nothing is missing from the position");
        Assert.That(orders, Is.EquivalentTo(new[] { (BracketLegs.Stop, 2), (First, 3), (Second, 1) }));
    }

    [Test]
    public void Orders_without_a_name_in_common_are_known_by_kind_side_and_price()
        => Assert.That(
            Of(100, Limit(1, "x", -50, 54), Stop(2, "y"), Limit(3, "z", 50, 52)).Orders, Is.EquivalentTo(new[] { (BracketLegs.Stop, 2), (Second, 1) }), "3 buys");

    [Test]
    public void Names_count_before_looks()
        => Assert.That(Of(100, Stop(1, "other"), Stop(2, "7")).Orders, Is.EqualTo(new[] { (BracketLegs.Stop, 2) }));

    [Test]
    public void What_is_missing_from_the_position_and_from_a_target_was_filled_by_it()
    {
        var (position, _, filled, _) = Of(50, Stop(1, "7"), Limit(2, "9", -50, 54));
        Assert.That((position, filled[0], filled[1]), Is.EqualTo((50m, 50m, 0m)));
        (position, _, filled, _) = Of(70, Stop(1, "7"), Limit(2, "8", -20, 52), Limit(3, "9", -50, 54));
        Assert.That((position, filled[0], filled[1]), Is.EqualTo((70m, 30m, 0m)));
    }

    [Test]
    public void What_is_missing_from_the_position_alone_was_not_filled_by_a_target()
    {
        var (position, _, filled, _) = Of(30, Stop(1, "7", -30), Limit(2, "8", -50, 52), Limit(3, "9", -50, 54));
        Assert.That((position, filled[0], filled[1]), Is.EqualTo((30m, 0m, 0m)));
    }

    [Test]
    public void A_larger_position_was_entered_meanwhile()
        => Assert.That(Of(120, Stop(1, "7")) is (120m, 120m, _, _));

    [TestCase(0)]
    [TestCase(-100)]
    public void A_position_on_the_other_side_is_not_the_brackets(int held) => Assert.That(Of(held, Stop(1, "7")).Position, Is.Zero);
}
