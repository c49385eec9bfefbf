using Quant.Engine.Models;
using QuantConnect.Data;
using QuantConnect.Orders.Fees;
using QuantConnect.Orders.Fills;
using QuantConnect.Orders.Slippage;

namespace QuantConnect.Securities.Equity;

/// <summary>A stock or ETF.</summary>
public class Equity : Security
{
    /// <summary>Time of day at which they are settled, in exchange time.</summary>
    public static readonly TimeSpan DefaultSettlementTime = TimeSpan.FromHours(6);

    /// <summary>Creates a stock without subscriptions: leverage 2, Interactive Brokers' fees, immediate settlement, no rounding of prices.</summary>
    /// <param name="symbol">Its symbol.</param>
    /// <param name="exchangeHours">Its exchange's calendar.</param>
    /// <param name="quoteCurrency">Currency of its prices.</param>
    /// <param name="symbolProperties">Lot size, tick and currency.</param>
    /// <param name="currencyConverter">Converts into the account currency.</param>
    /// <param name="registeredTypes">Data types that securities may have.</param>
    /// <param name="securityCache">Where its data is kept.</param>
    /// <param name="primaryExchange">The exchange it is listed at, unknown by default.</param>
    public Equity(
        Symbol symbol,
        SecurityExchangeHours exchangeHours,
        Cash quoteCurrency,
        SymbolProperties symbolProperties,
        ICurrencyConverter currencyConverter,
        IRegisteredSecurityDataTypesProvider registeredTypes,
        SecurityCache securityCache,
        Exchange? primaryExchange = null)
        : base(
            symbol,
            quoteCurrency,
            symbolProperties,
            new EquityExchange(exchangeHours),
            securityCache,
            new SecurityPortfolioModel(),
            new EquityFillModel(),
            new InteractiveBrokersFeeModel(),
            NullSlippageModel.Instance,
            new ImmediateSettlementModel(),
            Securities.VolatilityModel.Null,
            new SecurityMarginModel(2m),
            new EquityDataFilter(),
            new AdjustedPriceVariationModel(),
            currencyConverter,
            registeredTypes,
            Securities.MarginInterestRateModel.Null)
    {
        Holdings = new EquityHolding(this, currencyConverter);
        PrimaryExchange = primaryExchange ?? QuantConnect.Exchange.UNKNOWN;
    }

    /// <summary>Creates a stock with one subscription and the same models.</summary>
    /// <param name="exchangeHours">Its exchange's calendar.</param>
    /// <param name="config">Its subscription.</param>
    /// <param name="quoteCurrency">Currency of its prices.</param>
    /// <param name="symbolProperties">Lot size, tick and currency.</param>
    /// <param name="currencyConverter">Converts into the account currency.</param>
    /// <param name="registeredTypes">Data types that securities may have.</param>
    /// <param name="primaryExchange">The exchange it is listed at, unknown by default.</param>
    public Equity(
        SecurityExchangeHours exchangeHours,
        SubscriptionDataConfig config,
        Cash quoteCurrency,
        SymbolProperties symbolProperties,
        ICurrencyConverter currencyConverter,
        IRegisteredSecurityDataTypesProvider registeredTypes,
        Exchange? primaryExchange = null)
        : this(config.Symbol, exchangeHours, quoteCurrency, symbolProperties, currencyConverter, registeredTypes, new EquityCache(), primaryExchange)
    {
        AddData(config);
    }

    /// <summary>Trading days until the proceeds of a sale in a cash account are settled: T+1. It cannot be set here.</summary>
    /// <exception cref="NotSupportedException">Setting it, which would change all runs of the process.</exception>
    public static int DefaultSettlementDays
    {
        get => 1;
        set => throw Unsupported.Feature("Setting Equity.DefaultSettlementDays for all algorithms (set a DelayedSettlementModel on the security instead)");
    }

    /// <summary>Whether it can be sold short at all, holdings and open orders not considered.</summary>
    public bool Shortable => TotalShortableQuantity is null or > 0;

    /// <summary>How many shares can be sold short, holdings and open orders not considered; null for no limit.</summary>
    public long? TotalShortableQuantity => ShortableProvider.ShortableQuantity(Symbol, LocalTime);

    /// <summary>The exchange it is listed at.</summary>
    public Exchange PrimaryExchange { get; }

    /// <summary>Sets how prices are adjusted, and with it whether order prices are rounded to the tick.</summary>
    [Obsolete("It changes all subscriptions of the security; change those of the SubscriptionManager instead.")]
    public override void SetDataNormalizationMode(DataNormalizationMode mode)
    {
        base.SetDataNormalizationMode(mode);
        PriceVariationModel = mode == DataNormalizationMode.Adjusted ? new AdjustedPriceVariationModel() : new EquityPriceVariationModel();
    }

    /// <summary>The stock's symbol.</summary>
    public static implicit operator Symbol(Equity security) => security.Symbol;
}
