using QuantConnect.Orders;

namespace QuantConnect.Securities;

/// <summary>The question put to <see cref="IBuyingPowerModel.GetInitialMarginRequiredForOrder"/>.</summary>
/// <param name="currencyConverter">Converts fees to account currency.</param>
/// <param name="security">The order's security.</param>
/// <param name="order">The order.</param>
public sealed class InitialMarginRequiredForOrderParameters(ICurrencyConverter currencyConverter, Security security, Order order)
{
    /// <summary>The order's security.</summary>
    public Security Security { get; } = security;

    /// <summary>The order.</summary>
    public Order Order { get; } = order;

    /// <summary>Converts fees to account currency.</summary>
    public ICurrencyConverter CurrencyConverter { get; } = currencyConverter;
}
