using QuantConnect.Scheduling;

namespace QuantConnect.Data.UniverseSelection;

/// <summary>The days on which a universe may select; empty means every day its data arrives.</summary>
public class Schedule
{
    private IDateRule? _rule;

    /// <summary>Whether a rule restricts the selection days.</summary>
    public bool Initialized => _rule is not null;

    /// <summary>Restricts selection to the days of a rule.</summary>
    public void On(IDateRule dateRule) => _rule = dateRule;

    /// <summary>The days of the rule between two dates, both inclusive; none when no rule is set.</summary>
    public IEnumerable<DateTime> Get(DateTime startTime, DateTime endTime) => _rule is null ? [] : _rule.GetDates(startTime, endTime);

    /// <summary>A copy that can be given another rule without changing this one.</summary>
    public Schedule Clone() => new() { _rule = _rule };
}
