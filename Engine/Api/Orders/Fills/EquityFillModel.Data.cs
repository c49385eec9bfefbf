using QuantConnect.Data.Market;
using QuantConnect.Securities;

namespace QuantConnect.Orders.Fills;

public partial class EquityFillModel
{
    /// <inheritdoc/>
    protected override HashSet<Type> GetSubscribedTypes(Security asset) => RequireTypes(asset, includeInternal: false);

    /// <inheritdoc/>
    protected override Prices GetPricesCheckingPythonWrapper(Security asset, OrderDirection direction) => GetPrices(asset, direction);

    /// <inheritdoc/>
    protected override Prices GetPrices(Security asset, OrderDirection direction) =>
        direction == OrderDirection.Hold ? CachedPrices(asset) : SidePrices(asset, direction, SubscribedTypes(asset, includeInternal: false));

    /// <summary>The last trade bar if it ends after the order's time; of ticks the bar they make.</summary>
    private TradeBar? FreshTrades(Security asset, Order order)
    {
        var types = GetSubscribedTypes(asset);
        var bar = types.Contains(typeof(Tick)) ? BarOfTicks(asset)
            : types.Contains(typeof(TradeBar)) ? asset.Cache.GetData<TradeBar>()
            : null;
        return bar is not null && bar.EndTime.ConvertToUtc(asset.Exchange.TimeZone) > order.Time ? bar : null;
    }

    private static TradeBar? BarOfTicks(Security asset)
    {
        TradeBar? bar = null;
        foreach (var tick in asset.Cache.GetAll<Tick>())
        {
            if (tick.TickType != TickType.Trade)
            {
                continue;
            }

            bar ??= new TradeBar(tick.Time, asset.Symbol, tick.Price, tick.Price, tick.Price, tick.Price, 0m, TimeSpan.Zero);
            bar.High = Math.Max(bar.High, tick.Price);
            bar.Low = Math.Min(bar.Low, tick.Price);
            bar.Close = tick.Price;
            bar.Volume += tick.Quantity;
            bar.EndTime = tick.EndTime;
        }

        return bar;
    }

    /// <summary>
    /// The price of one side: the quote, unless it is stale and there is a newer trade. A stale price comes with the time of its data.
    /// </summary>
    private (decimal Price, string Message, bool IsStale, DateTime EndUtc) BestPrice(Security asset, Order order, bool ask, HashSet<Type> types)
    {
        var oldest = order.Time.ConvertFromUtc(asset.Exchange.TimeZone) - Parameters.StalePriceTimeSpan;
        var message = string.Empty;
        var price = 0m;
        DateTime? end = null;
        var ticks = types.Contains(typeof(Tick)) ? asset.Cache.GetAll<Tick>().ToList() : null;
        if (ticks?.FindLast(x => x.TickType == TickType.Quote && (ask ? x.AskPrice : x.BidPrice) > 0) is { } quoteTick)
        {
            (price, end) = (ask ? quoteTick.AskPrice : quoteTick.BidPrice, quoteTick.EndTime);
            if (end >= oldest)
            {
                return (price, message, false, default);
            }

            message = FillMessages.StaleQuote(asset, quoteTick.EndTime, tick: true);
        }

        if (types.Contains(typeof(QuoteBar)) && asset.Cache.GetData<QuoteBar>() is { } quote && (end is null || quote.EndTime > end))
        {
            (price, end) = ((ask ? quote.Ask : quote.Bid)?.Close ?? quote.Close, quote.EndTime);
            if (end >= oldest)
            {
                return (price, message, false, default);
            }

            message = FillMessages.StaleQuote(asset, quote.EndTime, tick: false);
        }

        if (ticks?.FindLast(x => x.TickType == TickType.Trade) is { } tradeTick && (end is null || tradeTick.EndTime > end))
        {
            (price, end) = (tradeTick.Price, tradeTick.EndTime);
            message = FillMessages.TradeInsteadOfQuote(asset, tradeTick.EndTime, tick: true);
            if (end >= oldest)
            {
                return (price, message, false, default);
            }
        }

        if (types.Contains(typeof(TradeBar)) && asset.Cache.GetData<TradeBar>() is { } trade && (end is null || trade.EndTime > end))
        {
            (price, end) = (trade.Close, trade.EndTime);
            message = FillMessages.TradeInsteadOfQuote(asset, trade.EndTime, tick: false);
            if (end >= oldest)
            {
                return (price, message, false, default);
            }
        }

        return end is { } last
            ? (price, message, true, last.ConvertToUtc(asset.Exchange.TimeZone))
            : throw new InvalidOperationException(FillMessages.NoPrice(asset, ask, types));
    }

    private HashSet<Type> BarTypes(Security asset, Order order)
    {
        var types = GetSubscribedTypes(asset);
        return types.Contains(typeof(Tick))
            ? throw new NotSupportedException(
                $"{order.Type} orders on tick data ({asset.Symbol}) are not supported by this engine; subscribe to bars or run the algorithm with --engine lean.")
            : types;
    }
}
