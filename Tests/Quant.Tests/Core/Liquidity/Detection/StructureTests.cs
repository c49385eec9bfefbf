using Quant.Core.Bars;
using Quant.Core.Liquidity.Detection;
using Quant.Core.Plans;

namespace Quant.Tests.Core.Liquidity.Detection;

public sealed class StructureTests
{
    private static Bar Candle(int minute, double high, double low, double close)
        => new(Table.Start + minute, Table.Start + minute + 1, close, high, low, close, 1);

    private static Pivot High(double price, int minute) => new(TradeSide.Short, price, minute, minute + 2, PivotLabel.First);

    private static Pivot Low(double price, int minute) => new(TradeSide.Long, price, minute, minute + 2, PivotLabel.First);

    [Test]
    public void Update_a_close_beyond_the_last_swing_breaks_it_once()
    {
        var tracker = new StructureTracker();
        Assert.That(tracker.Update(Candle(0, 12, 9, 11), [High(12, 0), Low(8, 0)]), Is.Null, "a swing can be broken from the next candle on");
        Assert.That(tracker.Update(Candle(1, 13, 9, 12), []), Is.Null, "through it, but not closed beyond");
        Assert.That(tracker.Update(Candle(2, 14, 11, 13), []), Is.EqualTo(new StructureBreak(TradeSide.Long, 12, 0, Table.Start + 3, false)));
        Assert.That(tracker.Update(Candle(3, 15, 12, 14), []), Is.Null, "broken once");
        Assert.That(tracker.Update(Candle(4, 15, 13, 14), [High(15, 3)]), Is.Null);
        Assert.That(tracker.Update(Candle(5, 17, 14, 16), []), Is.EqualTo(new StructureBreak(TradeSide.Long, 15, 3, Table.Start + 6, false)), "continuation");
        Assert.That(tracker.Update(Candle(6, 16, 6, 7), []), Is.EqualTo(new StructureBreak(TradeSide.Short, 8, 0, Table.Start + 7, true)), "change of character");
        Assert.That(tracker.Direction, Is.EqualTo(TradeSide.Short));
    }

    [Test]
    public void Equal_highs_within_the_tolerance_are_a_cluster()
    {
        var finder = new EqualLevelFinder(0.5);
        Assert.That(finder.Update(Candle(0, 90, 80, 85), [High(100, 0)], 2).Length, Is.Zero);
        Assert.That(finder.Update(Candle(1, 100.9, 80, 85), [], 2).Length, Is.Zero, "beyond it, but within the tolerance of 1");
        Assert.That(finder.Update(Candle(2, 90, 80, 85), [High(100.9, 1)], 2).ToArray(), Is.EqualTo(new[] { new EqualLevels(TradeSide.Short, 100, 100.9, 2, 1, 1, 3) }));
        Assert.That(finder.Update(Candle(3, 90, 80, 85), [High(99.5, 2)], 2)[0].Count, Is.EqualTo(2), "100.9 is too far away from 99.5");
        Assert.That(finder.Update(Candle(4, 101.5, 80, 85), [], 2).Length, Is.Zero, "100 lies more than 1 below 101.5: its stops are gone");
        Assert.That(finder.Update(Candle(5, 90, 80, 85), [High(100.5, 4)], 2).ToArray(), Is.EqualTo(new[] { new EqualLevels(TradeSide.Short, 100.5, 100.9, 2, 1, 4, 6) }));
    }

    [Test]
    public void A_cluster_names_its_swings_oldest_first()
    {
        var finder = new EqualLevelFinder(0.5);
        finder.Update(Candle(0, 90, 80, 85), [High(100, 0)], 2);
        finder.Update(Candle(1, 90, 80, 85), [High(95, 1)], 2);
        Assert.That(finder.Update(Candle(2, 90, 80, 85), [High(100.4, 2), Low(80, 2)], 2).Length, Is.EqualTo(1), "of highs");
        Assert.That(finder.Members(TradeSide.Short).ToArray(), Is.EqualTo(new[] { new SwingPoint(0, 100), new SwingPoint(2, 100.4) }));
        finder.Update(Candle(3, 90, 80, 85), [Low(80.5, 3)], 2);
        Assert.That(finder.Members(TradeSide.Long).ToArray(), Is.EqualTo(new[] { new SwingPoint(2, 80), new SwingPoint(3, 80.5) }));
    }

    [Test]
    public void Equal_lows_are_the_mirror_image()
    {
        var finder = new EqualLevelFinder(0.5);
        finder.Update(Candle(0, 120, 110, 115), [Low(100, 0)], 2);
        Assert.That(finder.Update(Candle(1, 120, 110, 115), [Low(99.2, 1)], 2).ToArray(), Is.EqualTo(new[] { new EqualLevels(TradeSide.Long, 99.2, 100, 2, 1, 1, 3) }));
    }

    [Test]
    public void While_the_range_is_not_known_only_the_same_price_is_equal()
    {
        var finder = new EqualLevelFinder(0.5);
        finder.Update(Candle(0, 90, 80, 85), [High(100, 0)], double.NaN);
        Assert.That(finder.Update(Candle(1, 90, 80, 85), [High(99.99, 1)], double.NaN).Length, Is.Zero);
        Assert.That(finder.Update(Candle(2, 90, 80, 85), [High(100, 2)], double.NaN)[0].Count, Is.EqualTo(2));
    }

    [Test]
    public void The_finder_remembers_the_last_sixteen_swings()
    {
        var finder = new EqualLevelFinder(0);
        for (var i = 0; i < 17; i++)
        {
            finder.Update(Candle(i, 10, 5, 7), [High(100 + i, i)], 1);
        }
        Assert.That(finder.Update(Candle(20, 10, 5, 7), [High(101, 20)], 1)[0].Count, Is.EqualTo(2));
        Assert.That(finder.Update(Candle(21, 10, 5, 7), [High(100, 21)], 1).Length, Is.Zero, "the oldest was forgotten");
    }
}
