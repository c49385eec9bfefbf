using QuantConnect.Data.Market;

namespace Quant.Tests.Lab.Audit.Leaks;

/// <summary>The days around bars, with the bars that are still to come: each is read from its file once.</summary>
internal sealed class WholeDays
{
    private readonly Dictionary<DateTime, List<TradeBar>> _days = [];

    /// <summary>All minutes of a bar's day, and the place of the bar among them, below 0 if it is none of them.</summary>
    public (List<TradeBar> Minutes, int Place) Of(TradeBar bar)
    {
        if (!_days.TryGetValue(bar.Time.Date, out var minutes))
        {
            _days[bar.Time.Date] = minutes = LeanFiles.Minutes(bar.Time.Date);
        }
        return (minutes, minutes.FindIndex(x => x.Time == bar.Time));
    }
}
