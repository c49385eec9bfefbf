namespace QuantConnect.Scheduling;

/// <summary>Says at which times of given dates an event happens.</summary>
public interface ITimeRule
{
    /// <summary>Name of the rule; part of the names of its events.</summary>
    string Name { get; }

    /// <summary>The times of an event.</summary>
    /// <param name="dates">Dates in ascending order, possibly endless</param>
    /// <returns>Times in UTC, ascending, found as they are asked for</returns>
    IEnumerable<DateTime> CreateUtcEventTimes(IEnumerable<DateTime> dates);
}
