using QuantConnect.Data;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Indicators;
using QuantConnect.Securities;

namespace QuantConnect.Algorithm.Framework.Alphas;

/// <summary>Up when the fast exponential average crosses above the slow one, down when below; good for as many bars as the fast one has.</summary>
public class EmaCrossAlphaModel : AlphaModel
{
    private readonly int _fastPeriod;
    private readonly int _slowPeriod;
    private readonly Resolution _resolution;

    /// <summary>A model with its averages.</summary>
    /// <param name="fastPeriod">Bars of the fast average.</param>
    /// <param name="slowPeriod">Bars of the slow average.</param>
    /// <param name="resolution">Length of the bars.</param>
    public EmaCrossAlphaModel(int fastPeriod = 12, int slowPeriod = 26, Resolution resolution = Resolution.Daily)
    {
        _fastPeriod = fastPeriod;
        _slowPeriod = slowPeriod;
        _resolution = resolution;
        Name = $"{nameof(EmaCrossAlphaModel)}({fastPeriod},{slowPeriod},{resolution})";
    }

    /// <summary>The averages by symbol.</summary>
    protected Dictionary<Symbol, SymbolData> SymbolDataBySymbol { get; } = [];

    /// <inheritdoc/>
    public override IEnumerable<Insight> Update(QCAlgorithm algorithm, Slice data)
    {
        List<Insight>? insights = null;
        foreach (var symbolData in SymbolDataBySymbol.Values)
        {
            var difference = symbolData.Fast.Current.Value - symbolData.Slow.Current.Value;
            if (symbolData.Fast.IsReady && symbolData.Slow.IsReady && (symbolData.FastIsOverSlow ? difference < 0 : difference > 0))
            {
                var direction = difference > 0 ? InsightDirection.Up : InsightDirection.Down;
                (insights ??= []).Add(Insight.Price(symbolData.Symbol, _resolution.ToTimeSpan() * _fastPeriod, direction));
            }
            symbolData.FastIsOverSlow = difference > 0;
        }
        return insights ?? Enumerable.Empty<Insight>();
    }

    /// <inheritdoc/>
    public override void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes)
    {
        foreach (var added in changes.AddedSecurities)
        {
            if (SymbolDataBySymbol.TryGetValue(added.Symbol, out var existing))
            {
                existing.Fast.Reset();
                existing.Slow.Reset();
            }
            else
            {
                SymbolDataBySymbol[added.Symbol] = new SymbolData(added, _fastPeriod, _slowPeriod, algorithm, _resolution);
            }
        }
        foreach (var removed in changes.RemovedSecurities)
        {
            if (SymbolDataBySymbol.Remove(removed.Symbol, out var gone))
            {
                gone.RemoveConsolidators();
            }
        }
    }

    /// <summary>The averages of one symbol.</summary>
    public class SymbolData
    {
        private readonly QCAlgorithm _algorithm;
        private readonly IDataConsolidator _fastConsolidator;
        private readonly IDataConsolidator _slowConsolidator;

        /// <summary>Averages that are fed by the algorithm and warmed up with history.</summary>
        /// <param name="security">The security.</param>
        /// <param name="fastPeriod">Bars of the fast average.</param>
        /// <param name="slowPeriod">Bars of the slow average.</param>
        /// <param name="algorithm">The algorithm.</param>
        /// <param name="resolution">Length of the bars.</param>
        public SymbolData(Security security, int fastPeriod, int slowPeriod, QCAlgorithm algorithm, Resolution resolution)
        {
            _algorithm = algorithm;
            Symbol = security.Symbol;
            _fastConsolidator = algorithm.ResolveConsolidator(Symbol, resolution);
            _slowConsolidator = algorithm.ResolveConsolidator(Symbol, resolution);
            Fast = new ExponentialMovingAverage(Symbol.ToString(), fastPeriod);
            Slow = new ExponentialMovingAverage(Symbol.ToString(), slowPeriod);
            algorithm.RegisterIndicator(Symbol, Fast, _fastConsolidator);
            algorithm.RegisterIndicator(Symbol, Slow, _slowConsolidator);
            algorithm.WarmUpIndicator(Symbol, Fast, resolution);
            algorithm.WarmUpIndicator(Symbol, Slow, resolution);
        }

        /// <summary>The symbol.</summary>
        public Symbol Symbol { get; }

        /// <summary>The fast average.</summary>
        public ExponentialMovingAverage Fast { get; }

        /// <summary>The slow average.</summary>
        public ExponentialMovingAverage Slow { get; }

        /// <summary>Whether the fast average was above the slow one when last looked at; false before.</summary>
        public bool FastIsOverSlow { get; set; }

        /// <summary>The opposite of <see cref="FastIsOverSlow"/>, equality included.</summary>
        public bool SlowIsOverFast => !FastIsOverSlow;

        /// <summary>Stops feeding the averages.</summary>
        public void RemoveConsolidators()
        {
            _algorithm.SubscriptionManager.RemoveConsolidator(Symbol, _fastConsolidator);
            _algorithm.SubscriptionManager.RemoveConsolidator(Symbol, _slowConsolidator);
        }
    }
}
