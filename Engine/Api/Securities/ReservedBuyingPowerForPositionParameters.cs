namespace QuantConnect.Securities;

/// <summary>The question put to <see cref="IBuyingPowerModel.GetReservedBuyingPowerForPosition"/>.</summary>
/// <param name="security">The security whose current position is meant.</param>
public sealed class ReservedBuyingPowerForPositionParameters(Security security)
{
    /// <summary>The security whose current position is meant.</summary>
    public Security Security { get; } = security;

    /// <summary>Wraps an amount in account currency.</summary>
    /// <param name="reservedBuyingPower">The amount in account currency.</param>
    public ReservedBuyingPowerForPosition ResultInAccountCurrency(decimal reservedBuyingPower) => new(reservedBuyingPower);
}
