namespace Quant.Core.Sizing;

/// <summary>Makes each position swing the account by the same yearly volatility: <c>equity * target / (volatility * unit value)</c>.</summary>
public sealed class VolatilityTargetSizer : IPositionSizer
{
    private readonly double _target;

    /// <summary>A sizer.</summary>
    /// <param name="target">Standard deviation that the position alone gives a year's return of the account, as a fraction; above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The target is not above 0.</exception>
    public VolatilityTargetSizer(double target)
        => _target = target > 0 && double.IsFinite(target) ? target : throw new ArgumentOutOfRangeException(nameof(target), target, "The volatility aimed at is above 0.");

    /// <inheritdoc/>
    public string Name => "volatility-target";

    /// <inheritdoc/>
    public double Quantity(in SizingInput input) => Ratio.Of(input.Equity * _target, input.Volatility * input.UnitValue);
}
