using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Data;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Indicators;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace QuantConnect.Algorithm.Framework.Execution;

/// <summary>
/// Sends market orders for what is missing to the targets while the price is better than the day's volume-weighted mean, each a small
/// part of the current volume.
/// </summary>
public class VolumeWeightedAveragePriceExecutionModel : ExecutionModel
{
    private readonly PortfolioTargetCollection _targets = [];
    private readonly Dictionary<Symbol, SymbolData> _symbolData = [];

    /// <summary>A model that does not wait for its orders unless told to.</summary>
    /// <param name="asynchronous">Whether orders are sent without waiting for them.</param>
    public VolumeWeightedAveragePriceExecutionModel(bool asynchronous = true)
        : base(asynchronous)
    {
    }

    /// <summary>Greatest quantity of one order as a fraction of the current bar's volume; 0.01 unless set.</summary>
    public decimal MaximumOrderQuantityPercentVolume { get; set; } = 0.01m;

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
            if (!_symbolData.TryGetValue(target.Symbol, out var data) || !PriceIsFavorable(data, unordered))
            {
                continue;
            }
            var quantity = OrderSizing.GetOrderSizeForPercentVolume(data.Security, MaximumOrderQuantityPercentVolume, unordered);
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
                _symbolData[added.Symbol] = new SymbolData(algorithm, added);
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

    /// <summary>Whether no universe has the symbol any more.</summary>
    /// <param name="algorithm">The algorithm.</param>
    /// <param name="symbol">The symbol.</param>
    protected virtual bool IsSafeToRemove(QCAlgorithm algorithm, Symbol symbol) => !algorithm.UniverseManager.Any(x => x.Value.ContainsMember(symbol));

    /// <summary>Whether the bid is below the mean (to buy) or the ask above it (to sell).</summary>
    /// <param name="data">The symbol's mean.</param>
    /// <param name="unorderedQuantity">What is to be ordered; negative to sell.</param>
    protected virtual bool PriceIsFavorable(SymbolData data, decimal unorderedQuantity) => unorderedQuantity > 0
        ? data.Security.BidPrice < data.VWAP.Current.Value
        : data.Security.AskPrice > data.VWAP.Current.Value;

    /// <summary>The mean of one symbol.</summary>
    protected class SymbolData
    {
        /// <summary>A mean that is fed by the algorithm, at the security's own resolution.</summary>
        /// <param name="algorithm">The algorithm.</param>
        /// <param name="security">The security.</param>
        public SymbolData(QCAlgorithm algorithm, Security security)
        {
            Security = security;
#pragma warning disable CS0618 // obsolete for users, but what decides the length of the bars
            var resolution = security.Resolution;
#pragma warning restore CS0618
            Consolidator = algorithm.ResolveConsolidator(security.Symbol, resolution);
            VWAP = new IntradayVwap(algorithm.CreateIndicatorName(security.Symbol, "VWAP", resolution));
            algorithm.RegisterIndicator(security.Symbol, VWAP, Consolidator, x => (BaseData)x);
        }

        /// <summary>The security.</summary>
        public Security Security { get; }

        /// <summary>Volume-weighted mean of the day so far.</summary>
        public IntradayVwap VWAP { get; }

        /// <summary>Feeds it.</summary>
        public IDataConsolidator Consolidator { get; }
    }
}
