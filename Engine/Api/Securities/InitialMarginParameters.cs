namespace QuantConnect.Securities;

/// <summary>The question put to <see cref="IBuyingPowerModel.GetInitialMarginRequirement"/>.</summary>
/// <param name="security">The security to trade.</param>
/// <param name="quantity">Quantity of the position to open, signed.</param>
public sealed class InitialMarginParameters(Security security, decimal quantity)
{
    /// <summary>The security to trade.</summary>
    public Security Security { get; } = security;

    /// <summary>Quantity of the position to open, signed.</summary>
    public decimal Quantity { get; } = quantity;
}
