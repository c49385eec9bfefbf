using Quant.Core.Bars;
using Quant.Core.BreakRetest;
using Quant.Core.Plans;

namespace Quant.Tests.Core.BreakRetest;

public sealed class BreakDetectorTests
{
    private const double Level = 100;
    private const double Atr = 1;

    private static List<BreakStep> Run(BreakSettings settings, params (double Open, double Close, double Volume)[] bars)
    {
        var detector = new BreakDetector(settings, TradeSide.Long, 0.01);
        detector.Watch(Level, lastClose: null);
        return bars.Select((x, i) => detector.Update(
            new Bar(i * 10, i * 10 + 10, x.Open, Math.Max(x.Open, x.Close), Math.Min(x.Open, x.Close), x.Close, x.Volume), Atr, usualVolume: 100)).ToList();
    }

    [Test]
    public void Update_closes_must_be_in_a_row()
        => Assert.That(
            Run(new BreakSettings { MinRelativeVolume = 0 }, (99, 100.5, 0), (100.5, 100.05, 0), (100, 100.5, 0), (100.5, 100.2, 0)),
            Is.EqualTo(new[] { BreakStep.None, BreakStep.None, BreakStep.None, BreakStep.Broken }), "100.05 is within the tolerance of 0.1");

    [Test]
    public void Update_larger_tolerance_counts()
    {
        var ticks = new BreakSettings { MinRelativeVolume = 0, Confirmations = 1, ToleranceTicks = 30, ToleranceAtr = 0.1 };
        Assert.That(Run(ticks, (99, 100.3, 0), (100, 100.31, 0)), Is.EqualTo(new[] { BreakStep.None, BreakStep.Broken }));
    }

    [Test]
    public void Update_volume_is_that_of_all_confirming_bars()
    {
        var settings = new BreakSettings { MinRelativeVolume = 1.5 };
        Assert.That(Run(settings, (99, 100.5, 50), (100.5, 101, 250)), Is.EqualTo(new[] { BreakStep.None, BreakStep.Broken }), "300 over 200");
        Assert.That(Run(settings, (99, 100.5, 49), (100.5, 101, 250))[1], Is.EqualTo(BreakStep.TooLittleVolume));
        Assert.That(Run(settings with { MinRelativeVolume = 0, MinBarVolume = 150 }, (99, 100.5, 49), (100.5, 101, 250))[1], Is.EqualTo(BreakStep.TooLittleVolume));
    }

    [Test]
    public void Update_after_too_little_volume_price_must_close_inside_first()
        => Assert.That(
            Run(new BreakSettings { Confirmations = 1 }, (99, 100.5, 1), (100.5, 101, 900), (101, 100, 1), (100, 101, 900)),
            Is.EqualTo(new[] { BreakStep.TooLittleVolume, BreakStep.None, BreakStep.None, BreakStep.Broken }));

    [Test]
    public void Update_volume_that_cannot_be_compared_is_too_little()
    {
        var detector = new BreakDetector(new BreakSettings { Confirmations = 1 }, TradeSide.Long, 0.01);
        detector.Watch(Level, null);
        Assert.That(detector.Update(new Bar(0, 1, 99, 101, 99, 101, 1e9), Atr, usualVolume: null), Is.EqualTo(BreakStep.TooLittleVolume));
        Assert.That(detector.Break.RelativeVolume, Is.Null);
    }

    [TestCase(3, BreakStep.FalseBreak)]
    [TestCase(4, BreakStep.None)]
    public void Update_close_inside_is_a_false_break_within_three_bars(int bars, BreakStep last)
    {
        var settings = new BreakSettings { MinRelativeVolume = 0, Confirmations = 1 };
        (double, double, double)[] steps = [(99, 101, 0), .. Enumerable.Repeat((101.0, 101.0, 0.0), bars - 1), (101, 99.9, 0)];
        Assert.That(Run(settings, steps)[^1], Is.EqualTo(last));
    }

    [Test]
    public void Break_measures_strength_and_momentum()
    {
        var detector = new BreakDetector(new BreakSettings(), TradeSide.Short, 0.01);
        detector.Watch(Level, lastClose: 100.5);
        detector.Update(new Bar(0, 1, 100.5, 101, 99, 99.5, 100), Atr, 100);
        Assert.That(detector.Update(new Bar(1, 2, 99.5, 100, 98, 98.5, 300), Atr, 100), Is.EqualTo(BreakStep.Broken));
        // strength 1.5 of 2 ATR; bodies 1 + 1 of ranges 2 + 2; volume 400 of 200; farthest 98
        Assert.That(detector.Break, Is.EqualTo(new LevelBreak(2, 98.5, 0.75, 0.5, 2, 2)));
    }

    [Test]
    public void Watch_a_level_made_while_price_was_inside_is_broken_by_a_jump_over_it()
    {
        var detector = new BreakDetector(new BreakSettings { MinRelativeVolume = 0, Confirmations = 1 }, TradeSide.Long, 0.01);
        var jump = new Bar(0, 1, 101, 102, 101, 101.5, 1);
        detector.Watch(Level, lastClose: null);
        Assert.That(detector.Update(jump, Atr, null), Is.EqualTo(BreakStep.None), "the session opened there");
        detector.Watch(Level, lastClose: 99);
        Assert.That(detector.Update(jump, Atr, null), Is.EqualTo(BreakStep.Broken), "the session was inside a minute ago");
    }
}
