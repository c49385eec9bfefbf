using Quant.Engine.Data;
using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;
using QuantConnect.Util;

namespace QuantConnect.Algorithm;

// Names and first steps of indicators, and the subscription they are fed from.
public partial class QCAlgorithm
{
    /// <summary>Whether the indicator methods warm their indicators up from history.</summary>
    [Obsolete("Please use Settings.AutomaticIndicatorWarmUp")]
    public bool EnableAutomaticIndicatorWarmUp
    {
        get => Settings.AutomaticIndicatorWarmUp;
        set => Settings.AutomaticIndicatorWarmUp = value;
    }

    /// <summary>Name of an indicator of a symbol, such as SMA(20,SPY_day).</summary>
    /// <param name="symbol">The symbol; none or empty to leave it out.</param>
    /// <param name="type">Kind and parameters, formatted culture-free.</param>
    /// <param name="resolution">Resolution; null for that of the symbol's subscription.</param>
    public string CreateIndicatorName(Symbol symbol, FormattableString type, Resolution? resolution) =>
        CreateIndicatorName(symbol, FormattableString.Invariant(type), resolution);

    /// <summary>Name of an indicator of a symbol, such as SMA(20,SPY_day).</summary>
    /// <param name="symbol">The symbol; none or empty to leave it out.</param>
    /// <param name="type">Kind and parameters.</param>
    /// <param name="resolution">Resolution; null for that of the symbol's subscription.</param>
    /// <exception cref="ArgumentOutOfRangeException">Unknown resolution.</exception>
    public string CreateIndicatorName(Symbol symbol, string type, Resolution? resolution)
    {
        var hasSymbol = symbol != QuantConnect.Symbol.None && symbol != QuantConnect.Symbol.Empty;
        if (!resolution.HasValue && hasSymbol)
        {
            resolution = GetSubscription(symbol).Resolution;
        }
        var suffix = resolution switch
        {
            Resolution.Tick => "tick",
            Resolution.Second => "sec",
            Resolution.Minute => "min",
            Resolution.Hour => "hr",
            Resolution.Daily => "day",
            null => "",
            _ => throw new ArgumentOutOfRangeException(nameof(resolution), resolution, "resolution parameter is out of range."),
        };
        var source = hasSymbol ? $"{symbol}_{suffix}" : suffix;
        return $"{type}({source})".Replace(")(", ",", StringComparison.Ordinal);
    }

    private TIndicator Initialize<TIndicator>(TIndicator indicator, Resolution? resolution, Func<IBaseData, decimal>? selector, params Symbol[] symbols)
        where TIndicator : IndicatorBase<IndicatorDataPoint>
    {
        var dataType = Field.DataTypeOf(selector);
        foreach (var symbol in symbols)
        {
            RegisterIndicator(symbol, indicator, ResolveConsolidator(symbol, resolution, dataType), selector);
        }
        if (Settings.AutomaticIndicatorWarmUp)
        {
            WarmUpIndicator(symbols, indicator, resolution, selector);
        }
        return indicator;
    }

    private TIndicator Initialize<TIndicator>(TIndicator indicator, Resolution? resolution, Func<IBaseData, IBaseDataBar>? selector, params Symbol[] symbols)
        where TIndicator : IndicatorBase<IBaseDataBar>
    {
        InitializeBars(indicator, resolution, selector, symbols);
        return indicator;
    }

    private TIndicator Initialize<TIndicator>(TIndicator indicator, Resolution? resolution, Func<IBaseData, TradeBar>? selector, params Symbol[] symbols)
        where TIndicator : IndicatorBase<TradeBar>
    {
        InitializeBars(indicator, resolution, selector, symbols);
        return indicator;
    }

    private void InitializeBars<T>(IndicatorBase<T> indicator, Resolution? resolution, Func<IBaseData, T>? selector, Symbol[] symbols)
        where T : class, IBaseData
    {
        foreach (var symbol in symbols)
        {
            RegisterIndicator(symbol, indicator, resolution, selector!);
        }
        if (Settings.AutomaticIndicatorWarmUp)
        {
            WarmUpIndicator(symbols, indicator, resolution, selector);
        }
    }

    // The subscription an indicator or consolidator is fed from; a symbol that was never added is added now, as for orders.
    private SubscriptionDataConfig GetSubscription(Symbol symbol, TickType? tickType = null)
    {
        var subscription = FindSubscription(symbol, tickType);
        if (subscription is null && !symbol.IsCanonical() && !symbol.HasUnderlying)
        {
            AddSecurity(symbol);
            subscription = FindSubscription(symbol, tickType);
        }
        return subscription
            ?? throw new InvalidOperationException($"Please register to receive data for symbol '{symbol}' using the AddSecurity() function.");
    }

    // Lean's own data types first, then by tick type; the first of the wanted tick type, or else the first of all.
    private SubscriptionDataConfig? FindSubscription(Symbol symbol, TickType? tickType)
    {
        var subscriptions = SubscriptionManager.SubscriptionDataConfigService.GetSubscriptionDataConfigs(symbol)
            .Sorted((a, b) => LeanData.IsCommonLeanDataType(a.Type) == LeanData.IsCommonLeanDataType(b.Type)
                ? ((int)a.TickType).CompareTo((int)b.TickType)
                : LeanData.IsCommonLeanDataType(a.Type) ? -1 : 1)
            .ToList();
        return subscriptions.Find(config => tickType is null || tickType == config.TickType) ?? subscriptions.FirstOrDefault();
    }
}
