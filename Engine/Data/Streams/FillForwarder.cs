using QuantConnect;
using QuantConnect.Data.Market;

namespace Quant.Engine.Data.Streams;

/// <summary>
/// Repeats the last bar while its market is open and no new one comes, until the end of the subscription. Repeated bars end at multiples
/// of the fill-forward resolution, which may be finer than the bars; their length is that of the bars.
/// </summary>
internal sealed class FillForwarder
{
    private readonly StreamPlan _plan;
    private readonly RowMerger _rows;
    private readonly FillForwardResolution _resolution;
    private readonly FillForwardSchedule _schedule;
    private readonly long _increment;
    private readonly long _endLocal;
    private readonly (long Time, long End) _lastBar;
    private BarPoint _previous;
    private BarPoint _current;
    private bool _hasPrevious;
    private bool _hasCurrent;
    private bool _filling;
    private long _delisted = long.MaxValue;

    /// <summary>Fills gaps between rows.</summary>
    /// <param name="plan">Subscription.</param>
    /// <param name="rows">Rows and events.</param>
    /// <param name="resolution">How often to repeat.</param>
    /// <param name="before">A bar from before the start that may be repeated after it.</param>
    public FillForwarder(StreamPlan plan, RowMerger rows, FillForwardResolution resolution, BarPoint? before)
    {
        _plan = plan;
        _rows = rows;
        _resolution = resolution;
        _schedule = new FillForwardSchedule(plan);
        _increment = plan.Config.Increment.Ticks;
        _endLocal = plan.EndLocal.Ticks;
        _lastBar = LastBar();
        if (before is { IsEvent: false } last)
        {
            // as if it had just ended, so that nothing is repeated before the start
            var length = last.End - last.Time;
            last.Time = plan.StartLocal.Ticks - _increment;
            last.End = last.Time + length;
            (_previous, _hasPrevious) = (last, true);
        }
    }

    /// <summary>Whether the row that ends a gap is of the same date, if there is a gap at the moment. The rows after it are not this one's concern.</summary>
    public bool IsForeseeable => !_filling || !_rows.HasCorporateEvents
        || (!_rows.Current.IsEvent && _rows.Current.Time / TimeSpan.TicksPerDay == _current.Time / TimeSpan.TicksPerDay);

    /// <summary>The point moved to.</summary>
    public ref readonly BarPoint Current => ref _current;

    public bool MoveNext()
    {
        if (_delisted != long.MaxValue && (!_hasPrevious || _previous.End >= _delisted))
        {
            return false;
        }
        if (_hasCurrent && !_current.IsEvent)
        {
            _previous = _current;
            _hasPrevious = true;
        }
        if (!_filling)
        {
            if (!_rows.MoveNext())
            {
                return FillToEnd();
            }
            if (_rows.Current.Event is Delisting { Type: DelistingType.Delisted } delisting)
            {
                _delisted = delisting.EndTime.Ticks;
            }
        }
        if (_hasPrevious && _schedule.TryFill(_resolution.Value.Ticks, _previous, _rows.Current, out var time, out var end))
        {
            if (_previous.End >= _endLocal)
            {
                return false;
            }
            _filling = true;
            Repeat(time, end);
            return true;
        }
        _filling = false;
        _current = _rows.Current;
        _hasCurrent = true;
        return true;
    }

    /// <summary>After the last row: repeats it up to the last bar that fits into the subscription.</summary>
    private bool FillToEnd()
    {
        if (_delisted != long.MaxValue || !_hasPrevious || _previous.End >= _endLocal)
        {
            return false;
        }
        var last = _previous;
        (last.Time, last.End) = _lastBar;
        if (_schedule.TryFill(_resolution.Value.Ticks, _previous, last, out var time, out var end))
        {
            Repeat(time, end);
            return true;
        }
        if (_previous.End >= last.End || !_plan.Window.IsOpen(last.Time, last.End))
        {
            return false;
        }
        Repeat(last.Time, last.End);
        return true;
    }

    private void Repeat(long time, long end)
    {
        _current = _previous;
        _current.Time = time;
        _current.End = end;
        _current.IsFillForward = true;
        _hasCurrent = true;
    }

    private (long Time, long End) LastBar()
    {
        if (!_plan.StrictDaily)
        {
            var start = _plan.RoundDown(_endLocal, _increment);
            return (start, start + _increment);
        }
        var session = _plan.Session;
        session.MoveTo(_endLocal);
        while (session.Close > _endLocal)
        {
            session.MoveTo(session.Open - TimeSpan.TicksPerDay);
        }
        return (session.Open, session.Close);
    }
}
