using Quant.Core.Time;
using QuantConnect;
using QuantConnect.Securities;
using Period = Quant.Core.Time.Period;

namespace Quant.Framework.Sessions;

/// <summary>
/// The regular sessions of an exchange as periods in UTC: holidays have none, half days end early. Sessions that meet at midnight stay two, so that each day has its own.
/// </summary>
public sealed class ExchangeTimetable : ITimetable
{
    // longer than any closure; a market without hours answers "never"
    private const int Horizon = 30;
    private static readonly Period Never = new(long.MaxValue, long.MaxValue);
    private readonly SecurityExchangeHours _hours;
    private Period _current;
    private long _since = long.MaxValue;

    /// <summary>A timetable.</summary>
    /// <param name="hours">Lean's hours of the exchange: <c>security.Exchange.Hours</c>.</param>
    public ExchangeTimetable(SecurityExchangeHours hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        _hours = hours;
    }

    /// <inheritdoc/>
    public Period At(long time)
    {
        if (time >= _since && time < _current.End)
        {
            return _current;
        }
        var date = new DateTime(time, DateTimeKind.Utc).ConvertFromUtc(_hours.TimeZone).Date.AddDays(-1);
        for (var days = 0; days < Horizon; days++)
        {
            foreach (var period in On(date.AddDays(days)))
            {
                if (period.End > time)
                {
                    _since = time;
                    _current = period;
                    return period;
                }
            }
        }
        return Never;
    }

    private IEnumerable<Period> On(DateTime date)
        => _hours.GetMarketHours(date).Segments.Where(x => x.State == MarketHoursState.Market).Select(x => new Period(Utc(date + x.Start), Utc(date + x.End))).Where(x => x.Length > 0);

    private long Utc(DateTime local) => local.ConvertToUtc(_hours.TimeZone).Ticks;
}
