namespace QuantConnect.Securities;

/// <summary>Holdings of a security if all its open orders filled.</summary>
public class ProjectedHoldings
{
    /// <summary>From what is held and what is on order.</summary>
    public ProjectedHoldings(decimal holdingsQuantity, decimal openOrdersQuantity)
    {
        HoldingsQuantity = holdingsQuantity;
        OpenOrdersQuantity = openOrdersQuantity;
    }

    /// <summary>Quantity held.</summary>
    public decimal HoldingsQuantity { get; set; }

    /// <summary>Signed quantity still to be filled.</summary>
    public decimal OpenOrdersQuantity { get; set; }

    /// <summary>The sum of both.</summary>
    public decimal ProjectedQuantity => HoldingsQuantity + OpenOrdersQuantity;
}
