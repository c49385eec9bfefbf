using Quant.Core.BreakRetest;
using Quant.Tests.Core.Sessions;

namespace Quant.Tests.Core.BreakRetest;

/// <summary>Days marked by hand. Columns: time, open, high, low, close, volume, and what is known at the end of the bar.</summary>
public sealed class DayFixtureTests
{
    private static readonly BreakRetestSettings OnlyPreviousDay = DayFixture.Settings with { Watched = new WatchedLevels { PreMarket = false } };

    /// <summary>A quiet day.</summary>
    private const string DayBefore = """
        09:30-10:00  100.0 100.8  99.8 100.5 1000
        10:00-12:00  100.5 101.2 100.2 101.0 1000
        12:00-15:00  101.0 101.5 100.5 100.6 1000
        15:00-16:00  100.6 100.9  99.9 100.0 1000 | PDH=101.5; PDL=99.8; PDC=100
        """;

    /// <summary>A break of 101.5: closes of 101.7 and 102.3 are both beyond 101.6.</summary>
    private const string Break = """
        09:30-09:35  100.9 101.4 100.4 101.3 1000
        09:35-09:40  101.3 101.8 100.8 101.7 1000
        09:40-09:45  101.7 102.5 101.5 102.3 1000 | Broken PDH
        """;

    [Test]
    public void Normal_day_break_retest_signal_and_both_targets()
    {
        // stop 0.50 below the pullback's low of 101.4; risk 102.3 - 100.9 = 1.4; targets at 1 R and 2 R.
        // confidence: strength 0.8/2 = 0.4, momentum (0.7+0.6)/2 = 0.65, retest (0.9+1+0.9+0.9)/4 = 0.925, PMH at 101.1 within 0.5 of the level:
        // (0.2*0.4 + 0.15*0.65 + 0.3*0.925 + 0.15) / 0.8 = 0.756
        var record = DayFixture.Check($"""
            2024-03-12
            {DayBefore}
            2024-03-13
            04:00-05:00  100.2 100.9 100.0 100.5  100
            05:00-09:30  100.5 101.1 100.4 101.0  100 | PMH=101.1; PML=100
            09:30-09:35  100.9 101.4 100.4 101.0 1000
            09:35-09:40  101.0 101.8 100.8 101.7 1000    # first close beyond both highs
            09:40-09:45  101.7 102.5 101.5 102.3 1000 | Broken PDH; Broken PMH
            09:45-09:50  102.3 102.9 101.9 102.4 1000    # away
            09:50-09:55  102.4 102.6 101.6 101.9 1000 | Touched PDH
            09:55-10:00  101.9 102.4 101.4 102.3 1000 | Long PDH entry 102.3 stop 100.9 targets 103.7 105.1 confidence 0.756 until 10:10 flat 15:50
            10:00-10:05  102.3 103.2 102.2 103.0 1000
            10:05-10:10  103.0 103.9 102.9 103.8 1000    # first target
            10:10-10:15  103.8 104.7 103.7 104.5 1000
            10:15-10:20  104.5 105.3 104.3 105.0 1000 | TimedOut PMH
            15:55-16:00  105.0 105.2 104.2 104.4 1000 | PDH=105.3; PDL=100.4; PDC=104.4
            """);
        Assert.That(record.Expectancy("break-retest-pdh-long"), Is.EqualTo(1.5).Within(1e-9), "half at 1 R, half at 2 R");
    }

    [Test]
    public void Monday_after_a_holiday_has_the_levels_of_Thursday_and_of_the_short_week()
        => DayFixture.Check(
            $"""
            2024-03-25  # Monday; Good Friday is the 29th
            09:30-16:00  101.0 101.4 100.4 101.0 1000 | PDH=101.4; PDL=100.4; PDC=101
            2024-03-28  # Thursday; no trade on the 26th and 27th
            {DayBefore}; PWH=101.5; PWL=99.8
            2024-04-01
            {Break}
            """,
            OnlyPreviousDay);

    [Test]
    public void Half_day_counts_from_its_early_close_and_its_evening_makes_no_level()
        // closes at 13:00: entries until 12:15, flat at 12:50. Confidence: (0.2*0.4 + 0.15*0.5 + 0.3*(1+1+1+0.8)/4) / 0.8 = 0.550
        => DayFixture.Check($"""
            2023-11-22
            {DayBefore}
            2023-11-24
            09:30-09:35  100.9 101.4 100.4 101.3 1000
            09:35-12:00  101.3 101.8 100.8 101.7 1000
            12:00-12:05  101.7 102.5 101.5 102.3 1000 | Broken PDH
            12:05-12:10  102.3 102.9 101.9 102.4 1000
            12:10-12:14  102.4 102.5 101.5 102.3 1000 | Long PDH entry 102.3 stop 101 targets 103.6 104.9 confidence 0.550 until 12:15 flat 12:50
            12:14-13:00  102.3 102.9 101.9 102.4 1000 | PDH=102.9; PDL=100.4; PDC=102.4
            13:00-17:00  102.4 109.0 102.4 108.0 1000
            2023-11-27
            09:30-09:35  102.4 102.8 101.8 102.0 1000
            """);

    [Test]
    public void Half_day_refuses_entries_in_its_last_45_minutes()
        => DayFixture.Check($"""
            2023-11-22
            {DayBefore}
            2023-11-24
            09:30-12:00  100.9 101.4 100.4 101.3 1000
            12:00-12:05  101.3 101.8 100.8 101.7 1000
            12:05-12:10  101.7 102.5 101.5 102.3 1000 | Broken PDH
            12:10-12:15  102.4 102.5 101.5 102.3 1000 | Refused PDH: TimeOfDay
            """);

    [Test]
    public void Change_of_the_clocks_moves_the_session_in_UTC_and_nothing_else()
    {
        Assert.That(TimeSpan.FromTicks(NewYork.At("2024-03-11 09:30") - NewYork.At("2024-03-08 09:30")), Is.EqualTo(TimeSpan.FromHours(71)));
        // confidence: (0.2*0.4 + 0.15*0.5 + 0.3*0.925) / 0.8 = 0.541
        DayFixture.Check(
            $"""
            2024-03-08
            {DayBefore}
            2024-03-11
            04:00-05:00   99.2  99.9  99.0  99.5  100
            05:00-09:30   99.5  99.9  98.9  99.4  100 | PMH=99.9; PML=98.9
            {Break}
            09:45-09:50  102.3 102.9 101.9 102.4 1000
            09:50-09:55  102.4 102.6 101.6 101.9 1000 | Touched PDH
            09:55-10:00  101.9 102.4 101.4 102.3 1000 | Long PDH entry 102.3 stop 100.9 targets 103.7 105.1 confidence 0.541 until 10:10 flat 15:50
            """,
            OnlyPreviousDay);
    }

    private const string GapUp = """
        09:30-09:35  103.0 103.6 102.6 103.4 1000
        09:35-09:40  103.4 104.2 103.2 104.0 1000
        09:40-09:45  104.0 104.2 103.2 103.3 1000
        09:45-09:50  103.3 103.3 102.3 102.4 1000
        09:50-09:55  102.4 102.4 101.4 101.6 1000
        09:55-10:00  101.6 101.8 100.8 101.2 1000    # inside
        10:00-10:05  101.2 102.0 101.0 101.9 1000
        10:05-10:10  101.9 102.7 101.7 102.5 1000
        """;

    [Test]
    public void Gap_above_the_high_is_no_break_until_price_has_been_inside()
        => DayFixture.Check($"""
            2024-03-12
            {DayBefore}
            2024-03-13
            {GapUp} | Broken PDH
            """);

    [Test]
    public void Gap_above_the_high_counts_if_told_so()
        // stop 0.50 below 100.8; confidence: strength 1, momentum 0.5, retest (0.3 + 1/3 + 0.8 + 0.9)/4, so (0.2 + 0.075 + 0.175)/0.8 = 0.5625
        => DayFixture.Check(
            $"""
            2024-03-12
            {DayBefore}
            2024-03-13
            09:30-09:35  103.0 103.6 102.6 103.4 1000
            09:35-09:40  103.4 104.2 103.2 104.0 1000 | Broken PDH
            09:40-09:45  104.0 104.2 103.2 103.3 1000
            09:45-09:50  103.3 103.3 102.3 102.4 1000
            09:50-09:55  102.4 102.4 101.4 101.6 1000 | Touched PDH
            09:55-10:00  101.6 101.8 100.8 101.2 1000    # a close inside, but more than three bars after the break
            10:00-10:05  101.2 102.0 101.0 101.9 1000 | Long PDH entry 101.9 stop 100.3 targets 103.5 105.1 confidence 0.563 until 10:15 flat 15:50
            10:05-10:10  101.9 102.7 101.7 102.5 1000    # one signal per level and day
            """,
            DayFixture.Settings with { Break = DayFixture.Settings.Break with { GapsBreak = true } });

    [Test]
    public void No_pre_market_to_speak_of_gives_no_pre_market_levels()
        => DayFixture.Check($"""
            2024-03-12
            {DayBefore}
            2024-03-13
            08:00-08:30  100.2 101.2 100.2 101.0  100    # one bar where two are asked for
            {Break}
            """);

    [Test]
    public void Split_between_days_moves_the_levels_and_the_range()
        // 2 for 1: PDH 50.75 and ATR 0.50. Confidence: (0.2*0.4 + 0.15*0.55 + 0.3*0.95) / 0.8 = 0.559
        => DayFixture.Check($"""
            2024-03-12
            {DayBefore}
            split 0.5
            2024-03-13
            09:30-09:35   50.40  50.70  50.20  50.60 2000
            09:35-09:40   50.60  50.90  50.40  50.85 2000
            09:40-09:45   50.85  51.25  50.75  51.15 2000 | Broken PDH
            09:45-09:50   51.15  51.45  50.95  51.20 2000
            09:50-09:55   51.20  51.25  50.75  51.15 2000 | Long PDH entry 51.15 stop 50.5 targets 51.8 52.45 confidence 0.559 until 10:05 flat 15:50
            """);

    [Test]
    public void False_break_ends_the_setup_and_a_second_break_starts_another()
        => DayFixture.Check($"""
            2024-03-12
            {DayBefore}
            2024-03-13
            {Break}
            09:45-09:50  102.3 102.4 101.4 101.4 1000 | FalseBreak PDH
            09:50-09:55  101.4 102.0 101.0 101.9 1000
            09:55-10:00  101.9 102.7 101.7 102.5 1000 | Broken PDH
            """);

    [Test]
    public void Timed_out_retest_comes_too_late()
        => DayFixture.Check($"""
            2024-03-12
            {DayBefore}
            2024-03-13
            {Break}
            09:45-09:55  102.3 102.9 101.9 102.4 1000
            09:55-10:05  102.4 103.2 102.2 103.0 1000
            10:05-10:15  103.0 103.4 102.4 102.6 1000    # 30 minutes after the break, still in time
            10:15-10:25  102.6 102.7 101.7 101.9 1000 | TimedOut PDH
            """);

    [Test]
    public void Close_deep_inside_invalidates_the_retest()
        => DayFixture.Check($"""
            2024-03-12
            {DayBefore}
            2024-03-13
            {Break}
            09:45-09:50  102.3 102.9 101.9 102.4 1000
            09:50-09:55  102.4 102.9 101.9 102.0 1000
            09:55-10:00  102.0 102.6 101.6 101.7 1000 | Touched PDH
            10:00-10:05  101.7 101.7 100.7 100.7 1000    # 0.80 inside: within 1 ATR
            10:05-10:10  100.7 100.9  99.9 100.0 1000 | Invalidated PDH
            """);

    [Test]
    public void To_and_fro_over_the_level_is_chop()
        => DayFixture.Check($"""
            2024-03-12
            {DayBefore}
            2024-03-13
            {Break}
            09:45-09:50  102.3 102.9 101.9 102.4 1000
            09:50-09:55  102.4 102.9 101.9 102.0 1000
            09:55-10:00  102.0 102.6 101.6 101.7 1000 | Touched PDH
            10:00-10:05  101.7 101.8 100.8 101.4 1000    # in
            10:05-10:10  101.4 102.2 101.2 101.6 1000    # out, without a bounce: wick 0.2, body 0.2
            10:10-10:15  101.6 101.9 100.9 101.4 1000 | Choppy PDH
            """);
}
