using QuantConnect.Data.Market;
using QuantConnect.Securities;

namespace QuantConnect.Orders.Slippage;

/// <summary>Slippage that grows with the square of the order's share in the volume of the last bar, up to a limit.</summary>
public class VolumeShareSlippageModel : ISlippageModel
{
    private readonly decimal _volumeLimit;
    private readonly decimal _priceImpact;

    /// <summary>Creates a model.</summary>
    /// <param name="volumeLimit">Largest share that counts, as a fraction of the bar's volume.</param>
    /// <param name="priceImpact">Fraction of the price lost at a share of 1.</param>
    public VolumeShareSlippageModel(decimal volumeLimit = 0.025m, decimal priceImpact = 0.1m)
    {
        _volumeLimit = volumeLimit;
        _priceImpact = priceImpact;
    }

    /// <summary>
    /// Impact times the squared share, times the last price. The volume is that of the last trade bar, or the last bid size (purchases) or
    /// ask size (sales) of the last quote bar. Without volume the limit counts as the share; crypto and forex then have no slippage.
    /// </summary>
    /// <param name="asset">The order's security.</param>
    /// <param name="order">The order.</param>
    /// <exception cref="InvalidOperationException">The last data is neither a trade nor a quote bar.</exception>
    public decimal GetSlippageApproximation(Security asset, Order order)
    {
        if (asset.GetLastData() is not { } last)
        {
            return 0;
        }

        var volume = last.DataType switch
        {
            MarketDataType.TradeBar => ((TradeBar)last).Volume,
            MarketDataType.QuoteBar when order.Direction == OrderDirection.Buy => ((QuoteBar)last).LastBidSize,
            MarketDataType.QuoteBar => ((QuoteBar)last).LastAskSize,
            _ => throw new InvalidOperationException(
                $"{nameof(VolumeShareSlippageModel)} needs trade or quote bars, but the last data of {asset.Symbol.Value} is {last.DataType}: use another slippage model."),
        };
        if (volume <= 0)
        {
            return asset.Symbol.SecurityType is SecurityType.Cfd or SecurityType.Forex or SecurityType.Crypto
                ? 0
                : _volumeLimit * _volumeLimit * _priceImpact * last.Value;
        }

        var share = Math.Min(order.AbsoluteQuantity / volume, _volumeLimit);
        return share * share * _priceImpact * last.Value;
    }
}
