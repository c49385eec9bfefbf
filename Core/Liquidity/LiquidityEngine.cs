using System.Runtime.InteropServices;
using Quant.Core.Bars;
using Quant.Core.Indicators;
using Quant.Core.Liquidity.Detection;
using Quant.Core.Liquidity.Events;
using Quant.Core.Liquidity.Pools;
using Quant.Core.Liquidity.Signals;
using Quant.Core.Liquidity.Zones;
using Quant.Core.Plans;

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
public sealed class LiquidityEngine
{
    private readonly LiquiditySettings _settings;
    private readonly LiquidityCalendar _calendar;
    private readonly IndicatorPack _indicators;
    private readonly BarCascade _cascade;
    private readonly FrameDetectors[] _frames;
    private readonly PeriodPools[] _periods;
    private readonly PoolBoard _board;
    private readonly PlanBuilder _plans;
    private readonly FairValueGapDetector? _entryGaps;
    private readonly List<SignalCandidate> _candidates = [];
    private readonly Stack<SignalCandidate> _idle = new();
    private readonly List<TradePlan> _ready = [];
    private long _time = long.MinValue;

    /// <summary>An engine without bars.</summary>
    /// <param name="settings">The rules.</param>
    /// <param name="calendar">Sessions, periods and kill-zones of the market.</param>
    public LiquidityEngine(LiquiditySettings settings, LiquidityCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(calendar);
        _settings = settings;
        _calendar = calendar;
        _indicators = new IndicatorPack(settings.Indicators);
        _cascade = new BarCascade([.. settings.Frames.Select(x => x.Frame)], calendar.Sessions);
        _board = new PoolBoard(settings);
        var factory = new PoolFactory(settings);
        _frames = [.. settings.Frames.Select(x => new FrameDetectors(x, settings, factory, _board))];
        _periods = [.. calendar.Periods.Select(x => new PeriodPools(x, factory, _board))];
        _plans = new PlanBuilder(settings.Plans, settings.MinimumStrength);
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
    public Snapshot Snapshot { get; private set; }

    /// <summary>The high liquidity zones of a side, from the lowest price up.</summary>
    public IEnumerable<HighLiquidityZone> Zones(TradeSide side) => _board.Zones(side);

    /// <summary>Takes the next bar.</summary>
    /// <param name="bar">A valid bar that starts no earlier than the last one ended, and does not cross the end of a candle.</param>
    /// <returns>The plans of the signals that it completed, in the order of their touches. Valid until the next call.</returns>
    /// <exception cref="ArgumentException">The bar is not valid or out of order; nothing has changed.</exception>
    public ReadOnlySpan<TradePlan> Update(in Bar bar)
    {
        if (!bar.IsValid || bar.Start < _time)
        {
            throw new ArgumentException($"{bar} is not valid or comes before {_time}: bars come in order and do not overlap.", nameof(bar));
        }
        AdvanceTo(bar.Start);
        _time = bar.End;
        _ready.Clear();
        Snapshot = _indicators.Update(bar);
        _board.Update(bar);
        foreach (var period in _periods)
        {
            period.Update(bar, ReferenceRange);
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
        foreach (var period in _periods)
        {
            period.AdvanceTo(time, ReferenceRange);
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

    // levels of periods are measured by the shortest time frame
    private double ReferenceRange => _frames.Length > 0 ? _frames[0].Range : Snapshot.Atr;

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
        foreach (ref readonly var zone in _board.Watcher.Update(bar, Snapshot.Atr))
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
                var plan = _plans.Build(candidate, input, _board.Registry);
                _ready.Add(plan);
                Listener?.Invoke(new SignalReady(input.Bar.End, candidate.Zone, plan));
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
        foreach (var zone in _calendar.KillZones)
        {
            if (zone.At(time).Contains(time))
            {
                return true;
            }
        }
        return false;
    }

    private void Tell(SignalCandidate candidate, CandidateState? from, long time, CandidateState? to = null)
        => Listener?.Invoke(new CandidateChanged(time, candidate.Zone, candidate.TouchedAt, from, to ?? candidate.State, candidate.Failed));
}
