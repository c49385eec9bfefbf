using Quant.Framework.Execution;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Execution;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Orders;

namespace Quant.ExecutionModels.Quality;

/// <summary>Another execution model, any, with its quality measured: every order gets a record in an <see cref="ExecutionLog"/>.</summary>
public sealed class MeasuredExecutionModel : IExecutionModel
{
    private readonly IExecutionModel _inner;

    /// <summary>A model around another one.</summary>
    /// <param name="inner">The model that trades.</param>
    /// <param name="log">Where to write.</param>
    public MeasuredExecutionModel(IExecutionModel inner, ExecutionLog log)
    {
        ArgumentNullException.ThrowIfNull(inner);
        ArgumentNullException.ThrowIfNull(log);
        (_inner, Log) = (inner, log);
    }

    /// <summary>The records.</summary>
    public ExecutionLog Log { get; }

    /// <inheritdoc/>
    public void Execute(QCAlgorithm algorithm, IPortfolioTarget[] targets)
    {
        Log.OnTargets(algorithm, targets);
        _inner.Execute(algorithm, targets);
    }

    /// <inheritdoc/>
    public void OnOrderEvent(QCAlgorithm algorithm, OrderEvent orderEvent)
    {
        // before the other model answers: in a simulation its orders and their fills come inside the call
        Log.OnOrderEvent(algorithm, orderEvent);
        _inner.OnOrderEvent(algorithm, orderEvent);
    }

    /// <inheritdoc/>
    public void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes) => _inner.OnSecuritiesChanged(algorithm, changes);
}
