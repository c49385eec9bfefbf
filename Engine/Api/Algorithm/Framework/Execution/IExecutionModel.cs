using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Orders;

namespace QuantConnect.Algorithm.Framework.Execution;

/// <summary>Turns targets into orders.</summary>
public interface IExecutionModel : INotifiedSecurityChanges
{
    /// <summary>Works on the targets; called at every step with data, mostly without new ones.</summary>
    void Execute(QCAlgorithm algorithm, IPortfolioTarget[] targets);

    /// <summary>An order changed.</summary>
    void OnOrderEvent(QCAlgorithm algorithm, OrderEvent orderEvent);
}
