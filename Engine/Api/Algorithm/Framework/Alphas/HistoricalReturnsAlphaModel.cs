using QuantConnect.Data;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Indicators;
using QuantConnect.Securities;

namespace QuantConnect.Algorithm.Framework.Alphas;

/// <summary>
/// Expects the return of the last bars to repeat: an insight at each new bar in its direction and of its magnitude. A return of zero
/// cancels the insights of the symbol.
/// </summary>
public class HistoricalReturnsAlphaModel : AlphaModel
{
    private readonly int _lookback;
    private readonly Resolution _resolution;
    private readonly Dictionary<Symbol, SymbolData> _symbolData = [];
    private readonly InsightCollection _insights = new();

    /// <summary>A model with the span of its return.</summary>
    /// <param name="lookback">Bars of the return, and how many an insight is good for.</param>
    /// <param name="resolution">Length of the bars.</param>
    public HistoricalReturnsAlphaModel(int lookback = 1, Resolution resolution = Resolution.Daily)
    {
        _lookback = lookback;
        _resolution = resolution;
        Name = $"{nameof(HistoricalReturnsAlphaModel)}({lookback},{resolution})";
    }

    /// <inheritdoc/>
    public override IEnumerable<Insight> Update(QCAlgorithm algorithm, Slice data)
    {
        List<Insight>? insights = null;
        foreach (var (symbol, symbolData) in _symbolData)
        {
            if (!symbolData.HasNewReturn())
            {
                continue;
            }
            var magnitude = (double)symbolData.Return.Current.Value;
            if (magnitude == 0)
            {
                CancelInsights(algorithm, symbol);
                continue;
            }
            var direction = magnitude > 0 ? InsightDirection.Up : InsightDirection.Down;
            (insights ??= []).Add(Insight.Price(symbol, _resolution.ToTimeSpan() * _lookback, direction, magnitude));
        }
        if (insights is null)
        {
            return Enumerable.Empty<Insight>();
        }
        _insights.AddRange(insights);
        return insights;
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
            CancelInsights(algorithm, removed.Symbol);
        }
        var entered = new List<Symbol>();
        foreach (var added in changes.AddedSecurities)
        {
            if (!_symbolData.ContainsKey(added.Symbol))
            {
                _symbolData[added.Symbol] = new SymbolData(algorithm, added, _lookback, _resolution);
                entered.Add(added.Symbol);
            }
        }
        if (entered.Count > 0)
        {
            algorithm.History(entered, _lookback, _resolution).PushThrough(bar =>
            {
                if (_symbolData.TryGetValue(bar.Symbol, out var symbolData))
                {
                    symbolData.Return.Update(bar.EndTime, bar.Value);
                }
            });
        }
    }

    private void CancelInsights(QCAlgorithm algorithm, Symbol symbol)
    {
        if (_insights.TryGetValue(symbol, out var insights))
        {
            algorithm.Insights.Cancel(insights);
            _insights.Clear([symbol]);
        }
    }

    private sealed class SymbolData
    {
        private long _samplesSeen;

        public SymbolData(QCAlgorithm algorithm, Security security, int lookback, Resolution resolution)
        {
            Consolidator = algorithm.ResolveConsolidator(security.Symbol, resolution);
            Return = new RateOfChange(security.Symbol.ToString(), lookback);
            algorithm.RegisterIndicator(security.Symbol, Return, Consolidator);
        }

        public IDataConsolidator Consolidator { get; }

        public RateOfChange Return { get; }

        public bool HasNewReturn()
        {
            if (_samplesSeen == Return.Samples)
            {
                return false;
            }
            _samplesSeen = Return.Samples;
            return Return.IsReady;
        }
    }
}
