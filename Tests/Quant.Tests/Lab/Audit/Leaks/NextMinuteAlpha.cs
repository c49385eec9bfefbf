using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Data.Market;

namespace Quant.Tests.Lab.Audit.Leaks;

/// <summary>Leak, and dependent on fills without delay: is long exactly in the minutes that rise by more than the cost.</summary>
internal sealed class NextMinuteAlpha() : ClosedBarAlpha(Rule())
{
    private static Func<TradeBar, InsightDirection?> Rule()
    {
        var days = new Dictionary<DateTime, Dictionary<DateTime, TradeBar>>();
        return bar =>
        {
            if (!days.TryGetValue(bar.Time.Date, out var bars))
            {
                days[bar.Time.Date] = bars = LeanFiles.Minutes(bar.Time.Date).ToDictionary(x => x.Time);
            }
            return bars.TryGetValue(bar.EndTime, out var next) && next.Close > bar.Close * 1.0008m ? InsightDirection.Up : InsightDirection.Flat;
        };
    }
}
