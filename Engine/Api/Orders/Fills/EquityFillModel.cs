using QuantConnect.Data.Market;
using QuantConnect.Securities;

namespace QuantConnect.Orders.Fills;

/// <summary>
/// The fill model of equities. Limits, stops and triggers look at trade bars that end after the order's time; market orders fill at the
/// best price there is for their side, quotes before trades. Only data the algorithm itself subscribed to counts.
/// </summary>
public partial class EquityFillModel : FillModel
{
    /// <inheritdoc/>
    public override OrderEvent MarketFill(Security asset, MarketOrder order)
    {
        var fill = NoFill(asset, order);
        if (order.Status == OrderStatus.Canceled || !IsExchangeOpen(asset, false))
        {
            return fill;
        }

        var slippage = asset.SlippageModel.GetSlippageApproximation(asset, order);
        var types = GetSubscribedTypes(asset);
        var price = 0m;
        if (order.Direction != OrderDirection.Hold)
        {
            var best = BestPrice(asset, order, ask: order.Direction == OrderDirection.Buy, types);
            if (best.IsStale && ShouldWaitForFreshDataOnStale(asset, best.EndUtc, order.Time))
            {
                return fill;
            }

            price = order.Direction == OrderDirection.Buy ? best.Price + slippage : best.Price - slippage;
            fill.Message = best.Message;
        }

        Complete(fill, order, price);
        return fill;
    }

    /// <summary>Fills when the bar goes strictly through the limit: at the limit, or at the bar's open if that is better.</summary>
    public override OrderEvent LimitFill(Security asset, LimitOrder order)
    {
        var fill = NoFill(asset, order);
        if (order.Status == OrderStatus.Canceled || !IsOpenAsSubscribed(asset, includeInternal: false) || FreshTrades(asset, order) is not { } bar)
        {
            return fill;
        }

        var isBuy = order.Direction == OrderDirection.Buy;
        if (isBuy ? bar.Low < order.LimitPrice : order.Direction == OrderDirection.Sell && bar.High > order.LimitPrice)
        {
            var isGap = isBuy ? bar.Open < order.LimitPrice : bar.Open > order.LimitPrice;
            Complete(fill, order, isGap ? bar.Open : order.LimitPrice);
            if (isGap)
            {
                fill.Message = FillMessages.Gap(asset, bar, favourable: true);
            }
        }

        return fill;
    }

    /// <summary>Fills when the bar reaches the stop: at the stop, or at the bar's open if that is worse.</summary>
    public override OrderEvent StopMarketFill(Security asset, StopMarketOrder order)
    {
        var fill = NoFill(asset, order);
        if (order.Status == OrderStatus.Canceled || !IsExchangeOpen(asset, false) || FreshTrades(asset, order) is not { } bar)
        {
            return fill;
        }

        var isSell = order.Direction == OrderDirection.Sell;
        if (isSell ? bar.Low <= order.StopPrice : order.Direction == OrderDirection.Buy && bar.High >= order.StopPrice)
        {
            var slippage = asset.SlippageModel.GetSlippageApproximation(asset, order);
            var isGap = isSell ? bar.Open <= order.StopPrice : bar.Open >= order.StopPrice;
            var price = isGap ? bar.Open : order.StopPrice;
            Complete(fill, order, isSell ? price - slippage : price + slippage);
            if (isGap)
            {
                fill.Message = FillMessages.Gap(asset, bar, favourable: false);
            }
        }

        return fill;
    }

    /// <inheritdoc/>
    public override OrderEvent StopLimitFill(Security asset, StopLimitOrder order) => StopLimitFill(asset, order, includeInternal: false);

    /// <summary>Once a trade bar has touched the trigger, fills at the best price of the order's side as soon as that is within the limit.</summary>
    public override OrderEvent LimitIfTouchedFill(Security asset, LimitIfTouchedOrder order)
    {
        var fill = NoFill(asset, order);
        if (order.Status == OrderStatus.Canceled || !IsOpenAsSubscribed(asset, includeInternal: false) || FreshTrades(asset, order) is not { } bar)
        {
            return fill;
        }

        var isBuy = order.Direction == OrderDirection.Buy;
        var isTouched = isBuy ? bar.Low <= order.TriggerPrice : bar.High >= order.TriggerPrice;
        if (order.Direction == OrderDirection.Hold || !isTouched && !order.TriggerTouched)
        {
            return fill;
        }

        order.TriggerTouched = true;
        var best = BestPrice(asset, order, ask: isBuy, GetSubscribedTypes(asset));
        if (isBuy ? best.Price <= order.LimitPrice : best.Price >= order.LimitPrice)
        {
            Complete(fill, order, best.Price);
            fill.Message = best.Message;
        }

        return fill;
    }

    /// <summary>Fills at the open of the first trade bar that begins after the order, in an open market; on quotes if there are no trades.</summary>
    public override OrderEvent MarketOnOpenFill(Security asset, MarketOnOpenOrder order)
    {
        var fill = NoFill(asset, order);
        if (order.Status == OrderStatus.Canceled)
        {
            return fill;
        }

        var sent = order.Time.ConvertFromUtc(asset.Exchange.TimeZone);
        var end = DateTime.MinValue;
        var types = BarTypes(asset, order);
        if (!types.Contains(typeof(TradeBar)))
        {
            fill.Message = FillMessages.QuoteInsteadOfTrade(asset);
        }
        else if (asset.Cache.GetData<TradeBar>() is { } bar)
        {
            if (bar.Time < sent || bar.Period < Time.OneHour && !asset.Exchange.DateTimeIsOpen(bar.Time))
            {
                return fill;
            }

            end = bar.EndTime;
            fill.FillPrice = bar.Open;
        }

        // an order sent while the market is open waits for the next day
        if (sent >= end || asset.Exchange.DateTimeIsOpen(sent) && sent.Date == end.Date || !IsExchangeOpen(asset, false))
        {
            return fill;
        }

        CompleteAuction(fill, asset, order, types);
        return fill;
    }

    /// <summary>Fills at the close of the last trade bar once the market has closed; on quotes if there are no trades.</summary>
    public override OrderEvent MarketOnCloseFill(Security asset, MarketOnCloseOrder order)
    {
        var fill = NoFill(asset, order);
        if (order.Status == OrderStatus.Canceled || !HasClosedSince(asset, order))
        {
            return fill;
        }

        var types = BarTypes(asset, order);
        if (types.Contains(typeof(TradeBar)))
        {
            fill.FillPrice = asset.Cache.GetData<TradeBar>()?.Close ?? 0;
        }
        else
        {
            fill.Message = FillMessages.QuoteInsteadOfTrade(asset);
        }

        CompleteAuction(fill, asset, order, types);
        return fill;
    }

    private void CompleteAuction(OrderEvent fill, Security asset, Order order, HashSet<Type> types)
    {
        var slippage = asset.SlippageModel.GetSlippageApproximation(asset, order);
        if (fill.FillPrice == 0)
        {
            var best = BestPrice(asset, order, ask: order.Direction == OrderDirection.Buy, types);
            fill.FillPrice = best.Price;
            fill.Message += best.Message;
        }

        Complete(fill, order, order.Direction == OrderDirection.Buy ? fill.FillPrice + slippage : fill.FillPrice - slippage);
    }
}
