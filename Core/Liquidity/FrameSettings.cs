using Quant.Core.Bars;

namespace Quant.Core.Liquidity;

/// <summary>A time frame on which pools are looked for.</summary>
/// <param name="Frame">The time frame.</param>
/// <param name="Weight">Weight of its pools.</param>
/// <param name="Life">How long its pools live, in ticks.</param>
public sealed record FrameSettings(TimeFrame Frame, double Weight, long Life);
