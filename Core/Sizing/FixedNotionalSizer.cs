namespace Quant.Core.Sizing;

/// <summary>Puts the same amount of money into every position: <c>notional / unit value</c>.</summary>
public sealed class FixedNotionalSizer : IPositionSizer
{
    private readonly double _notional;

    /// <summary>A sizer.</summary>
    /// <param name="notional">Value of a position, in account currency; above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The notional is not above 0.</exception>
    public FixedNotionalSizer(double notional)
        => _notional = notional > 0 && double.IsFinite(notional)
            ? notional : throw new ArgumentOutOfRangeException(nameof(notional), notional, "The value of a position is above 0.");

    /// <inheritdoc/>
    public string Name => "fixed-notional";

    /// <inheritdoc/>
    public double Quantity(in SizingInput input) => Ratio.Of(_notional, input.UnitValue);
}
