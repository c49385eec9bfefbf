using Quant.Core.Sessions;

namespace Quant.Core.BreakRetest;

/// <summary>What the market is like at the moment of a setup. Null is "not known".</summary>
/// <param name="Day">The trading day.</param>
/// <param name="Time">The moment, in UTC ticks.</param>
/// <param name="AtrRatio">ATR over its slow average.</param>
/// <param name="DayRange">Range of the session so far over the mean range of the last sessions.</param>
/// <param name="SpreadBps">Spread in basis points of the price.</param>
/// <param name="DayVolume">Volume of the session so far over what is usual by this time.</param>
/// <param name="StopAtr">Distance of entry and stop, in ATR.</param>
/// <param name="RoomR">Distance to the next level in the direction of the trade, in R; infinite without one.</param>
public readonly record struct MarketConditions(
    TradingDay Day, long Time, double? AtrRatio, double? DayRange, double? SpreadBps, double? DayVolume, double? StopAtr, double RoomR);
