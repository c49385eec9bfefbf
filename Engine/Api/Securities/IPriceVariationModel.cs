namespace QuantConnect.Securities;

/// <summary>Knows the tick that order prices are rounded to.</summary>
public interface IPriceVariationModel
{
    /// <summary>The tick at a price, 0 for no rounding.</summary>
    decimal GetMinimumPriceVariation(GetMinimumPriceVariationParameters parameters);
}
