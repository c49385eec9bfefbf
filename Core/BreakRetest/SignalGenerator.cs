using Quant.Core.Bars;
using Quant.Core.Levels;
using Quant.Core.Plans;
using Quant.Core.Sessions;

namespace Quant.Core.BreakRetest;

/// <summary>A completed retest before the gates: what <see cref="SignalGenerator"/> finds.</summary>
/// <param name="Level">The level.</param>
/// <param name="Side">Direction of the trade.</param>
/// <param name="Plan">The trade; null if the time of day leaves none.</param>
/// <param name="StopAtr">Distance of entry and stop in ATR; null if the ATR is zero.</param>
/// <param name="RoomR">Distance to the next level in the direction of the trade, in R; infinite without one.</param>
/// <param name="Index">Which of the generator's setups it is.</param>
public readonly record struct SignalCandidate(KeyLevel Level, TradeSide Side, TradePlan? Plan, double? StopAtr, double RoomR, int Index);

/// <summary>
/// Runs break and retest detection on every watched level and turns completed retests into plans: entry at the bounce's close, stop behind the pullback,
/// targets in R. At most <see cref="PlanSettings.SignalsPerLevel"/> per level and session, each after a break of its own.
/// </summary>
public sealed class SignalGenerator
{
    private readonly LevelSetup[] _setups;
    private readonly PlanSettings _plans;
    private readonly EntryWindow _window;
    private readonly double _tick;
    private readonly List<SignalCandidate> _candidates = [];
    private DateOnly _date;
    private double? _lastClose;

    /// <summary>A generator.</summary>
    /// <param name="levels">Which levels.</param>
    /// <param name="breaks">What a break is.</param>
    /// <param name="retests">What a retest is.</param>
    /// <param name="plans">What a plan looks like.</param>
    /// <param name="window">When entries are allowed.</param>
    /// <param name="tick">Smallest step of the price, above 0.</param>
    public SignalGenerator(WatchedLevels levels, BreakSettings breaks, RetestSettings retests, PlanSettings plans, EntryWindow window, double tick)
    {
        ArgumentNullException.ThrowIfNull(levels);
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentOutOfRangeException.ThrowIfLessThan(plans.SignalsPerLevel, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(plans.LastTargetR, plans.FirstTargetR);
        var pairs = levels.Pairs;
        _setups = new LevelSetup[pairs.Count];
        for (var i = 0; i < _setups.Length; i++)
        {
            _setups[i] = new LevelSetup(pairs[i].Kind, pairs[i].Side, breaks, retests, tick);
        }
        _plans = plans;
        _window = window;
        _tick = tick;
    }

    /// <summary>Retests that the last bar completed, in the order of levels.</summary>
    public IReadOnlyList<SignalCandidate> Candidates => _candidates;

    /// <summary>Takes the next closed bar of regular trading.</summary>
    /// <param name="bar">The bar.</param>
    /// <param name="day">Its day.</param>
    /// <param name="levels">The levels, which have seen the bar.</param>
    /// <param name="atr">Average true range; null until it is known: then nothing is detected.</param>
    /// <param name="usualVolume">Volume usual in these minutes; null if not known.</param>
    /// <param name="events">Gets what happened.</param>
    public void Update(in Bar bar, TradingDay day, KeyLevelCalculator levels, double? atr, double? usualVolume, List<SetupEvent> events)
    {
        ArgumentNullException.ThrowIfNull(day);
        ArgumentNullException.ThrowIfNull(levels);
        ArgumentNullException.ThrowIfNull(events);
        _candidates.Clear();
        if (day.Date != _date)
        {
            _date = day.Date;
            EndSession();
        }
        for (var i = 0; i < _setups.Length && atr is not null; i++)
        {
            var setup = _setups[i];
            if (levels[setup.Kind] is not { } level || setup.Signals >= _plans.SignalsPerLevel)
            {
                setup.Stop();
            }
            else if (level.KnownAt <= bar.Start && setup.Update(level, bar, atr.Value, usualVolume, _lastClose, events))
            {
                _candidates.Add(Candidate(setup, i, bar, day, levels, atr.Value));
            }
        }
        _lastClose = bar.Close;
    }

    /// <summary>Counts a candidate that became a signal.</summary>
    public void Accept(in SignalCandidate candidate) => _setups[candidate.Index].Signals++;

    /// <summary>Forgets breaks and retests under way, for prices that have changed their units.</summary>
    public void EndSession()
    {
        _lastClose = null;
        foreach (var setup in _setups)
        {
            setup.EndSession();
        }
    }

    private SignalCandidate Candidate(LevelSetup setup, int index, in Bar bar, TradingDay day, KeyLevelCalculator levels, double atr)
    {
        var side = setup.Side;
        var sign = (int)side;
        var level = setup.Level;
        var edge = sign > 0 ? Math.Min(setup.Retest.Extreme, level.Price) : Math.Max(setup.Retest.Extreme, level.Price);
        var stop = edge - sign * Math.Max(_plans.StopAtr * atr, _plans.StopTicks * _tick);
        var risk = sign * (bar.Close - stop);
        double? stopAtr = atr > 0 ? risk / atr : null;
        var room = Room(bar.Close, sign, level.Kind, levels, bar.End) / risk;
        var exitBy = day.Close!.Value - _plans.FlatBeforeClose.Ticks;
        var enterBefore = Math.Min(Math.Min(bar.End + _plans.EntryFor.Ticks, _window.Until(day)!.Value), exitBy);
        if (enterBefore <= bar.End)
        {
            return new SignalCandidate(level, side, null, stopAtr, room, index);
        }
        var confidence = SetupConfidence.Of(setup.Break, setup.Retest, HasConfluence(level, levels, atr, bar.End));
        var plan = new TradePlan(
            side,
            bar.Close,
            stop,
            [
                new PlanTarget(bar.Close + sign * risk * _plans.FirstTargetR, _plans.FirstTargetFraction),
                new PlanTarget(bar.Close + sign * risk * _plans.LastTargetR, 1 - _plans.FirstTargetFraction),
            ],
            confidence,
            setup.Name,
            PlanOrigin.Level(level.Id, level.Price),
            bar.End,
            enterBefore,
            exitBy);
        return new SignalCandidate(level, side, plan, stopAtr, room, index);
    }

    private static double Room(double entry, int sign, KeyLevelKind own, KeyLevelCalculator levels, long utc)
    {
        var room = double.PositiveInfinity;
        for (var kind = 0; kind < KeyLevelKinds.Count; kind++)
        {
            if (kind != (int)own && levels[(KeyLevelKind)kind] is { } level && level.IsValidAt(utc) && sign * (level.Price - entry) > 0)
            {
                room = Math.Min(room, sign * (level.Price - entry));
            }
        }
        return room;
    }

    private bool HasConfluence(in KeyLevel own, KeyLevelCalculator levels, double atr, long utc)
    {
        for (var kind = 0; kind < KeyLevelKinds.Count; kind++)
        {
            if (kind != (int)own.Kind && levels[(KeyLevelKind)kind] is { } level && level.IsValidAt(utc)
                && Math.Abs(level.Price - own.Price) <= _plans.ConfluenceAtr * atr)
            {
                return true;
            }
        }
        return false;
    }
}
