using Quant.Engine.Data.Clocks;
using Quant.Engine.Data.Columns;
using Quant.Engine.Data.Sources;

namespace Quant.Engine.Data.Streams;

/// <summary>Reads consecutive rows of a range, a block at a time, with times in the exchange's zone.</summary>
internal sealed class RowCursor
{
    private const int Block = 512;

    private readonly RowFormat _format;
    private readonly long _increment;
    private readonly ZoneClock _dataClock;
    private readonly ZoneClock _exchangeClock;
    private readonly bool _sameZone;
    private readonly int[] _times = new int[Block];
    private readonly int[] _scratch = new int[Block];
    private readonly ulong[] _scales = new ulong[Block];
    private readonly long[] _values;
    private BarColumns? _columns;
    private RowSlot? _probe;
    private int _row;
    private int _end;
    private int _blockStart;
    private int _blockEnd;
    private long _dayTicks;

    public RowCursor(RowFormat format, TimeSpan increment, ZoneClock dataClock, ZoneClock exchangeClock)
    {
        _format = format;
        _increment = increment.Ticks;
        _dataClock = dataClock;
        _exchangeClock = exchangeClock;
        _sameZone = dataClock.Zone.Equals(exchangeClock.Zone);
        _values = new long[Block * format.ValueCount];
    }

    /// <summary>Continues with rows of a day or, of dated rows, with all from one on.</summary>
    /// <param name="columns">Columns.</param>
    /// <param name="row">First row.</param>
    /// <param name="end">Row after the last one.</param>
    /// <param name="dayTicks">Midnight of the day in the data's zone, for rows without date.</param>
    public void MoveTo(BarColumns columns, int row, int end, long dayTicks)
    {
        if (!ReferenceEquals(columns, _columns) || row < _blockStart || row > _blockEnd)
        {
            _blockStart = _blockEnd = row;
        }
        _columns = columns;
        _row = row;
        _end = end;
        _dayTicks = dayTicks;
    }

    public void Clear() => _row = _end = 0;

    public bool TryNext(RowSlot slot)
    {
        if (_row >= _end)
        {
            return false;
        }
        if (_row >= _blockEnd)
        {
            Fill();
        }
        var i = _row++ - _blockStart;
        if (_format.IsQuote)
        {
            slot.SetQuote(_values, Block, i, _scales[i]);
        }
        else
        {
            slot.SetTrade(_values, Block, i, _scales[i]);
        }
        slot.Time = TimeOf(i);
        slot.End = slot.Time + _increment;
        return true;
    }

    /// <summary>Start of the row that comes next, in the exchange's zone; false at the end of the range.</summary>
    public bool TryPeek(out long time)
    {
        time = 0;
        if (_row >= _end)
        {
            return false;
        }
        if (_row >= _blockEnd)
        {
            Fill();
        }
        time = TimeOf(_row - _blockStart);
        return true;
    }

    /// <summary>Passes over rows up to the last one that ends by a time; false if there is none, or if what is passed over could show in it.</summary>
    /// <param name="until">Time in the exchange's zone.</param>
    public bool TrySkip(long until)
    {
        if (!_sameZone || !TryPeek(out var next) || next + _increment > until)
        {
            return false;
        }
        var last = _row - _blockStart;
        var end = Math.Min(_end, _blockEnd) - _blockStart;
        while (last + 1 < end && TimeOf(last + 1) + _increment <= until)
        {
            last++;
        }
        if (!IsWhole(last))
        {
            return false;
        }
        _row = _blockStart + last;
        return true;
    }

    /// <summary>Whether a row needs nothing of those before it: a quote without one side takes that from the last one that had it.</summary>
    private bool IsWhole(int index)
    {
        if (!_format.IsQuote)
        {
            return true;
        }
        _probe ??= new RowSlot();
        _probe.SetQuote(_values, Block, index, _scales[index]);
        return _probe.HasBid && _probe.HasAsk;
    }

    private long TimeOf(int index)
    {
        var time = _format.Dated ? _times[index] * TimeSpan.TicksPerMinute : _dayTicks + (_times[index] * TimeSpan.TicksPerMillisecond);
        return _sameZone && _exchangeClock.IsUniform(time, time) ? time : _exchangeClock.FromUtc(_dataClock.ToUtc(time));
    }

    private void Fill()
    {
        var columns = _columns!;
        // rows after the range belong to the next day, which usually comes next
        var count = Math.Min(Block, columns.Rows - _row);
        _blockStart = _row;
        _blockEnd = _row + count;
        columns.ReadTimes(_row, _times.AsSpan(0, count));
        columns.ReadScales(_row, _scales.AsSpan(0, count));
        for (var c = 0; c < _format.ValueCount; c++)
        {
            columns.ReadColumn(c, _row, _values.AsSpan(c * Block, count), _scratch);
        }
    }
}
