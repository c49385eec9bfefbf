using System.Globalization;

namespace QuantConnect.Data.Market;

/// <summary>Cash paid per share, at the start of the ex-date.</summary>
public class Dividend : BaseData
{
    /// <summary>Makes an empty dividend.</summary>
    public Dividend() => DataType = MarketDataType.Auxiliary;

    /// <summary>Makes a dividend.</summary>
    /// <param name="symbol">Symbol.</param>
    /// <param name="date">Ex-date, in the exchange's time zone.</param>
    /// <param name="distribution">Cash per share.</param>
    /// <param name="referencePrice">Raw close of the day before.</param>
    public Dividend(Symbol symbol, DateTime date, decimal distribution, decimal referencePrice)
        : this()
    {
        Symbol = symbol;
        Time = date;
        Distribution = distribution;
        ReferencePrice = referencePrice;
    }

    /// <summary>Cash per share.</summary>
    public decimal Distribution
    {
        get => Value;
        set => Value = value;
    }

    /// <summary>Raw close of the day before the ex-date.</summary>
    public decimal ReferencePrice { get; set; }

    /// <summary>Makes the dividend that explains a change of the price factor.</summary>
    /// <param name="symbol">Symbol.</param>
    /// <param name="date">Ex-date, in the exchange's time zone.</param>
    /// <param name="referencePrice">Raw close of the day before.</param>
    /// <param name="priceFactorRatio">Factor before over factor after the ex-date.</param>
    /// <param name="decimalPlaces">Decimals of the distribution.</param>
    public static Dividend Create(Symbol symbol, DateTime date, decimal referencePrice, decimal priceFactorRatio, int decimalPlaces = 2) =>
        new(symbol, date, ComputeDistribution(referencePrice, priceFactorRatio, decimalPlaces), referencePrice);

    /// <summary>Cash per share that explains a change of the price factor.</summary>
    /// <param name="close">Raw close of the day before.</param>
    /// <param name="priceFactorRatio">Factor before over factor after the ex-date.</param>
    /// <param name="decimalPlaces">Decimals of the result.</param>
    public static decimal ComputeDistribution(decimal close, decimal priceFactorRatio, int decimalPlaces) =>
        Math.Round(close - close * priceFactorRatio, decimalPlaces);

    /// <inheritdoc/>
    public override BaseData Clone() => new Dividend(Symbol, Time, Distribution, ReferencePrice) { DataType = DataType };

    /// <summary>Ticker, cash and reference price.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Dividend: {Symbol}: {Distribution} | {ReferencePrice}");
}
