using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Indicators;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace QuantConnect.Algorithm.Framework.Execution;

/// <summary>Sends market orders for what is missing to the targets while the price is some standard deviations better than its mean.</summary>
public class StandardDeviationExecutionModel : ExecutionModel
{
    private readonly PortfolioTargetCollection _targets = [];
    private readonly Dictionary<Symbol, SymbolData> _symbolData = [];
    private readonly int _period;
    private readonly decimal _deviations;
    private readonly Resolution _resolution;

    /// <summary>A model with the parameters of its statistics.</summary>
    /// <param name="period">Bars of mean and deviation.</param>
    /// <param name="deviations">How many deviations below the mean to buy, or above it to sell.</param>
    /// <param name="resolution">Length of the bars.</param>
    /// <param name="asynchronous">Whether orders are sent without waiting for them.</param>
    public StandardDeviationExecutionModel(int period = 60, decimal deviations = 2m, Resolution resolution = Resolution.Minute, bool asynchronous = true)
        : base(asynchronous)
    {
        _period = period;
        _deviations = deviations;
        _resolution = resolution;
    }

    /// <summary>Greatest value of one order in account currency; 20,000 unless set.</summary>
    public decimal MaximumOrderValue { get; set; } = 20 * 1000;

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
            var unordered = OrderSizing.GetUnorderedQuantity(algorithm, target);
            if (!_symbolData.TryGetValue(target.Symbol, out var data) || !data.STD.IsReady || !PriceIsFavorable(data, unordered))
            {
                continue;
            }
            var quantity = OrderSizing.GetOrderSizeForMaximumValue(data.Security, MaximumOrderValue, unordered);
            if (quantity != 0)
            {
                algorithm.MarketOrder(target.Symbol, quantity, Asynchronous, target.Tag);
            }
        }
        _targets.ClearFulfilled(algorithm);
    }

    /// <inheritdoc/>
    public override void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes)
    {
        foreach (var added in changes.AddedSecurities)
        {
            if (!_symbolData.ContainsKey(added.Symbol))
            {
                _symbolData[added.Symbol] = new SymbolData(algorithm, added, _period, _resolution);
            }
        }
        foreach (var removed in changes.RemovedSecurities)
        {
            if (_symbolData.TryGetValue(removed.Symbol, out var data) && IsSafeToRemove(algorithm, removed.Symbol))
            {
                _symbolData.Remove(removed.Symbol);
                algorithm.SubscriptionManager.RemoveConsolidator(removed.Symbol, data.Consolidator);
            }
        }
    }

    /// <summary>Whether the bid (to buy) or ask (to sell) is far enough from the mean.</summary>
    /// <param name="data">The symbol's statistics.</param>
    /// <param name="unorderedQuantity">What is to be ordered; negative to sell.</param>
    protected virtual bool PriceIsFavorable(SymbolData data, decimal unorderedQuantity)
    {
        var distance = _deviations * data.STD.Current.Value;
        var mean = data.SMA.Current.Value;
        return unorderedQuantity > 0 ? data.Security.BidPrice < mean - distance : data.Security.AskPrice > mean + distance;
    }

    /// <summary>Whether no universe has the symbol any more.</summary>
    /// <param name="algorithm">The algorithm.</param>
    /// <param name="symbol">The symbol.</param>
    protected virtual bool IsSafeToRemove(QCAlgorithm algorithm, Symbol symbol) => !algorithm.UniverseManager.Any(x => x.Value.ContainsMember(symbol));

    /// <summary>The statistics of one symbol.</summary>
    protected class SymbolData
    {
        /// <summary>Statistics that are fed by the algorithm and warmed up with history.</summary>
        /// <param name="algorithm">The algorithm.</param>
        /// <param name="security">The security.</param>
        /// <param name="period">Bars of mean and deviation.</param>
        /// <param name="resolution">Length of the bars.</param>
        public SymbolData(QCAlgorithm algorithm, Security security, int period, Resolution resolution)
        {
            Security = security;
            Consolidator = algorithm.ResolveConsolidator(security.Symbol, resolution);
            SMA = new SimpleMovingAverage(algorithm.CreateIndicatorName(security.Symbol, "SMA" + period, resolution), period);
            STD = new StandardDeviation(algorithm.CreateIndicatorName(security.Symbol, "STD" + period, resolution), period);
            algorithm.RegisterIndicator(security.Symbol, SMA, Consolidator);
            algorithm.RegisterIndicator(security.Symbol, STD, Consolidator);
            foreach (var bar in algorithm.History(security.Symbol, period, resolution))
            {
                SMA.Update(bar.EndTime, bar.Value);
                STD.Update(bar.EndTime, bar.Value);
            }
        }

        /// <summary>The security.</summary>
        public Security Security { get; }

        /// <summary>The standard deviation of the closes.</summary>
        public StandardDeviation STD { get; }

        /// <summary>The mean of the closes.</summary>
        public SimpleMovingAverage SMA { get; }

        /// <summary>Feeds both.</summary>
        public IDataConsolidator Consolidator { get; }
    }
}
