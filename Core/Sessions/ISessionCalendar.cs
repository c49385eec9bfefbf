namespace Quant.Core.Sessions;

/// <summary>
/// The days of one exchange, without gaps and without end. Every answer is a fact of the calendar, known in advance: asking about the future is not looking ahead.
/// </summary>
public interface ISessionCalendar
{
    /// <summary>The day an instant belongs to.</summary>
    /// <param name="utc">UTC ticks.</param>
    TradingDay DayAt(long utc);

    /// <summary>The day of a date; one without sessions on holidays and weekends.</summary>
    TradingDay DayOn(DateOnly date);
}
