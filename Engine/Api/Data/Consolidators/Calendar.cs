namespace QuantConnect.Data.Consolidators;

/// <summary>Calendars to consolidate by.</summary>
public static class Calendar
{
    /// <summary>Weeks from Monday 00:00.</summary>
    public static Func<DateTime, CalendarInfo> Weekly { get; } = time =>
        new CalendarInfo(time.Date.AddDays(-(((int)time.DayOfWeek + 6) % 7)), TimeSpan.FromDays(7));

    /// <summary>Months from the first at 00:00.</summary>
    public static Func<DateTime, CalendarInfo> Monthly { get; } = time => Months(time.Year, time.Month, 1);

    /// <summary>Quarters from the first of January, April, July and October.</summary>
    public static Func<DateTime, CalendarInfo> Quarterly { get; } = time => Months(time.Year, time.Month - ((time.Month - 1) % 3), 3);

    /// <summary>Years from the first of January.</summary>
    public static Func<DateTime, CalendarInfo> Yearly { get; } = time => Months(time.Year, 1, 12);

    private static CalendarInfo Months(int year, int month, int count)
    {
        var start = new DateTime(year, month, 1);
        return new CalendarInfo(start, start.AddMonths(count) - start);
    }
}
