using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace QuantConnect.Algorithm.Framework.Execution;

/// <summary>Sends market orders for what is missing to the targets once the spread is narrow enough; during market hours only.</summary>
public class SpreadExecutionModel : ExecutionModel
{
    private readonly PortfolioTargetCollection _targets = [];
    private readonly decimal _acceptingSpread;

    /// <summary>A model with the widest spread it accepts.</summary>
    /// <param name="acceptingSpreadPercent">Ask minus bid as a fraction of the price: 0.005 is half a percent. The sign does not matter.</param>
    /// <param name="asynchronous">Whether orders are sent without waiting for them.</param>
    public SpreadExecutionModel(decimal acceptingSpreadPercent = 0.005m, bool asynchronous = true)
        : base(asynchronous)
    {
        _acceptingSpread = Math.Abs(acceptingSpreadPercent);
    }

    /// <inheritdoc/>
    public override void Execute(QCAlgorithm algorithm, IPortfolioTarget[] targets)
    {
        _targets.AddRange(targets);
        if (_targets.IsEmpty)
        {
            return;
        }
        foreach (var target in _targets.OrderByMarginImpact(algorithm))
        {
            var quantity = OrderSizing.GetUnorderedQuantity(algorithm, target);
            if (quantity != 0 && PriceIsFavorable(algorithm.Securities[target.Symbol]))
            {
                algorithm.MarketOrder(target.Symbol, quantity, Asynchronous, target.Tag);
            }
        }
        _targets.ClearFulfilled(algorithm);
    }

    /// <summary>Whether the spread is narrow enough to trade now.</summary>
    /// <param name="security">The security; false without a bid, an ask and a price above zero, or while its market is closed.</param>
    protected virtual bool PriceIsFavorable(Security security) =>
        security.Exchange.ExchangeOpen
        && security.Price > 0 && security.AskPrice > 0 && security.BidPrice > 0
        && (security.AskPrice - security.BidPrice) / security.Price <= _acceptingSpread;
}
