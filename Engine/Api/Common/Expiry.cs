namespace QuantConnect;

/// <summary>Functions from a time to the end of a period, for consolidators and insights.</summary>
public static class Expiry
{
    /// <summary>Same time a month later.</summary>
    public static Func<DateTime, DateTime> OneMonth => static time => time.AddMonths(1);

    /// <summary>Same time three months later.</summary>
    public static Func<DateTime, DateTime> OneQuarter => static time => time.AddMonths(3);

    /// <summary>Same time a year later.</summary>
    public static Func<DateTime, DateTime> OneYear => static time => time.AddYears(1);

    /// <summary>Next midnight.</summary>
    public static Func<DateTime, DateTime> EndOfDay => static time => time.Date.AddDays(1);

    /// <summary>Next Monday, 00:00; from a Monday that of the week after.</summary>
    public static Func<DateTime, DateTime> EndOfWeek => static time => time.Date.AddDays(time.DayOfWeek == DayOfWeek.Sunday ? 1 : 8 - (int)time.DayOfWeek);

    /// <summary>First day of the next month, 00:00.</summary>
    public static Func<DateTime, DateTime> EndOfMonth => static time => new DateTime(time.Year, time.Month, 1).AddMonths(1);

    /// <summary>First day of the next calendar quarter, 00:00.</summary>
    public static Func<DateTime, DateTime> EndOfQuarter => static time => new DateTime(time.Year, ((time.Month - 1) / 3 * 3) + 1, 1).AddMonths(3);

    /// <summary>First day of the next year, 00:00.</summary>
    public static Func<DateTime, DateTime> EndOfYear => static time => new DateTime(time.Year + 1, 1, 1);
}
