using NodaTime;

namespace QuantConnect.Securities;

/// <summary>The exchange of one security: its calendar together with the run's clock.</summary>
public class SecurityExchange
{
    private LocalTimeKeeper? _clock;

    /// <summary>Creates an exchange with this calendar.</summary>
    public SecurityExchange(SecurityExchangeHours exchangeHours)
    {
        Hours = exchangeHours;
    }

    /// <summary>The calendar.</summary>
    public SecurityExchangeHours Hours { get; private set; }

    /// <summary>The exchange's time zone.</summary>
    public DateTimeZone TimeZone => Hours.TimeZone;

    /// <summary>Days of trading in a year, for annualising.</summary>
    public virtual int TradingDaysPerYear => 365;

    /// <summary>The current time at the exchange.</summary>
    public DateTime LocalTime => (_clock ?? throw new InvalidOperationException(
        "This exchange has no clock yet: add its security to the algorithm, or call SetLocalDateTimeFrontierProvider first.")).LocalTime;

    /// <summary>Whether the regular session is on now.</summary>
    public bool ExchangeOpen => Hours.IsOpen(LocalTime, false);

    /// <summary>Whether the regular session is not on any more 10 minutes from now.</summary>
    public bool ClosingSoon => IsClosingSoon(10);

    /// <summary>Sets the clock.</summary>
    public void SetLocalDateTimeFrontierProvider(LocalTimeKeeper timeProvider)
    {
        _clock = timeProvider;
    }

    /// <summary>Whether there is a session on a date.</summary>
    /// <param name="dateToCheck">The date at the exchange.</param>
    /// <param name="extendedMarketHours">Whether a day with pre- or post-market only counts.</param>
    public bool DateIsOpen(DateTime dateToCheck, bool extendedMarketHours = false) => Hours.IsDateOpen(dateToCheck, extendedMarketHours);

    /// <summary>Whether the regular session is on at a time, given in exchange time.</summary>
    public bool DateTimeIsOpen(DateTime dateTime) => Hours.IsOpen(dateTime, false);

    /// <summary>Whether the exchange is open at some moment between two times at the exchange.</summary>
    public bool IsOpenDuringBar(DateTime barStartTime, DateTime barEndTime, bool isExtendedMarketHours)
        => Hours.IsOpen(barStartTime, barEndTime, isExtendedMarketHours);

    /// <summary>Whether the regular session is not on any more that many minutes from now.</summary>
    public bool IsClosingSoon(int minutesToClose) => !Hours.IsOpen(LocalTime.AddMinutes(minutesToClose), false);

    /// <summary>Replaces the sessions of some weekdays; holidays, early closes and late opens stay, bank holidays do not.</summary>
    /// <param name="marketHoursSegments">The new sessions.</param>
    /// <param name="days">The weekdays, all if there are none.</param>
    public void SetMarketHours(IEnumerable<MarketHoursSegment> marketHoursSegments, params DayOfWeek[] days)
    {
        var segments = marketHoursSegments.ToList();
        var week = new Dictionary<DayOfWeek, LocalMarketHours>(Hours.MarketHours);
        foreach (var day in days is { Length: > 0 } ? days : Enum.GetValues<DayOfWeek>())
        {
            week[day] = new LocalMarketHours(day, segments);
        }
        Hours = new SecurityExchangeHours(Hours.TimeZone, Hours.Holidays, week, Hours.EarlyCloses, Hours.LateOpens);
    }
}
