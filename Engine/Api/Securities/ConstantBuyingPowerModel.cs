namespace QuantConnect.Securities;

/// <summary>Margin of a fixed amount per unit held, whatever the price.</summary>
public class ConstantBuyingPowerModel : BuyingPowerModel
{
    private readonly decimal _marginPerUnit;

    /// <summary>Creates a model.</summary>
    /// <param name="marginRequiredPerUnitInAccountCurrency">Initial and maintenance margin of one unit, in account currency.</param>
    public ConstantBuyingPowerModel(decimal marginRequiredPerUnitInAccountCurrency) => _marginPerUnit = marginRequiredPerUnitInAccountCurrency;

    /// <summary>Does nothing: the margin does not depend on a leverage.</summary>
    /// <param name="security">Not used.</param>
    /// <param name="leverage">Not used.</param>
    public override void SetLeverage(Security security, decimal leverage)
    {
    }

    /// <summary>Margin per unit times the quantity, signed.</summary>
    /// <param name="parameters">Security and quantity.</param>
    public override InitialMargin GetInitialMarginRequirement(InitialMarginParameters parameters) => parameters.Quantity * _marginPerUnit;

    /// <summary>Margin per unit times the absolute quantity.</summary>
    /// <param name="parameters">The position.</param>
    public override MaintenanceMargin GetMaintenanceMargin(MaintenanceMarginParameters parameters) => parameters.AbsoluteQuantity * _marginPerUnit;
}
