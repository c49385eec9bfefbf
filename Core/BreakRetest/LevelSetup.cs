using Quant.Core.Bars;
using Quant.Core.Levels;
using Quant.Core.Plans;

namespace Quant.Core.BreakRetest;

/// <summary>One level in one direction through a session: its break, then the retest, then perhaps the same again.</summary>
internal sealed class LevelSetup
{
    private static readonly IReadOnlyList<GateFailure> NoReasons = [];

    private readonly BreakDetector _breaks;
    private readonly RetestDetector _retests;
    private bool _isWatching;

    public LevelSetup(KeyLevelKind kind, TradeSide side, BreakSettings breaks, RetestSettings retests, double tick)
    {
        Kind = kind;
        Side = side;
        Name = $"break-retest-{kind.Code().ToLowerInvariant()}-{(side == TradeSide.Long ? "long" : "short")}";
        _breaks = new BreakDetector(breaks, side, tick);
        _retests = new RetestDetector(retests, side);
    }

    public KeyLevelKind Kind { get; }

    public TradeSide Side { get; }

    /// <summary>Type of setup in plans.</summary>
    public string Name { get; }

    /// <summary>The level that is watched.</summary>
    public KeyLevel Level { get; private set; }

    public LevelBreak Break => _breaks.Break;

    public Retest Retest => _retests.Retest;

    /// <summary>Signals this session.</summary>
    public int Signals { get; set; }

    public void EndSession()
    {
        Stop();
        Signals = 0;
    }

    public void Stop()
    {
        _breaks.Stop();
        _retests.Stop();
        _isWatching = false;
    }

    /// <summary>Takes the next bar of the session, which starts when the level is known already.</summary>
    /// <returns>Whether the bar completed a retest.</returns>
    public bool Update(in KeyLevel level, in Bar bar, double atr, double? usualVolume, double? lastClose, List<SetupEvent> events)
    {
        if (!_isWatching || level.Price != Level.Price || level.KnownAt != Level.KnownAt)
        {
            _retests.Stop();
            _breaks.Watch(level.Price, lastClose);
            _isWatching = true;
        }
        Level = level;
        var step = _breaks.Update(bar, atr, usualVolume);
        if (step == BreakStep.FalseBreak && _retests.IsActive)
        {
            _retests.Stop();
            Add(SetupEventKind.FalseBreak, bar, events);
        }
        else if (step == BreakStep.TooLittleVolume)
        {
            Add(SetupEventKind.BreakRefused, bar, events);
        }
        var bounced = Follow(_retests.Update(bar, atr), bar, events);
        if (step == BreakStep.Broken)
        {
            // a new break takes the place of an old one that is still waiting for its retest
            _retests.Start(level.Price, _breaks.Break);
            Add(SetupEventKind.Broken, bar, events);
        }
        return bounced;
    }

    private bool Follow(RetestStep step, in Bar bar, List<SetupEvent> events)
    {
        switch (step)
        {
            case RetestStep.Touched:
                Add(SetupEventKind.Touched, bar, events);
                return false;
            case RetestStep.TimedOut:
                Add(SetupEventKind.TimedOut, bar, events);
                return false;
            case RetestStep.Invalidated:
                Add(SetupEventKind.Invalidated, bar, events);
                return false;
            case RetestStep.Choppy:
                Add(SetupEventKind.Choppy, bar, events);
                return false;
            default:
                return step == RetestStep.Bounced;
        }
    }

    private void Add(SetupEventKind kind, in Bar bar, List<SetupEvent> events)
        => events.Add(new SetupEvent(bar.End, kind, Level, Side, bar.Close, NoReasons, null));
}
