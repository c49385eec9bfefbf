using Quant.Framework.Symbols;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Securities;

namespace Quant.RiskModels.Rules;

/// <summary>The trading day of an algorithm: that of the exchange of its first security, in the order of the symbols.</summary>
internal static class SessionDay
{
    // the foreign exchange's day begins at 17:00 in New York, its exchange time
    private static readonly TimeSpan ForexRoll = TimeSpan.FromHours(7);

    /// <summary>The day now; null without securities.</summary>
    public static DateTime? Of(QCAlgorithm algorithm)
    {
        Security? first = null;
        foreach (var security in algorithm.Securities.Values)
        {
            if (first is null || SymbolOrder.Instance.Compare(security.Symbol, first.Symbol) < 0)
            {
                first = security;
            }
        }
        return first is null ? null : (first.LocalTime + (first.Type is SecurityType.Forex or SecurityType.Cfd ? ForexRoll : TimeSpan.Zero)).Date;
    }
}
