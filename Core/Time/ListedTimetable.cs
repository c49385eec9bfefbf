namespace Quant.Core.Time;

/// <summary>Periods that are listed one by one, such as the sessions of a year with its half days.</summary>
public sealed class ListedTimetable : ITimetable
{
    private static readonly Period Never = new(long.MaxValue, long.MaxValue);
    private readonly Period[] _periods;
    private int _last;

    /// <summary>A timetable.</summary>
    /// <param name="periods">In ascending order, none of them empty, none overlapping the next.</param>
    /// <exception cref="ArgumentException">They are not.</exception>
    public ListedTimetable(IEnumerable<Period> periods)
    {
        ArgumentNullException.ThrowIfNull(periods);
        _periods = [.. periods];
        for (var i = 0; i < _periods.Length; i++)
        {
            if (_periods[i].Length <= 0 || (i > 0 && _periods[i].Start < _periods[i - 1].End))
            {
                throw new ArgumentException($"Period {i} from {_periods[i].Start} to {_periods[i].End} is empty or overlaps the one before.", nameof(periods));
            }
        }
    }

    /// <inheritdoc/>
    public Period At(long time)
    {
        if (_last > 0 && _periods[_last - 1].End > time)
        {
            _last = 0; // time ran backwards
        }
        while (_last < _periods.Length && _periods[_last].End <= time)
        {
            _last++;
        }
        return _last < _periods.Length ? _periods[_last] : Never;
    }
}
