namespace QuantConnect.Securities;

public partial class SecurityExchangeHours
{
    /// <summary>The sessions of a date, worked out from the weekday's and the exceptions.</summary>
    private LocalMarketHours HoursOn(DateTime date)
    {
        if (_holidays.Contains(date.Ticks))
        {
            return LocalMarketHours.ClosedAllDay(date.DayOfWeek);
        }

        var regular = _week[(int)date.DayOfWeek];
        if (EarlyCloses.Count + LateOpens.Count == 0)
        {
            return regular;
        }
        var closesEarly = EarlyCloses.TryGetValue(date, out var close);
        var opensLate = LateOpens.TryGetValue(date, out var open);
        if (!closesEarly && !opensLate)
        {
            return regular;
        }

        IReadOnlyList<MarketHoursSegment> segments = regular.Segments;
        if (closesEarly && opensLate && close <= open)
        {
            // a break in the middle of the day: what comes before the close, and what comes after the open
            var morning = EndAt(segments, close);
            segments = [.. morning, .. BeginAt(close == open ? morning : segments, open)];
        }
        else
        {
            if (closesEarly)
            {
                segments = EndAt(segments, close);
            }
            if (opensLate)
            {
                segments = BeginAt(segments, open);
            }
        }
        return new LocalMarketHours(date.DayOfWeek, segments);
    }

    /// <summary>
    /// Cuts a day off at an early close, later sessions included. Lean drops the session before the close too when the close falls into
    /// a pause between two sessions, and so do we.
    /// </summary>
    private static List<MarketHoursSegment> EndAt(IReadOnlyList<MarketHoursSegment> segments, TimeSpan close)
    {
        var kept = new List<MarketHoursSegment>(segments.Count);
        foreach (var segment in segments)
        {
            if (close < segment.Start)
            {
                if (kept.Count > 0)
                {
                    kept.RemoveAt(kept.Count - 1);
                }
                break;
            }
            if (close <= segment.End)
            {
                kept.Add(new MarketHoursSegment(segment.State, segment.Start, close));
                break;
            }
            kept.Add(segment);
        }
        return kept;
    }

    /// <summary>Cuts off what lies before a late open; an open after the last session changes nothing, as in Lean.</summary>
    private static List<MarketHoursSegment> BeginAt(IReadOnlyList<MarketHoursSegment> segments, TimeSpan open)
    {
        var first = 0;
        while (first < segments.Count && segments[first].End < open)
        {
            first++;
        }
        if (first == segments.Count)
        {
            return [.. segments];
        }

        var kept = segments.Skip(first).ToList();
        if (kept[0].Start <= open)
        {
            kept[0] = new MarketHoursSegment(kept[0].State, open, kept[0].End);
        }
        return kept;
    }
}
