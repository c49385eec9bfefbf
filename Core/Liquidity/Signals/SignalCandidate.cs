using Quant.Core.Liquidity.Zones;
using Quant.Core.Plans;

namespace Quant.Core.Liquidity.Signals;

/// <summary>
/// What may become of one visit of a zone: a state machine that waits for a trigger, then for the filters, and ends as a signal or out of time.
/// <code>
/// state     guard                                                        next      (long; a short candidate mirrors every price)
/// any       now >= expiry                                                EXPIRED
/// WAIT_EMA  close > emaFast and time since touch &lt;= limit             FILTERS
/// FILTERS   emaFast &lt; emaSlow, volume, kill-zone, regime, room to stop READY
/// </code>
/// It runs on the bar that touched the zone too, and may go all the way in one bar. <see cref="Failed"/> names the guards that held it up in the last bar, <see cref="Failures"/> by how much.
/// </summary>
public sealed class SignalCandidate
{
    private static readonly Guard[] AllGuards = [.. Enum.GetValues<Guard>().Where(x => x != Guard.None)];
    private readonly CandidateSettings _settings;
    private GuardReadings _readings;
    private bool _pierced;
    private double _gapLow;
    private double _gapHigh;
    private bool _hasGap;

    /// <summary>A candidate that has not begun.</summary>
    /// <param name="settings">Its rules.</param>
    public SignalCandidate(CandidateSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _settings = settings;
        State = CandidateState.Expired;
    }

    /// <summary>Its state.</summary>
    public CandidateState State { get; private set; }

    /// <summary>What triggers it.</summary>
    public EntryMode Trigger => _settings.Mode;

    /// <summary>Whether it is over.</summary>
    public bool HasEnded => State >= CandidateState.Ready;

    /// <summary>The zone as it was when it was touched.</summary>
    public WatchedZone Zone { get; private set; }

    /// <summary>End of the bar that touched the zone, in UTC ticks.</summary>
    public long TouchedAt { get; private set; }

    /// <summary>When it expires, in UTC ticks.</summary>
    public long ExpiresAt => TouchedAt + _settings.Expiry;

    /// <summary>The guards that did not hold when it last tried to go on; none once it is ready.</summary>
    public Guard Failed { get; private set; }

    /// <summary>The same with what each of them measured and what it needs. Makes a list: for events, not for decisions.</summary>
    public IReadOnlyList<GuardFailure> Failures() => Failed == Guard.None ? [] : [.. AllGuards.Where(x => Failed.HasFlag(x)).Select(x => _readings.Failure(x, _settings))];

    /// <summary>Begins a new life.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="time">End of the bar that touched it, in UTC ticks.</param>
    public void Begin(in WatchedZone zone, long time)
    {
        Zone = zone;
        TouchedAt = time;
        Failed = Guard.None;
        _pierced = false;
        _hasGap = false;
        State = _settings.Mode switch
        {
            EntryMode.SweepAndReclaim => CandidateState.WaitSweep,
            EntryMode.GapRetest => CandidateState.WaitGap,
            _ => CandidateState.WaitEma,
        };
    }

    /// <summary>Takes the next bar.</summary>
    /// <param name="input">The bar and what was known at its end.</param>
    /// <returns>The state after it.</returns>
    public CandidateState Process(in CandidateInput input)
    {
        if (HasEnded)
        {
            return State;
        }
        if (input.Bar.End >= ExpiresAt)
        {
            return State = CandidateState.Expired;
        }
        Read(input);
        if (State != CandidateState.Filters)
        {
            Failed = FailedTriggers(input);
            if (Failed != Guard.None)
            {
                return State;
            }
            State = CandidateState.Filters;
        }
        Failed = FailedFilters(input);
        return Failed == Guard.None ? State = CandidateState.Ready : State;
    }

    /// <summary>Lets time pass without a bar.</summary>
    /// <param name="time">UTC ticks.</param>
    /// <returns>The state at that time.</returns>
    public CandidateState AdvanceTo(long time) => !HasEnded && time >= ExpiresAt ? State = CandidateState.Expired : State;

    /// <summary>The stop that a signal would have now.</summary>
    /// <param name="range">Average true range of the entry bars.</param>
    public double StopAt(double range) => Zone.Side == TradeSide.Long ? Zone.Low - _settings.StopAtr * range : Zone.High + _settings.StopAtr * range;

    private void Read(in CandidateInput input)
    {
        var snapshot = input.Snapshot;
        _readings = new GuardReadings(
            Zone.Side, input.Bar.Close, input.Bar.Volume, snapshot.EmaFast, snapshot.EmaSlow, snapshot.VolumeAverage, StopAt(snapshot.Atr), snapshot.Regime,
            (double)(input.Bar.End - TouchedAt) / TimeSpan.TicksPerMinute, double.NaN, double.NaN, false);
    }

    private Guard FailedTriggers(in CandidateInput input)
    {
        var failed = Unless(Guards.TriggerInTime(TouchedAt, input.Bar.End, _settings.TriggerTime), Guard.TriggerInTime);
        return failed | State switch
        {
            CandidateState.WaitSweep => Unless(SweptAndReclaimed(input), Guard.SweptAndReclaimed),
            CandidateState.WaitGap => Unless(GapRetested(input), Guard.GapRetested),
            // a comparison with an average that is not known fails
            _ => Unless(Guards.CloseBeyondEma(Zone.Side, input.Bar.Close, input.Snapshot.EmaFast), Guard.CloseBeyondEma),
        };
    }

    private Guard FailedFilters(in CandidateInput input)
    {
        var snapshot = input.Snapshot;
        return Unless(Guards.IndicatorsKnown(snapshot), Guard.IndicatorsKnown)
            | Unless(Guards.EmaOrder(Zone.Side, snapshot.EmaFast, snapshot.EmaSlow), Guard.EmaOrder)
            | Unless(Guards.Volume(input.Bar.Volume, snapshot.VolumeAverage, _settings.VolumeRatio), Guard.Volume)
            | Unless(Guards.KillZone(input.InKillZone, _settings.KillZonesOnly), Guard.KillZone)
            | Unless(Guards.Regime(Zone.Side, snapshot.Regime, _settings.Regime), Guard.Regime)
            | Unless(Guards.RoomToStop(Zone.Side, input.Bar.Close, StopAt(snapshot.Atr)), Guard.RoomToStop);
    }

    private bool SweptAndReclaimed(in CandidateInput input)
    {
        var isLong = Zone.Side == TradeSide.Long;
        var far = isLong ? Zone.Low : Zone.High;
        var deepest = isLong ? input.Bar.Low : input.Bar.High;
        _pierced |= isLong ? deepest < far : deepest > far;
        _readings = _readings with { TriggerPrice = _pierced ? input.Bar.Close : deepest, TriggerLevel = far, TriggerClosesBack = _pierced };
        return _pierced && (isLong ? input.Bar.Close >= far : input.Bar.Close <= far);
    }

    // the newest gap counts; the bar that completes it cannot return into it
    private bool GapRetested(in CandidateInput input)
    {
        if (input.Gap is { } gap && gap.Side == Zone.Side && gap.Time >= TouchedAt - input.Bar.Duration)
        {
            (_gapLow, _gapHigh, _hasGap) = (gap.Low, gap.High, true);
            return false;
        }
        if (!_hasGap)
        {
            return false;
        }
        var isLong = Zone.Side == TradeSide.Long;
        var (near, far, reached) = isLong ? (_gapHigh, _gapLow, input.Bar.Low) : (_gapLow, _gapHigh, input.Bar.High);
        var isBack = isLong ? reached <= near : reached >= near;
        _readings = _readings with { TriggerPrice = isBack ? input.Bar.Close : reached, TriggerLevel = isBack ? far : near, TriggerClosesBack = isBack };
        return isBack && (isLong ? input.Bar.Close >= far : input.Bar.Close <= far);
    }

    private static Guard Unless(bool holds, Guard guard) => holds ? Guard.None : guard;
}
