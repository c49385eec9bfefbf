using Quant.Core.Bars;
using Quant.Core.BreakRetest;
using Quant.Core.Plans;

namespace Quant.Tests.Core.BreakRetest;

public sealed class RetestDetectorTests
{
    private const double Level = 100;
    private const double Atr = 1;
    private static readonly long Minute = TimeSpan.TicksPerMinute;

    private static RetestDetector Following(double excursion, RetestSettings? settings = null, TradeSide side = TradeSide.Long)
    {
        var detector = new RetestDetector(settings ?? new RetestSettings(), side);
        detector.Start(Level, new LevelBreak(At: 0, Close: Level + (int)side, Strength: 0.5, Momentum: 0.5, RelativeVolume: 1.5, Excursion: excursion));
        return detector;
    }

    private static Bar Bar(int minute, double open, double high, double low, double close) => new(minute * Minute, (minute + 1) * Minute, open, high, low, close, 1);

    [Test]
    public void Update_price_must_have_been_away_before_it_comes_back()
    {
        var detector = Following(excursion: 0.4);
        // goes 0.6 away and back to the level in one bar: what came first is not known
        Assert.That(detector.Update(Bar(0, 100.3, 100.6, 100, 100.5), Atr), Is.EqualTo(RetestStep.None));
        Assert.That(detector.Update(Bar(1, 100.5, 100.6, 100.1, 100.5), Atr), Is.EqualTo(RetestStep.Bounced));
    }

    [TestCase(100.25, RetestStep.Bounced)]
    [TestCase(100.26, RetestStep.None)]
    public void Update_band_decides_what_a_touch_is(double low, RetestStep step)
        => Assert.That(Following(1).Update(Bar(0, 100.8, 100.9, low, 100.8), Atr), Is.EqualTo(step));

    [TestCase(29, RetestStep.Bounced)]
    [TestCase(30, RetestStep.TimedOut)]
    public void Update_time_runs_from_the_break_to_the_bounce(int minute, RetestStep step)
    {
        var detector = Following(1);
        Assert.That(detector.Update(Bar(minute, 100.5, 100.6, 100, 100.5), Atr), Is.EqualTo(step));
        Assert.That(detector.IsActive, Is.False);
    }

    [TestCase(99, RetestStep.Touched)]
    [TestCase(98.99, RetestStep.Invalidated)]
    public void Update_depth_of_a_close_invalidates_not_that_of_a_wick(double close, RetestStep step)
        => Assert.That(Following(1).Update(Bar(0, 100.5, 100.6, 97, close), Atr), Is.EqualTo(step));

    [Test]
    public void Update_a_bounce_needs_a_wick_or_a_body()
    {
        // closes 0.5 beyond, but in the middle of a falling bar: wick 0.3, body down
        Assert.That(Following(1).Update(Bar(0, 101, 101.15, 100.2, 100.5), Atr), Is.EqualTo(RetestStep.Touched));
        // wick 0.4 of the range
        Assert.That(Following(1).Update(Bar(0, 100.7, 101.1, 100.1, 100.5), Atr), Is.EqualTo(RetestStep.Bounced));
        // body 0.5 of the range, without a wick
        Assert.That(Following(1).Update(Bar(0, 100.2, 100.8, 100.2, 100.5), Atr), Is.EqualTo(RetestStep.Bounced));
        // no range at all
        Assert.That(Following(1).Update(Bar(0, 100.2, 100.2, 100.2, 100.2), Atr), Is.EqualTo(RetestStep.Touched));
    }

    [Test]
    public void Update_hanging_at_the_level_for_too_long_is_chop()
    {
        var detector = Following(1, new RetestSettings { MaxBars = 3 });
        var still = (int minute) => detector.Update(Bar(minute, 100.05, 100.1, 100, 100.05), Atr);
        Assert.That(new[] { still(0), still(1), still(2), still(3) }, Is.EqualTo(new[] { RetestStep.Touched, RetestStep.None, RetestStep.None, RetestStep.Choppy }));
    }

    [Test]
    public void Retest_of_a_break_downwards_is_measured_upside_down()
    {
        var detector = Following(1, side: TradeSide.Short);
        Assert.That(detector.Update(Bar(0, 99.4, 100.2, 99.3, 99.9), Atr), Is.EqualTo(RetestStep.Touched));
        Assert.That(detector.Update(Bar(1, 99.875, 100.375, 99.25, 99.5), Atr), Is.EqualTo(RetestStep.Bounced));
        // depth 1 - 0.375; calm 1; speed 1 - 1/10; rejection: wick 0.5 and body 0.375 of a range of 1.125
        Assert.That(detector.Retest, Is.EqualTo(new Retest(Minute, 2 * Minute, 100.375, 0, 2, detector.Retest.Quality)));
        Assert.That(detector.Retest.Quality, Is.EqualTo((0.625 + 1 + 0.9 + 0.875 / 1.125) / 4).Within(1e-9));
    }

    [Test]
    public void SetupConfidence_is_the_weighted_mean_of_what_is_known()
    {
        var broken = new LevelBreak(0, 101, Strength: 0.5, Momentum: 0.8, RelativeVolume: 1.5, Excursion: 1);
        var retest = new Retest(0, 0, 100, 0, 1, Quality: 0.9);
        Assert.That(SetupConfidence.Of(broken, retest, hasConfluence: true), Is.EqualTo(0.2 * 0.5 + 0.15 * 0.8 + 0.2 * 0.75 + 0.3 * 0.9 + 0.15).Within(1e-12));
        Assert.That(SetupConfidence.Of(broken with { RelativeVolume = null }, retest, false), Is.EqualTo((0.2 * 0.5 + 0.15 * 0.8 + 0.3 * 0.9) / 0.8).Within(1e-12));
        var best = new LevelBreak(0, 101, 1, 1, 99, 1);
        Assert.That(SetupConfidence.Of(best, retest with { Quality = 1 }, true), Is.EqualTo(1).Within(1e-12));
        Assert.That(SetupConfidence.Of(new LevelBreak(0, 101, 0, 0, 0, 1), retest with { Quality = 0 }, false), Is.Zero);
    }
}
