namespace QuantConnect.Securities;

public partial class SecurityExchangeHours
{
    private const int SearchDays = 15;

    /// <summary>Whether the exchange is open at this moment.</summary>
    /// <param name="localDateTime">The moment, in exchange time.</param>
    /// <param name="extendedMarketHours">Whether pre- and post-market count.</param>
    public bool IsOpen(DateTime localDateTime, bool extendedMarketHours) => StretchOf(localDateTime.Ticks).IsOpen(extendedMarketHours);

    /// <summary>Whether the exchange is open at some moment between two times, both exclusive; equal times ask for that moment.</summary>
    /// <param name="startLocalDateTime">Start in exchange time.</param>
    /// <param name="endLocalDateTime">End in exchange time.</param>
    /// <param name="extendedMarketHours">Whether pre- and post-market count.</param>
    public bool IsOpen(DateTime startLocalDateTime, DateTime endLocalDateTime, bool extendedMarketHours)
    {
        var from = startLocalDateTime.Ticks;
        var until = endLocalDateTime.Ticks;
        var stretch = StretchOf(from);
        if (from == until || stretch.IsOpen(extendedMarketHours))
        {
            return stretch.IsOpen(extendedMarketHours);
        }
        if (until <= stretch.Until && until > from)
        {
            return false;
        }

        var start = startLocalDateTime;
        do
        {
            var midnight = start.Date.AddDays(1);
            var end = until < midnight.Ticks ? endLocalDateTime : midnight.AddTicks(-1);
            if (GetMarketHours(start).IsOpen(start.TimeOfDay, end.TimeOfDay, extendedMarketHours))
            {
                return true;
            }
            start = midnight;
        }
        while (until > start.Ticks);
        return false;
    }

    /// <summary>The first time after this one at which the exchange opens. Sessions that go on over midnight do not open there.</summary>
    /// <param name="localDateTime">Exclusive start of the search, in exchange time.</param>
    /// <param name="extendedMarketHours">Whether pre- and post-market count.</param>
    /// <exception cref="ArgumentException">There is none within two weeks, as in a market that never closes.</exception>
    public DateTime GetNextMarketOpen(DateTime localDateTime, bool extendedMarketHours)
    {
        ref var known = ref StretchOf(localDateTime.Ticks).Answer(Question.NextOpen, extendedMarketHours);
        if (known == 0)
        {
            known = FindNextOpen(localDateTime, extendedMarketHours).Ticks;
        }
        return new DateTime(known);
    }

    /// <summary>The first time after this one at which the exchange closes. Sessions that go on over midnight do not close there.</summary>
    /// <param name="localDateTime">Exclusive start of the search, in exchange time.</param>
    /// <param name="extendedMarketHours">Whether pre- and post-market count.</param>
    /// <exception cref="ArgumentException">There is none within two weeks, as in a market that never closes.</exception>
    public DateTime GetNextMarketClose(DateTime localDateTime, bool extendedMarketHours)
        => GetNextMarketClose(localDateTime, extendedMarketHours, false);

    /// <summary>The end of the last session of the first date that has one ending after this time.</summary>
    /// <param name="localDateTime">Exclusive start of the search, in exchange time.</param>
    /// <param name="extendedMarketHours">Whether pre- and post-market count.</param>
    public DateTime GetLastDailyMarketClose(DateTime localDateTime, bool extendedMarketHours)
        => GetNextMarketClose(localDateTime, extendedMarketHours, true);

    /// <summary>The first close after this time, or the last one of its date.</summary>
    /// <param name="localDateTime">Exclusive start of the search, in exchange time.</param>
    /// <param name="extendedMarketHours">Whether pre- and post-market count.</param>
    /// <param name="lastClose">True for the end of the date's last session, breaks in between passed over.</param>
    /// <exception cref="ArgumentException">There is none within two weeks.</exception>
    public DateTime GetNextMarketClose(DateTime localDateTime, bool extendedMarketHours, bool lastClose)
    {
        ref var known = ref StretchOf(localDateTime.Ticks).Answer(lastClose ? Question.LastClose : Question.NextClose, extendedMarketHours);
        if (known == 0)
        {
            known = FindNextClose(localDateTime, extendedMarketHours, lastClose).Ticks;
        }
        return new DateTime(known);
    }

    /// <summary>The start of the first session of the date, or of the last date with one that began by this time.</summary>
    /// <param name="localDateTime">Inclusive end of the search, in exchange time.</param>
    /// <param name="extendedMarketHours">Whether pre- and post-market count.</param>
    public DateTime GetFirstDailyMarketOpen(DateTime localDateTime, bool extendedMarketHours)
        => GetPreviousMarketOpen(localDateTime, extendedMarketHours, true);

    /// <summary>The last time up to this one at which the exchange opened.</summary>
    /// <param name="localDateTime">Inclusive end of the search, in exchange time.</param>
    /// <param name="extendedMarketHours">Whether pre- and post-market count.</param>
    public DateTime GetPreviousMarketOpen(DateTime localDateTime, bool extendedMarketHours)
        => GetPreviousMarketOpen(localDateTime, extendedMarketHours, false);

    /// <summary>The last opening up to this time, or the first one of its date.</summary>
    /// <param name="localDateTime">Inclusive end of the search, in exchange time.</param>
    /// <param name="extendedMarketHours">Whether pre- and post-market count.</param>
    /// <param name="firstOpen">True for the start of the date's first session, even if it continues one of the day before.</param>
    /// <exception cref="InvalidOperationException">There is none within nine days.</exception>
    /// <exception cref="ArgumentException">The market never closes.</exception>
    public DateTime GetPreviousMarketOpen(DateTime localDateTime, bool extendedMarketHours, bool firstOpen)
    {
        ref var known = ref StretchOf(localDateTime.Ticks).Answer(firstOpen ? Question.FirstOpen : Question.PreviousOpen, extendedMarketHours);
        if (known == 0)
        {
            known = FindPreviousOpen(localDateTime, extendedMarketHours, firstOpen).Ticks;
        }
        return new DateTime(known);
    }

    private DateTime FindNextOpen(DateTime after, bool extended)
    {
        var date = after.Date;
        TimeSpan? previousEnd = GetMarketHours(date.AddDays(-1)).Segments.LastOrDefault()?.End;
        for (var i = 0; i < SearchDays; i++, date = date.AddDays(1))
        {
            var hours = GetMarketHours(date);
            if (hours.GetMarketOpen(i == 0 ? after.TimeOfDay : TimeSpan.Zero, extended, previousEnd) is { } open && date + open > after)
            {
                return date + open;
            }
            // a closed day or one that ends early interrupts trading, whatever its hours say
            previousEnd = hours.IsClosedAllDay || EarlyCloses.ContainsKey(date) ? null : hours.Segments[^1].End;
        }
        throw new ArgumentException(NothingFound("open"));
    }

    private DateTime FindNextClose(DateTime after, bool extended, bool lastClose)
    {
        var date = after.Date;
        for (var i = 0; i < SearchDays; i++, date = date.AddDays(1))
        {
            var hours = GetMarketHours(date);
            if (hours.IsClosedAllDay)
            {
                continue;
            }
            var tomorrow = date.AddDays(1);
            var nextStart = EarlyCloses.ContainsKey(tomorrow) ? null : GetMarketHours(tomorrow).Segments.FirstOrDefault()?.Start;
            if (hours.GetMarketClose(i == 0 ? after.TimeOfDay : TimeSpan.Zero, extended, lastClose, nextStart) is { } close && date + close > after)
            {
                return date + close;
            }
        }
        throw new ArgumentException(NothingFound("close"));
    }

    private DateTime FindPreviousOpen(DateTime before, bool extended, bool firstOpen)
    {
        // Lean asks for the next open first, so that markets that never open again fail here with the same exception
        GetNextMarketOpen(before, extended);

        var date = before.Date;
        for (var i = 0; i < 9; i++, date = date.AddDays(-1))
        {
            DateTime? first = null;
            var segments = GetMarketHours(date).Segments;
            for (var j = segments.Count - 1; j >= 0; j--)
            {
                var start = date + segments[j].Start;
                if (start > before || (segments[j].State != MarketHoursState.Market && !extended))
                {
                    continue;
                }
                if (firstOpen)
                {
                    first = start;
                }
                else if (GetNextMarketOpen(start.AddTicks(-1), extended) == start)
                {
                    return start;
                }
            }
            if (first is { } result)
            {
                return result;
            }
        }
        throw new InvalidOperationException($"The exchange did not open in the nine days up to {before:yyyy-MM-dd HH:mm:ss}.");
    }

    private string NothingFound(string what) => $"Unable to locate next market {what} within two weeks."
        + (IsMarketAlwaysOpen
            ? " This market never closes: use TimeRules.At, TimeRules.Every, TimeRules.Midnight or TimeRules.Noon instead of market times."
            : "");
}
