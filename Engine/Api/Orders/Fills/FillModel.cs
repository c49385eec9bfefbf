using QuantConnect.Orders.Fees;
using QuantConnect.Securities;

namespace QuantConnect.Orders.Fills;

/// <summary>
/// The standard fill model. Market orders fill at the current price of their side; limits fill when the bar goes strictly through them;
/// stops fill at the worse of stop and market. Nothing but a market order fills on data from before the order.
/// </summary>
public partial class FillModel : IFillModel
{
    /// <summary>What the model was asked last.</summary>
    protected FillModelParameters Parameters { get; set; } = null!;

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Combo and option exercise orders.</exception>
    public virtual Fill Fill(FillModelParameters parameters)
    {
        Parameters = parameters;
        var asset = parameters.Security;
        return new Fill(parameters.Order switch
        {
            MarketOrder order => MarketFill(asset, order),
            LimitOrder order => LimitFill(asset, order),
            LimitIfTouchedOrder order => LimitIfTouchedFill(asset, order),
            TrailingStopOrder order => TrailingStopFill(asset, order),
            StopMarketOrder order => StopMarketFill(asset, order),
            StopLimitOrder order => StopLimitFill(asset, order),
            MarketOnOpenOrder order => MarketOnOpenFill(asset, order),
            MarketOnCloseOrder order => MarketOnCloseFill(asset, order),
            var other => throw new NotSupportedException($"{other.Type} orders are not supported by this engine; run the algorithm with --engine lean."),
        });
    }

    /// <summary>Fills at the current price of the order's side while the market is open; waits when the prices are too old.</summary>
    public virtual OrderEvent MarketFill(Security asset, MarketOrder order)
    {
        var fill = NoFill(asset, order);
        if (order.Status == OrderStatus.Canceled || !IsExchangeOpen(asset, false))
        {
            return fill;
        }

        var prices = GetPricesCheckingPythonWrapper(asset, order.Direction);
        var dataEnd = prices.EndTime.ConvertToUtc(asset.Exchange.TimeZone);
        if (dataEnd.Add(Parameters.StalePriceTimeSpan) < order.Time)
        {
            if (ShouldWaitForFreshDataOnStale(asset, dataEnd, order.Time))
            {
                return fill;
            }

            fill.Message = FillMessages.Stale(asset, prices.EndTime);
        }

        fill.FillPrice = GetMarketFillPrice(asset, order, prices);
        fill.Status = OrderStatus.Filled;
        AddSlippage(fill, asset, order);
        fill.FillQuantity = order.Quantity;
        return fill;
    }

    /// <summary>Fills when the bar goes strictly through the limit, at the limit or the bar's far end if that is better for a distant limit.</summary>
    public virtual OrderEvent LimitFill(Security asset, LimitOrder order)
    {
        var fill = NoFill(asset, order);
        if (order.Status == OrderStatus.Canceled || !IsOpenAsSubscribed(asset, includeInternal: true) || FreshPrices(asset, order) is not { } prices)
        {
            return fill;
        }

        if (order.Direction == OrderDirection.Buy && prices.Low < order.LimitPrice)
        {
            Complete(fill, order, Math.Min(prices.High, order.LimitPrice));
        }
        else if (order.Direction == OrderDirection.Sell && prices.High > order.LimitPrice)
        {
            Complete(fill, order, Math.Max(prices.Low, order.LimitPrice));
        }

        return fill;
    }

    /// <summary>Once the last trades have touched the trigger, fills at the limit as soon as the other side's quote is within it.</summary>
    public virtual OrderEvent LimitIfTouchedFill(Security asset, LimitIfTouchedOrder order)
    {
        var fill = NoFill(asset, order);
        if (order.Status == OrderStatus.Canceled || !IsOpenAsSubscribed(asset, includeInternal: true) || !TryTradeRange(asset, order, out var low, out var high))
        {
            return fill;
        }

        if (order.Direction == OrderDirection.Sell && (high >= order.TriggerPrice || order.TriggerTouched))
        {
            order.TriggerTouched = true;
            if (SidePrice(asset, ask: true) >= order.LimitPrice)
            {
                Complete(fill, order, order.LimitPrice);
            }
        }
        else if (order.Direction == OrderDirection.Buy && (low <= order.TriggerPrice || order.TriggerTouched))
        {
            order.TriggerTouched = true;
            if (SidePrice(asset, ask: false) <= order.LimitPrice)
            {
                Complete(fill, order, order.LimitPrice);
            }
        }

        return fill;
    }

    /// <summary>Fills at the opening price of the first bar after the order, once the market is open.</summary>
    public virtual OrderEvent MarketOnOpenFill(Security asset, MarketOnOpenOrder order)
    {
        ThrowIfNeverCloses(asset, order);
        var fill = NoFill(asset, order);
        var sent = order.Time.ConvertFromUtc(asset.Exchange.TimeZone);
        if (order.Status == OrderStatus.Canceled
            || asset.GetLastData() is not { } bar
            || sent >= bar.EndTime
            || asset.Exchange.DateTimeIsOpen(sent) && sent.Date == asset.LocalTime.Date
            || !IsExchangeOpen(asset, false))
        {
            return fill;
        }

        Complete(fill, order, GetPricesCheckingPythonWrapper(asset, order.Direction).Open);
        AddSlippage(fill, asset, order);
        return fill;
    }

    /// <summary>Fills at the last close, once the first market close after the order has come.</summary>
    public virtual OrderEvent MarketOnCloseFill(Security asset, MarketOnCloseOrder order)
    {
        ThrowIfNeverCloses(asset, order);
        var fill = NoFill(asset, order);
        if (order.Status == OrderStatus.Canceled || !HasClosedSince(asset, order))
        {
            return fill;
        }

        Complete(fill, order, GetPricesCheckingPythonWrapper(asset, order.Direction).Close);
        AddSlippage(fill, asset, order);
        return fill;
    }

    private protected static bool HasClosedSince(Security asset, Order order)
    {
        var sent = order.Time.ConvertFromUtc(asset.Exchange.TimeZone);
        return asset.LocalTime >= asset.Exchange.Hours.GetNextMarketClose(sent, false);
    }

    /// <summary>An event that reports the order as it is, now.</summary>
    private protected static OrderEvent NoFill(Security asset, Order order) =>
        new(order, asset.LocalTime.ConvertToUtc(asset.Exchange.TimeZone), OrderFee.Zero);

    private protected static void Complete(OrderEvent fill, Order order, decimal price)
    {
        fill.Status = OrderStatus.Filled;
        fill.FillPrice = price;
        fill.FillQuantity = order.Quantity;
    }

    private protected static void AddSlippage(OrderEvent fill, Security asset, Order order)
    {
        var slippage = asset.SlippageModel.GetSlippageApproximation(asset, order);
        switch (order.Direction)
        {
            case OrderDirection.Buy:
                fill.FillPrice += slippage;
                break;
            case OrderDirection.Sell:
                fill.FillPrice -= slippage;
                break;
        }
    }

    private static void ThrowIfNeverCloses(Security asset, Order order)
    {
        if (asset.Exchange.Hours.IsMarketAlwaysOpen)
        {
            throw new InvalidOperationException(FillMessages.NeverCloses(asset, order));
        }
    }
}
