using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Data.Market;

namespace Quant.Tests.Lab.Audit.Leaks;

/// <summary>Leak: normalises prices by the mean of the whole sample, the part that is still to come included.</summary>
internal sealed class FullSampleAlpha() : ClosedBarAlpha(Rule())
{
    private static Func<TradeBar, InsightDirection?> Rule()
    {
        decimal? mean = null;
        return bar =>
        {
            mean ??= Enumerable.Range(0, 5).SelectMany(i => LeanFiles.Minutes(new DateTime(2023, 11, 27).AddDays(i))).Average(x => x.Close);
            return bar.Close > mean ? InsightDirection.Down : InsightDirection.Up;
        };
    }
}
