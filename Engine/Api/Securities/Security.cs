using System.Dynamic;
using Quant.Engine.Simulation;
using QuantConnect.Data;
using QuantConnect.Data.Shortable;
using QuantConnect.Interfaces;
using QuantConnect.Orders.Fees;
using QuantConnect.Orders.Fills;
using QuantConnect.Orders.Slippage;
using QuantConnect.Securities.Interfaces;

namespace QuantConnect.Securities;

/// <summary>
/// Something that can be traded: its prices, the position in it, its exchange, and the models that simulate it. Values attached by name
/// (<c>security["stop"] = 42m</c>) stay with it.
/// </summary>
public partial class Security : DynamicObject, ISecurityPrice
{
    /// <summary>Asks for the buying power model's own leverage.</summary>
    public const decimal NullLeverage = 0;

    private SecurityExchange _exchange = null!;
    private LocalTimeKeeper? _clock;

    /// <summary>Creates a security with general models.</summary>
    public Security(
        SecurityExchangeHours exchangeHours,
        SubscriptionDataConfig config,
        Cash quoteCurrency,
        SymbolProperties symbolProperties,
        ICurrencyConverter currencyConverter,
        IRegisteredSecurityDataTypesProvider registeredTypesProvider,
        SecurityCache cache)
        : this(config.Symbol, exchangeHours, quoteCurrency, symbolProperties, currencyConverter, registeredTypesProvider, cache)
    {
        AddData(config);
    }

    /// <summary>Creates a security with general models and without subscriptions.</summary>
    public Security(
        Symbol symbol,
        SecurityExchangeHours exchangeHours,
        Cash quoteCurrency,
        SymbolProperties symbolProperties,
        ICurrencyConverter currencyConverter,
        IRegisteredSecurityDataTypesProvider registeredTypesProvider,
        SecurityCache cache)
        : this(
            symbol,
            quoteCurrency,
            symbolProperties,
            new SecurityExchange(exchangeHours),
            cache,
            new SecurityPortfolioModel(),
            new ImmediateFillModel(),
            new InteractiveBrokersFeeModel(),
            NullSlippageModel.Instance,
            new ImmediateSettlementModel(),
            Securities.VolatilityModel.Null,
            new SecurityMarginModel(),
            new SecurityDataFilter(),
            new SecurityPriceVariationModel(),
            currencyConverter,
            registeredTypesProvider,
            Securities.MarginInterestRateModel.Null)
    {
    }

    /// <summary>Creates a security with these models and without subscriptions.</summary>
    protected Security(
        Symbol symbol,
        Cash quoteCurrency,
        SymbolProperties symbolProperties,
        SecurityExchange exchange,
        SecurityCache cache,
        ISecurityPortfolioModel portfolioModel,
        IFillModel fillModel,
        IFeeModel feeModel,
        ISlippageModel slippageModel,
        ISettlementModel settlementModel,
        IVolatilityModel volatilityModel,
        IBuyingPowerModel buyingPowerModel,
        ISecurityDataFilter dataFilter,
        IPriceVariationModel priceVariationModel,
        ICurrencyConverter currencyConverter,
        IRegisteredSecurityDataTypesProvider registeredTypesProvider,
        IMarginInterestRateModel marginInterestRateModel)
    {
        ArgumentNullException.ThrowIfNull(symbolProperties);
        if (symbolProperties.QuoteCurrency != quoteCurrency.Symbol)
        {
            throw new ArgumentException(
                $"{symbol} is quoted in {symbolProperties.QuoteCurrency}, so its quote currency cannot be {quoteCurrency.Symbol}.", nameof(quoteCurrency));
        }

        Symbol = symbol;
        QuoteCurrency = quoteCurrency;
        SymbolProperties = symbolProperties;
        IsTradable = symbol.SecurityType != SecurityType.Index;
        Cache = cache;
        Exchange = exchange;
        DataFilter = dataFilter;
        PriceVariationModel = priceVariationModel;
        PortfolioModel = portfolioModel;
        BuyingPowerModel = buyingPowerModel;
        FillModel = fillModel;
        FeeModel = feeModel;
        SlippageModel = slippageModel;
        SettlementModel = settlementModel;
        VolatilityModel = volatilityModel;
        MarginInterestRateModel = marginInterestRateModel;
        Holdings = new SecurityHolding(this, currencyConverter);
        ShortableProvider = NullShortableProvider.Instance;
        SummarizeSubscriptions();
    }

    /// <summary>Creates a security with these models and one subscription.</summary>
    protected Security(
        SubscriptionDataConfig config,
        Cash quoteCurrency,
        SymbolProperties symbolProperties,
        SecurityExchange exchange,
        SecurityCache cache,
        ISecurityPortfolioModel portfolioModel,
        IFillModel fillModel,
        IFeeModel feeModel,
        ISlippageModel slippageModel,
        ISettlementModel settlementModel,
        IVolatilityModel volatilityModel,
        IBuyingPowerModel buyingPowerModel,
        ISecurityDataFilter dataFilter,
        IPriceVariationModel priceVariationModel,
        ICurrencyConverter currencyConverter,
        IRegisteredSecurityDataTypesProvider registeredTypesProvider,
        IMarginInterestRateModel marginInterestRateModel)
        : this(
            config.Symbol,
            quoteCurrency,
            symbolProperties,
            exchange,
            cache,
            portfolioModel,
            fillModel,
            feeModel,
            slippageModel,
            settlementModel,
            volatilityModel,
            buyingPowerModel,
            dataFilter,
            priceVariationModel,
            currencyConverter,
            registeredTypesProvider,
            marginInterestRateModel)
    {
        AddData(config);
    }

    /// <summary>The security's symbol.</summary>
    public Symbol Symbol { get; }

    /// <summary>The kind of security.</summary>
    public SecurityType Type => Symbol.ID.SecurityType;

    /// <summary>The currency of its prices.</summary>
    public Cash QuoteCurrency { get; }

    /// <summary>Lot size, tick, multiplier and quote currency.</summary>
    public SymbolProperties SymbolProperties { get; protected set; }

    /// <summary>Whether orders are accepted: not for internal feeds, nor after it was removed.</summary>
    public virtual bool IsTradable { get; set; }

    /// <summary>Whether it was delisted.</summary>
    public bool IsDelisted { get; set; }

    /// <summary>Its last prices and data.</summary>
    public SecurityCache Cache { get; set; }

    /// <summary>The position in it.</summary>
    public SecurityHolding Holdings { get; set; }

    /// <summary>Its exchange.</summary>
    public SecurityExchange Exchange
    {
        get => _exchange;
        set
        {
            _exchange = value;
            if (_clock is not null)
            {
                _exchange.SetLocalDateTimeFrontierProvider(_clock);
            }
        }
    }

    /// <summary>Whether at least one lot is held.</summary>
    public virtual bool HoldStock => Holdings.HoldStock;

    /// <summary>Whether at least one lot is held.</summary>
    public virtual bool Invested => HoldStock;

    /// <summary>The buying power model's leverage.</summary>
    public virtual decimal Leverage => Holdings.Leverage;

    /// <summary>The current time at the exchange.</summary>
    public virtual DateTime LocalTime => Clock.LocalTime;

    /// <summary><see cref="LocalTime"/> in UTC.</summary>
    internal DateTime UtcTime => Clock.Offsets.Zone.Equals(Exchange.TimeZone)
        ? Clock.Offsets.ToUtc(LocalTime)
        : LocalTime.ConvertToUtc(Exchange.TimeZone);

    /// <summary>Whether the initializer has run.</summary>
    internal bool IsInitialized { get; set; }

    private LocalTimeKeeper Clock => _clock ?? throw new InvalidOperationException(
        $"{Symbol} has no clock yet: add it to the algorithm, or call SetLocalTimeKeeper before using LocalTime.");

    /// <summary>Sets the clock.</summary>
    public virtual void SetLocalTimeKeeper(LocalTimeKeeper localTimeKeeper)
    {
        _clock = localTimeKeeper;
        Cache.SetLocalTimeKeeper(localTimeKeeper);
        Exchange.SetLocalDateTimeFrontierProvider(localTimeKeeper);
    }

    /// <summary>Takes the security out of trading; adding it again makes it tradable and runs the initializer once more.</summary>
    public virtual void Reset()
    {
        IsInitialized = false;
        IsTradable = false;
        _subscriptions.Clear();
        SummarizeSubscriptions();
    }

    /// <summary>The symbol as text.</summary>
    public override string ToString() => Symbol.ToString();

    /// <summary>The security's symbol.</summary>
    public static implicit operator Symbol(Security security) => security.Symbol;
}
