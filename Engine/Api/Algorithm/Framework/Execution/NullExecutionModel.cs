using QuantConnect.Algorithm.Framework.Portfolio;

namespace QuantConnect.Algorithm.Framework.Execution;

/// <summary>Never sends an order.</summary>
public class NullExecutionModel : ExecutionModel
{
    /// <inheritdoc/>
    public override void Execute(QCAlgorithm algorithm, IPortfolioTarget[] targets)
    {
    }
}
