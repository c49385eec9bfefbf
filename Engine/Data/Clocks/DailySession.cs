using QuantConnect.Securities;
using QuantConnect.Util;

namespace Quant.Engine.Data.Clocks;

/// <summary>Open and close of the trading day a time belongs to, remembered for the rest of its date. Regular hours, local ticks; not thread-safe.</summary>
internal sealed class DailySession(SecurityExchangeHours hours)
{
    private long _until = long.MinValue;

    public long Open { get; private set; } = long.MaxValue;

    public long Close { get; private set; }

    /// <summary>Moves to the last trading day that opened at or before a time.</summary>
    public void MoveTo(long local)
    {
        if (local >= Open && local < _until)
        {
            return;
        }
        var calendar = LeanData.GetDailyCalendar(new DateTime(local), hours, extendedMarketHours: false);
        Open = calendar.Start.Ticks;
        Close = calendar.End.Ticks;
        _until = calendar.Start.Date.Ticks + TimeSpan.TicksPerDay;
    }
}
