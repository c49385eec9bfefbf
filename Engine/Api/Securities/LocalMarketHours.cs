using System.Collections.ObjectModel;

namespace QuantConnect.Securities;

/// <summary>The sessions of one exchange day, in exchange time. Immutable.</summary>
public class LocalMarketHours
{
    private static readonly LocalMarketHours[] Closed = Week(x => new LocalMarketHours(x));
    private static readonly LocalMarketHours[] Open = Week(x => new LocalMarketHours(x, MarketHoursSegment.OpenAllDay()));

    private readonly MarketHoursSegment[] _segments;

    /// <summary>Creates the hours of one day.</summary>
    /// <param name="day">The day of the week.</param>
    /// <param name="segments">The sessions in order; closed segments are dropped.</param>
    public LocalMarketHours(DayOfWeek day, params MarketHoursSegment[] segments)
        : this(day, (IEnumerable<MarketHoursSegment>)segments)
    {
    }

    /// <summary>Creates the hours of one day.</summary>
    /// <param name="day">The day of the week.</param>
    /// <param name="segments">The sessions in order; closed segments are dropped.</param>
    public LocalMarketHours(DayOfWeek day, IEnumerable<MarketHoursSegment> segments)
    {
        DayOfWeek = day;
        _segments = (segments ?? []).Where(x => x.State != MarketHoursState.Closed).ToArray();
        Segments = new ReadOnlyCollection<MarketHoursSegment>(_segments);
        foreach (var segment in _segments)
        {
            if (segment.State == MarketHoursState.Market)
            {
                MarketDuration += segment.End - segment.Start;
            }
        }
        IsClosedAllDay = _segments.Length == 0;
        IsOpenAllDay = _segments is [{ State: MarketHoursState.Market } all] && all.Start == TimeSpan.Zero && all.End == TimeSpan.FromDays(1);
    }

    /// <summary>Creates the hours of one day with at most one session of each kind.</summary>
    public LocalMarketHours(DayOfWeek day, TimeSpan extendedMarketOpen, TimeSpan marketOpen, TimeSpan marketClose, TimeSpan extendedMarketClose)
        : this(day, MarketHoursSegment.GetMarketHoursSegments(extendedMarketOpen, marketOpen, marketClose, extendedMarketClose))
    {
    }

    /// <summary>Creates the hours of one day with a regular session only.</summary>
    public LocalMarketHours(DayOfWeek day, TimeSpan marketOpen, TimeSpan marketClose)
        : this(day, marketOpen, marketOpen, marketClose, marketClose)
    {
    }

    /// <summary>Whether the day has no session at all.</summary>
    public bool IsClosedAllDay { get; }

    /// <summary>Whether the day is one regular session of 24 hours.</summary>
    public bool IsOpenAllDay { get; }

    /// <summary>The day of the week.</summary>
    public DayOfWeek DayOfWeek { get; }

    /// <summary>Length of all regular sessions together.</summary>
    public TimeSpan MarketDuration { get; }

    /// <summary>The sessions in order.</summary>
    public ReadOnlyCollection<MarketHoursSegment> Segments { get; }

    /// <summary>The first opening of a day not over yet at <paramref name="time"/>, which may already lie behind it; null if there is none.</summary>
    /// <param name="time">Time of day; sessions that end by then are passed over.</param>
    /// <param name="extendedMarketHours">Whether pre- and post-market count.</param>
    /// <param name="previousDayLastSegment">End of the day before's last session: a session that continues it at midnight does not open.</param>
    public TimeSpan? GetMarketOpen(TimeSpan time, bool extendedMarketHours, TimeSpan? previousDayLastSegment = null)
    {
        var before = previousDayLastSegment;
        var overnight = true;
        foreach (var segment in _segments)
        {
            if (segment.State != MarketHoursState.Market && !extendedMarketHours)
            {
                continue;
            }
            if (segment.End > time && !IsContinuousMarketOpen(before, segment.Start, overnight))
            {
                return segment.Start;
            }
            before = segment.End;
            overnight = false;
        }
        return null;
    }

    /// <summary>The first close after <paramref name="time"/>, null if there is none.</summary>
    /// <param name="time">Time of day; sessions that end by then are passed over.</param>
    /// <param name="extendedMarketHours">Whether pre- and post-market count.</param>
    /// <param name="nextDaySegmentStart">Start of the next day's first session: one that continues at midnight does not close.</param>
    public TimeSpan? GetMarketClose(TimeSpan time, bool extendedMarketHours, TimeSpan? nextDaySegmentStart = null)
        => GetMarketClose(time, extendedMarketHours, false, nextDaySegmentStart);

    /// <summary>The first or the last close after <paramref name="time"/>, null if there is none.</summary>
    /// <param name="time">Time of day; sessions that end by then are passed over.</param>
    /// <param name="extendedMarketHours">Whether pre- and post-market count.</param>
    /// <param name="lastClose">True for the end of the day's last session, even if it continues on the next day.</param>
    /// <param name="nextDaySegmentStart">Start of the next day's first session: one that continues at midnight does not close.</param>
    public TimeSpan? GetMarketClose(TimeSpan time, bool extendedMarketHours, bool lastClose, TimeSpan? nextDaySegmentStart = null)
    {
        TimeSpan? last = null;
        for (var i = 0; i < _segments.Length; i++)
        {
            var segment = _segments[i];
            if (segment.End <= time || (segment.State != MarketHoursState.Market && !extendedMarketHours))
            {
                continue;
            }
            if (lastClose)
            {
                last = segment.End;
                continue;
            }

            var isLast = i == _segments.Length - 1;
            TimeSpan? next = isLast
                ? nextDaySegmentStart
                : extendedMarketHours || _segments[i + 1].State == MarketHoursState.Market ? _segments[i + 1].Start : null;
            if (!IsContinuousMarketOpen(segment.End, next, isLast))
            {
                return segment.End;
            }
        }
        return last;
    }

    /// <summary>Whether the market is open at <paramref name="time"/> of day.</summary>
    public bool IsOpen(TimeSpan time, bool extendedMarketHours)
    {
        foreach (var segment in _segments)
        {
            if (segment.Contains(time))
            {
                return extendedMarketHours || segment.State == MarketHoursState.Market;
            }
        }
        return false;
    }

    /// <summary>Whether the market is open at some moment between two times of day, both exclusive; equal times ask for that moment.</summary>
    public bool IsOpen(TimeSpan start, TimeSpan end, bool extendedMarketHours)
    {
        if (start == end)
        {
            return IsOpen(start, extendedMarketHours);
        }
        foreach (var segment in _segments)
        {
            if ((extendedMarketHours || segment.State == MarketHoursState.Market) && segment.Overlaps(start, end))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>A day without sessions.</summary>
    public static LocalMarketHours ClosedAllDay(DayOfWeek dayOfWeek) => Of(Closed, dayOfWeek);

    /// <summary>A day with one regular session of 24 hours.</summary>
    public static LocalMarketHours OpenAllDay(DayOfWeek dayOfWeek) => Of(Open, dayOfWeek);

    /// <summary>Whether trading goes on from one session to the next without a break.</summary>
    /// <param name="previousSegmentEnd">End of the earlier session, null if there is none.</param>
    /// <param name="nextSegmentStart">Start of the later one, null if there is none.</param>
    /// <param name="prevSegmentIsFromPrevDay">Whether midnight lies between them.</param>
    public static bool IsContinuousMarketOpen(TimeSpan? previousSegmentEnd, TimeSpan? nextSegmentStart, bool prevSegmentIsFromPrevDay = true)
    {
        if (previousSegmentEnd is not { } end || nextSegmentStart is not { } start)
        {
            return false;
        }
        return prevSegmentIsFromPrevDay ? end.Ticks == TimeSpan.TicksPerDay && start == TimeSpan.Zero : end == start;
    }

    /// <summary>The day and its sessions.</summary>
    public override string ToString()
        => IsClosedAllDay ? "Closed All Day" : IsOpenAllDay ? "Open All Day" : $"{DayOfWeek}: {string.Join(" | ", Segments)}";

    private static LocalMarketHours[] Week(Func<DayOfWeek, LocalMarketHours> hoursOf)
    {
        var week = new LocalMarketHours[7];
        for (var day = DayOfWeek.Sunday; day <= DayOfWeek.Saturday; day++)
        {
            week[(int)day] = hoursOf(day);
        }
        return week;
    }

    private static LocalMarketHours Of(LocalMarketHours[] week, DayOfWeek day)
        => (uint)day < (uint)week.Length ? week[(int)day] : throw new ArgumentOutOfRangeException(nameof(day), day, "Not a day of the week.");
}
