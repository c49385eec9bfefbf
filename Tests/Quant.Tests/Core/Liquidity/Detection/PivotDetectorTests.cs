using Quant.Core.Bars;
using Quant.Core.Indicators;
using Quant.Core.Liquidity.Detection;
using Quant.Core.Plans;
using Quant.Testing;

namespace Quant.Tests.Core.Liquidity.Detection;

public sealed class PivotDetectorTests
{
    private static readonly PivotSettings Bare = new() { LookBack = 2, Threshold = 0 };

    // open high low close; marked by hand, two candles on either side
    private const string Marked = """
        10 11  9 10   # 0
        10 12 10 11   # 1
        11 15 11 12   # 2  high 15, first
        12 13 10 11   # 3
        11 12  8  9   # 4  confirms 2
        9  10  6  7   # 5  low 6, first
        7   9  7  8   # 6
        8  11  8 10   # 7  confirms 5
        10 14 10 13   # 8  high 14, lower
        13 14 11 12   # 9  equals 8: of equal neighbours the first counts
        12 13 10 11   # 10 confirms 8
        11 12  7  8   # 11 low 7, higher
        8  13  9 12   # 12
        12 16 11 15   # 13 confirms 11; high 16, higher
        15 15  9 10   # 14
        10 11  5  6   # 15 confirms 13; low 5, lower
        6  10  6  9   # 16
        9  12  8 11   # 17 confirms 15
        """;

    private static List<(int Bar, Pivot Pivot)> Run(PivotSettings settings, IReadOnlyList<Bar> bars)
    {
        var detector = new PivotDetector(settings);
        var result = new List<(int, Pivot)>();
        for (var i = 0; i < bars.Count; i++)
        {
            foreach (var pivot in detector.Update(bars[i]))
            {
                result.Add((i, pivot));
            }
        }
        return result;
    }

    [Test]
    public void Update_confirms_the_swings_marked_by_hand()
    {
        var bars = Table.Bars(Marked);
        var found = Run(Bare, bars);
        Assert.That(found.Select(x => (x.Bar, x.Pivot.Side, x.Pivot.Price, x.Pivot.Label)), Is.EqualTo(new[]
        {
            (4, TradeSide.Short, 15.0, PivotLabel.First),
            (7, TradeSide.Long, 6.0, PivotLabel.First),
            (10, TradeSide.Short, 14.0, PivotLabel.LowerHigh),
            (13, TradeSide.Long, 7.0, PivotLabel.HigherLow),
            (15, TradeSide.Short, 16.0, PivotLabel.HigherHigh),
            (17, TradeSide.Long, 5.0, PivotLabel.LowerLow),
        }));
        Assert.That(found.Select(x => (x.Pivot.Time, x.Pivot.ConfirmedAt)), Is.EqualTo(
            new[] { (2, 4), (5, 7), (8, 10), (11, 13), (13, 15), (15, 17) }.Select(x => (bars[x.Item1].Start, bars[x.Item2].End))));
    }

    [Test]
    public void Update_a_candle_can_be_high_and_low()
    {
        var found = Run(Bare with { LookBack = 1 }, Table.Bars("10 11 9 10\n10 15 5 10\n10 12 8 10"));
        Assert.That(found.Select(x => (x.Pivot.IsHigh, x.Pivot.Price)), Is.EqualTo(new[] { (true, 15.0), (false, 5.0) }));
    }

    [Test]
    public void Update_threshold_in_ranges_takes_prominent_swings_only()
    {
        // the high of bar 8 stands 14 - 7 = 7 over its left and 14 - 10 = 4 over its right window; at its confirmation ATR(1) is 3, and 4 / 3 = 1.33
        Assert.That(Run(Bare with { Threshold = 1.3, UnitPeriod = 1 }, Table.Bars(Marked)).Select(x => x.Bar), Does.Contain(10));
        Assert.That(Run(Bare with { Threshold = 1.4, UnitPeriod = 1 }, Table.Bars(Marked)).Select(x => x.Bar), Does.Not.Contain(10));
        Assert.That(Run(Bare with { Threshold = 0.1, UnitPeriod = 40 }, Table.Bars(Marked)), Is.Empty, "the range is never known");
    }

    [Test]
    public void Update_threshold_in_sigma_is_the_deviation_of_the_changes()
    {
        var settings = Bare with { Threshold = 1.5, Unit = PivotUnit.Sigma, UnitPeriod = 6 };
        var bars = SyntheticBars.RandomWalk(400, seed: 21);
        var all = Run(Bare, bars);
        var expected = all.Where(x => Prominence(bars, x.Bar - 2, x.Pivot.IsHigh) >= 1.5 * Sigma(bars, x.Bar)).Select(x => (x.Bar, x.Pivot.Price));
        Assert.That(Run(settings, bars).Select(x => (x.Bar, x.Pivot.Price)), Is.EqualTo(expected));
        Assert.That(expected.Count(), Is.InRange(5, all.Count - 5));

        static double Sigma(IReadOnlyList<Bar> bars, int at)
        {
            var changes = at < 6 ? [] : Enumerable.Range(at - 5, 6).Select(i => bars[i].Close - bars[i - 1].Close).ToArray();
            return changes.Length == 0 ? double.NaN : Math.Sqrt(changes.Sum(x => (x - changes.Average()) * (x - changes.Average())) / 5);
        }
    }

    private static double Prominence(IReadOnlyList<Bar> bars, int at, bool high)
    {
        double Way(IEnumerable<int> side) => high ? bars[at].High - side.Min(i => bars[i].Low) : side.Max(i => bars[i].High) - bars[at].Low;
        return Math.Min(Way([at - 2, at - 1]), Way([at + 1, at + 2]));
    }

    [Test]
    public void Update_equals_batch_on_random_bars()
    {
        foreach (var lookBack in new[] { 1, 2, 5 })
        {
            var bars = SyntheticBars.RandomWalk(600, seed: lookBack);
            var expected = new List<(int, double)>();
            for (var i = 2 * lookBack; i < bars.Count; i++)
            {
                var middle = bars[i - lookBack];
                var left = bars.Skip(i - 2 * lookBack).Take(lookBack).ToList();
                var right = bars.Skip(i - lookBack + 1).Take(lookBack).ToList();
                if (left.All(x => x.High < middle.High) && right.All(x => x.High <= middle.High))
                {
                    expected.Add((i, middle.High));
                }
                if (left.All(x => x.Low > middle.Low) && right.All(x => x.Low >= middle.Low))
                {
                    expected.Add((i, middle.Low));
                }
            }
            Assert.That(Run(Bare with { LookBack = lookBack }, bars).Select(x => (x.Bar, x.Pivot.Price)), Is.EqualTo(expected));
        }
    }

    [Test]
    public void Deviation_follows_the_hand_calculation()
    {
        // 2 4 9: mean 5, squares 9 + 1 + 16 = 26, over 2 is 13; then 4 9 5: mean 6, squares 4 + 9 + 1 = 14, over 2 is 7
        var deviation = new RollingDeviation(3);
        Assert.That(new double[] { 2, 4, 9, 5 }.Select(deviation.Update), Is.EqualTo([double.NaN, double.NaN, Math.Sqrt(13), Math.Sqrt(7)]));
    }
}
