using Quant.Core.Plans;

namespace Quant.Core.Liquidity.Zones;

/// <summary>Prices at which pools of at least two time frames overlap.</summary>
/// <param name="Id">Derived from side, edges and time of creation; kept while the zone changes.</param>
/// <param name="Side">The side of its pools.</param>
/// <param name="Low">Lower edge.</param>
/// <param name="High">Upper edge, above the lower one.</param>
/// <param name="Strength">Sum of the weights of the pools that reach into it.</param>
/// <param name="Pools">Number of those pools.</param>
/// <param name="CreatedAt">When it came to be, in UTC ticks.</param>
public readonly record struct HighLiquidityZone(ulong Id, TradeSide Side, double Low, double High, double Strength, int Pools, long CreatedAt);
