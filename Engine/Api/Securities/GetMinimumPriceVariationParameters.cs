namespace QuantConnect.Securities;

/// <summary>What <see cref="IPriceVariationModel"/> is asked about.</summary>
public class GetMinimumPriceVariationParameters
{
    /// <summary>Creates the parameters.</summary>
    public GetMinimumPriceVariationParameters(Security security, decimal referencePrice)
    {
        Security = security;
        ReferencePrice = referencePrice;
    }

    /// <summary>The security.</summary>
    public Security Security { get; }

    /// <summary>The price to be rounded.</summary>
    public decimal ReferencePrice { get; }
}
