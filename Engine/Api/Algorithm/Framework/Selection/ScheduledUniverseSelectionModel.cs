using NodaTime;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Scheduling;

namespace QuantConnect.Algorithm.Framework.Selection;

/// <summary>A universe whose symbols a function names at the times of a schedule.</summary>
public class ScheduledUniverseSelectionModel : UniverseSelectionModel
{
    private readonly DateTimeZone? _timeZone;
    private readonly IDateRule _dateRule;
    private readonly ITimeRule _timeRule;
    private readonly Func<DateTime, IEnumerable<Symbol>> _selector;
    private readonly UniverseSettings? _settings;

    /// <summary>A schedule whose days are counted in UTC; the function gets UTC times.</summary>
    public ScheduledUniverseSelectionModel(
        IDateRule dateRule, ITimeRule timeRule, Func<DateTime, IEnumerable<Symbol>> selector, UniverseSettings? settings = null)
    {
        _dateRule = dateRule;
        _timeRule = timeRule;
        _selector = selector;
        _settings = settings;
    }

    /// <summary>A schedule whose days are counted in a time zone; the function gets UTC times.</summary>
    public ScheduledUniverseSelectionModel(
        DateTimeZone timeZone, IDateRule dateRule, ITimeRule timeRule, Func<DateTime, IEnumerable<Symbol>> selector, UniverseSettings? settings = null)
        : this(dateRule, timeRule, selector, settings) => _timeZone = timeZone;

    /// <inheritdoc/>
    public override IEnumerable<Universe> CreateUniverses(QCAlgorithm algorithm)
        => [new ScheduledUniverse(_timeZone ?? TimeZones.Utc, _dateRule, _timeRule, _selector, _settings ?? algorithm.UniverseSettings)];
}
