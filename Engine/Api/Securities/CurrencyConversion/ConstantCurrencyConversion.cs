namespace QuantConnect.Securities.CurrencyConversion;

/// <summary>A rate that changes only when it is set.</summary>
public class ConstantCurrencyConversion : ICurrencyConversion
{
    private decimal _conversionRate;

    /// <summary>Creates a conversion.</summary>
    public ConstantCurrencyConversion(string sourceCurrency, string? destinationCurrency, decimal conversionRate = 1m)
    {
        SourceCurrency = sourceCurrency;
        DestinationCurrency = destinationCurrency;
        _conversionRate = conversionRate;
    }

    /// <summary>Raised with the new rate when it was set to another value.</summary>
    public event EventHandler<decimal>? ConversionRateUpdated;

    /// <summary>Code of the currency to convert from.</summary>
    public string SourceCurrency { get; }

    /// <summary>Code of the currency to convert to, null if it is not known yet.</summary>
    public string? DestinationCurrency { get; }

    /// <summary>Units of the destination for one of the source.</summary>
    public decimal ConversionRate
    {
        get => _conversionRate;
        set
        {
            if (_conversionRate != value)
            {
                _conversionRate = value;
                ConversionRateUpdated?.Invoke(this, value);
            }
        }
    }

    /// <summary>No securities.</summary>
    public IEnumerable<Security> ConversionRateSecurities => [];

    /// <summary>Does nothing.</summary>
    public void Update()
    {
    }

    /// <summary>A rate of 1, by default of the currency to itself.</summary>
    public static ConstantCurrencyConversion Identity(string sourceCurrency, string? destinationCurrency = null)
        => new(sourceCurrency, destinationCurrency ?? sourceCurrency);

    /// <summary>A rate of 0: the currency counts for nothing.</summary>
    public static ConstantCurrencyConversion Null(string sourceCurrency, string destinationCurrency) => new(sourceCurrency, destinationCurrency, 0m);
}
