namespace Quant.Lab.Runs.Rows;

/// <summary>Portfolio value over a stretch of time, at the times at which Lean samples it: a row of <c>equity.csv</c>.</summary>
/// <param name="Time">End of the stretch, UTC.</param>
/// <param name="Open">Value at its start, in account currency.</param>
/// <param name="High">Highest value.</param>
/// <param name="Low">Lowest value.</param>
/// <param name="Close">Value at its end.</param>
public sealed record EquityRow(DateTime Time, decimal Open, decimal High, decimal Low, decimal Close);
