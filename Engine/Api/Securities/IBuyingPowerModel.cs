namespace QuantConnect.Securities;

/// <summary>What positions and orders in a security cost in margin or cash, and how much of it can be bought.</summary>
public interface IBuyingPowerModel
{
    /// <summary>Position value per unit of margin.</summary>
    /// <param name="security">The security.</param>
    decimal GetLeverage(Security security);

    /// <summary>Sets the margin requirements from a leverage.</summary>
    /// <param name="security">The security.</param>
    /// <param name="leverage">Position value per unit of margin, at least 1.</param>
    void SetLeverage(Security security, decimal leverage);

    /// <summary>Margin needed to keep a position.</summary>
    /// <param name="parameters">The position.</param>
    MaintenanceMargin GetMaintenanceMargin(MaintenanceMarginParameters parameters);

    /// <summary>Margin needed to open a position at the current price; signed as the quantity.</summary>
    /// <param name="parameters">Security and quantity.</param>
    InitialMargin GetInitialMarginRequirement(InitialMarginParameters parameters);

    /// <summary>Margin needed to send an order, its fee included; signed as the quantity.</summary>
    /// <param name="parameters">Security and order.</param>
    InitialMargin GetInitialMarginRequiredForOrder(InitialMarginRequiredForOrderParameters parameters);

    /// <summary>Whether an order can be paid for.</summary>
    /// <param name="parameters">Portfolio, security and order.</param>
    HasSufficientBuyingPowerForOrderResult HasSufficientBuyingPowerForOrder(HasSufficientBuyingPowerForOrderParameters parameters);

    /// <summary>Largest order that brings the margin of the position to at most a fraction of the portfolio's value.</summary>
    /// <param name="parameters">Portfolio, security and signed fraction.</param>
    GetMaximumOrderQuantityResult GetMaximumOrderQuantityForTargetBuyingPower(GetMaximumOrderQuantityForTargetBuyingPowerParameters parameters);

    /// <summary>Largest order that changes the margin of the position by at most an amount.</summary>
    /// <param name="parameters">Portfolio, security and signed amount in account currency.</param>
    GetMaximumOrderQuantityResult GetMaximumOrderQuantityForDeltaBuyingPower(GetMaximumOrderQuantityForDeltaBuyingPowerParameters parameters);

    /// <summary>Margin that the current position holds.</summary>
    /// <param name="parameters">The security.</param>
    ReservedBuyingPowerForPosition GetReservedBuyingPowerForPosition(ReservedBuyingPowerForPositionParameters parameters);

    /// <summary>What can be spent on a trade of one side.</summary>
    /// <param name="parameters">Portfolio, security and side.</param>
    BuyingPower GetBuyingPower(BuyingPowerParameters parameters);
}
