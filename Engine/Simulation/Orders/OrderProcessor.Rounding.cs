using QuantConnect;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace Quant.Engine.Simulation.Orders;

/// <summary>Whole lots and whole ticks, each with one warning per run.</summary>
internal sealed partial class OrderProcessor
{
    private readonly Dictionary<Symbol, DataNormalizationMode> _priceAdjustmentModes = [];
    private bool _warnedOfLots;
    private bool _warnedOfTicks;

    /// <summary>Cuts to whole lots, towards zero.</summary>
    private void RoundQuantity(Order order, Security security)
    {
        var lot = security.SymbolProperties.LotSize;
        var excess = order.Quantity % lot;
        if (excess == 0)
        {
            return;
        }

        order.Quantity -= excess;
        if (!_warnedOfLots)
        {
            _warnedOfLots = true;
            algorithm.Error(FormattableString.Invariant(
                $"Warning: Due to brokerage limitations, orders will be rounded to the nearest lot size of {lot}"));
        }
    }

    private void RoundPrices(Order order, Security security)
    {
        switch (order)
        {
            case LimitOrder limit:
                limit.LimitPrice = ToTick(security, limit.LimitPrice, "LimitPrice");
                break;

            case TrailingStopOrder trailing:
                trailing.StopPrice = ToTick(security, trailing.StopPrice, "StopPrice");
                if (!trailing.TrailingAsPercentage)
                {
                    trailing.TrailingAmount = ToTick(security, trailing.TrailingAmount, "TrailingAmount");
                }

                break;

            case StopMarketOrder stop:
                stop.StopPrice = ToTick(security, stop.StopPrice, "StopPrice");
                break;

            case StopLimitOrder stop:
                stop.LimitPrice = ToTick(security, stop.LimitPrice, "LimitPrice");
                stop.StopPrice = ToTick(security, stop.StopPrice, "StopPrice");
                break;

            case LimitIfTouchedOrder touched:
                touched.LimitPrice = ToTick(security, touched.LimitPrice, "LimitPrice");
                touched.TriggerPrice = ToTick(security, touched.TriggerPrice, "TriggerPrice");
                break;
        }
    }

    private decimal ToTick(Security security, decimal price, string name)
    {
        var tick = security.PriceVariationModel.GetMinimumPriceVariation(new GetMinimumPriceVariationParameters(security, price));
        if (tick <= 0)
        {
            return price;
        }

        var rounded = Math.Round(price / tick) * tick;
        if (rounded != price && !_warnedOfTicks)
        {
            _warnedOfTicks = true;
            algorithm.Error(FormattableString.Invariant(
                $"Warning: To meet brokerage precision requirements, order {name} was rounded to {rounded} from {price}"));
        }

        return rounded;
    }

    private DataNormalizationMode PriceAdjustmentMode(Symbol symbol)
    {
        if (!_priceAdjustmentModes.TryGetValue(symbol, out var mode))
        {
            var configs = algorithm.SubscriptionManager.SubscriptionDataConfigService.GetSubscriptionDataConfigs(symbol, includeInternalConfigs: true);
            if (configs.Count == 0)
            {
                throw new InvalidOperationException($"Unable to locate subscription data config for {symbol}");
            }

            mode = configs[0].DataNormalizationMode;
            _priceAdjustmentModes.Add(symbol, mode);
        }

        return mode;
    }
}
