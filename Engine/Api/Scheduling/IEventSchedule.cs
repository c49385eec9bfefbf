namespace QuantConnect.Scheduling;

/// <summary>Runs scheduled events.</summary>
public interface IEventSchedule
{
    /// <summary>Adds an event. Those of its times that have passed are left out.</summary>
    /// <param name="scheduledEvent">The event</param>
    void Add(ScheduledEvent scheduledEvent);

    /// <summary>Removes an event; nothing happens if it is not there.</summary>
    /// <param name="scheduledEvent">The event</param>
    void Remove(ScheduledEvent scheduledEvent);
}
