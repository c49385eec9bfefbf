using Quant.Core.Statistics.Trades;

namespace Quant.Core.Statistics.Costs;

/// <summary>A trade with what it cost beside its fees.</summary>
/// <param name="Trade">The trade.</param>
/// <param name="Slippage">
/// Loss by filling at worse prices than were there when the orders were sent, in account currency: part of the trade's gross result. Below 0 if they filled at
/// better ones; null if not known.
/// </param>
public sealed record CostedTrade(ClosedTrade Trade, double? Slippage);
