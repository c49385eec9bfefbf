namespace QuantConnect.Scheduling;

/// <summary>An exception in the code that a scheduled event called.</summary>
public class ScheduledEventException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="name">Name of the event</param>
    /// <param name="message">What happened</param>
    /// <param name="innerException">The exception of the called code</param>
    public ScheduledEventException(string name, string message, Exception innerException)
        : base(message, innerException) => ScheduledEventName = name;

    /// <summary>Name of the event.</summary>
    public string ScheduledEventName { get; }
}
