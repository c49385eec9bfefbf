using QuantConnect.Securities;

namespace QuantConnect.Data.UniverseSelection;

/// <summary>A universe whose selection runs at instants it names itself instead of when data arrives.</summary>
public interface ITimeTriggeredUniverse
{
    /// <summary>The instants at which selection is to run, ascending.</summary>
    /// <param name="startTimeUtc">First instant of interest, UTC, inclusive.</param>
    /// <param name="endTimeUtc">Last instant of interest, UTC, inclusive.</param>
    /// <param name="marketHoursDatabase">Calendars, for universes that follow an exchange.</param>
    IEnumerable<DateTime> GetTriggerTimes(DateTime startTimeUtc, DateTime endTimeUtc, MarketHoursDatabase marketHoursDatabase);
}
