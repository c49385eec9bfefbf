using Quant.Core.Bars;
using Quant.Core.Plans;

namespace Quant.Core.BreakRetest;

/// <summary>
/// Follows price after a break: away from the level, back into the band around it, and off it again with a bounce that closes beyond the level and shows rejection.
/// Ends with the first of bounce, time-out, invalidation and chop.
/// </summary>
public sealed class RetestDetector
{
    private readonly RetestSettings _settings;
    private readonly int _sign;
    private double _level;
    private long _deadline;
    private double _excursion;
    private double _extreme;
    private long _touchedAt;
    private int _lastSide;
    private int _crossings;
    private int _bars;

    /// <summary>A detector that follows nothing yet.</summary>
    /// <param name="settings">What counts as a retest.</param>
    /// <param name="side">Direction of the breaks.</param>
    public RetestDetector(RetestSettings settings, TradeSide side)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(settings.Timeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(settings.MaxDepthAtr);
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.MaxBars, 1);
        _settings = settings;
        _sign = (int)side;
    }

    /// <summary>Whether a break is being followed.</summary>
    public bool IsActive { get; private set; }

    /// <summary>The last completed retest.</summary>
    public Retest Retest { get; private set; }

    /// <summary>Starts to follow a break; the next bar is the first that may be a retest.</summary>
    public void Start(double level, in LevelBreak broken)
    {
        _level = level;
        _deadline = broken.At + _settings.Timeout.Ticks;
        _excursion = broken.Excursion;
        _touchedAt = 0;
        _lastSide = 1;
        _crossings = 0;
        _bars = 0;
        IsActive = true;
    }

    /// <summary>Stops to follow.</summary>
    public void Stop() => IsActive = false;

    /// <summary>Takes the next closed bar of the session.</summary>
    /// <param name="bar">The bar.</param>
    /// <param name="atr">Average true range of the bars, in the unit of the price.</param>
    public RetestStep Update(in Bar bar, double atr)
    {
        if (!IsActive)
        {
            return RetestStep.None;
        }
        if (bar.End > _deadline)
        {
            return End(RetestStep.TimedOut);
        }
        var beyond = _sign * (bar.Close - _level);
        if (beyond < -_settings.MaxDepthAtr * atr)
        {
            return End(RetestStep.Invalidated);
        }
        CountCrossing(beyond);
        var touched = Touch(bar, atr);
        if (_touchedAt == 0)
        {
            return RetestStep.None;
        }
        _bars++;
        if (_crossings > _settings.MaxCrossings || _bars > _settings.MaxBars)
        {
            return End(RetestStep.Choppy);
        }
        var rejection = Rejection(bar, out var isClean);
        if (isClean && beyond > _settings.BounceAtr * atr)
        {
            Retest = new Retest(_touchedAt, bar.End, _extreme, _crossings, _bars, Quality(atr, rejection));
            return End(RetestStep.Bounced);
        }
        return touched ? RetestStep.Touched : RetestStep.None;
    }

    private RetestStep End(RetestStep step)
    {
        IsActive = false;
        return step;
    }

    private void CountCrossing(double beyond)
    {
        var side = Math.Sign(beyond);
        if (side != 0 && side != _lastSide)
        {
            _crossings++;
            _lastSide = side;
        }
    }

    // Whether this bar is the first to reach the band. What the same bar did first, going away or coming back, is not known: only earlier bars count as away.
    private bool Touch(in Bar bar, double atr)
    {
        var near = _sign > 0 ? bar.Low : bar.High;
        var far = _sign > 0 ? bar.High : bar.Low;
        var wasAway = _excursion >= _settings.MinExcursionAtr * atr;
        _excursion = Math.Max(_excursion, _sign * (far - _level));
        if (_touchedAt != 0)
        {
            _extreme = _sign > 0 ? Math.Min(_extreme, near) : Math.Max(_extreme, near);
            return false;
        }
        if (!wasAway || _sign * (near - _level) > _settings.BandAtr * atr)
        {
            return false;
        }
        _touchedAt = bar.End;
        _extreme = near;
        return true;
    }

    private double Rejection(in Bar bar, out bool isClean)
    {
        if (!(bar.Range > 0))
        {
            isClean = false;
            return 0;
        }
        var wick = (_sign > 0 ? Math.Min(bar.Open, bar.Close) - bar.Low : bar.High - Math.Max(bar.Open, bar.Close)) / bar.Range;
        var body = _sign * (bar.Close - bar.Open) / bar.Range;
        isClean = wick >= _settings.MinWick || body >= _settings.MinBody;
        return Math.Clamp(wick + Math.Max(body, 0), 0, 1);
    }

    private double Quality(double atr, double rejection)
    {
        var through = Math.Max(0, _sign * (_level - _extreme));
        var depth = atr > 0 ? 1 - Math.Clamp(through / (_settings.MaxDepthAtr * atr), 0, 1) : 0;
        var calm = 1 - (double)_crossings / (_settings.MaxCrossings + 1);
        var speed = 1 - (double)(_bars - 1) / _settings.MaxBars;
        return (depth + calm + speed + rejection) / 4;
    }
}
