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
    private RowSlot _next = new();
    private RowSlot _spare = new();
    private RowSlot? _earlierQuote;
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

    /// <summary>See <see cref="ForeseeableStream.IsForeseeable"/>.</summary>
    public bool IsForeseeable => !_hasNext && _reader.Events.Count == 0 && _reader.IsNextForeseeable;

    /// <summary>Whether any trading day may bring events, another ticker or other factors.</summary>
    public bool HasCorporateEvents => _reader.HasCorporateEvents;

    /// <summary>Moves to the next row or event. A row stays valid while the next one is read, but not the one after that.</summary>
    public bool TryNext(ref BarPoint point)
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
            point.Event = data;
            point.Row = null;
            point.Time = data.Time.Ticks;
            point.End = data.EndTime.Ticks;
            point.IsFillForward = false;
            return true;
        }
        if (!_hasNext)
        {
            return false;
        }
        _hasNext = false;
        point.Event = null;
        point.Row = _next;
        point.Time = _next.Time;
        point.End = _next.End;
        point.IsFillForward = false;
        (_next, _spare) = (_spare, _next);
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
        _next.Scale = new PriceScale(true, config.PriceScaleFactor, config.DataNormalizationMode == DataNormalizationMode.TotalReturn ? config.SumOfDividends : 0m);
    }

    /// <summary>The time whose date's factors apply to a bar: its start, or its end if that is on another date after midnight.</summary>
    public static long ScaleDate(long time, long end)
        => end % TimeSpan.TicksPerDay > 0 && time / TimeSpan.TicksPerDay != end / TimeSpan.TicksPerDay ? end : time;
}
