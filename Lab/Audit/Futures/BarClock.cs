using NodaTime;
using QuantConnect;
using QuantConnect.Securities;

namespace Quant.Lab.Audit.Futures;

/// <summary>Which bars of a market's files were over at a time. Where conventions differ, the earliest time at which an algorithm may know a bar counts.</summary>
internal sealed class BarClock
{
    private readonly SecurityExchangeHours _hours;
    private readonly DateTimeZone _dataZone;
    private readonly DateTime _utc;

    /// <summary>A clock that stands still.</summary>
    /// <param name="market">Calendar and time zone of the files.</param>
    /// <param name="utc">The time.</param>
    public BarClock(MarketHoursDatabase.Entry market, DateTime utc)
    {
        _hours = market.ExchangeHours;
        _dataZone = market.DataTimeZone;
        _utc = utc;
        Now = utc.ConvertFromUtc(_dataZone);
    }

    /// <summary>The time in the time zone of the files.</summary>
    public DateTime Now { get; }

    /// <summary>Whether a bar was over.</summary>
    /// <param name="start">Its start as the file has it.</param>
    /// <param name="resolution">Its length.</param>
    public bool IsOver(DateTime start, Resolution resolution)
    {
        if (resolution != Resolution.Daily)
        {
            return start + resolution.ToTimeSpan() <= Now;
        }
        // a day is known at its last close, which may be long before midnight
        return start.AddDays(1) <= Now || (start <= Now && Close(start) <= _utc);
    }

    private DateTime? Close(DateTime day)
    {
        var start = day.ConvertToUtc(_dataZone).ConvertFromUtc(_hours.TimeZone);
        return _hours.IsMarketAlwaysOpen || !_hours.IsDateOpen(start) ? null : _hours.GetLastDailyMarketClose(start, false).ConvertToUtc(_hours.TimeZone);
    }
}
