using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Execution;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Orders;

namespace Quant.Lab.Audit.Runs;

/// <summary>Listens to an algorithm that has initialised itself: its insights, and the targets on their way to its execution model.</summary>
internal sealed class DecisionRecorder
{
    private readonly List<Decision> _decisions = [];
    private readonly HashSet<string> _tickers = new(StringComparer.Ordinal);

    /// <summary>Insights and targets so far, in order.</summary>
    public IReadOnlyList<Decision> Decisions => _decisions;

    /// <summary>Tickers, in small letters, that the algorithm has had data of.</summary>
    public IReadOnlySet<string> Tickers => _tickers;

    public void Attach(QCAlgorithm algorithm)
    {
        algorithm.InsightsGenerated += (_, generated) => _decisions.AddRange(generated.Insights.Select(x => DecisionText.Of(x, generated.DateTimeUtc)));
        algorithm.SetExecution(new Listener(this, algorithm.Execution));
        Note(algorithm);
    }

    /// <summary>Notes what the algorithm is subscribed to now.</summary>
    public void Note(QCAlgorithm algorithm)
    {
        foreach (var config in algorithm.SubscriptionManager.Subscriptions)
        {
            foreach (var name in new[] { config.Symbol.Value, config.MappedSymbol, config.Symbol.HasUnderlying ? config.Symbol.Underlying.Value : config.Symbol.ID.Symbol })
            {
                _tickers.Add(name.ToLowerInvariant());
            }
        }
    }

    private sealed class Listener(DecisionRecorder recorder, IExecutionModel inner) : IExecutionModel
    {
        public void Execute(QCAlgorithm algorithm, IPortfolioTarget[] targets)
        {
            recorder._decisions.AddRange(targets.Select(x => DecisionText.Of(x, algorithm.UtcTime)));
            inner.Execute(algorithm, targets);
        }

        public void OnOrderEvent(QCAlgorithm algorithm, OrderEvent orderEvent) => inner.OnOrderEvent(algorithm, orderEvent);

        public void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes)
        {
            recorder.Note(algorithm);
            inner.OnSecuritiesChanged(algorithm, changes);
        }
    }
}
