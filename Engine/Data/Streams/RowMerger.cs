using QuantConnect;
using QuantConnect.Data;

namespace Quant.Engine.Data.Streams;

/// <summary>Rows and corporate events in one sequence by end time, rows first; daily bars get the times of the trading session.</summary>
internal sealed class RowMerger
{
    private readonly StreamPlan _plan;
    private readonly RowReader _reader;
    private readonly bool _fillSides;
    private readonly bool _scaleRows;
    private readonly long _startLocal;
    private readonly Queue<RowSlot> _returned = new();
    private RowSlot _next = new();
    private RowSlot? _earlierQuote;
    private BarPoint _current;
    private PriceScale? _scale;
    private int _retained = 1;
    private bool _hasNext;
    private bool _ended;
    private long _scaledUntil = long.MinValue;

    /// <summary>Merges what a reader reads.</summary>
    /// <param name="plan">Subscription.</param>
    /// <param name="reader">Reader.</param>
    /// <param name="scaleRows">Whether price factors are taken as the rows are read, as history requests do, instead of on delivery.</param>
    public RowMerger(StreamPlan plan, RowReader reader, bool scaleRows)
    {
        _plan = plan;
        _reader = reader;
        _scaleRows = scaleRows && plan.IsScaled && plan.Config.DataNormalizationMode != DataNormalizationMode.Raw;
        _fillSides = plan.Config.FillDataForward && plan.Format.IsQuote;
        _earlierQuote = _fillSides ? new RowSlot() : null;
        _startLocal = plan.StartLocal.Ticks;
    }

    /// <summary>
    /// See <see cref="ForeseeableStream.IsForeseeable"/>: reading the next row is nothing but reading if there are no corporate events for such a security,
    /// or if it belongs to the date of the last row.
    /// </summary>
    public bool IsForeseeable => !_hasNext && _reader.Events.Count == 0 && (!_reader.HasCorporateEvents || _reader.IsFollowedOnDate);

    /// <summary>Whether any trading day may bring events, another ticker or other factors.</summary>
    public bool HasCorporateEvents => _reader.HasCorporateEvents;

    /// <summary>The row or event moved to.</summary>
    public ref readonly BarPoint Current => ref _current;

    /// <summary>Uses no row again before so many others have come; at first one.</summary>
    public void Retain(int rows) => _retained = Math.Max(_retained, rows);

    /// <summary>Moves to the next row or event.</summary>
    public bool MoveNext()
    {
        if (!_hasNext && !_ended)
        {
            _hasNext = ReadRow();
            _ended = !_hasNext;
        }
        var events = _reader.Events;
        if (events.Count > 0 && (!_hasNext || events.Peek().EndTime.Ticks < _next.End))
        {
            var data = events.Dequeue();
            _current.Event = data;
            _current.Row = null;
            _current.Time = data.Time.Ticks;
            _current.End = data.EndTime.Ticks;
            return true;
        }
        if (!_hasNext)
        {
            return false;
        }
        _hasNext = false;
        _current.Event = null;
        _current.Row = _next;
        _current.Time = _next.Time;
        _current.End = _next.End;
        _returned.Enqueue(_next);
        _next = _returned.Count > _retained ? _returned.Dequeue() : new RowSlot();
        return true;
    }

    private bool ReadRow()
    {
        while (_reader.Read(_next))
        {
            if (_plan.StrictDaily && !TakeSessionTimes())
            {
                continue;
            }
            if (_scaleRows)
            {
                TakeScale();
            }
            if (_fillSides)
            {
                _next.FillSidesFrom(_earlierQuote!);
                _earlierQuote!.CopySidesFrom(_next);
            }
            return true;
        }
        return false;
    }

    /// <summary>False for a bar that has no session: one of extended hours on a day without regular ones, or one that closed before the start.</summary>
    private bool TakeSessionTimes()
    {
        var session = _plan.Session;
        session.MoveTo(_next.End);
        if (session.Close < _next.Time || session.Close < _startLocal)
        {
            return false;
        }
        _next.Time = session.Open;
        _next.End = session.Close;
        return true;
    }

    private void TakeScale()
    {
        var config = _plan.Config;
        var frontier = ScaleDate(_next.Time, _next.End);
        if (frontier >= _scaledUntil)
        {
            var date = new DateTime(frontier).Date;
            config.PriceScaleFactor = _reader.Factors!.PriceScale(date, config.DataNormalizationMode, _plan.EndLocal);
            _scaledUntil = date.Ticks + TimeSpan.TicksPerDay;
        }
        var sum = config.DataNormalizationMode == DataNormalizationMode.TotalReturn ? config.SumOfDividends : 0m;
        if (_scale is null || _scale.Factor != config.PriceScaleFactor || _scale.Sum != sum)
        {
            _scale = new PriceScale(config.PriceScaleFactor, sum);
        }
        _next.Scale = _scale;
    }

    /// <summary>The time whose date's factors apply to a bar: its start, or its end if that is on another date after midnight.</summary>
    public static long ScaleDate(long time, long end)
        => end % TimeSpan.TicksPerDay > 0 && time / TimeSpan.TicksPerDay != end / TimeSpan.TicksPerDay ? end : time;
}
