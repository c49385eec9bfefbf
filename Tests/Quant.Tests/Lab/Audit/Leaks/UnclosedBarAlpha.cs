using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Data.Market;

namespace Quant.Tests.Lab.Audit.Leaks;

/// <summary>Leak: takes the bar of the hour by its start, and so knows its close before the hour is over.</summary>
internal sealed class UnclosedBarAlpha() : ClosedBarAlpha(Rule())
{
    private static Func<TradeBar, InsightDirection?> Rule()
    {
        Dictionary<DateTime, decimal>? closes = null;
        return bar =>
        {
            closes ??= LeanFiles.Hours().ToDictionary(x => x.Time, x => x.Close);
            var hour = bar.EndTime.Date.AddHours(bar.EndTime.Hour);
            return bar.EndTime.Minute == 15 && closes.TryGetValue(hour, out var close) ? (InsightDirection)Math.Sign(close - bar.Close) : null;
        };
    }
}
