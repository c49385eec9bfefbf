using QuantConnect;

namespace Quant.Framework.Risk;

/// <summary>A position from flat to flat.</summary>
/// <param name="Symbol">What was traded.</param>
/// <param name="Setup">Type of setup; empty without a plan.</param>
/// <param name="Profit">Profit after fees, in account currency; below 0 for a loss.</param>
/// <param name="R">The profit in multiples of what was at risk at the initial stop; null if nothing was.</param>
/// <param name="Time">When it was seen to be closed, UTC.</param>
public sealed record ClosedPosition(Symbol Symbol, string Setup, decimal Profit, double? R, DateTime Time);
