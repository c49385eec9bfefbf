using Quant.Core.Bars;
using Quant.Core.Indicators;
using Quant.Core.Liquidity.Detection;
using Quant.Core.Liquidity.Signals;
using Quant.Core.Liquidity.Zones;
using Quant.Core.Plans;

namespace Quant.Tests.Core.Liquidity.Signals;

/// <summary>The transition table of the blueprint, row by row, for long candidates and, with every price turned upside down, for short ones.</summary>
[TestFixture(TradeSide.Long)]
[TestFixture(TradeSide.Short)]
public sealed class SignalCandidateTests
{
    private static readonly CandidateSettings Settings = new() { TriggerTime = 120 * TimeSpan.TicksPerMinute, Expiry = 180 * TimeSpan.TicksPerMinute };
    private static readonly long Touch = Table.Start;
    private readonly int _sign;
    private readonly WatchedZone _zone;

    public SignalCandidateTests(TradeSide side)
    {
        _sign = (int)side;
        _zone = side == TradeSide.Long ? new WatchedZone(1, side, 100, 110, 4) : new WatchedZone(1, side, -110, -100, 4);
    }

    private SignalCandidate Begin(CandidateSettings? settings = null)
    {
        var candidate = new SignalCandidate(settings ?? Settings);
        candidate.Begin(_zone, Touch);
        return candidate;
    }

    /// <summary>A bar with everything in favour, which a test spoils where it wants to; prices as of a long candidate.</summary>
    private CandidateInput Input(
        int minute = 0, double low = 104, double close = 112, double high = 113, double fast = 111, double slow = 115, double atr = 2, double volume = 30, double average = 20,
        bool killZone = true, MarketRegime regime = MarketRegime.Range, (double Low, double High)? gap = null, long? gapTime = null)
    {
        var end = Touch + minute * TimeSpan.TicksPerMinute;
        var bar = new Bar(end - TimeSpan.TicksPerMinute, end, close, high, low, close, volume);
        var side = (TradeSide)_sign;
        FairValueGap? found = gap is { } x
            ? _sign > 0 ? new FairValueGap(side, x.Low, x.High, gapTime ?? end - 2 * TimeSpan.TicksPerMinute, end) : new FairValueGap(side, -x.High, -x.Low, gapTime ?? end - 2 * TimeSpan.TicksPerMinute, end)
            : null;
        var mirrored = regime switch { MarketRegime.TrendUp when _sign < 0 => MarketRegime.TrendDown, MarketRegime.TrendDown when _sign < 0 => MarketRegime.TrendUp, _ => regime };
        return new CandidateInput(_sign > 0 ? bar : bar.Mirror(), new Snapshot(end, _sign * fast, _sign * slow, atr, average, mirrored), killZone, found);
    }

    [Test]
    public void Process_everything_in_favour_goes_all_the_way_on_the_bar_of_the_touch()
    {
        var candidate = Begin();
        Assert.That(candidate.State, Is.EqualTo(CandidateState.WaitEma));
        Assert.That(candidate.Process(Input()), Is.EqualTo(CandidateState.Ready));
        Assert.That((candidate.Failed, candidate.HasEnded), Is.EqualTo((Guard.None, true)));
    }

    [Test]
    public void Process_wait_ema_waits_for_a_close_beyond_the_fast_average()
    {
        var candidate = Begin();
        Assert.That(candidate.Process(Input(close: 110.9)), Is.EqualTo(CandidateState.WaitEma));
        Assert.That(candidate.Failed, Is.EqualTo(Guard.CloseBeyondEma));
        Assert.That(candidate.Process(Input(1, close: 111)), Is.EqualTo(CandidateState.WaitEma), "at the average is not beyond it");
        Assert.That(candidate.Process(Input(2, close: 111.1)), Is.EqualTo(CandidateState.Ready));
    }

    [Test]
    public void Process_wait_ema_the_trigger_may_take_two_hours_and_no_more()
    {
        var late = Begin();
        Assert.That(late.Process(Input(121)), Is.EqualTo(CandidateState.WaitEma));
        Assert.That(late.Failed, Is.EqualTo(Guard.TriggerInTime));
        Assert.That(Begin().Process(Input(120)), Is.EqualTo(CandidateState.Ready));
    }

    [Test]
    public void Process_filters_do_not_ask_for_the_trigger_again()
    {
        var candidate = Begin();
        Assert.That(candidate.Process(Input(volume: 1)), Is.EqualTo(CandidateState.Filters));
        Assert.That(candidate.Process(Input(150, close: 105)), Is.EqualTo(CandidateState.Ready), "below the average again, and after more than two hours");
    }

    [Test]
    public void Process_each_filter_holds_up_and_is_named()
    {
        (CandidateInput Input, Guard Failed)[] cases =
        [
            (Input(fast: 111, slow: 111), Guard.EmaOrder),
            (Input(fast: 111, slow: 110), Guard.EmaOrder),
            (Input(volume: 19.9), Guard.Volume),
            (Input(killZone: false), Guard.KillZone),
            (Input(regime: MarketRegime.HighVolatility), Guard.Regime),
            (Input(regime: MarketRegime.Unknown), Guard.IndicatorsKnown),
            (Input(average: double.NaN), Guard.IndicatorsKnown | Guard.Volume),
            (Input(fast: 90, slow: 95, close: 98), Guard.RoomToStop),
            (Input(volume: 1, killZone: false), Guard.Volume | Guard.KillZone),
        ];
        foreach (var (input, failed) in cases)
        {
            var candidate = Begin();
            Assert.That((candidate.Process(input), candidate.Failed), Is.EqualTo((CandidateState.Filters, failed)));
        }
        Assert.That(Begin().Process(Input(fast: 90, slow: 95, close: 98.1)), Is.EqualTo(CandidateState.Ready), "the stop is at 100 - 1 x 2 = 98");
    }

    [TestCase(RegimeFilter.None, MarketRegime.HighVolatility, true)]
    [TestCase(RegimeFilter.NotVolatile, MarketRegime.HighVolatility, false)]
    [TestCase(RegimeFilter.NotVolatile, MarketRegime.TrendDown, true)]
    [TestCase(RegimeFilter.NotAgainstTrend, MarketRegime.TrendDown, false)]
    [TestCase(RegimeFilter.NotAgainstTrend, MarketRegime.TrendUp, true)]
    [TestCase(RegimeFilter.NotAgainstTrend, MarketRegime.Range, true)]
    [TestCase(RegimeFilter.NotAgainstTrend, MarketRegime.HighVolatility, false)]
    public void Process_regime_filter_allows_and_forbids(RegimeFilter filter, MarketRegime regime, bool allowed)
        => Assert.That(Begin(Settings with { Regime = filter }).Process(Input(regime: regime)) == CandidateState.Ready, Is.EqualTo(allowed));

    [Test]
    public void Process_filters_switched_off_do_not_hold_up()
    {
        var off = Settings with { VolumeRatio = 0, KillZonesOnly = false, Regime = RegimeFilter.None };
        Assert.That(Begin(off).Process(Input(volume: 0, killZone: false, regime: MarketRegime.HighVolatility)), Is.EqualTo(CandidateState.Ready));
    }

    [Test]
    public void Process_any_state_expires_at_its_time()
    {
        var waiting = Begin();
        Assert.That(waiting.Process(Input(179, close: 100)), Is.EqualTo(CandidateState.WaitEma));
        Assert.That(waiting.Process(Input(180)), Is.EqualTo(CandidateState.Expired), "now >= expiry comes before every other guard");

        var filtering = Begin();
        filtering.Process(Input(volume: 1));
        Assert.That(filtering.AdvanceTo(filtering.ExpiresAt - 1), Is.EqualTo(CandidateState.Filters));
        Assert.That(filtering.AdvanceTo(filtering.ExpiresAt), Is.EqualTo(CandidateState.Expired));
        Assert.That(filtering.Failed, Is.EqualTo(Guard.Volume), "what held it up to its end");
    }

    [Test]
    public void Process_ready_and_expired_are_final()
    {
        var ready = Begin();
        ready.Process(Input());
        Assert.That((ready.Process(Input(500)), ready.AdvanceTo(long.MaxValue)), Is.EqualTo((CandidateState.Ready, CandidateState.Ready)));
        var expired = Begin();
        expired.AdvanceTo(long.MaxValue);
        Assert.That(expired.Process(Input()), Is.EqualTo(CandidateState.Expired));
    }

    [Test]
    public void Process_sweep_and_reclaim_waits_for_a_trade_through_the_zone_and_a_close_back()
    {
        var candidate = Begin(Settings with { Mode = EntryMode.SweepAndReclaim });
        Assert.That(candidate.State, Is.EqualTo(CandidateState.WaitSweep));
        Assert.That(candidate.Process(Input(low: 100, close: 112)), Is.EqualTo(CandidateState.WaitSweep), "at the far edge is not through it");
        Assert.That(candidate.Failed, Is.EqualTo(Guard.SweptAndReclaimed));
        Assert.That(candidate.Process(Input(1, low: 97, close: 99)), Is.EqualTo(CandidateState.WaitSweep));
        Assert.That(candidate.Process(Input(2, low: 98, close: 100)), Is.EqualTo(CandidateState.Ready), "closed back at the edge");
        Assert.That(Begin(Settings with { Mode = EntryMode.SweepAndReclaim }).Process(Input(low: 99, close: 105)), Is.EqualTo(CandidateState.Ready), "in one bar");
    }

    [Test]
    public void Process_gap_retest_waits_for_a_gap_after_the_touch_and_a_return_into_it()
    {
        var candidate = Begin(Settings with { Mode = EntryMode.GapRetest });
        Assert.That(candidate.State, Is.EqualTo(CandidateState.WaitGap));
        Assert.That(candidate.Process(Input(1, gap: (104, 106), gapTime: Touch - 5 * TimeSpan.TicksPerMinute)), Is.EqualTo(CandidateState.WaitGap), "made before the touch");
        Assert.That(candidate.Process(Input(2, low: 104, close: 105)), Is.EqualTo(CandidateState.WaitGap));
        Assert.That(candidate.Process(Input(3, low: 107, gap: (105, 107))), Is.EqualTo(CandidateState.WaitGap), "the bar that completes it does not return into it");
        Assert.That(candidate.Process(Input(4, low: 107.1)), Is.EqualTo(CandidateState.WaitGap));
        Assert.That(candidate.Process(Input(5, low: 104, close: 104.9)), Is.EqualTo(CandidateState.WaitGap), "closed through it");
        Assert.That(candidate.Process(Input(6, low: 107, close: 108)), Is.EqualTo(CandidateState.Ready));
    }

    [Test]
    public void Begin_starts_a_used_candidate_anew()
    {
        var candidate = Begin(Settings with { Mode = EntryMode.SweepAndReclaim });
        candidate.Process(Input(low: 90, close: 95));
        candidate.AdvanceTo(long.MaxValue);
        candidate.Begin(_zone, Touch);
        Assert.That(candidate.Process(Input(low: 101, close: 105)), Is.EqualTo(CandidateState.WaitSweep), "the sweep of its former life is forgotten");
    }

    [Test]
    public void Failures_say_what_was_measured_and_what_is_needed()
    {
        // prices as of a long candidate; a short one mirrors them, and the relations with them
        GuardFailure Expected(Guard guard, double actual, Relation relation, double required, bool isPrice = true)
            => _sign > 0 || !isPrice ? new(guard, actual, relation, required) : new(guard, -actual, (Relation)(5 - (int)relation), -required);

        var candidate = Begin();
        candidate.Process(Input(130, close: 110.5));
        Assert.That(candidate.Failures(), Is.EqualTo(new[]
        {
            Expected(Guard.CloseBeyondEma, 110.5, Relation.Above, 111), Expected(Guard.TriggerInTime, 130, Relation.AtMost, 120, isPrice: false),
        }));

        candidate = Begin();
        candidate.Process(Input(close: 97.5, fast: 97, slow: 96.5, volume: 12, killZone: false, regime: MarketRegime.HighVolatility));
        Assert.That(candidate.Failures(), Is.EqualTo(new[]
        {
            Expected(Guard.EmaOrder, 97, Relation.Below, 96.5),
            Expected(Guard.Volume, 12, Relation.AtLeast, 20, isPrice: false),
            new GuardFailure(Guard.KillZone),
            new GuardFailure(Guard.Regime, (int)MarketRegime.HighVolatility, Relation.None, (int)RegimeFilter.NotVolatile),
            Expected(Guard.RoomToStop, 97.5, Relation.Above, 98),
        }), "the stop would lie at 100 - 1 x 2");
        candidate.Process(Input(1));
        Assert.That((candidate.State, candidate.Failures().Count), Is.EqualTo((CandidateState.Ready, 0)));

        candidate = Begin(Settings with { Mode = EntryMode.SweepAndReclaim });
        candidate.Process(Input(low: 101, close: 102));
        Assert.That(candidate.Failures(), Is.EqualTo(new[] { Expected(Guard.SweptAndReclaimed, 101, Relation.Below, 100) }), "not swept yet");
        candidate.Process(Input(1, low: 98, close: 99));
        Assert.That(candidate.Failures(), Is.EqualTo(new[] { Expected(Guard.SweptAndReclaimed, 99, Relation.AtLeast, 100) }), "not closed back yet");

        candidate = Begin(Settings with { Mode = EntryMode.GapRetest });
        candidate.Process(Input());
        Assert.That(candidate.Failures(), Is.EqualTo(new[] { new GuardFailure(Guard.GapRetested) }), "no gap yet");
        candidate.Process(Input(1, gap: (105, 107)));
        candidate.Process(Input(2, low: 108));
        Assert.That(candidate.Failures(), Is.EqualTo(new[] { Expected(Guard.GapRetested, 108, Relation.AtMost, 107) }), "not come back yet");
        candidate.Process(Input(3, low: 104, close: 104.5));
        Assert.That(candidate.Failures(), Is.EqualTo(new[] { Expected(Guard.GapRetested, 104.5, Relation.AtLeast, 105) }), "came back and closed below it");
    }
}
