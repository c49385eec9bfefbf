using QuantConnect.Data;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Indicators;
using QuantConnect.Securities;

namespace QuantConnect.Algorithm.Framework.Alphas;

/// <summary>
/// Up while the signal line of the MACD is above 1 % of the price, down while it is below -1 %; in between insights are cancelled.
/// There is an insight at each change, good for as many bars as the fast average has.
/// </summary>
public class MacdAlphaModel : AlphaModel
{
    private const decimal Threshold = 0.01m;
    private readonly int _fastPeriod;
    private readonly int _slowPeriod;
    private readonly int _signalPeriod;
    private readonly MovingAverageType _movingAverageType;
    private readonly Resolution _resolution;
    private readonly InsightCollection _insights = new();

    /// <summary>A model with the parameters of its indicator.</summary>
    /// <param name="fastPeriod">Bars of the fast average.</param>
    /// <param name="slowPeriod">Bars of the slow average.</param>
    /// <param name="signalPeriod">Bars of the signal line.</param>
    /// <param name="movingAverageType">Kind of the averages.</param>
    /// <param name="resolution">Length of the bars.</param>
    public MacdAlphaModel(
        int fastPeriod = 12,
        int slowPeriod = 26,
        int signalPeriod = 9,
        MovingAverageType movingAverageType = MovingAverageType.Exponential,
        Resolution resolution = Resolution.Daily)
    {
        _fastPeriod = fastPeriod;
        _slowPeriod = slowPeriod;
        _signalPeriod = signalPeriod;
        _movingAverageType = movingAverageType;
        _resolution = resolution;
        Name = $"{nameof(MacdAlphaModel)}({fastPeriod},{slowPeriod},{signalPeriod},{movingAverageType},{resolution})";
    }

    /// <summary>The indicators by symbol.</summary>
    protected Dictionary<Symbol, SymbolData> _symbolData { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<Insight> Update(QCAlgorithm algorithm, Slice data)
    {
        List<Insight>? insights = null;
        foreach (var symbolData in _symbolData.Values)
        {
            var price = symbolData.Security.Price;
            if (price == 0)
            {
                continue;
            }
            var signal = symbolData.MACD.Signal.Current.Value / price;
            var direction = signal > Threshold ? InsightDirection.Up : signal < -Threshold ? InsightDirection.Down : InsightDirection.Flat;
            if (direction == symbolData.PreviousDirection)
            {
                continue;
            }
            symbolData.PreviousDirection = direction;
            if (direction == InsightDirection.Flat)
            {
                CancelInsights(algorithm, symbolData.Security.Symbol);
                continue;
            }
            var insight = Insight.Price(symbolData.Security.Symbol, _resolution.ToTimeSpan() * _fastPeriod, direction);
            _insights.Add(insight);
            (insights ??= []).Add(insight);
        }
        return insights ?? Enumerable.Empty<Insight>();
    }

    /// <inheritdoc/>
    public override void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes)
    {
        foreach (var added in changes.AddedSecurities)
        {
            if (!_symbolData.ContainsKey(added.Symbol))
            {
                _symbolData.Add(added.Symbol, new SymbolData(algorithm, added, _fastPeriod, _slowPeriod, _signalPeriod, _movingAverageType, _resolution));
            }
        }
        foreach (var removed in changes.RemovedSecurities)
        {
            if (_symbolData.Remove(removed.Symbol, out var gone))
            {
                algorithm.SubscriptionManager.RemoveConsolidator(removed.Symbol, gone.Consolidator);
            }
            CancelInsights(algorithm, removed.Symbol);
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

    /// <summary>The indicator of one symbol.</summary>
    public class SymbolData
    {
        /// <summary>An indicator that is fed by the algorithm and warmed up with history.</summary>
        /// <param name="algorithm">The algorithm.</param>
        /// <param name="security">The security.</param>
        /// <param name="fastPeriod">Bars of the fast average.</param>
        /// <param name="slowPeriod">Bars of the slow average.</param>
        /// <param name="signalPeriod">Bars of the signal line.</param>
        /// <param name="movingAverageType">Kind of the averages.</param>
        /// <param name="resolution">Length of the bars.</param>
        public SymbolData(
            QCAlgorithm algorithm, Security security, int fastPeriod, int slowPeriod, int signalPeriod, MovingAverageType movingAverageType, Resolution resolution)
        {
            Security = security;
            Consolidator = algorithm.ResolveConsolidator(security.Symbol, resolution);
            MACD = new MovingAverageConvergenceDivergence(fastPeriod, slowPeriod, signalPeriod, movingAverageType);
            algorithm.RegisterIndicator(security.Symbol, MACD, Consolidator);
            algorithm.WarmUpIndicator(security.Symbol, MACD, resolution);
        }

        /// <summary>Direction when last looked at; null before.</summary>
        public InsightDirection? PreviousDirection { get; set; }

        /// <summary>The security.</summary>
        public Security Security { get; init; }

        /// <summary>Feeds the indicator.</summary>
        public IDataConsolidator Consolidator { get; init; }

        /// <summary>The indicator.</summary>
        public MovingAverageConvergenceDivergence MACD { get; init; }
    }
}
