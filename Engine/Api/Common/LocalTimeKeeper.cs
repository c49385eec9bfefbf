using NodaTime;
using Quant.Engine.Simulation;

namespace QuantConnect;

/// <summary>The current time in one time zone. The conversion from UTC happens only when somebody asks.</summary>
public class LocalTimeKeeper
{
    private readonly ZoneOffsets _offsets;
    private DateTime _utcTime;
    private DateTime _localTime;
    private bool _isStale = true;

    internal LocalTimeKeeper(DateTime utcDateTime, DateTimeZone timeZone)
    {
        TimeZone = timeZone;
        _offsets = new ZoneOffsets(timeZone);
        _utcTime = utcDateTime;
    }

    /// <summary>Raised after each change of the time, with the new local time.</summary>
    public event EventHandler<TimeUpdatedEventArgs>? TimeUpdated;

    /// <summary>The zone of <see cref="LocalTime"/>.</summary>
    public DateTimeZone TimeZone { get; }

    /// <summary>The current time in <see cref="TimeZone"/>.</summary>
    public DateTime LocalTime
    {
        get
        {
            if (_isStale)
            {
                _localTime = _offsets.ToLocal(_utcTime);
                _isStale = false;
            }
            return _localTime;
        }
    }

    /// <summary>The offsets of the zone, for conversions near the current time.</summary>
    internal ZoneOffsets Offsets => _offsets;

    internal void UpdateTime(DateTime utcDateTime)
    {
        _utcTime = utcDateTime;
        _isStale = true;
        TimeUpdated?.Invoke(this, new TimeUpdatedEventArgs(LocalTime, TimeZone));
    }
}
