using Quant.Core.Bars;
using Quant.Core.Indicators;
using Quant.Core.Liquidity.Detection;

namespace Quant.Core.Liquidity.Signals;

/// <summary>What a candidate decides on: one closed bar and what was known at its end.</summary>
/// <param name="Bar">The bar.</param>
/// <param name="Snapshot">Indicators after it.</param>
/// <param name="InKillZone">Whether its end is inside a kill-zone.</param>
/// <param name="Gap">The fair value gap of the entry bars that it completed, if any.</param>
public readonly record struct CandidateInput(Bar Bar, Snapshot Snapshot, bool InKillZone, FairValueGap? Gap);
