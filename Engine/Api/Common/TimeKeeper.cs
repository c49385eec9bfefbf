using NodaTime;
using QuantConnect.Interfaces;

namespace QuantConnect;

/// <summary>The clock of a run: one UTC time, and its local readings in the zones that somebody asked for.</summary>
public class TimeKeeper : ITimeKeeper
{
    private readonly Dictionary<string, LocalTimeKeeper> _byZoneId = new();
    private LocalTimeKeeper[] _keepers = [];
    private DateTime _utcTime;

    /// <summary>Creates a clock that shows <paramref name="utcDateTime"/>.</summary>
    public TimeKeeper(DateTime utcDateTime, params DateTimeZone[] timeZones)
        : this(utcDateTime, (IEnumerable<DateTimeZone>)(timeZones ?? []))
    {
    }

    /// <summary>Creates a clock that shows <paramref name="utcDateTime"/>.</summary>
    public TimeKeeper(DateTime utcDateTime, IEnumerable<DateTimeZone> timeZones)
    {
        _utcTime = utcDateTime;
        foreach (var zone in timeZones)
        {
            AddTimeZone(zone);
        }
    }

    /// <summary>The current time in UTC.</summary>
    public DateTime UtcTime => _utcTime;

    /// <summary>Moves the clock, and with it all local times.</summary>
    public virtual void SetUtcDateTime(DateTime utcDateTime)
    {
        _utcTime = utcDateTime;
        foreach (var keeper in _keepers)
        {
            keeper.UpdateTime(utcDateTime);
        }
    }

    /// <summary>The current time in <paramref name="timeZone"/>.</summary>
    public DateTime GetTimeIn(DateTimeZone timeZone) => GetLocalTimeKeeper(timeZone).LocalTime;

    /// <summary>The keeper of <paramref name="timeZone"/>, created at the first call; always the same object for the same zone id.</summary>
    public LocalTimeKeeper GetLocalTimeKeeper(DateTimeZone timeZone)
    {
        if (!_byZoneId.TryGetValue(timeZone.Id, out var keeper))
        {
            keeper = new LocalTimeKeeper(_utcTime, timeZone);
            _byZoneId.Add(timeZone.Id, keeper);
            _keepers = [.. _keepers, keeper];
        }
        return keeper;
    }

    /// <summary>Makes sure that the clock has a reading in <paramref name="timeZone"/>.</summary>
    public void AddTimeZone(DateTimeZone timeZone) => GetLocalTimeKeeper(timeZone);
}
