using System.Runtime.CompilerServices;
using Quant.Core.Time;

namespace Quant.Core.Bars;

/// <summary>
/// Rolls bars up into candles of a longer time frame and hands out closed candles only, so that nobody can see one before its end.
/// A candle carries the whole of its period as start and end, whatever minutes are missing in it; a period without any bar has no candle.
/// </summary>
/// <remarks>
/// Without sessions, periods are aligned to UTC. With sessions they start at the open of each session, the last one ends at its close
/// (half days, changes of the clock and late first bars move nothing), a day is the session, and bars outside sessions are left out.
/// A candle closes with the bar that reaches its end or, if that is missing, as soon as a later bar or <see cref="AdvanceTo"/> shows that the end has passed.
/// </remarks>
public sealed class TimeAggregator
{
    private readonly Bar[] _closed = new Bar[2];
    private readonly ITimetable? _sessions;
    private readonly long _length;
    private Period _open;
    private double _first;
    private double _high;
    private double _low;
    private double _last;
    private double _volume;
    private Period _session;
    private long _time = long.MinValue;

    /// <summary>An aggregator without bars.</summary>
    /// <param name="frame">Length of the candles.</param>
    /// <param name="sessions">Trading sessions of the market; null if it never closes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time frame has no fixed length.</exception>
    public TimeAggregator(TimeFrame frame, ITimetable? sessions = null)
    {
        if (!Enum.IsDefined(frame) || frame == TimeFrame.Session)
        {
            throw new ArgumentOutOfRangeException(nameof(frame), frame, "There are no candles of this time frame.");
        }
        if (frame == TimeFrame.W1 && sessions is not null)
        {
            throw new ArgumentOutOfRangeException(nameof(frame), frame, "A session is shorter than a week; the longest candle of a market with sessions is D1.");
        }
        Frame = frame;
        _length = (int)frame * TimeSpan.TicksPerMinute;
        _sessions = sessions;
    }

    private TimeAggregator(TimeFrame frame, long length, ITimetable periods)
    {
        Frame = frame;
        _length = length;
        _sessions = periods;
    }

    /// <summary>One candle for each period of a timetable, such as the London session of each day.</summary>
    /// <param name="frame">What to call them.</param>
    /// <param name="periods">The periods.</param>
    public static TimeAggregator PerPeriod(TimeFrame frame, ITimetable periods)
    {
        ArgumentNullException.ThrowIfNull(periods);
        return new TimeAggregator(frame, long.MaxValue, periods);
    }

    /// <summary>Length of the candles.</summary>
    public TimeFrame Frame { get; }

    /// <summary>Whether a candle has begun and not yet closed.</summary>
    public bool HasOpenCandle { get; private set; }

    /// <summary>When the candle that has begun will close, in UTC ticks; <see cref="long.MaxValue"/> if none has.</summary>
    public long OpenCandleEnd => HasOpenCandle ? _open.End : long.MaxValue;

    /// <summary>Bars left out because they were outside the sessions.</summary>
    public long BarsOutsideSessions { get; private set; }

    /// <summary>Takes the next bar.</summary>
    /// <param name="bar">It starts no earlier than the last one ended, and lies within one period.</param>
    /// <returns>The candles that have closed, oldest first: none, one, or two if the end of the first was missed. Valid until the next call.</returns>
    /// <exception cref="ArgumentException">The bar is out of order or crosses the end of a period; nothing has changed.</exception>
    public ReadOnlySpan<Bar> Update(in Bar bar)
    {
        if (TryContinue(bar))
        {
            return [];
        }
        if (bar.Start < _time || bar.End <= bar.Start)
        {
            throw new ArgumentException($"A bar from {bar.Start} to {bar.End} cannot follow the time {_time}: bars come in order and do not overlap.", nameof(bar));
        }
        if (!HasOpenCandle || bar.End != _open.End)
        {
            return Begin(bar);
        }
        CarryOn(bar);
        return _closed.AsSpan(0, Close(0));
    }

    /// <summary>Takes the next bar if it is a valid one that only carries on the open candle.</summary>
    /// <returns>Whether it has; if not, nothing has changed and <see cref="Update"/> has to.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryContinue(in Bar bar)
    {
        if (!HasOpenCandle || bar.End >= _open.End || bar.Start < _time || bar.End <= bar.Start)
        {
            return false;
        }
        CarryOn(bar);
        return true;
    }

    /// <summary>Tells that time has passed without a bar, for example by a timer in live trading.</summary>
    /// <param name="time">UTC ticks.</param>
    /// <returns>The candle whose end has passed by then, if one was open. Valid until the next call.</returns>
    public ReadOnlySpan<Bar> AdvanceTo(long time)
    {
        if (time < OpenCandleEnd)
        {
            return [];
        }
        _time = Math.Max(_time, _open.End);
        return _closed.AsSpan(0, Close(0));
    }

    /// <summary>Forgets all bars.</summary>
    public void Reset()
    {
        HasOpenCandle = false;
        BarsOutsideSessions = 0;
        _session = default;
        _time = long.MinValue;
    }

    private void CarryOn(in Bar bar)
    {
        _time = bar.End;
        _high = bar.High > _high ? bar.High : _high;
        _low = bar.Low < _low ? bar.Low : _low;
        _last = bar.Close;
        _volume += bar.Volume;
    }

    // the first bar of a period; the candle before may not know yet that it is over
    private ReadOnlySpan<Bar> Begin(in Bar bar)
    {
        var period = HasOpenCandle && bar.Start < _open.End ? _open : PeriodAt(bar.Start);
        if (period.Contains(bar.Start) && bar.End > period.End)
        {
            throw new ArgumentException($"A bar from {bar.Start} to {bar.End} crosses the end of the {Frame} candle at {period.End}.", nameof(bar));
        }
        var count = Close(0);
        _time = bar.End;
        if (!period.Contains(bar.Start))
        {
            BarsOutsideSessions++;
            return _closed.AsSpan(0, count);
        }
        _open = period;
        (_first, _high, _low, _last, _volume) = (bar.Open, bar.High, bar.Low, bar.Close, bar.Volume);
        HasOpenCandle = true;
        return _closed.AsSpan(0, bar.End == period.End ? Close(count) : count);
    }

    private int Close(int count)
    {
        if (HasOpenCandle)
        {
            _closed[count++] = new Bar(_open.Start, _open.End, _first, _high, _low, _last, _volume);
            HasOpenCandle = false;
        }
        return count;
    }

    private Period PeriodAt(long time)
    {
        if (_sessions is null)
        {
            var floor = time - time % _length;
            return new Period(floor, floor + _length);
        }
        if (!_session.Contains(time))
        {
            _session = _sessions.At(time);
            if (!_session.Contains(time))
            {
                return default;
            }
        }
        var start = time - (time - _session.Start) % _length;
        return new Period(start, _length < _session.End - start ? start + _length : _session.End);
    }
}
