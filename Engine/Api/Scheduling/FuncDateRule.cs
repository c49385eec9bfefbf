namespace QuantConnect.Scheduling;

/// <summary>A date rule made of a function.</summary>
public class FuncDateRule : IDateRule
{
    private readonly Func<DateTime, DateTime, IEnumerable<DateTime>> _getDates;

    /// <summary>Creates a rule.</summary>
    /// <param name="name">Its name</param>
    /// <param name="getDatesFunction">Gives the dates between two times, ascending</param>
    public FuncDateRule(string name, Func<DateTime, DateTime, IEnumerable<DateTime>> getDatesFunction)
    {
        Name = name;
        _getDates = getDatesFunction;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public IEnumerable<DateTime> GetDates(DateTime start, DateTime end) => _getDates(start, end);
}
