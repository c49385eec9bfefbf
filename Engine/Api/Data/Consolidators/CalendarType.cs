namespace QuantConnect.Data.Consolidators;

/// <summary>The former name of <see cref="Calendar"/>.</summary>
[Obsolete("Use Calendar instead.")]
public static class CalendarType
{
    /// <summary>Weeks from Monday 00:00.</summary>
    public static Func<DateTime, CalendarInfo> Weekly => Calendar.Weekly;

    /// <summary>Months from the first at 00:00.</summary>
    public static Func<DateTime, CalendarInfo> Monthly => Calendar.Monthly;
}
