using Quant.Core.Bars;
using Quant.Core.Liquidity.Detection;
using Quant.Core.Plans;
using Quant.Testing;

namespace Quant.Tests.Core.Liquidity.Detection;

public sealed class FairValueGapDetectorTests
{
    private static readonly GapSettings Bare = new() { MinimumAtr = 0, MinimumTicks = 1, TickSize = 1, DisplacementAtr = 0 };

    // open high low close; marked by hand
    private const string Marked = """
        100 102  99 101   # 0
        101 108 101 107   # 1
        107 109 104 108   # 2  bullish: low 104 over high 102 of bar 0
        108 110 106 107   # 3  low 106 is not over high 108 of bar 1
        107 107 101 102   # 4
        102 103  95  96   # 5  bearish: high 103 under low 106 of bar 3
        96   98  94  97   # 6  bearish: high 98 under low 101 of bar 4
        97   99  96  98   # 7  high 99 is not under low 95 of bar 5
        98  100  95  99   # 8  low 95 is not over high 98 of bar 6
        99  104  99 103   # 9  equals: low 99 is not over high 99 of bar 7
        103 106 101 105   # 10 bullish by one tick: low 101 over high 100 of bar 8
        """;

    private static List<(int Bar, FairValueGap Gap)> Run(GapSettings settings, IReadOnlyList<Bar> bars)
    {
        var detector = new FairValueGapDetector(settings);
        return [.. bars.Select((bar, i) => (i, Gap: detector.Update(bar))).Where(x => x.Gap is not null).Select(x => (x.i, x.Gap!.Value))];
    }

    [Test]
    public void Update_finds_the_gaps_marked_by_hand()
        => Assert.That(Run(Bare, Table.Bars(Marked)).Select(x => (x.Bar, x.Gap.Side, x.Gap.Low, x.Gap.High)), Is.EqualTo(new[]
        {
            (2, TradeSide.Long, 102.0, 104.0),
            (5, TradeSide.Short, 103.0, 106.0),
            (6, TradeSide.Short, 98.0, 101.0),
            (10, TradeSide.Long, 100.0, 101.0),
        }));

    [Test]
    public void Update_mirrored_prices_give_mirrored_gaps()
        => Assert.That(
            Run(Bare, [.. Table.Bars(Marked).Select(x => x.Mirror(200))]).Select(x => (x.Bar, (TradeSide)(-(int)x.Gap.Side), 200 - x.Gap.High, 200 - x.Gap.Low)),
            Is.EqualTo(Run(Bare, Table.Bars(Marked)).Select(x => (x.Bar, x.Gap.Side, x.Gap.Low, x.Gap.High))));

    [Test]
    public void Update_gap_says_when_it_was_made_and_when_it_was_known()
    {
        var bars = Table.Bars(Marked);
        var gap = Run(Bare, bars)[0].Gap;
        Assert.That((gap.Time, gap.ConfirmedAt), Is.EqualTo((bars[1].Start, bars[2].End)));
    }

    [Test]
    public void Update_minimum_in_ticks_leaves_out_smaller_gaps()
        => Assert.That(Run(Bare with { MinimumTicks = 2 }, Table.Bars(Marked)).Select(x => x.Bar), Is.EqualTo(new[] { 2, 5, 6 }));

    [Test]
    public void Update_minimum_in_ranges_is_measured_before_the_move()
    {
        // ATR(2) of bars 0 and 1 is (3 + 7) / 2 = 5; of 2: 5 / 2 + 5 / 2 = 5; of 3: 4 / 2 + 5 / 2 = 4.5; of 4: 6 / 2 + 4.5 / 2 = 5.25.
        // The gap of bar 2 has no ATR at bar 0; the gaps of bars 5 and 6 are 3, against 4.5 at bar 3 and 5.25 at bar 4
        var settings = Bare with { AtrPeriod = 2 };
        Assert.That(Run(settings with { MinimumAtr = 0.55 }, Table.Bars(Marked)).Select(x => x.Bar), Is.EqualTo(new[] { 5, 6 }), "3 over 4.5 is 0.67, over 5.25 is 0.571");
        Assert.That(Run(settings with { MinimumAtr = 0.6 }, Table.Bars(Marked)).Select(x => x.Bar), Is.EqualTo(new[] { 5 }));
    }

    [Test]
    public void Update_displacement_is_the_body_of_the_middle_candle_in_the_direction_of_the_gap()
    {
        // bodies of the middle candles: bar 4 falls 5, bar 5 falls 6; 5 / 4.5 = 1.11, 6 / 5.25 = 1.14
        var settings = Bare with { AtrPeriod = 2, DisplacementAtr = 1.12 };
        Assert.That(Run(settings, Table.Bars(Marked)).Select(x => x.Bar), Is.EqualTo(new[] { 6 }));
        // the same gap upwards, but its middle candle closes down
        var bars = Table.Bars(Marked);
        bars[1] = bars[1] with { Open = 107, Close = 103 };
        Assert.That(Run(Bare with { AtrPeriod = 1, DisplacementAtr = 0.001 }, bars).Select(x => x.Bar), Does.Not.Contain(2));
    }

    [TestCase(0, 0)]
    [TestCase(0.2, 0)]
    [TestCase(0, 0.8)]
    [TestCase(0.1, 0.5)]
    public void Update_equals_batch_on_random_bars(double minimum, double displacement)
    {
        const int Period = 6;
        var bars = SyntheticBars.RandomWalk(1500, seed: 9);
        var expected = new List<(int, TradeSide, double, double)>();
        for (var i = 2; i < bars.Count; i++)
        {
            var (first, middle, third) = (bars[i - 2], bars[i - 1], bars[i]);
            var range = Range(bars, i - 2);
            bool Enough(double height, double body) => height >= 0.01 && (minimum == 0 || height >= minimum * range) && (displacement == 0 || body >= displacement * range);
            if (third.Low > first.High && Enough(third.Low - first.High, middle.Close - middle.Open))
            {
                expected.Add((i, TradeSide.Long, first.High, third.Low));
            }
            else if (third.High < first.Low && Enough(first.Low - third.High, middle.Open - middle.Close))
            {
                expected.Add((i, TradeSide.Short, third.High, first.Low));
            }
        }
        var settings = new GapSettings { AtrPeriod = Period, MinimumAtr = minimum, DisplacementAtr = displacement, MinimumTicks = 1, TickSize = 0.01 };
        Assert.That(Run(settings, bars).Select(x => (x.Bar, x.Gap.Side, x.Gap.Low, x.Gap.High)), Is.EqualTo(expected));
        Assert.That(expected, Has.Count.GreaterThan(20));

        // Wilder's average from its definition, over the candles up to and with one
        static double Range(IReadOnlyList<Bar> bars, int last)
        {
            if (last < Period - 1)
            {
                return double.NaN;
            }
            double True(int i) => i == 0 ? bars[0].High - bars[0].Low : Math.Max(bars[i].High, bars[i - 1].Close) - Math.Min(bars[i].Low, bars[i - 1].Close);
            var start = 0.0;
            for (var i = 0; i < Period; i++)
            {
                start += True(i);
            }
            var value = start / Period;
            for (var i = Period; i <= last; i++)
            {
                value = True(i) * (1.0 / Period) + value * (1.0 - 1.0 / Period);
            }
            return value;
        }
    }

    [Test]
    public void Reset_forgets_everything()
    {
        var detector = new FairValueGapDetector(new GapSettings { AtrPeriod = 5 });
        var bars = SyntheticBars.RandomWalk(300, seed: 8);
        var first = bars.Select(x => detector.Update(x)).ToList();
        Assert.That(first.Count(x => x is not null), Is.GreaterThan(3));
        detector.Reset();
        Assert.That(bars.Select(x => detector.Update(x)), Is.EqualTo(first));
    }
}
