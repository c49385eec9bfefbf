namespace QuantConnect.Securities;

/// <summary>The tick of the symbol properties database.</summary>
public class SecurityPriceVariationModel : IPriceVariationModel
{
    /// <summary>The security's tick, at any price.</summary>
    public virtual decimal GetMinimumPriceVariation(GetMinimumPriceVariationParameters parameters)
        => parameters.Security.SymbolProperties.MinimumPriceVariation;
}
