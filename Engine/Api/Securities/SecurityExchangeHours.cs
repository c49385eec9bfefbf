using NodaTime;

namespace QuantConnect.Securities;

/// <summary>
/// The calendar of one exchange: weekly sessions, holidays, early closes and late opens. All times are local to <see cref="TimeZone"/>.
/// Questions about the same stretch of a day are answered from memory, so they are cheap to repeat.
/// </summary>
public partial class SecurityExchangeHours
{
    private readonly HashSet<long> _holidays;
    private readonly HashSet<long> _bankHolidays;
    private readonly LocalMarketHours[] _week;
    private readonly Dictionary<DayOfWeek, LocalMarketHours> _hoursByWeekday;

    /// <summary>Creates a calendar.</summary>
    /// <param name="timeZone">Time zone of the exchange.</param>
    /// <param name="holidayDates">Dates without trading.</param>
    /// <param name="marketHoursForEachDayOfWeek">Sessions by weekday; missing days are closed.</param>
    /// <param name="earlyCloses">By date, the time of day the market closes early.</param>
    /// <param name="lateOpens">By date, the time of day the market opens late.</param>
    /// <param name="bankHolidayDates">Dates on which banks are closed, for settlement.</param>
    public SecurityExchangeHours(
        DateTimeZone timeZone,
        IEnumerable<DateTime> holidayDates,
        Dictionary<DayOfWeek, LocalMarketHours> marketHoursForEachDayOfWeek,
        IReadOnlyDictionary<DateTime, TimeSpan> earlyCloses,
        IReadOnlyDictionary<DateTime, TimeSpan> lateOpens,
        IEnumerable<DateTime>? bankHolidayDates = null)
    {
        TimeZone = timeZone;
        _holidays = DatesOf(holidayDates);
        _bankHolidays = DatesOf(bankHolidayDates ?? []);
        EarlyCloses = earlyCloses;
        LateOpens = lateOpens;

        _hoursByWeekday = new Dictionary<DayOfWeek, LocalMarketHours>(marketHoursForEachDayOfWeek);
        _week = new LocalMarketHours[7];
        for (var day = DayOfWeek.Sunday; day <= DayOfWeek.Saturday; day++)
        {
            _hoursByWeekday.TryAdd(day, LocalMarketHours.ClosedAllDay(day));
            _week[(int)day] = _hoursByWeekday[day];
        }

        RegularMarketDuration = MostFrequentDuration(_week);
        IsMarketAlwaysOpen = Array.TrueForAll(_week, x => x.IsOpenAllDay);
    }

    private SecurityExchangeHours(SecurityExchangeHours other)
    {
        TimeZone = other.TimeZone;
        _holidays = other._holidays;
        _bankHolidays = other._bankHolidays;
        EarlyCloses = other.EarlyCloses;
        LateOpens = other.LateOpens;
        _hoursByWeekday = other._hoursByWeekday;
        _week = other._week;
        RegularMarketDuration = other.RegularMarketDuration;
        IsMarketAlwaysOpen = other.IsMarketAlwaysOpen;
    }

    /// <summary>Time zone of the exchange.</summary>
    public DateTimeZone TimeZone { get; }

    /// <summary>Dates without trading, as a copy.</summary>
    public HashSet<DateTime> Holidays => TimesOf(_holidays);

    /// <summary>Dates on which banks are closed, as a copy.</summary>
    public HashSet<DateTime> BankHolidays => TimesOf(_bankHolidays);

    /// <summary>Sessions by weekday, exceptions not considered.</summary>
    public IReadOnlyDictionary<DayOfWeek, LocalMarketHours> MarketHours => _hoursByWeekday;

    /// <summary>By date, the time of day the market closes early.</summary>
    public IReadOnlyDictionary<DateTime, TimeSpan> EarlyCloses { get; }

    /// <summary>By date, the time of day the market opens late.</summary>
    public IReadOnlyDictionary<DateTime, TimeSpan> LateOpens { get; }

    /// <summary>The usual length of the regular sessions of a day.</summary>
    public TimeSpan RegularMarketDuration { get; }

    /// <summary>Whether every weekday is one session of 24 hours.</summary>
    public bool IsMarketAlwaysOpen { get; }

    /// <summary>A calendar that is never closed.</summary>
    public static SecurityExchangeHours AlwaysOpen(DateTimeZone timeZone) => new(
        timeZone,
        [],
        Enum.GetValues<DayOfWeek>().ToDictionary(x => x, LocalMarketHours.OpenAllDay),
        new Dictionary<DateTime, TimeSpan>(),
        new Dictionary<DateTime, TimeSpan>());

    /// <summary>The same calendar with a memory of its own, for another run.</summary>
    internal SecurityExchangeHours Clone() => new(this);

    /// <summary>The sessions of one date, holidays, early closes and late opens considered.</summary>
    public LocalMarketHours GetMarketHours(DateTime localDateTime) => DayOf(localDateTime.Ticks).Hours;

    /// <summary>Whether the date has a session: a regular one, or any if <paramref name="extendedMarketHours"/>.</summary>
    public bool IsDateOpen(DateTime localDateTime, bool extendedMarketHours = false)
    {
        var hours = GetMarketHours(localDateTime);
        return !hours.IsClosedAllDay && (extendedMarketHours || hours.MarketDuration != TimeSpan.Zero);
    }

    /// <summary>The last date before this one with a regular session; the time of day is kept.</summary>
    public DateTime GetPreviousTradingDay(DateTime localDate)
    {
        do
        {
            localDate = localDate.AddDays(-1);
        }
        while (!IsDateOpen(localDate));
        return localDate;
    }

    /// <summary>The first date after this one with a regular session; the time of day is kept.</summary>
    public DateTime GetNextTradingDay(DateTime date)
    {
        do
        {
            date = date.AddDays(1);
        }
        while (!IsDateOpen(date));
        return date;
    }

    private static HashSet<long> DatesOf(IEnumerable<DateTime> times)
    {
        var dates = new HashSet<long>();
        foreach (var time in times)
        {
            dates.Add(time.Date.Ticks);
        }
        return dates;
    }

    private static HashSet<DateTime> TimesOf(HashSet<long> dates)
    {
        var times = new HashSet<DateTime>(dates.Count);
        foreach (var date in dates)
        {
            times.Add(new DateTime(date));
        }
        return times;
    }

    /// <summary>The most frequent length of a day, the longest of those that are equally frequent.</summary>
    private static TimeSpan MostFrequentDuration(LocalMarketHours[] week)
    {
        var (most, longest) = (0, TimeSpan.Zero);
        foreach (var day in week)
        {
            var count = Array.FindAll(week, x => x.MarketDuration == day.MarketDuration).Length;
            if (count > most || (count == most && day.MarketDuration > longest))
            {
                (most, longest) = (count, day.MarketDuration);
            }
        }
        return longest;
    }
}
