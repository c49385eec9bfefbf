namespace Quant.Lab.Reports.Bars;

/// <summary>Prices over a stretch of time.</summary>
/// <param name="Time">Its start, UTC ticks.</param>
/// <param name="Open">First price.</param>
/// <param name="High">Highest price.</param>
/// <param name="Low">Lowest price.</param>
/// <param name="Close">Last price.</param>
internal readonly record struct PriceBar(long Time, double Open, double High, double Low, double Close);
