using Quant.Core.Bars;
using Quant.Core.Plans;

namespace Quant.Core.BreakRetest;

/// <summary>
/// Watches one level in one direction for a break: <see cref="BreakSettings.Confirmations"/> closes in a row beyond it by the tolerance, coming from inside, with
/// volume. "Beyond" is above the level for <see cref="TradeSide.Long"/> and below it for <see cref="TradeSide.Short"/>; "inside" is the other side.
/// </summary>
public sealed class BreakDetector
{
    private readonly BreakSettings _settings;
    private readonly double _tick;
    private readonly int _sign;
    private double _level;
    private double? _before;
    private State _state;
    private int _closes;
    private int _age;
    private double _bodies;
    private double _ranges;
    private double _volume;
    private double? _usual;
    private double _excursion;

    /// <summary>A detector that watches nothing yet.</summary>
    /// <param name="settings">What counts as a break.</param>
    /// <param name="side">Direction of the break.</param>
    /// <param name="tick">Smallest step of the price, above 0.</param>
    public BreakDetector(BreakSettings settings, TradeSide side, double tick)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.Confirmations, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(settings.FullStrengthAtr);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tick);
        _settings = settings;
        _sign = (int)side;
        _tick = tick;
    }

    private enum State
    {
        /// <summary>Watches nothing.</summary>
        Idle,

        /// <summary>The next bar shows where price stands.</summary>
        Unplaced,

        /// <summary>Price is beyond without a break that counts: it jumped there, or had too little volume.</summary>
        Beyond,

        /// <summary>Price has closed inside; closes beyond are counted.</summary>
        Inside,

        /// <summary>Broken, and not closed inside since.</summary>
        Broken,
    }

    /// <summary>Whether the level is broken and price has not closed inside since.</summary>
    public bool IsBroken => _state == State.Broken;

    /// <summary>The last break.</summary>
    public LevelBreak Break { get; private set; }

    /// <summary>Starts to watch a level.</summary>
    /// <param name="level">The price.</param>
    /// <param name="lastClose">Last close of the session before the level was known; null if the session has none: then the next open shows where price stands.</param>
    public void Watch(double level, double? lastClose)
    {
        _level = level;
        _before = lastClose;
        _state = State.Unplaced;
        Clear();
    }

    /// <summary>Stops to watch.</summary>
    public void Stop() => _state = State.Idle;

    /// <summary>Takes the next closed bar of the session.</summary>
    /// <param name="bar">The bar.</param>
    /// <param name="atr">Average true range of the bars, in the unit of the price.</param>
    /// <param name="usualVolume">Volume usual in these minutes; null if not known.</param>
    public BreakStep Update(in Bar bar, double atr, double? usualVolume)
    {
        var tolerance = _settings.Tolerance(_tick, atr);
        var beyond = _sign * (bar.Close - _level);
        if (_state == State.Unplaced)
        {
            var stands = _sign * ((_before ?? bar.Open) - _level);
            _state = stands > tolerance && !_settings.GapsBreak ? State.Beyond : State.Inside;
        }
        switch (_state)
        {
            case State.Beyond when beyond <= 0:
                _state = State.Inside;
                return BreakStep.None;
            case State.Inside when beyond > tolerance:
                Count(bar, usualVolume);
                return _closes < _settings.Confirmations ? BreakStep.None : Decide(bar, beyond, atr);
            case State.Inside:
                Clear();
                return BreakStep.None;
            case State.Broken:
                return Follow(beyond);
            default:
                return BreakStep.None;
        }
    }

    private void Count(in Bar bar, double? usualVolume)
    {
        _usual = _closes == 0 ? usualVolume : _usual + usualVolume;
        _closes++;
        _bodies += _sign * (bar.Close - bar.Open);
        _ranges += bar.Range;
        _volume += bar.Volume;
        _excursion = Math.Max(_excursion, _sign > 0 ? bar.High - _level : _level - bar.Low);
    }

    private BreakStep Decide(in Bar bar, double beyond, double atr)
    {
        double? relative = _usual > 0 ? _volume / _usual : null;
        var enough = (_settings.MinRelativeVolume <= 0 || relative >= _settings.MinRelativeVolume) && _volume >= _settings.MinBarVolume * _closes;
        var strength = atr > 0 ? Math.Clamp(beyond / (atr * _settings.FullStrengthAtr), 0, 1) : 1;
        var momentum = _ranges > 0 ? Math.Clamp(_bodies / _ranges, 0, 1) : 0;
        Break = new LevelBreak(bar.End, bar.Close, strength, momentum, relative, _excursion);
        _state = enough ? State.Broken : State.Beyond;
        Clear();
        return enough ? BreakStep.Broken : BreakStep.TooLittleVolume;
    }

    private BreakStep Follow(double beyond)
    {
        _age++;
        if (beyond >= 0)
        {
            return BreakStep.None;
        }
        _state = State.Inside;
        return _age <= _settings.FalseBreakBars ? BreakStep.FalseBreak : BreakStep.None;
    }

    private void Clear()
    {
        _closes = 0;
        _age = 0;
        _bodies = 0;
        _ranges = 0;
        _volume = 0;
        _usual = null;
        _excursion = 0;
    }
}
