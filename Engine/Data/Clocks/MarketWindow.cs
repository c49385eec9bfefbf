using QuantConnect.Securities;

namespace Quant.Engine.Data.Clocks;

/// <summary>Answers whether a market is open during a bar from the opening it was in last time. Local times of the exchange in ticks; not thread-safe.</summary>
internal sealed class MarketWindow
{
    private readonly SecurityExchangeHours _hours;
    private readonly bool _extended;
    private readonly bool _always;
    private long _from = long.MaxValue;
    private long _until = long.MinValue;

    public MarketWindow(SecurityExchangeHours hours, bool extended)
    {
        _hours = hours;
        _extended = extended;
        _always = hours.IsMarketAlwaysOpen && hours.Holidays.Count == 0 && hours.EarlyCloses.Count == 0 && hours.LateOpens.Count == 0;
    }

    /// <summary>Whether the market is open at any time from one time to another.</summary>
    public bool IsOpen(long from, long to) => _always || (from >= _from && from < _until) || Ask(from, to);

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
            if (segment.State != MarketHoursState.Closed && (_extended || segment.State == MarketHoursState.Market)
                && segment.Start <= time && time < segment.End)
            {
                (_from, _until) = ((start.Date + segment.Start).Ticks, (start.Date + segment.End).Ticks);
            }
        }
        return true;
    }
}
