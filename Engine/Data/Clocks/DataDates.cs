using NodaTime;
using QuantConnect;
using QuantConnect.Securities;

namespace Quant.Engine.Data.Clocks;

/// <summary>
/// Walks through the tradable dates of a subscription in the two time zones that matter: that of the data (which file comes next) and
/// that of the exchange (which trading day has begun, and with it its dividends, splits, delistings). Each trading day is announced
/// once: when data passes its midnight or, without data, when the next file is asked for.
/// </summary>
internal sealed class DataDates
{
    private readonly IEnumerator<DateTime> _dates;
    private readonly SecurityExchangeHours _hours;
    private readonly DateTimeZone _dataZone;
    private readonly bool _extended;
    private readonly DateTime _delisting;
    private readonly Action<DateTime> _announce;
    private DateTime _announced;
    private bool _started;
    private bool _consumed = true;

    /// <summary>Starts before the first date.</summary>
    /// <param name="dates">Tradable dates in the data's time zone.</param>
    /// <param name="hours">Calendar of the exchange.</param>
    /// <param name="dataZone">Time zone of the data.</param>
    /// <param name="extended">Whether dates with extended hours only count.</param>
    /// <param name="delisting">Last trading day.</param>
    /// <param name="announce">Called with each trading day that begins.</param>
    public DataDates(IEnumerable<DateTime> dates, SecurityExchangeHours hours, DateTimeZone dataZone, bool extended, DateTime delisting, Action<DateTime> announce)
    {
        _dates = dates.GetEnumerator();
        _hours = hours;
        _dataZone = dataZone;
        _extended = extended;
        _delisting = delisting;
        _announce = announce;
    }

    /// <summary>Time in the exchange's zone up to which days have been announced.</summary>
    public DateTime ExchangeTime { get; private set; }

    /// <summary>The same time in the data's zone.</summary>
    public DateTime DataTime { get; private set; }

    public bool IsExchangeBehindData => DataTime > ExchangeTime;

    /// <summary>First tick of the exchange date after the current one.</summary>
    public long NextDateTicks => ExchangeTime.Date.Ticks + TimeSpan.TicksPerDay;

    /// <summary>Moves towards a time of the exchange, at most to the next trading day, which is announced.</summary>
    public void AdvanceTowards(DateTime target)
    {
        var time = ExchangeTime;
        while (time < target)
        {
            var next = time + TimeSpan.FromDays(1);
            next = next > target ? target : next;
            if (next.Date != time.Date && _hours.IsDateOpen(next.Date, _extended))
            {
                SetExchangeTime(next.Date);
                Announce(next.Date);
                return;
            }
            time = next;
        }
        SetExchangeTime(target);
    }

    /// <summary>Moves to the next date of data, or announces a trading day that has to come before; false after the last.</summary>
    public bool MoveNext()
    {
        if (!_started)
        {
            return Start();
        }
        if (_consumed && TryAnnounce(_dates.Current))
        {
            return true;
        }
        if (_consumed && !_dates.MoveNext())
        {
            _consumed = false;
            return false;
        }
        var date = _dates.Current;
        var exchangeTime = date.ConvertTo(_dataZone, _hours.TimeZone);
        if (exchangeTime.Date > _delisting)
        {
            // the first date after the last trading day is still announced: that is when the delisting takes effect
            if (_consumed)
            {
                TryAnnounce(date);
            }
            _consumed = false;
            return false;
        }
        if (date <= exchangeTime && exchangeTime.Date > _announced)
        {
            Announce(exchangeTime.Date);
            SetExchangeTime(exchangeTime.Date);
            _consumed = exchangeTime.Date == DataTime;
            return true;
        }
        _consumed = true;
        SetDataTime(date);
        return true;
    }

    private bool Start()
    {
        _started = true;
        if (!_dates.MoveNext())
        {
            return false;
        }
        var date = _dates.Current;
        var exchangeTime = date.ConvertTo(_dataZone, _hours.TimeZone);
        if (exchangeTime < date && _hours.IsDateOpen(exchangeTime.Date, _extended))
        {
            // at the beginning of the first date of data the exchange still has the date before
            SetExchangeTime(exchangeTime.Date);
            _consumed = false;
            Announce(exchangeTime.Date);
        }
        else
        {
            SetDataTime(date);
            Announce(date);
        }
        return true;
    }

    private bool TryAnnounce(DateTime date)
    {
        if (date == default || _announced >= date || !_hours.IsDateOpen(date, _extended))
        {
            return false;
        }
        SetExchangeTime(date);
        Announce(date);
        return true;
    }

    private void Announce(DateTime date)
    {
        _announce(date);
        _announced = date;
    }

    private void SetExchangeTime(DateTime time)
    {
        ExchangeTime = time;
        DataTime = time.ConvertTo(_hours.TimeZone, _dataZone);
    }

    private void SetDataTime(DateTime time)
    {
        DataTime = time;
        ExchangeTime = time.ConvertTo(_dataZone, _hours.TimeZone);
    }
}
