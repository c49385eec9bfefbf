namespace QuantConnect.Securities;

/// <summary>What a buying power model allows to be spent.</summary>
/// <param name="buyingPower">The amount, in account currency unless the model says otherwise.</param>
public sealed class BuyingPower(decimal buyingPower)
{
    /// <summary>The amount; account currency for margin models, base currency for <see cref="CashBuyingPowerModel"/>.</summary>
    public decimal Value { get; } = buyingPower;
}
