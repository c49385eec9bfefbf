namespace Quant.Core.Sizing;

/// <summary>
/// Risks a part of the shrunken Kelly fraction at the stop, at most a cap: <c>equity * min(cap, part * kelly) / (stop distance * point value)</c>.
/// Until the record is long enough it risks a fixed starting fraction.
/// </summary>
public sealed class KellySizer : IPositionSizer
{
    private readonly KellyEstimator _record;
    private readonly double _part;
    private readonly double _cap;
    private readonly double _start;
    private readonly int _minimumTrades;

    /// <summary>A sizer.</summary>
    /// <param name="record">The results so far; fed by whoever sees trades close.</param>
    /// <param name="part">1 for full Kelly, 0.5 for half; above 0, at most 1.</param>
    /// <param name="cap">Largest fraction of equity at risk, above 0 and below 1.</param>
    /// <param name="start">Fraction at risk while the record is short, above 0, at most the cap.</param>
    /// <param name="minimumTrades">Trades from which on the record counts, at least 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public KellySizer(KellyEstimator record, double part, double cap, double start, int minimumTrades)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentOutOfRangeException.ThrowIfLessThan(minimumTrades, 2);
        _record = record;
        _part = part is > 0 and <= 1 ? part : throw new ArgumentOutOfRangeException(nameof(part), part, "The part of Kelly's fraction is above 0 and at most 1.");
        _cap = cap is > 0 and < 1 ? cap : throw new ArgumentOutOfRangeException(nameof(cap), cap, "The cap is above 0 and below 1.");
        _start = start > 0 && start <= cap ? start : throw new ArgumentOutOfRangeException(nameof(start), start, "The starting fraction is above 0 and at most the cap.");
        _minimumTrades = minimumTrades;
    }

    /// <inheritdoc/>
    public string Name => "kelly";

    /// <summary>Fraction of equity that the next trade risks at its stop.</summary>
    public double Fraction => _record.Count < _minimumTrades ? _start : Math.Min(_cap, _part * _record.Shrunk);

    /// <inheritdoc/>
    public double Quantity(in SizingInput input) => Ratio.Of(input.Equity * Fraction, input.UnitRisk);
}
