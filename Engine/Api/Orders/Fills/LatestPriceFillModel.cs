using QuantConnect.Data.Market;
using QuantConnect.Securities;

namespace QuantConnect.Orders.Fills;

/// <summary>Uses whichever is newer, the last trade or the last quote.</summary>
public class LatestPriceFillModel : ImmediateFillModel
{
    /// <inheritdoc/>
    protected override Prices GetPrices(Security asset, OrderDirection direction)
    {
        if (direction == OrderDirection.Hold)
        {
            return CachedPrices(asset);
        }

        if (TickPrices(asset, direction, SubscribedTypes(asset, includeInternal: false)) is { } fromTick)
        {
            return fromTick;
        }

        if (asset.Cache.GetData<QuoteBar>() is not { } quote)
        {
            return CachedPrices(asset);
        }

        if (asset.Cache.GetData<TradeBar>() is { } trade && trade.EndTime > quote.EndTime)
        {
            return new Prices(trade);
        }

        return QuotePrices(quote, direction) ?? CachedPrices(asset);
    }
}
