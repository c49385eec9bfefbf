namespace QuantConnect.Securities;

/// <summary>Margin that a position holds.</summary>
/// <param name="reservedBuyingPowerForPosition">The amount in account currency, not negative.</param>
public sealed class ReservedBuyingPowerForPosition(decimal reservedBuyingPowerForPosition)
{
    /// <summary>The amount in account currency, the same for a long and a short position.</summary>
    public decimal AbsoluteUsedBuyingPower { get; } = reservedBuyingPowerForPosition;
}
