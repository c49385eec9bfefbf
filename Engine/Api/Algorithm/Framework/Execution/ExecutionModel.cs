using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Orders;

namespace QuantConnect.Algorithm.Framework.Execution;

/// <summary>Base of execution models.</summary>
public class ExecutionModel : IExecutionModel
{
    /// <summary>A model that does not wait for its orders unless told to; in a backtest they are synchronous all the same.</summary>
    public ExecutionModel(bool asynchronous = true) => Asynchronous = asynchronous;

    /// <summary>Whether orders are sent without waiting.</summary>
    protected bool Asynchronous { get; }

    /// <inheritdoc/>
    public virtual void Execute(QCAlgorithm algorithm, IPortfolioTarget[] targets)
        => throw new NotImplementedException($"{GetType().Name} does not override Execute(QCAlgorithm, IPortfolioTarget[]).");

    /// <inheritdoc/>
    public virtual void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes)
    {
    }

    /// <inheritdoc/>
    public virtual void OnOrderEvent(QCAlgorithm algorithm, OrderEvent orderEvent)
    {
    }
}
