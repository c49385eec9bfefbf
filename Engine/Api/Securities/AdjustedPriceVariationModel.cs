namespace QuantConnect.Securities;

/// <summary>No rounding: adjusted prices are not multiples of the tick.</summary>
public class AdjustedPriceVariationModel : IPriceVariationModel
{
    /// <summary>Always 0, for no rounding.</summary>
    public virtual decimal GetMinimumPriceVariation(GetMinimumPriceVariationParameters parameters) => 0;
}
