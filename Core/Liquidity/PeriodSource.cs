using Quant.Core.Bars;
using Quant.Core.Liquidity.Pools;
using Quant.Core.Time;

namespace Quant.Core.Liquidity;

/// <summary>Periods whose high and low become pools when they are over: named sessions, days, weeks.</summary>
/// <param name="Kind">Kind of the pools.</param>
/// <param name="Frame">Time frame of the pools.</param>
/// <param name="Periods">When they are.</param>
/// <param name="Weight">Weight of the pools.</param>
/// <param name="Life">How long the pools live, in ticks.</param>
public sealed record PeriodSource(PoolKind Kind, TimeFrame Frame, ITimetable Periods, double Weight, long Life);
