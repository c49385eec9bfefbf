using System.Globalization;

namespace QuantConnect.Securities;

/// <summary>A part of a day with one market state: from <see cref="Start"/> inclusive to <see cref="End"/> exclusive, in exchange time.</summary>
public class MarketHoursSegment
{
    /// <summary>Creates a segment.</summary>
    /// <param name="state">The market state.</param>
    /// <param name="start">Time of day it begins, inclusive.</param>
    /// <param name="end">Time of day it ends, exclusive; one day for midnight.</param>
    public MarketHoursSegment(MarketHoursState state, TimeSpan start, TimeSpan end)
    {
        State = state;
        Start = start;
        End = end;
    }

    /// <summary>Time of day the segment begins, inclusive.</summary>
    public TimeSpan Start { get; }

    /// <summary>Time of day the segment ends, exclusive.</summary>
    public TimeSpan End { get; }

    /// <summary>The market state during the segment.</summary>
    public MarketHoursState State { get; }

    /// <summary>A regular session of 24 hours.</summary>
    public static MarketHoursSegment OpenAllDay() => new(MarketHoursState.Market, TimeSpan.Zero, TimeSpan.FromDays(1));

    /// <summary>A closed segment of 24 hours.</summary>
    public static MarketHoursSegment ClosedAllDay() => new(MarketHoursState.Closed, TimeSpan.Zero, TimeSpan.FromDays(1));

    /// <summary>The segments of a day with at most one session of each kind; empty ones are left out.</summary>
    /// <param name="extendedMarketOpen">Start of the pre-market, the same as <paramref name="marketOpen"/> for none.</param>
    /// <param name="marketOpen">Start of the regular session.</param>
    /// <param name="marketClose">End of the regular session.</param>
    /// <param name="extendedMarketClose">End of the post-market, the same as <paramref name="marketClose"/> for none.</param>
    public static MarketHoursSegment[] GetMarketHoursSegments(
        TimeSpan extendedMarketOpen,
        TimeSpan marketOpen,
        TimeSpan marketClose,
        TimeSpan extendedMarketClose)
    {
        if (extendedMarketOpen > marketOpen || marketOpen > marketClose || marketClose > extendedMarketClose)
        {
            throw new ArgumentException(
                $"Market hours must be in order: extended open {extendedMarketOpen}, open {marketOpen}, close {marketClose}, extended close {extendedMarketClose}.");
        }

        var segments = new List<MarketHoursSegment>(3);
        if (extendedMarketOpen < marketOpen)
        {
            segments.Add(new MarketHoursSegment(MarketHoursState.PreMarket, extendedMarketOpen, marketOpen));
        }
        // only a session at 00:00 of no length means "none"
        if (marketClose != TimeSpan.Zero)
        {
            segments.Add(new MarketHoursSegment(MarketHoursState.Market, marketOpen, marketClose));
        }
        if (marketClose < extendedMarketClose)
        {
            segments.Add(new MarketHoursSegment(MarketHoursState.PostMarket, marketClose, extendedMarketClose));
        }
        return segments.ToArray();
    }

    /// <summary>Whether <paramref name="time"/> of day is in the segment.</summary>
    public bool Contains(TimeSpan time) => Start <= time && time < End;

    /// <summary>Whether the segment and the range from <paramref name="start"/> to <paramref name="end"/>, both ends exclusive, have time in common.</summary>
    public bool Overlaps(TimeSpan start, TimeSpan end) => end > Start && start < End;

    /// <summary>State and times, such as <c>Market: 09:30:00-16:00:00</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{State}: {Start:c}-{End:c}");
}
