using System.Globalization;

namespace QuantConnect.Securities;

/// <summary>How a security is quoted and traded: currency, tick, lot and multiplier. Immutable.</summary>
public class SymbolProperties
{
    /// <summary>Creates properties.</summary>
    /// <param name="description">Name of the security.</param>
    /// <param name="quoteCurrency">Currency of its prices.</param>
    /// <param name="contractMultiplier">Currency units per point of price and unit of quantity.</param>
    /// <param name="minimumPriceVariation">The tick.</param>
    /// <param name="lotSize">Step of order quantities, above 0.</param>
    /// <param name="marketTicker">Ticker that the market itself uses, empty if it is the same.</param>
    /// <param name="minimumOrderSize">Smallest order quantity, null if there is none.</param>
    /// <param name="priceMagnifier">Factor by which prices are stated too high, above 0.</param>
    /// <param name="strikeMultiplier">Factor from strike prices to the underlying's prices, above 0.</param>
    public SymbolProperties(
        string description,
        string quoteCurrency,
        decimal contractMultiplier,
        decimal minimumPriceVariation,
        decimal lotSize,
        string marketTicker,
        decimal? minimumOrderSize = null,
        decimal priceMagnifier = 1,
        decimal strikeMultiplier = 1)
    {
        RequirePositive(lotSize, nameof(lotSize));
        RequirePositive(priceMagnifier, nameof(priceMagnifier));
        RequirePositive(strikeMultiplier, nameof(strikeMultiplier));

        Description = description;
        QuoteCurrency = quoteCurrency;
        ContractMultiplier = contractMultiplier;
        MinimumPriceVariation = minimumPriceVariation;
        LotSize = lotSize;
        MarketTicker = marketTicker;
        MinimumOrderSize = minimumOrderSize;
        PriceMagnifier = priceMagnifier;
        StrikeMultiplier = strikeMultiplier;
    }

    /// <summary>Copies properties.</summary>
    protected SymbolProperties(SymbolProperties properties)
        : this(
            properties.Description,
            properties.QuoteCurrency,
            properties.ContractMultiplier,
            properties.MinimumPriceVariation,
            properties.LotSize,
            properties.MarketTicker,
            properties.MinimumOrderSize,
            properties.PriceMagnifier,
            properties.StrikeMultiplier)
    {
    }

    /// <summary>Name of the security.</summary>
    public string Description { get; }

    /// <summary>Currency of its prices.</summary>
    public string QuoteCurrency { get; }

    /// <summary>Currency units per point of price and unit of quantity.</summary>
    public virtual decimal ContractMultiplier { get; }

    /// <summary>The tick: prices are multiples of it.</summary>
    public virtual decimal MinimumPriceVariation { get; }

    /// <summary>Step of order quantities.</summary>
    public decimal LotSize { get; }

    /// <summary>Ticker that the market itself uses, empty if it is the same.</summary>
    public string MarketTicker { get; }

    /// <summary>Smallest order quantity, null if there is none.</summary>
    public decimal? MinimumOrderSize { get; }

    /// <summary>Factor by which prices are stated too high.</summary>
    public decimal PriceMagnifier { get; }

    /// <summary>Factor from strike prices to the underlying's prices.</summary>
    public decimal StrikeMultiplier { get; }

    /// <summary>Properties for a security that is not in the database: tick 0.01, lots of 1.</summary>
    public static SymbolProperties GetDefault(string quoteCurrency)
        => new(string.Empty, quoteCurrency.ToUpperInvariant(), 1, 0.01m, 1, string.Empty);

    /// <summary>The properties separated by commas.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Description},{QuoteCurrency},{ContractMultiplier},{MinimumPriceVariation},{LotSize},{MarketTicker},{MinimumOrderSize},{(PriceMagnifier == 1 ? null : PriceMagnifier)}");

    private static void RequirePositive(decimal value, string name)
    {
        if (value <= 0)
        {
            throw new ArgumentException($"SymbolProperties: {name} must be above 0 but is {value.ToString(CultureInfo.InvariantCulture)}.", name);
        }
    }
}
