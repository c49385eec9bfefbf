namespace QuantConnect.Securities;

/// <summary>No margin: every order can be paid for and positions hold nothing. Sizing by target works as without leverage.</summary>
public class NullBuyingPowerModel : BuyingPowerModel
{
    /// <summary>Zero.</summary>
    /// <param name="parameters">Not used.</param>
    public override MaintenanceMargin GetMaintenanceMargin(MaintenanceMarginParameters parameters) => MaintenanceMargin.Zero;

    /// <summary>Yes.</summary>
    /// <param name="parameters">Not used.</param>
    public override HasSufficientBuyingPowerForOrderResult HasSufficientBuyingPowerForOrder(HasSufficientBuyingPowerForOrderParameters parameters)
        => parameters.Sufficient();
}
