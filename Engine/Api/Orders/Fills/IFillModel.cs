namespace QuantConnect.Orders.Fills;

/// <summary>Decides whether and at what price orders fill.</summary>
public interface IFillModel
{
    /// <summary>Looks at an order; asked again in every fill pass until the order has closed.</summary>
    Fill Fill(FillModelParameters parameters);
}
