namespace QuantConnect.Scheduling;

/// <summary>A time rule made of a function.</summary>
public class FuncTimeRule : ITimeRule
{
    private readonly Func<IEnumerable<DateTime>, IEnumerable<DateTime>> _createTimes;

    /// <summary>Creates a rule.</summary>
    /// <param name="name">Its name</param>
    /// <param name="createUtcEventTimesFunction">Gives the UTC times on dates, ascending</param>
    public FuncTimeRule(string name, Func<IEnumerable<DateTime>, IEnumerable<DateTime>> createUtcEventTimesFunction)
    {
        Name = name;
        _createTimes = createUtcEventTimesFunction;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public IEnumerable<DateTime> CreateUtcEventTimes(IEnumerable<DateTime> dates) => _createTimes(dates);
}
