using QuantConnect;
using QuantConnect.Securities;

namespace Quant.ExecutionModels.Bracket;

/// <summary>Whether the regular close of a security's exchange is near. A market that never closes is never near its close.</summary>
internal sealed class CloseOfDay(TimeSpan before)
{
    private readonly Dictionary<Symbol, DateTime> _next = [];

    public bool IsNear(Security security)
    {
        if (before <= TimeSpan.Zero || security.Exchange.Hours.IsMarketAlwaysOpen)
        {
            return false;
        }
        var now = security.LocalTime;
        if (!_next.TryGetValue(security.Symbol, out var close) || now >= close)
        {
            _next[security.Symbol] = close = security.Exchange.Hours.GetNextMarketClose(now, extendedMarketHours: false);
        }
        return now >= close - before;
    }
}
