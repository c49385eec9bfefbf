namespace QuantConnect.Scheduling;

/// <summary>Several time rules as one: an event at each time of any of them.</summary>
public sealed class CompositeTimeRule : ITimeRule
{
    /// <summary>Combines rules.</summary>
    /// <param name="timeRules">The rules</param>
    public CompositeTimeRule(params ITimeRule[] timeRules)
        : this((IEnumerable<ITimeRule>)timeRules)
    {
    }

    /// <summary>Combines rules.</summary>
    /// <param name="timeRules">The rules</param>
    public CompositeTimeRule(IEnumerable<ITimeRule> timeRules) => Rules = timeRules.ToList();

    /// <summary>The rules combined.</summary>
    public IReadOnlyList<ITimeRule> Rules { get; init; }

    /// <summary>The names of the rules, with commas.</summary>
    public string Name => string.Join(",", Rules.Select(rule => rule.Name));

    /// <inheritdoc/>
    public IEnumerable<DateTime> CreateUtcEventTimes(IEnumerable<DateTime> dates)
    {
        foreach (var date in dates)
        {
            DateTime[] day = [date];
            foreach (var time in new SortedSet<DateTime>(Rules.SelectMany(rule => rule.CreateUtcEventTimes(day))))
            {
                yield return time;
            }
        }
    }
}
