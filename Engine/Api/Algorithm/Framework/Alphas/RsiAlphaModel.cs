using QuantConnect.Data;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Indicators;

namespace QuantConnect.Algorithm.Framework.Alphas;

/// <summary>
/// Up when the relative strength falls below 30, down when it rises above 70. The next insight in the same direction needs a return
/// to the middle first: above 35 or below 65.
/// </summary>
public class RsiAlphaModel : AlphaModel
{
    private readonly int _period;
    private readonly Resolution _resolution;
    private readonly Dictionary<Symbol, SymbolData> _symbolData = [];

    /// <summary>A model with the parameters of its indicator.</summary>
    /// <param name="period">Bars of the indicator, and how many an insight is good for.</param>
    /// <param name="resolution">Length of the bars.</param>
    public RsiAlphaModel(int period = 14, Resolution resolution = Resolution.Daily)
    {
        _period = period;
        _resolution = resolution;
        Name = $"{nameof(RsiAlphaModel)}({period},{resolution})";
    }

    private enum State
    {
        Middle,
        Low,
        High,
    }

    /// <inheritdoc/>
    public override IEnumerable<Insight> Update(QCAlgorithm algorithm, Slice data)
    {
        List<Insight>? insights = null;
        foreach (var (symbol, symbolData) in _symbolData)
        {
            var state = Next(symbolData.State, symbolData.Rsi.Current.Value);
            if (state != symbolData.State && state != State.Middle && symbolData.Rsi.IsReady)
            {
                var direction = state == State.Low ? InsightDirection.Up : InsightDirection.Down;
                (insights ??= []).Add(Insight.Price(symbol, _resolution.ToTimeSpan() * _period, direction));
            }
            symbolData.State = state;
        }
        return insights ?? Enumerable.Empty<Insight>();
    }

    /// <inheritdoc/>
    public override void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes)
    {
        foreach (var removed in changes.RemovedSecurities)
        {
            if (_symbolData.Remove(removed.Symbol, out var gone))
            {
                algorithm.SubscriptionManager.RemoveConsolidator(removed.Symbol, gone.Consolidator);
            }
        }
        var entered = new List<Symbol>();
        foreach (var added in changes.AddedSecurities)
        {
            if (!_symbolData.ContainsKey(added.Symbol))
            {
                _symbolData[added.Symbol] = new SymbolData(algorithm, added.Symbol, _period, _resolution);
                entered.Add(added.Symbol);
            }
        }
        if (entered.Count > 0)
        {
            // Through the consolidators, so that a bar that has begun goes on from there.
            algorithm.History(entered, _period, _resolution).PushThrough(bar =>
            {
                if (_symbolData.TryGetValue(bar.Symbol, out var symbolData))
                {
                    symbolData.Consolidator.Update(bar);
                }
            });
        }
    }

    private static State Next(State state, decimal rsi) => rsi switch
    {
        > 70m => State.High,
        < 30m => State.Low,
        > 35m when state == State.Low => State.Middle,
        < 65m when state == State.High => State.Middle,
        _ => state,
    };

    private sealed class SymbolData
    {
        public SymbolData(QCAlgorithm algorithm, Symbol symbol, int period, Resolution resolution)
        {
            Rsi = new RelativeStrengthIndex(period, MovingAverageType.Wilders);
            Consolidator = algorithm.ResolveConsolidator(symbol, resolution);
            algorithm.RegisterIndicator(symbol, Rsi, Consolidator);
        }

        public State State { get; set; }

        public RelativeStrengthIndex Rsi { get; }

        public IDataConsolidator Consolidator { get; }
    }
}
