using System.Runtime.InteropServices;
using Quant.Core.Bars;
using Quant.Core.Indicators;
using Quant.Core.Liquidity.Detection;
using Quant.Core.Liquidity.Events;
using Quant.Core.Liquidity.Pools;
using Quant.Core.Liquidity.Signals;
using Quant.Core.Liquidity.Zones;
using Quant.Core.Plans;
using Quant.Core.Sharing;
using Quant.Core.Time;

namespace Quant.Core.Liquidity;

/// <summary>
/// The whole chain for one symbol: from entry bars to trade plans. Each bar goes through these steps, and each step knows closed bars only:
/// <list type="number">
/// <item>what time has brought by the start of the bar: pools expire, candles whose last minutes are missing close;</item>
/// <item>indicators take the bar and are frozen;</item>
/// <item>live pools are touched, swept, filled, broken by it;</item>
/// <item>candles and periods that end with it close; detectors find gaps and swings in them; pools and zones follow;</item>
/// <item>armed zones are entered by it: each begins a candidate;</item>
/// <item>all candidates decide on it.</item>
/// </list>
/// </summary>
public sealed class LiquidityEngine : IBarKernel<ZoneSignal>
{
    /// <summary>Candidates at a time for which there is memory from the start; more are rare.</summary>
    private const int Capacity = 8;

    private readonly LiquiditySettings _settings;
    private readonly ITimetable[] _killZones;
    private readonly IndicatorPack _indicators;
    private readonly BarCascade _cascade;
    private readonly FrameDetectors[] _frames;
    private readonly PeriodBoard _periods;
    private readonly PoolBoard _board;
    private readonly PlanBuilder _plans;
    private readonly FairValueGapDetector? _entryGaps;
    private readonly List<SignalCandidate> _candidates = new(Capacity);
    private readonly Stack<SignalCandidate> _idle = new(Capacity);
    private readonly List<ZoneSignal> _ready = new(Capacity);
    private long _time = long.MinValue;
    private Period _killZone;
    private bool _inKillZone;

    /// <summary>An engine without bars.</summary>
    /// <param name="settings">The rules.</param>
    /// <param name="calendar">Sessions, periods and kill-zones of the market.</param>
    public LiquidityEngine(LiquiditySettings settings, LiquidityCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(calendar);
        _settings = settings;
        _killZones = [.. calendar.KillZones];
        _indicators = new IndicatorPack(settings.Indicators);
        _cascade = new BarCascade(FramesOf(settings), calendar.Sessions);
        _board = new PoolBoard(settings);
        var factory = new PoolFactory(settings);
        _frames = [.. settings.Frames.Select(x => new FrameDetectors(x, settings, factory, _board))];
        _periods = new PeriodBoard(calendar.Periods, factory, _board);
        _plans = new PlanBuilder(settings.Plans, settings.MinimumStrength);
        for (var i = 0; i < Capacity; i++)
        {
            _idle.Push(new SignalCandidate(settings.Candidates));
        }
        _entryGaps = settings.Candidates.Mode == EntryMode.GapRetest ? new FairValueGapDetector(settings.Gaps) : null;
    }

    /// <summary>Is told of every event, in the order of the stream. While nobody listens no event is made.</summary>
    public Action<LiquidityEvent>? Listener
    {
        get => _board.Listener;
        set => _board.Listener = value;
    }

    /// <summary>The live pools.</summary>
    public LiquidityPoolRegistry Pools => _board.Registry;

    /// <summary>Number of high liquidity zones.</summary>
    public int ZoneCount => _board.ZoneCount;

    /// <summary>Candidates that are waiting.</summary>
    public int CandidateCount => _candidates.Count;

    /// <summary>Indicators after the last bar.</summary>
    public Snapshot Snapshot => _indicators.Snapshot;

    /// <summary>The high liquidity zones of a side, from the lowest price up.</summary>
    public IEnumerable<HighLiquidityZone> Zones(TradeSide side) => _board.Zones(side);

    /// <summary>Takes the next bar.</summary>
    /// <param name="bar">A valid bar that starts no earlier than the last one ended, and does not cross the end of a candle.</param>
    /// <returns>The signals that it completed, in the order of their touches. Valid until the next call.</returns>
    /// <exception cref="ArgumentException">The bar is not valid or out of order; nothing has changed.</exception>
    public ReadOnlySpan<ZoneSignal> Update(in Bar bar)
    {
        if (!bar.IsValid || bar.Start < _time)
        {
            throw Refusal(bar);
        }
        AdvanceTo(bar.Start);
        _time = bar.End;
        _ready.Clear();
        _indicators.Take(bar);
        _board.Update(bar);
        if (!_periods.TryContinue(bar))
        {
            _periods.Update(bar, ReferenceRange);
        }
        Detect(_cascade.Update(bar), bar.End);
        var gap = _entryGaps?.Update(bar);
        Enter(bar);
        if (_candidates.Count > 0)
        {
            Decide(new CandidateInput(bar, Snapshot, InKillZone(bar.End), gap));
        }
        return CollectionsMarshal.AsSpan(_ready);
    }

    /// <summary>Lets time pass without a bar: pools and candidates expire, candles whose end has passed close.</summary>
    /// <param name="time">UTC ticks.</param>
    public void AdvanceTo(long time)
    {
        if (time <= _time)
        {
            return;
        }
        _time = time;
        _board.AdvanceTo(time);
        if (_periods.ChangesBy(time))
        {
            _periods.AdvanceTo(time, ReferenceRange);
        }
        Detect(_cascade.AdvanceTo(time), time);
        _board.AdvanceTo(time); // what a candle that closed long ago has left may be over already
        for (var i = 0; i < _candidates.Count; i++)
        {
            var before = _candidates[i].State;
            if (_candidates[i].AdvanceTo(time) != before)
            {
                Tell(_candidates[i], before, time);
            }
        }
        Retire();
    }

    private static List<TimeFrame> FramesOf(LiquiditySettings settings)
    {
        var frames = new List<TimeFrame>();
        foreach (var frame in settings.Frames)
        {
            frames.Add(frame.Frame);
        }
        return frames;
    }

    // levels of periods are measured by the shortest time frame
    private double ReferenceRange => _frames.Length > 0 ? _frames[0].Range : _indicators.Atr;

    private void Detect(ReadOnlySpan<FrameBar> closed, long now)
    {
        foreach (ref readonly var candle in closed)
        {
            foreach (var frame in _frames)
            {
                if (frame.Frame == candle.Frame)
                {
                    frame.Update(candle.Bar, now);
                }
            }
        }
    }

    private void Enter(in Bar bar)
    {
        foreach (ref readonly var zone in _board.Watcher.Update(bar, _indicators.Atr))
        {
            Listener?.Invoke(new ZoneEntered(bar.End, zone));
            if (HasCandidate(zone.Id))
            {
                continue; // the last visit is not decided yet
            }
            var candidate = _idle.Count > 0 ? _idle.Pop() : new SignalCandidate(_settings.Candidates);
            candidate.Begin(zone, bar.End);
            _candidates.Add(candidate);
            Tell(candidate, null, bar.End);
        }
    }

    private void Decide(in CandidateInput input)
    {
        foreach (var candidate in _candidates)
        {
            var before = candidate.State;
            var after = candidate.Process(input);
            if (after == before)
            {
                continue;
            }
            if (after == CandidateState.Ready && before != CandidateState.Filters)
            {
                Tell(candidate, before, input.Bar.End, CandidateState.Filters);
                before = CandidateState.Filters;
            }
            Tell(candidate, before, input.Bar.End);
            if (after == CandidateState.Ready)
            {
                var signal = _plans.Build(candidate, input, _board.Registry);
                _ready.Add(signal);
                Listener?.Invoke(new SignalReady(input.Bar.End, signal));
            }
        }
        Retire();
    }

    private void Retire()
    {
        var kept = 0;
        for (var i = 0; i < _candidates.Count; i++)
        {
            var candidate = _candidates[i];
            if (candidate.HasEnded)
            {
                _idle.Push(candidate);
            }
            else
            {
                _candidates[kept++] = candidate;
            }
        }
        _candidates.RemoveRange(kept, _candidates.Count - kept);
    }

    private bool HasCandidate(ulong zone)
    {
        foreach (var candidate in _candidates)
        {
            if (candidate.Zone.Id == zone)
            {
                return true;
            }
        }
        return false;
    }

    private bool InKillZone(long time)
    {
        if (_killZone.Contains(time))
        {
            return _inKillZone;
        }
        // until when this answer holds
        var until = long.MaxValue;
        _inKillZone = false;
        foreach (var zone in _killZones)
        {
            var period = zone.At(time);
            _inKillZone |= period.Contains(time);
            until = Math.Min(until, period.Contains(time) ? period.End : period.Start);
        }
        _killZone = new Period(time, until);
        return _inKillZone;
    }

    private ArgumentException Refusal(in Bar bar) => new($"{bar} is not valid or comes before {_time}: bars come in order and do not overlap.", nameof(bar));

    private void Tell(SignalCandidate candidate, CandidateState? from, long time, CandidateState? to = null)
        => Listener?.Invoke(new CandidateChanged(time, candidate.Zone, candidate.TouchedAt, from, to ?? candidate.State, candidate.Failures()));
}
