namespace QuantConnect.Securities;

/// <summary>Margin account for equities, forex and other securities traded at their full value; see <see cref="BuyingPowerModel"/>.</summary>
public class SecurityMarginModel : BuyingPowerModel
{
    /// <summary>Creates a model without leverage.</summary>
    public SecurityMarginModel()
    {
    }

    /// <summary>Creates a model from margin requirements.</summary>
    /// <param name="initialMarginRequirement">Fraction of the value needed to open a position, 0 to 1.</param>
    /// <param name="maintenanceMarginRequirement">Fraction of the value needed to keep a position, 0 to 1.</param>
    /// <param name="requiredFreeBuyingPowerPercent">Fraction of the portfolio's value that is never used, 0 to 1.</param>
    public SecurityMarginModel(decimal initialMarginRequirement, decimal maintenanceMarginRequirement, decimal requiredFreeBuyingPowerPercent)
        : base(initialMarginRequirement, maintenanceMarginRequirement, requiredFreeBuyingPowerPercent)
    {
    }

    /// <summary>Creates a model from a leverage.</summary>
    /// <param name="leverage">Position value per unit of margin, at least 1.</param>
    /// <param name="requiredFreeBuyingPowerPercent">Fraction of the portfolio's value that is never used, 0 to 1.</param>
    public SecurityMarginModel(decimal leverage, decimal requiredFreeBuyingPowerPercent = 0)
        : base(leverage, requiredFreeBuyingPowerPercent)
    {
    }
}
