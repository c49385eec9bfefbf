namespace QuantConnect.Scheduling;

/// <summary>Says on which dates an event happens.</summary>
public interface IDateRule
{
    /// <summary>Name of the rule; part of the names of its events.</summary>
    string Name { get; }

    /// <summary>The dates between two times.</summary>
    /// <param name="start">First time, inclusive</param>
    /// <param name="end">Last time, inclusive</param>
    /// <returns>Dates in ascending order, found as they are asked for</returns>
    IEnumerable<DateTime> GetDates(DateTime start, DateTime end);
}
