namespace QuantConnect.Securities.CurrencyConversion;

/// <summary>The rate from one currency to another.</summary>
public interface ICurrencyConversion
{
    /// <summary>Raised with the new rate when it changed.</summary>
    event EventHandler<decimal> ConversionRateUpdated;

    /// <summary>Code of the currency to convert from.</summary>
    string SourceCurrency { get; }

    /// <summary>Code of the currency to convert to, null if it is not known yet.</summary>
    string? DestinationCurrency { get; }

    /// <summary>Units of the destination for one of the source; 0 while it is unknown.</summary>
    decimal ConversionRate { get; set; }

    /// <summary>The securities whose prices make the rate.</summary>
    IEnumerable<Security> ConversionRateSecurities { get; }

    /// <summary>Says that prices may have changed.</summary>
    void Update();
}
