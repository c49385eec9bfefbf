using Quant.Core.Plans;

namespace Quant.Core.Liquidity.Zones;

/// <summary>A stretch of prices that a <see cref="ZoneWatcher"/> waits at: a high liquidity zone, or a pool on its own.</summary>
/// <param name="Id">Id of the zone or pool.</param>
/// <param name="Side">Long if it is waited for from above, Short from below.</param>
/// <param name="Low">Lower edge.</param>
/// <param name="High">Upper edge.</param>
/// <param name="Strength">Strength of the zone or weight of the pool.</param>
public readonly record struct WatchedZone(ulong Id, TradeSide Side, double Low, double High, double Strength);
