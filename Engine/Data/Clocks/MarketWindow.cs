using QuantConnect.Securities;

namespace Quant.Engine.Data.Clocks;

/// <summary>
/// Answers whether a market is open or closed during a bar from the session, or the pause, that it was in last time. Local times of the exchange in ticks;
/// not thread-safe.
/// </summary>
internal sealed class MarketWindow
{
    private readonly SecurityExchangeHours _hours;
    private readonly bool _extended;
    private readonly bool _always;
    private long _from = long.MaxValue;
    private long _until = long.MinValue;
    private long _closedFrom = long.MaxValue;
    private long _closedUntil = long.MinValue;

    public MarketWindow(SecurityExchangeHours hours, bool extended)
    {
        _hours = hours;
        _extended = extended;
        _always = hours.IsMarketAlwaysOpen && hours.Holidays.Count == 0 && hours.EarlyCloses.Count == 0 && hours.LateOpens.Count == 0;
    }

    /// <summary>Whether the market is open at any time from one time to another.</summary>
    public bool IsOpen(long from, long to) => _always || (from >= _from && from < _until) || Ask(from, to);

    /// <summary>When a pause of the market ends, or its date if that is earlier. The smallest number while the market is open.</summary>
    /// <param name="time">Time in the pause.</param>
    public long PauseEnd(long time)
        => _always || (time >= _from && time < _until) ? long.MinValue : time >= _closedFrom && time < _closedUntil ? _closedUntil : AskPauseEnd(time);

    private long AskPauseEnd(long at)
    {
        var start = new DateTime(at);
        var (time, next) = (start.TimeOfDay, TimeSpan.FromDays(1));
        foreach (var segment in _hours.GetMarketHours(start).Segments)
        {
            if (!Counts(segment) || segment.End <= time)
            {
                continue;
            }
            if (segment.Start <= time)
            {
                return long.MinValue;
            }
            next = segment.Start < next ? segment.Start : next;
        }
        (_closedFrom, _closedUntil) = (at, (start.Date + next).Ticks);
        return _closedUntil;
    }

    private bool Counts(MarketHoursSegment segment)
        => segment.State != MarketHoursState.Closed && (_extended || segment.State == MarketHoursState.Market);

    private bool Ask(long from, long to)
    {
        var start = new DateTime(from);
        if (!_hours.IsOpen(start, new DateTime(to), _extended))
        {
            return false;
        }
        var time = start.TimeOfDay;
        foreach (var segment in _hours.GetMarketHours(start).Segments)
        {
            if (Counts(segment) && segment.Start <= time && time < segment.End)
            {
                (_from, _until) = ((start.Date + segment.Start).Ticks, (start.Date + segment.End).Ticks);
            }
        }
        return true;
    }
}
