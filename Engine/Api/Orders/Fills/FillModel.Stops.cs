using QuantConnect.Securities;

namespace QuantConnect.Orders.Fills;

public partial class FillModel
{
    /// <summary>Fills when the bar goes strictly through the stop, at the worse of the stop and the current price with slippage.</summary>
    public virtual OrderEvent StopMarketFill(Security asset, StopMarketOrder order)
    {
        var fill = NoFill(asset, order);
        if (order.Status == OrderStatus.Canceled || !IsExchangeOpen(asset, false) || FreshPrices(asset, order) is not { } prices)
        {
            return fill;
        }

        var slippage = asset.SlippageModel.GetSlippageApproximation(asset, order);
        if (order.Direction == OrderDirection.Sell && prices.Low < order.StopPrice || order.Direction == OrderDirection.Buy && prices.High > order.StopPrice)
        {
            Complete(fill, order, WorseOfStop(order, prices, slippage));
        }

        return fill;
    }

    /// <summary>Fills when the bar reaches the stop; otherwise the stop follows the bar's favourable end.</summary>
    public virtual OrderEvent TrailingStopFill(Security asset, TrailingStopOrder order)
    {
        var fill = NoFill(asset, order);
        if (order.Status == OrderStatus.Canceled || !IsExchangeOpen(asset, false) || FreshPrices(asset, order) is not { } prices)
        {
            return fill;
        }

        var slippage = asset.SlippageModel.GetSlippageApproximation(asset, order);
        if (order.Direction == OrderDirection.Sell && prices.Low <= order.StopPrice || order.Direction == OrderDirection.Buy && prices.High >= order.StopPrice)
        {
            Complete(fill, order, WorseOfStop(order, prices, slippage));
            return fill;
        }

        // only after the bar was found not to hit the stop: within one bar the adverse price may have come first
        var favourable = order.Direction == OrderDirection.Sell ? prices.High : prices.Low;
        if (TrailingStopOrder.TryUpdateStopPrice(
            favourable, order.StopPrice, order.TrailingAmount, order.TrailingAsPercentage, order.Direction, out var moved))
        {
            order.StopPrice = moved;
            Parameters.OnOrderUpdated(order);
        }

        return fill;
    }

    /// <summary>
    /// Once the bar has gone strictly through the stop, fills when its close is strictly within the limit, at the limit or the bar's far end
    /// if that is better.
    /// </summary>
    public virtual OrderEvent StopLimitFill(Security asset, StopLimitOrder order) => StopLimitFill(asset, order, includeInternal: true);

    private protected OrderEvent StopLimitFill(Security asset, StopLimitOrder order, bool includeInternal)
    {
        var fill = NoFill(asset, order);
        if (order.Status == OrderStatus.Canceled || !IsOpenAsSubscribed(asset, includeInternal) || FreshPrices(asset, order) is not { } prices)
        {
            return fill;
        }

        if (order.Direction == OrderDirection.Buy && (prices.High > order.StopPrice || order.StopTriggered))
        {
            Trigger(order);
            if (prices.Current < order.LimitPrice)
            {
                Complete(fill, order, Math.Min(prices.High, order.LimitPrice));
            }
        }
        else if (order.Direction == OrderDirection.Sell && (prices.Low < order.StopPrice || order.StopTriggered))
        {
            Trigger(order);
            if (prices.Current > order.LimitPrice)
            {
                Complete(fill, order, Math.Max(prices.Low, order.LimitPrice));
            }
        }

        return fill;
    }

    private static decimal WorseOfStop(StopMarketOrder order, Prices prices, decimal slippage) =>
        order.Direction == OrderDirection.Sell
            ? Math.Min(order.StopPrice, prices.Current - slippage)
            : Math.Max(order.StopPrice, prices.Current + slippage);

    private void Trigger(StopLimitOrder order)
    {
        if (!order.StopTriggered)
        {
            order.StopTriggered = true;
            Parameters.OnOrderUpdated(order);
        }
    }
}
