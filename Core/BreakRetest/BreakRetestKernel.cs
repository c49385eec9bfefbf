using Quant.Core.Bars;
using Quant.Core.Levels;
using Quant.Core.Plans;
using Quant.Core.Sessions;

namespace Quant.Core.BreakRetest;

/// <summary>
/// The whole strategy for one symbol, from minute bars to plans: <see cref="KeyLevelCalculator"/>, <see cref="BreakDetector"/> and <see cref="RetestDetector"/> per
/// level in <see cref="SignalGenerator"/>, then <see cref="SetupValidator"/>. It sees closed bars only and knows nothing of positions. Levels come from all sessions,
/// everything else from regular trading.
/// </summary>
/// <remarks>No memory is allocated for a bar on which nothing happens, once a session has begun. Not safe for use by several threads at once.</remarks>
public sealed class BreakRetestKernel
{
    private static readonly IReadOnlyList<GateFailure> NoReasons = [];

    private readonly SessionClock _clock;
    private readonly SignalGenerator _signals;
    private readonly SetupValidator _validator;
    private readonly SessionStatistics _statistics;
    private readonly PlanFollower _follower = new();
    private readonly Action<TradePlan, double> _record;
    private readonly List<SetupEvent> _events = [];
    private readonly KeyLevel?[] _told = new KeyLevel?[KeyLevelKinds.Count];
    private int _version = -1;
    private long _listeningSince = long.MaxValue;

    /// <summary>A kernel without bars.</summary>
    /// <param name="calendar">The calendar of the symbol's exchange.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="tick">Smallest step of the price, above 0.</param>
    /// <param name="record">What setups earned; may be shared by the kernels of several symbols.</param>
    public BreakRetestKernel(ISessionCalendar calendar, BreakRetestSettings settings, double tick, TrackRecord record)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(record);
        settings.Check();
        _clock = new SessionClock(calendar);
        Levels = new KeyLevelCalculator(calendar, settings.Levels);
        _signals = new SignalGenerator(settings.Watched, settings.Break, settings.Retest, settings.Plan, settings.Gates.Window, tick);
        _validator = new SetupValidator(settings.Gates, record);
        _statistics = new SessionStatistics(settings);
        _record = (plan, result) => record.Add(plan.Setup, result);
    }

    /// <summary>The levels.</summary>
    public KeyLevelCalculator Levels { get; }

    /// <summary>What the last bar brought, in order; valid until the next one.</summary>
    public IReadOnlyList<SetupEvent> Events => _events;

    /// <summary>Says since when bars have been coming, if that was before the first bar.</summary>
    /// <param name="utc">UTC ticks.</param>
    public void ListenFrom(long utc)
    {
        _listeningSince = Math.Min(_listeningSince, utc);
        Levels.ListenFrom(utc);
    }

    /// <summary>Takes the next bar, of any session.</summary>
    /// <param name="bar">A closed bar of a minute, valid and not before the last one.</param>
    /// <param name="spread">Spread at its end, in the unit of the price; null if not known.</param>
    /// <exception cref="ArgumentException">The bar is not valid, out of order, or reaches from one session into another.</exception>
    public void Update(in Bar bar, double? spread)
    {
        _events.Clear();
        _listeningSince = Math.Min(_listeningSince, bar.Start);
        Levels.Update(bar);
        TellLevels(bar.End);
        if (_clock.KindAt(bar.Start) != SessionKind.Regular)
        {
            return;
        }
        var day = _clock.DayAt(bar.Start);
        _follower.Update(bar, _record);
        _statistics.Update(bar, day, _listeningSince);
        _signals.Update(bar, day, Levels, _statistics.Atr, _statistics.UsualVolume, _events);
        for (var i = 0; i < _signals.Candidates.Count; i++)
        {
            Judge(_signals.Candidates[i], bar, day, spread);
        }
    }

    /// <summary>Brings everything remembered to the units of prices after a split, which happens between sessions.</summary>
    /// <param name="priceFactor">New price over old price: 0.5 for two shares for one.</param>
    public void ApplySplit(double priceFactor)
    {
        Levels.ApplySplit(priceFactor);
        _statistics.ApplySplit(priceFactor);
        _signals.EndSession();
        _follower.Clear();
    }

    private void TellLevels(long utc)
    {
        if (Levels.Version == _version)
        {
            return;
        }
        _version = Levels.Version;
        for (var kind = 0; kind < _told.Length; kind++)
        {
            var level = Levels[(KeyLevelKind)kind];
            if (level is { } known && (_told[kind] is not { } told || told.KnownAt != known.KnownAt))
            {
                _events.Add(new SetupEvent(utc, SetupEventKind.LevelFixed, known, null, known.Price, NoReasons, null));
            }
            _told[kind] = level;
        }
    }

    private void Judge(in SignalCandidate candidate, in Bar bar, TradingDay day, double? spread)
    {
        var reasons = _validator.CheckTime(day, bar.End);
        if (reasons.Count == 0)
        {
            // within the window of entries there is always time for a plan: the settings see to it
            var plan = candidate.Plan ?? throw new InvalidOperationException($"Invariant: a retest of {candidate.Level.Id} within the entry window has a plan.");
            reasons = Check(candidate, plan, bar, day, spread);
        }
        if (reasons.Count == 0)
        {
            _signals.Accept(candidate);
        }
        _events.Add(new SetupEvent(
            bar.End, reasons.Count == 0 ? SetupEventKind.SignalReady : SetupEventKind.SignalRefused, candidate.Level, candidate.Side, bar.Close, reasons, candidate.Plan));
    }

    private IReadOnlyList<GateFailure> Check(in SignalCandidate candidate, TradePlan plan, in Bar bar, TradingDay day, double? spread)
    {
        double? spreadBps = spread is { } width && bar.Close > 0 ? width / bar.Close * 10_000 : null;
        var reasons = _validator.Check(plan, new MarketConditions(
            day, bar.End, _statistics.AtrRatio, _statistics.DayRange, spreadBps, _statistics.DayVolume, candidate.StopAtr, candidate.RoomR));
        // a type of setup that only its record keeps out is still followed, or it could never come back
        if (reasons.All(x => x.Gate == SetupGate.TrackRecord))
        {
            _follower.Follow(plan);
        }
        return reasons;
    }
}
