namespace Quant.Core.Sessions;

/// <summary>
/// When a strategy may enter: in regular trading, from a time after the open until a time before the close of the day. Exits are never held up by it.
/// As it counts from the day's own open and close, it is right on half days and when the clocks change.
/// </summary>
/// <param name="AfterOpen">Time after the open from which on entries are allowed; not negative.</param>
/// <param name="BeforeClose">Time before the close from which on they are not any more; not negative.</param>
public readonly record struct EntryWindow(TimeSpan AfterOpen, TimeSpan BeforeClose)
{
    /// <summary>First instant at which a day allows entries, in UTC ticks; null on a day without regular session.</summary>
    public long? From(TradingDay day)
    {
        ArgumentNullException.ThrowIfNull(day);
        return day.Open + AfterOpen.Ticks;
    }

    /// <summary>First instant at which it does not any more, in UTC ticks, which may be before <see cref="From"/>: then the day is too short. Null as there.</summary>
    public long? Until(TradingDay day)
    {
        ArgumentNullException.ThrowIfNull(day);
        return day.Close - BeforeClose.Ticks;
    }

    /// <summary>Whether an entry is allowed at an instant of a day.</summary>
    /// <param name="day">The day of the instant.</param>
    /// <param name="utc">UTC ticks.</param>
    public bool Allows(TradingDay day, long utc)
    {
        ArgumentNullException.ThrowIfNull(day);
        return utc >= From(day) && utc < Until(day) && day.KindAt(utc) == SessionKind.Regular;
    }
}
