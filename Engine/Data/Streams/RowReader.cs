using Quant.Engine.Data.Clocks;
using Quant.Engine.Data.Columns;
using Quant.Engine.Data.Corporate;
using Quant.Engine.Data.Sources;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.Auxiliary;

namespace Quant.Engine.Data.Streams;

/// <summary>
/// Reads the rows of a subscription, file after file, from its start to its end, times ascending, and queues the corporate events of the
/// trading days it comes by. An event is queued when the first row after its midnight is read, so it is to be delivered before that row.
/// </summary>
internal sealed class RowReader
{
    private readonly StreamPlan _plan;
    private readonly ColumnLibrary _library;
    private readonly IDataProblemSink _problems;
    private readonly FillForwardResolution? _fillForward;
    private readonly RowCursor _cursor;
    private readonly MapFile _mapFile;
    private readonly CorporateEvents _corporate;
    private readonly DataDates _dates;
    private readonly long _startLocal;
    private readonly long _endLocal;
    private string _ticker = "";
    private DateTime _day;
    private BarSource? _source;
    private BarColumns? _columns;
    private int _year;
    private bool _sourceChanged;
    private bool _searching;
    private long _nextDate;
    private long _lastTime = long.MinValue;
    private long _lastEnd = long.MinValue;
    private RawPrice _lastPrice;
    private bool _delivered;
    private bool _ended;

    /// <summary>Prepares to read.</summary>
    /// <param name="plan">Subscription.</param>
    /// <param name="files">Where its data comes from.</param>
    /// <param name="fillForward">How often bars are repeated; null if they are not.</param>
    public RowReader(StreamPlan plan, DataFiles files, FillForwardResolution? fillForward)
    {
        var config = plan.Config;
        _plan = plan;
        _library = files.Columns;
        _problems = files.Problems;
        _fillForward = fillForward;
        _cursor = new RowCursor(plan.Format, config.Increment, plan.DataClock, plan.ExchangeClock);
        _mapFile = files.MapFiles.ResolveMapFile(config);
        var factors = plan.IsScaled ? files.FactorFiles.Get(config.Symbol, files.Problems) : null;
        Factors = factors;
        var start = plan.StartLocal;
        if (factors is not null)
        {
            start = Later(start, factors.MinimumDate);
            start = Later(start, _mapFile.FirstDate);
        }
        _startLocal = start.Ticks;
        _endLocal = plan.EndLocal.Ticks;
        var delisting = LastTradingDay.Of(config.Symbol, _mapFile, plan.Hours);
        _corporate = new CorporateEvents(config, factors, _mapFile, delisting, plan.StartLocal);
        _dates = new DataDates(plan.TradableDates(), plan.Hours, config.DataTimeZone, config.ExtendedMarketHours, delisting, BeginDay);
        _ended = start.Date > delisting;
        if (!_ended)
        {
            _library.WarnIfEmpty(plan, config.MappedSymbol, _problems);
        }
    }

    /// <summary>Factors of prices; null for securities without.</summary>
    public FactorFile? Factors { get; }

    /// <summary>Corporate events to deliver before the row read last.</summary>
    public Queue<BaseData> Events { get; } = new();

    /// <summary>Whether another row is sure to follow that belongs to the date of the last one and is not left out.</summary>
    public bool IsFollowedOnDate => _cursor.TryPeek(out var time) && time < _nextDate && IsOnDateOfLast(time) && IsDelivered(time);

    /// <summary>Whether any trading day may bring events, another ticker or other factors.</summary>
    public bool HasCorporateEvents => _corporate.CanHappen;

    /// <summary>Reads the next row; false at the end.</summary>
    public bool Read(RowSlot slot)
    {
        while (!_ended)
        {
            while (_cursor.TryNext(slot))
            {
                if (slot.Time >= _nextDate && !PassDates(slot))
                {
                    continue;
                }
                if (slot.End <= _lastEnd)
                {
                    continue;
                }
                if (slot.End < _startLocal)
                {
                    Remember(slot, delivered: false);
                    continue;
                }
                if (slot.Time > _endLocal)
                {
                    _ended = true;
                    return false;
                }
                Remember(slot, delivered: true);
                if (TrySkipPause(slot.Time, slot.End))
                {
                    continue;
                }
                return true;
            }
            _ended = !NextSource();
        }
        return false;
    }

    private static DateTime Later(DateTime time, DateTime? other) => other > time ? other.Value : time;

    private bool IsOnDateOfLast(long time)
        => (time + _plan.Config.Increment.Ticks - 1) / TimeSpan.TicksPerDay == _lastTime / TimeSpan.TicksPerDay;

    /// <summary>
    /// Of the rows of a pause of the market only the last one counts, which may be repeated after it: bars of the pause are not delivered, and none is repeated
    /// in it. (Longer steps than the bars' own would reach back to before the pause.)
    /// </summary>
    private bool TrySkipPause(long time, long end)
    {
        if (!_plan.Config.IsFilteredSubscription || _fillForward?.Value > _plan.Config.Increment)
        {
            return false;
        }
        var until = _plan.Window.PauseEnd(time);
        return end <= until && _cursor.TrySkip(Math.Min(until, Math.Min(_nextDate, _endLocal)));
    }

    /// <summary>Rows outside the market's hours are left out, and such of times that have been: after them may come one of another date.</summary>
    private bool IsDelivered(long time)
    {
        var end = time + _plan.Config.Increment.Ticks;
        return end > _lastEnd && (!_plan.Config.IsFilteredSubscription || _plan.Window.IsOpen(time, end));
    }

    private void Remember(RowSlot slot, bool delivered)
    {
        _lastTime = slot.Time;
        _lastEnd = slot.End;
        _lastPrice = slot.Price;
        _delivered = delivered;
    }

    /// <summary>Announces the trading days up to a row's time; false if the row is to be left out because the rows of another ticker come now.</summary>
    private bool PassDates(RowSlot slot)
    {
        var config = _plan.Config;
        // the daily bar of a date begins on the date before where the exchange is behind the data
        var isDaily = config.Resolution == Resolution.Daily;
        var target = new DateTime(isDaily && _dates.IsExchangeBehindData ? slot.End : slot.Time);
        _sourceChanged = false;
        while (_dates.ExchangeTime < target && !_sourceChanged)
        {
            _dates.AdvanceTowards(target);
        }
        _nextDate = _dates.NextDateTicks;
        return !_sourceChanged;
    }

    /// <summary>Called when a trading day begins, while looking for the next file or while passing a row.</summary>
    private void BeginDay(DateTime date)
    {
        var price = _lastPrice.ToDecimal();
        _corporate.Begin(date, _delivered ? price : 0m, price, Events);
        if (!_searching && _ticker.Length > 0 && !string.Equals(_ticker, _plan.Config.MappedSymbol, StringComparison.Ordinal))
        {
            _sourceChanged = true;
            OpenSource(_dates.DataTime.Date);
        }
    }

    private bool NextSource()
    {
        _searching = true;
        while (_dates.MoveNext())
        {
            var date = _dates.DataTime.Date;
            _nextDate = _dates.NextDateTicks;
            if (!_mapFile.HasData(date) || LastEndInDataZone() > date.Ticks)
            {
                continue;
            }
            var sameTicker = string.Equals(_ticker, _plan.Config.MappedSymbol, StringComparison.Ordinal);
            if (sameTicker && (_plan.Format.Dated || date == _day))
            {
                continue;
            }
            OpenSource(date);
            _searching = false;
            return true;
        }
        _searching = false;
        return false;
    }

    private long LastEndInDataZone()
        => _lastEnd == long.MinValue ? long.MinValue : _plan.DataClock.FromUtc(_plan.ExchangeClock.ToUtc(_lastEnd));

    private void OpenSource(DateTime date)
    {
        var ticker = _plan.Config.MappedSymbol;
        if (_source is null || !string.Equals(_ticker, ticker, StringComparison.Ordinal))
        {
            _ticker = ticker;
            _source = BarSource.Of(_plan.Config.Symbol, ticker, _plan.Config.Resolution, _plan.Config.TickType);
            _columns = null;
        }
        _day = date;
        if (_columns is null || (!_plan.Format.Dated && date.Year != _year))
        {
            _year = date.Year;
            _columns = _library.Columns(_source, _plan.Format, _year, _problems);
            ReportProblems(_columns);
        }
        if (_plan.Format.Dated)
        {
            _cursor.MoveTo(_columns, _columns.RowBefore(DatedStart()), _columns.Rows, 0);
            return;
        }
        var file = _columns.FileOn((int)(date.Ticks / TimeSpan.TicksPerDay));
        if (file < 0)
        {
            _cursor.Clear();
            return;
        }
        var (_, first, end) = _columns.File(file);
        _cursor.MoveTo(_columns, first, end, date.Ticks);
    }

    /// <summary>Time of dated rows to start reading at: nothing that ends after the start, or after the last row, may be missed.</summary>
    private int DatedStart()
    {
        var from = Math.Max(_startLocal, _lastEnd) - _plan.Config.Increment.Ticks - (2 * TimeSpan.TicksPerDay);
        return (int)(Math.Max(0, from) / TimeSpan.TicksPerMinute);
    }

    private void ReportProblems(BarColumns columns)
    {
        var dated = _plan.Format.Dated;
        // a day more on either side: the data's zone may be ahead or behind
        var from = dated ? 0 : (int)(_startLocal / TimeSpan.TicksPerDay) - 1;
        var to = dated ? int.MaxValue : (int)(_endLocal / TimeSpan.TicksPerDay) + 1;
        foreach (var problem in columns.Problems(from, to))
        {
            _problems.Report(problem);
            if (problem.Severity == DataProblemSeverity.Error)
            {
                throw new DataProblemException(problem);
            }
        }
    }
}
