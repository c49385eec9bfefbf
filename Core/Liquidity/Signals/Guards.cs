using Quant.Core.Indicators;
using Quant.Core.Plans;

namespace Quant.Core.Liquidity.Signals;

/// <summary>The predicates behind <see cref="Guard"/>: one each, a function of its arguments and nothing else.</summary>
public static class Guards
{
    /// <summary><see cref="Guard.IndicatorsKnown"/>.</summary>
    public static bool IndicatorsKnown(in Snapshot snapshot) => snapshot.IsReady;

    /// <summary><see cref="Guard.CloseBeyondEma"/>.</summary>
    public static bool CloseBeyondEma(TradeSide side, double close, double emaFast) => (int)side * (close - emaFast) > 0;

    /// <summary><see cref="Guard.TriggerInTime"/>: exactly the limit is in time.</summary>
    public static bool TriggerInTime(long touchedAt, long now, long limit) => now - touchedAt <= limit;

    /// <summary><see cref="Guard.EmaOrder"/>.</summary>
    public static bool EmaOrder(TradeSide side, double emaFast, double emaSlow) => (int)side * (emaSlow - emaFast) > 0;

    /// <summary><see cref="Guard.Volume"/>.</summary>
    public static bool Volume(double volume, double average, double ratio) => ratio == 0 || volume >= ratio * average;

    /// <summary><see cref="Guard.KillZone"/>.</summary>
    public static bool KillZone(bool inside, bool required) => inside || !required;

    /// <summary><see cref="Guard.Regime"/>.</summary>
    public static bool Regime(TradeSide side, MarketRegime regime, RegimeFilter filter) => filter switch
    {
        RegimeFilter.None => true,
        RegimeFilter.NotVolatile => regime != MarketRegime.HighVolatility,
        _ => regime != MarketRegime.HighVolatility && regime != (side == TradeSide.Long ? MarketRegime.TrendDown : MarketRegime.TrendUp),
    };

    /// <summary><see cref="Guard.RoomToStop"/>.</summary>
    public static bool RoomToStop(TradeSide side, double close, double stop) => (int)side * (close - stop) > 0;
}
