namespace Quant.Core.Time;

/// <summary>
/// Periods of one length without gaps, aligned to UTC: hours to the full hour, days to midnight, weeks to Monday (0001-01-01 was one).
/// The timetable of markets that never close.
/// </summary>
public sealed class UtcTimetable : ITimetable
{
    private readonly long _length;

    /// <summary>A timetable.</summary>
    /// <param name="length">Length of each period in ticks, above 0.</param>
    public UtcTimetable(long length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        _length = length;
    }

    /// <summary>UTC days.</summary>
    public static UtcTimetable Days { get; } = new(TimeSpan.TicksPerDay);

    /// <summary>Weeks from Monday 00:00 UTC.</summary>
    public static UtcTimetable Weeks { get; } = new(7 * TimeSpan.TicksPerDay);

    /// <inheritdoc/>
    public Period At(long time)
    {
        var start = time - time % _length;
        return new Period(start, start + _length);
    }
}
