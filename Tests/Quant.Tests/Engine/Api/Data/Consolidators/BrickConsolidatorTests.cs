using Common.Data.Consolidators;
using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;

namespace Quant.Tests.Engine.Api.Data.Consolidators;

/// <summary>Renko, range and volume bars: hand-made examples and what has to hold on any walk.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class BrickConsolidatorTests
{
    [Test]
    public void ClassicRenko_closes_a_brick_at_its_size_in_either_direction()
    {
        // first open: ceiling(9.5 / 1) = 10; 11 closes up; the next opens at 11 and 10 closes it down; 12.5 closes one up at 11
        var bricks = Classic(new ClassicRenkoConsolidator(1m), 9.5m, 10.5m, 11m, 10.4m, 10m, 12.5m);
        Assert.That(bricks, Is.EqualTo(new[] { (10m, 11m), (11m, 10m), (10m, 11m) }));
    }

    [Test]
    public void ClassicRenko_without_even_bars_opens_at_the_first_price() =>
        Assert.That(Classic(new ClassicRenkoConsolidator(1m, evenBars: false), 9.5m, 10.6m, 11.5m), Is.EqualTo(new[] { (9.5m, 10.5m), (10.5m, 11.5m) }));

    [Test]
    public void Renko_makes_several_bricks_of_one_jump_and_needs_two_sizes_to_turn()
    {
        // start: closest multiple 10. 12.2 exceeds 11 and 12: two bricks. Down from the top brick's open 11: 9.9 is below 10, so 11 -> 10.
        var bricks = Wicked(new RenkoConsolidator(1m), 10.2m, 12.2m, 11.1m, 9.9m);
        Assert.That(bricks.Select(x => (x.Open, x.Close)), Is.EqualTo(new[] { (10m, 11m), (11m, 12m), (11m, 10m) }));
        // the wick of the falling brick reaches to the high before the turn
        Assert.That((bricks[2].High, bricks[2].Low), Is.EqualTo((12.2m, 10m)));
    }

    [Test]
    public void Renko_bricks_are_of_one_size_and_joined([Values(1, 2, 3)] int seed)
    {
        var consolidator = new RenkoConsolidator(0.7m);
        var bricks = new List<RenkoBar>();
        consolidator.DataConsolidated += (_, brick) => bricks.Add(brick);
        SignalsMarket.Walk(2000, seed).ForEach(consolidator.Update);
        Assert.That(bricks, Has.Count.GreaterThan(50));
        for (var i = 0; i < bricks.Count; i++)
        {
            var brick = bricks[i];
            Assert.That(brick.Spread, Is.EqualTo(0.7m));
            Assert.That(brick.Open % 0.7m, Is.Zero);
            Assert.That(brick.High >= Math.Max(brick.Open, brick.Close) && brick.Low <= Math.Min(brick.Open, brick.Close));
            if (i > 0)
            {
                var previous = bricks[i - 1];
                Assert.That(brick.Open, Is.EqualTo(brick.Direction == previous.Direction ? previous.Close : previous.Open));
                Assert.That(brick.Start, Is.EqualTo(previous.EndTime));
            }
        }
    }

    [Test]
    public void VolumeRenko_bricks_are_full_and_no_volume_is_lost([Values(1, 2, 3)] int seed)
    {
        var bars = SignalsMarket.Walk(500, seed);
        var consolidator = new VolumeRenkoConsolidator(7_000m);
        var bricks = new List<VolumeRenkoBar>();
        consolidator.DataConsolidated += (_, brick) => bricks.Add(brick);
        bars.ForEach(consolidator.Update);
        Assert.That(bricks.Select(x => x.Volume), Is.All.EqualTo(7_000m));
        var working = (VolumeRenkoBar)consolidator.WorkingData!;
        Assert.That(bricks.Sum(x => x.Volume) + working.Volume, Is.EqualTo(bars.Sum(x => x.Volume)));
        Assert.That(bricks.Max(x => x.High), Is.LessThanOrEqualTo(bars.Max(x => x.High)));
    }

    [Test]
    public void DollarVolumeRenko_counts_volume_times_close()
    {
        var consolidator = new DollarVolumeRenkoConsolidator(1000m);
        var count = 0;
        consolidator.DataConsolidated += (_, _) => count++;
        consolidator.Update(new TradeBar(SignalsMarket.Start, SignalsMarket.A, 10m, 10m, 10m, 10m, 99m));
        Assert.That(count, Is.Zero);
        consolidator.Update(new TradeBar(SignalsMarket.Start.AddMinutes(1), SignalsMarket.A, 10m, 10m, 10m, 10m, 1m));
        Assert.That(count, Is.EqualTo(1));
        Assert.That(() => consolidator.Update(new IndicatorDataPoint()), Throws.ArgumentException);
    }

    [Test]
    public void Range_bars_have_the_range_and_follow_one_tick_beyond([Values(1, 2, 3)] int seed)
    {
        using var calendars = SignalsKit.Enter();
        var consolidator = new RangeConsolidator(60); // 60 ticks of 0.01
        var bars = new List<RangeBar>();
        consolidator.DataConsolidated += (_, bar) => bars.Add((RangeBar)bar.Clone());
        SignalsMarket.Walk(1000, seed).ForEach(consolidator.Update);
        Assert.That(consolidator.RangeSize, Is.EqualTo(0.6m));
        Assert.That(bars, Has.Count.GreaterThan(50));
        Assert.That(bars.Select(x => x.High - x.Low), Is.All.EqualTo(0.6m));
        Assert.That(bars.Select(x => x.Close == x.High || x.Close == x.Low), Is.All.True);
        for (var i = 1; i < bars.Count; i++)
        {
            var previous = bars[i - 1];
            Assert.That(bars[i].Open, Is.EqualTo(previous.Close == previous.High ? previous.High + 0.01m : previous.Low - 0.01m));
        }
    }

    [Test]
    public void ClassicRange_starts_each_bar_at_the_price_that_ended_the_last()
    {
        using var calendars = SignalsKit.Enter();
        var consolidator = new ClassicRangeConsolidator(100);
        var bars = new List<(decimal, decimal)>();
        consolidator.DataConsolidated += (_, bar) => bars.Add((bar.Open, bar.Close));
        Feed(consolidator, 10m, 10.5m, 11.2m, 13m);
        Assert.That(bars, Is.EqualTo(new[] { (10m, 11m), (11.2m, 12.2m) }));
    }

    [TestCase(10.2, 1, 10)]
    [TestCase(10.5, 1, 10)]
    [TestCase(10.6, 1, 11)]
    [TestCase(-10.2, 1, -10)]
    [TestCase(7.3, 2.5, 7.5)]
    public void GetClosestMultiple_rounds_to_the_nearest_brick_edge(double price, double size, double expected) =>
        Assert.That(RenkoConsolidator.GetClosestMultiple((decimal)price, (decimal)size), Is.EqualTo((decimal)expected));

    [Test]
    public void Sizes_that_are_not_positive_are_refused()
    {
        Assert.That(() => new RenkoConsolidator(0m), Throws.ArgumentException);
        Assert.That(() => new ClassicRenkoConsolidator(0m), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => RenkoConsolidator.GetClosestMultiple(1m, -1m), Throws.ArgumentException);
    }

    private static List<(decimal, decimal)> Classic(ClassicRenkoConsolidator consolidator, params decimal[] prices)
    {
        var result = new List<(decimal, decimal)>();
        consolidator.DataConsolidated += (_, brick) => result.Add((brick.Open, brick.Close));
        Feed(consolidator, prices);
        return result;
    }

    private static List<RenkoBar> Wicked(RenkoConsolidator consolidator, params decimal[] prices)
    {
        var result = new List<RenkoBar>();
        consolidator.DataConsolidated += (_, brick) => result.Add(brick);
        Feed(consolidator, prices);
        return result;
    }

    private static void Feed(IDataConsolidator consolidator, params decimal[] prices)
    {
        for (var i = 0; i < prices.Length; i++)
        {
            consolidator.Update(new IndicatorDataPoint(SignalsMarket.A, SignalsMarket.Start.AddMinutes(i), prices[i]));
        }
    }
}
