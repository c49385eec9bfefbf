using QuantConnect.Data;
using QuantConnect.Orders.Fees;
using QuantConnect.Orders.Fills;
using QuantConnect.Orders.Slippage;

namespace QuantConnect.Securities.Forex;

/// <summary>A currency pair.</summary>
public class Forex : Security, IBaseCurrencySymbol
{
    /// <summary>Creates a currency pair with one subscription: leverage 50, immediate settlement.</summary>
    public Forex(
        SecurityExchangeHours exchangeHours,
        Cash quoteCurrency,
        Cash baseCurrency,
        SubscriptionDataConfig config,
        SymbolProperties symbolProperties,
        ICurrencyConverter currencyConverter,
        IRegisteredSecurityDataTypesProvider registeredTypes)
        : this(config.Symbol, exchangeHours, quoteCurrency, baseCurrency, symbolProperties, currencyConverter, registeredTypes, new ForexCache())
    {
        AddData(config);
    }

    /// <summary>Creates a currency pair without subscriptions and the same models.</summary>
    public Forex(
        Symbol symbol,
        SecurityExchangeHours exchangeHours,
        Cash quoteCurrency,
        Cash baseCurrency,
        SymbolProperties symbolProperties,
        ICurrencyConverter currencyConverter,
        IRegisteredSecurityDataTypesProvider registeredTypes,
        SecurityCache securityCache)
        : base(
            symbol,
            quoteCurrency,
            symbolProperties,
            new ForexExchange(exchangeHours),
            securityCache,
            new SecurityPortfolioModel(),
            new ImmediateFillModel(),
            new InteractiveBrokersFeeModel(),
            NullSlippageModel.Instance,
            new ImmediateSettlementModel(),
            Securities.VolatilityModel.Null,
            new SecurityMarginModel(50m),
            new ForexDataFilter(),
            new SecurityPriceVariationModel(),
            currencyConverter,
            registeredTypes,
            Securities.MarginInterestRateModel.Null)
    {
        BaseCurrency = baseCurrency;
        Holdings = new ForexHolding(this, currencyConverter);
    }

    /// <summary>The currency that is bought and sold.</summary>
    public Cash BaseCurrency { get; protected set; }

    /// <summary>Splits a pair like EURUSD into its currencies.</summary>
    /// <exception cref="ArgumentException">The pair does not have six characters.</exception>
    public static void DecomposeCurrencyPair(string currencyPair, out string baseCurrency, out string quoteCurrency)
    {
        if (currencyPair is not { Length: 6 })
        {
            throw new ArgumentException($"Currency pairs must be exactly 6 characters, like EURUSD: {currencyPair}", nameof(currencyPair));
        }
        baseCurrency = currencyPair[..3];
        quoteCurrency = currencyPair[3..];
    }

    /// <summary>The pair's symbol.</summary>
    public static implicit operator Symbol(Forex security) => security.Symbol;
}
