using Quant.Engine.Simulation;
using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Securities;

namespace QuantConnect.Orders.Fills;

public partial class FillModel
{
    private HashSet<Type>? _types;
    private Type?[] _typesFrom = [];

    /// <summary>The security's subscriptions, internal ones included.</summary>
    protected List<SubscriptionDataConfig> GetSubscriptionDataConfigs(Security asset) =>
        Parameters.ConfigProvider.GetSubscriptionDataConfigs(asset.Symbol, includeInternalConfigs: true);

    /// <summary>The same without a copy: resting orders ask several times per step.</summary>
    private List<SubscriptionDataConfig> Configs(Security asset) =>
        Parameters.ConfigProvider is SubscriptionConfigs own ? own.AllOf(asset.Symbol) : GetSubscriptionDataConfigs(asset);

    /// <summary>The kinds of data the security is subscribed to.</summary>
    /// <exception cref="InvalidOperationException">There are none.</exception>
    protected virtual HashSet<Type> GetSubscribedTypes(Security asset) => RequireTypes(asset, includeInternal: true);

    /// <summary>Whether the algorithm gets nothing finer than hourly data of the security.</summary>
    protected bool ShouldWaitForFreshData(Security asset, List<SubscriptionDataConfig>? subscriptionConfigs = null)
    {
        var any = false;
        foreach (var config in subscriptionConfigs ?? Configs(asset))
        {
            if (config.IsInternalFeed)
            {
                continue;
            }

            if (config.Resolution is not (Resolution.Hour or Resolution.Daily))
            {
                return false;
            }

            any = true;
        }

        return any;
    }

    /// <summary>Whether a market order should wait on stale data: always on coarse data, otherwise when the data is more than one bar old.</summary>
    protected bool ShouldWaitForFreshDataOnStale(
        Security asset, DateTime dataEndTimeUtc, DateTime orderTimeUtc, List<SubscriptionDataConfig>? subscriptionConfigs = null)
    {
        var configs = subscriptionConfigs ?? Configs(asset);
        if (ShouldWaitForFreshData(asset, configs))
        {
            return true;
        }

        var bar = configs.GetHighestResolution().ToTimeSpan();
        return bar != TimeSpan.Zero && orderTimeUtc - dataEndTimeUtc > bar;
    }

    /// <summary>The current price; on coarse data the bar's open if the order was there before the bar began.</summary>
    protected decimal GetMarketFillPrice(Security asset, Order order, Prices prices, List<SubscriptionDataConfig>? subscriptionConfigs = null) =>
        prices.Open != 0
        && ShouldWaitForFreshData(asset, subscriptionConfigs)
        && order.Time <= prices.Time.ConvertToUtc(asset.Exchange.TimeZone)
            ? prices.Open
            : prices.Current;

    /// <summary>The same as <see cref="GetPrices"/>; the name is Lean's, Python is not supported.</summary>
    protected virtual Prices GetPricesCheckingPythonWrapper(Security asset, OrderDirection direction) => GetPrices(asset, direction);

    /// <summary>Prices of the order's side: of a tick, else of the quote bar (bid to sell, ask to buy), else of the trade bar, as subscribed.</summary>
    protected virtual Prices GetPrices(Security asset, OrderDirection direction) =>
        direction == OrderDirection.Hold ? CachedPrices(asset) : SidePrices(asset, direction, GetSubscribedTypes(asset));

    /// <summary>Whether the market is open now, or was during the current bar.</summary>
    protected virtual bool IsExchangeOpen(Security asset, bool isExtendedMarketHours)
    {
        if (asset.Exchange.Hours.IsOpen(asset.LocalTime, isExtendedMarketHours))
        {
            return true;
        }

        if (asset.GetLastData() is not { } bar)
        {
            return false;
        }

        // a bar longer than an hour counts all day
        var isDuringBar = bar.EndTime - bar.Time > Time.OneHour ? asset.LocalTime.Date == bar.EndTime.Date : asset.LocalTime <= bar.EndTime;
        return isDuringBar && asset.Exchange.IsOpenDuringBar(bar.Time, bar.EndTime, isExtendedMarketHours);
    }

    private protected static Prices SidePrices(Security asset, OrderDirection direction, HashSet<Type> types)
    {
        if (TickPrices(asset, direction, types) is { } fromTick)
        {
            return fromTick;
        }

        if (types.Contains(typeof(QuoteBar)) && asset.Cache.GetData<QuoteBar>() is { } quote && QuotePrices(quote, direction) is { } fromQuote)
        {
            return fromQuote;
        }

        return types.Contains(typeof(TradeBar)) && asset.Cache.GetData<TradeBar>() is { } trade ? new Prices(trade) : CachedPrices(asset);
    }

    private protected static Prices CachedPrices(Security asset)
    {
        var last = asset.Cache.GetData();
        return new Prices(
            last?.Time ?? DateTime.MinValue, last?.EndTime ?? DateTime.MinValue, asset.Price, asset.Open, asset.High, asset.Low, asset.Close);
    }

    private protected static Prices? QuotePrices(QuoteBar quote, OrderDirection direction) =>
        (direction == OrderDirection.Sell ? quote.Bid : quote.Ask) is { } side ? new Prices(quote.Time, quote.EndTime, side) : null;

    private protected static Prices? TickPrices(Security asset, OrderDirection direction, HashSet<Type> types)
    {
        if (!types.Contains(typeof(Tick)) || asset.Cache.GetData<Tick>() is not { } tick)
        {
            return null;
        }

        var price = direction == OrderDirection.Sell ? tick.BidPrice : tick.AskPrice;
        price = price != 0m ? price : tick.Price;
        return price != 0m ? new Prices(tick.Time, tick.EndTime, price, 0, 0, 0, 0) : null;
    }

    /// <summary>The kinds of data subscribed to. The set is kept until the subscriptions change: resting orders ask twice per step.</summary>
    private protected HashSet<Type> SubscribedTypes(Security asset, bool includeInternal)
    {
        var configs = Configs(asset);
        var isSame = _types is not null && configs.Count == _typesFrom.Length;
        for (var i = 0; isSame && i < configs.Count; i++)
        {
            isSame = Visible(configs[i], includeInternal) == _typesFrom[i];
        }

        if (!isSame)
        {
            _typesFrom = [.. configs.Select(config => Visible(config, includeInternal))];
            _types = [.. _typesFrom.OfType<Type>()];
        }

        return _types!;
    }

    private protected HashSet<Type> RequireTypes(Security asset, bool includeInternal)
    {
        var types = SubscribedTypes(asset, includeInternal);
        return types.Count > 0 ? types : throw new InvalidOperationException(FillMessages.NoSubscription(asset));
    }

    private protected Prices? FreshPrices(Security asset, Order order)
    {
        var prices = GetPricesCheckingPythonWrapper(asset, order.Direction);
        return prices.EndTime.ConvertToUtc(asset.Exchange.TimeZone) > order.Time ? prices : null;
    }

    /// <summary>Open in regular hours, or in extended ones if a subscription has them; internal subscriptions decide when there are no others.</summary>
    private protected bool IsOpenAsSubscribed(Security asset, bool includeInternal)
    {
        var (hasOwn, ownExtended, internalExtended) = (false, false, false);
        foreach (var config in Configs(asset))
        {
            if (config.IsInternalFeed)
            {
                internalExtended |= config.ExtendedMarketHours;
            }
            else
            {
                hasOwn = true;
                ownExtended |= config.ExtendedMarketHours;
            }
        }

        return IsExchangeOpen(asset, hasOwn ? ownExtended : includeInternal && internalExtended);
    }

    private static Type? Visible(SubscriptionDataConfig config, bool includeInternal) =>
        includeInternal || !config.IsInternalFeed ? config.Type : null;

    private bool TryTradeRange(Security asset, Order order, out decimal low, out decimal high)
    {
        (low, high) = (0m, 0m);
        var types = GetSubscribedTypes(asset);
        if (types.Contains(typeof(Tick)))
        {
            var prices = GetPricesCheckingPythonWrapper(asset, order.Direction);
            (low, high) = (prices.Current, prices.Current);
            return prices.EndTime.ConvertToUtc(asset.Exchange.TimeZone) > order.Time;
        }

        if (!types.Contains(typeof(TradeBar)) || asset.Cache.GetData<TradeBar>() is not { } bar)
        {
            return false;
        }

        (low, high) = (bar.Low, bar.High);
        return bar.EndTime.ConvertToUtc(asset.Exchange.TimeZone) > order.Time;
    }

    private decimal SidePrice(Security asset, bool ask)
    {
        var types = GetSubscribedTypes(asset);
        var ticks = types.Contains(typeof(Tick)) ? asset.Cache.GetAll<Tick>().ToList() : null;
        if (ticks?.FindLast(x => x.TickType == TickType.Quote && (ask ? x.AskPrice : x.BidPrice) > 0) is { } quoteTick)
        {
            return ask ? quoteTick.AskPrice : quoteTick.BidPrice;
        }

        if (types.Contains(typeof(QuoteBar)) && asset.Cache.GetData<QuoteBar>() is { } quote)
        {
            return (ask ? quote.Ask : quote.Bid)?.Close ?? quote.Close;
        }

        if (ticks?.FindLast(x => x.TickType == TickType.Trade && x.Price > 0) is { } tradeTick)
        {
            return tradeTick.Price;
        }

        return types.Contains(typeof(TradeBar)) && asset.Cache.GetData<TradeBar>() is { } trade
            ? trade.Close
            : throw new InvalidOperationException(FillMessages.NoPrice(asset, ask, null));
    }
}
