using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Data.Market;

namespace Quant.Tests.Lab.Audit.Leaks;

/// <summary>Leak: calls a bar a pivot when it closes highest or lowest of the three bars before and after it, at the bar itself and not three bars later, when that is known.</summary>
internal sealed class CentredPivotAlpha() : ClosedBarAlpha(Rule())
{
    private const int Wing = 3;

    private static Func<TradeBar, InsightDirection?> Rule()
    {
        var days = new WholeDays();
        return bar =>
        {
            var (bars, i) = days.Of(bar);
            if (i < Wing || i + Wing >= bars.Count)
            {
                return null;
            }
            var closes = bars.GetRange(i - Wing, (2 * Wing) + 1).ConvertAll(x => x.Close);
            return closes[Wing] == closes.Max() ? InsightDirection.Down : closes[Wing] == closes.Min() ? InsightDirection.Up : null;
        };
    }
}
