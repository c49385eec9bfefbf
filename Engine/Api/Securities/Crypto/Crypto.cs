using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Orders.Fees;
using QuantConnect.Orders.Fills;
using QuantConnect.Orders.Slippage;
using QuantConnect.Securities.Forex;

namespace QuantConnect.Securities.Crypto;

/// <summary>A cryptocurrency pair.</summary>
public class Crypto : Security, IBaseCurrencySymbol
{
    /// <summary>Creates a pair with one subscription: bought with cash, Coinbase's fees, immediate settlement.</summary>
    public Crypto(
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

    /// <summary>Creates a pair without subscriptions and the same models.</summary>
    public Crypto(
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
            new CryptoExchange(exchangeHours),
            securityCache,
            new SecurityPortfolioModel(),
            new ImmediateFillModel(),
            new CoinbaseFeeModel(),
            NullSlippageModel.Instance,
            new ImmediateSettlementModel(),
            Securities.VolatilityModel.Null,
            new CashBuyingPowerModel(),
            new ForexDataFilter(),
            new SecurityPriceVariationModel(),
            currencyConverter,
            registeredTypes,
            Securities.MarginInterestRateModel.Null)
    {
        BaseCurrency = baseCurrency;
        Holdings = new CryptoHolding(this, currencyConverter);
    }

    /// <summary>The currency that is bought and sold.</summary>
    public Cash BaseCurrency { get; protected set; }

    /// <summary>Close of the last trade bar, even if quotes are newer; the last price without one.</summary>
    public override decimal Price => Cache.GetData<TradeBar>()?.Close ?? Cache.Price;

    /// <summary>Splits a pair like BTCUSD into its currencies, by the quote currency of its properties.</summary>
    /// <exception cref="InvalidOperationException">The ticker does not end with the quote currency.</exception>
    public static void DecomposeCurrencyPair(Symbol symbol, SymbolProperties symbolProperties, out string baseCurrency, out string quoteCurrency)
    {
        quoteCurrency = symbolProperties.QuoteCurrency;
        if (!symbol.Value.EndsWith(quoteCurrency, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{symbol.Value} cannot be split into currencies: it does not end with its quote currency {quoteCurrency}.");
        }
        baseCurrency = symbol.Value[..^quoteCurrency.Length];
    }

    /// <summary>The pair's symbol.</summary>
    public static implicit operator Symbol(Crypto security) => security.Symbol;
}
