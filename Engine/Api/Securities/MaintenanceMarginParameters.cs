namespace QuantConnect.Securities;

/// <summary>The question put to <see cref="IBuyingPowerModel.GetMaintenanceMargin"/>: a position, real or supposed.</summary>
/// <param name="security">The security held.</param>
/// <param name="quantity">Quantity held, signed.</param>
/// <param name="holdingsCost">What the position cost, in account currency, signed as the quantity.</param>
/// <param name="holdingsValue">What the position is worth, in account currency, signed as the quantity.</param>
public sealed class MaintenanceMarginParameters(Security security, decimal quantity, decimal holdingsCost, decimal holdingsValue)
{
    /// <summary>The security held.</summary>
    public Security Security { get; } = security;

    /// <summary>Quantity held, signed.</summary>
    public decimal Quantity { get; } = quantity;

    /// <summary>Quantity held, without its sign.</summary>
    public decimal AbsoluteQuantity => Math.Abs(Quantity);

    /// <summary>What the position cost, in account currency, signed as the quantity.</summary>
    public decimal HoldingsCost { get; } = holdingsCost;

    /// <summary>What the position cost, in account currency, without its sign.</summary>
    public decimal AbsoluteHoldingsCost => Math.Abs(HoldingsCost);

    /// <summary>What the position is worth, in account currency, signed as the quantity.</summary>
    public decimal HoldingsValue { get; } = holdingsValue;

    /// <summary>What the position is worth, in account currency, without its sign.</summary>
    public decimal AbsoluteHoldingsValue => Math.Abs(HoldingsValue);

    /// <summary>The position that <paramref name="security"/> has now.</summary>
    /// <param name="security">The security held.</param>
    public static MaintenanceMarginParameters ForCurrentHoldings(Security security)
    {
        var holdings = security.Holdings;
        return new MaintenanceMarginParameters(security, holdings.Quantity, holdings.HoldingsCost, holdings.HoldingsValue);
    }

    /// <summary>A position bought at the current price, so that cost and value are the same.</summary>
    /// <param name="security">The security held.</param>
    /// <param name="quantity">Quantity held, signed.</param>
    public static MaintenanceMarginParameters ForQuantityAtCurrentPrice(Security security, decimal quantity)
    {
        var value = security.Holdings.GetQuantityValue(quantity).InAccountCurrency;
        return new MaintenanceMarginParameters(security, quantity, value, value);
    }
}
