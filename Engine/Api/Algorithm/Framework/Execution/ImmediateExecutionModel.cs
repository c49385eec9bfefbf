using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace QuantConnect.Algorithm.Framework.Execution;

/// <summary>Sends market orders for whatever is missing to the targets, those that free margin first.</summary>
public class ImmediateExecutionModel : ExecutionModel
{
    private readonly PortfolioTargetCollection _targets = [];

    /// <summary>A model that does not wait for its orders unless told to.</summary>
    public ImmediateExecutionModel(bool asynchronous = true)
        : base(asynchronous)
    {
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
            var security = algorithm.Securities[target.Symbol];
            var quantity = OrderSizing.GetUnorderedQuantity(algorithm, target, security, true);
            if (quantity != 0 && security.BuyingPowerModel.AboveMinimumOrderMarginPortfolioPercentage(
                security, quantity, algorithm.Portfolio, algorithm.Settings.MinimumOrderMarginPortfolioPercentage))
            {
                algorithm.MarketOrder(security.Symbol, quantity, Asynchronous, target.Tag);
            }
        }
        _targets.ClearFulfilled(algorithm);
    }

    /// <inheritdoc/>
    public override void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes)
    {
    }
}
