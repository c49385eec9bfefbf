namespace QuantConnect.Securities;

/// <summary>The tick of US stocks: 0.0001 below a price of 1, else that of the symbol properties database.</summary>
public class EquityPriceVariationModel : SecurityPriceVariationModel
{
    /// <summary>The tick at the reference price.</summary>
    /// <exception cref="ArgumentException">The security is not a stock.</exception>
    public override decimal GetMinimumPriceVariation(GetMinimumPriceVariationParameters parameters)
    {
        if (parameters.Security.Type != SecurityType.Equity)
        {
            throw new ArgumentException($"EquityPriceVariationModel is for stocks, but {parameters.Security} is of type {parameters.Security.Type}.", nameof(parameters));
        }
        return parameters.ReferencePrice < 1m ? 0.0001m : base.GetMinimumPriceVariation(parameters);
    }
}
