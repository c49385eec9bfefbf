using QuantConnect.Data.Market;
using QuantConnect.Orders;
using QuantConnect.Orders.Slippage;
using QuantConnect.Securities;

namespace Quant.Lab.Audit.Proofs;

/// <summary>Half of the quoted spread on top of the slippage, so that market orders pay twice the spread; one tick where there are no quotes.</summary>
/// <param name="inner">The slippage there is anyway.</param>
internal sealed class WiderSpreadSlippage(ISlippageModel inner) : ISlippageModel
{
    public decimal GetSlippageApproximation(Security asset, Order order)
    {
        var quote = asset.Cache.GetData<QuoteBar>();
        var half = quote is { Ask: { } ask, Bid: { } bid } && ask.Close > bid.Close ? (ask.Close - bid.Close) / 2 : asset.SymbolProperties.MinimumPriceVariation;
        return inner.GetSlippageApproximation(asset, order) + half;
    }
}
