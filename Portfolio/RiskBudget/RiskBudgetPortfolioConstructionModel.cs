using Quant.Core.Sizing;
using Quant.Framework.Bars;
using Quant.Framework.Insights;
using Quant.Framework.Limits;
using Quant.Framework.Risk;
using Quant.Framework.Symbols;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Data.UniverseSelection;

namespace Quant.Portfolio.RiskBudget;

/// <summary>
/// Sizes every insight once, when it comes, by what it puts at risk: the distance to its plan's stop, or a number of average true ranges for insights without
/// a plan. The size is cut to what limits, open risk and buying power leave, and never changed afterwards: a position does not trade because its price moved.
/// It ends with its insight. Proposes the stop and the targets of the position in the <see cref="ExitBook"/>.
/// </summary>
public sealed class RiskBudgetPortfolioConstructionModel : PortfolioConstructionModel
{
    private readonly RiskBudgetOptions _options;
    private readonly SymbolBarsBook _book;
    private readonly ExitBook _exits;
    private readonly TradeSizer _sizer;
    private readonly KellyEstimator _record = new();
    private readonly SortedDictionary<Symbol, SymbolBars> _bars = new(SymbolOrder.Instance);

    /// <summary>A model without insights.</summary>
    /// <param name="options">Parameters, as the binder checked them.</param>
    /// <param name="limits">The limits in force.</param>
    /// <param name="exits">Stops and targets, shared with the other models of the algorithm.</param>
    /// <param name="journal">Where to write down which limit bound a size.</param>
    /// <param name="bars">The bars to measure by, shared with the other models of the algorithm.</param>
    public RiskBudgetPortfolioConstructionModel(RiskBudgetOptions options, RiskLimits limits, ExitBook exits, RiskJournal journal, SymbolBarsBook bars)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(exits);
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(bars);
        (_options, _book, _exits) = (options, bars, exits);
        _sizer = new TradeSizer(Sizer(options), options, limits, exits, journal);
        exits.Closed += closed =>
        {
            if (closed.R is { } result)
            {
                _record.Add(result);
            }
        };
    }

    /// <summary>A target for each new insight, and one of 0 for each symbol whose insights have ended.</summary>
    public override IEnumerable<IPortfolioTarget> CreateTargets(QCAlgorithm algorithm, Insight[] insights)
    {
        ArgumentNullException.ThrowIfNull(algorithm);
        ArgumentNullException.ThrowIfNull(insights);
        if (insights.Length == 0 && !(algorithm.Insights.GetNextExpiryTime() <= algorithm.UtcTime))
        {
            // most steps
            return [];
        }
        var ended = algorithm.Insights.RemoveExpiredInsights(algorithm.UtcTime);
        var targets = new SortedDictionary<Symbol, IPortfolioTarget>(SymbolOrder.Instance);
        foreach (var expired in ended)
        {
            if (!algorithm.Insights.HasActiveInsights(expired.Symbol, algorithm.UtcTime))
            {
                targets[expired.Symbol] = new PortfolioTarget(expired.Symbol, 0, "insight ended");
            }
        }
        var left = new SizedSoFar();
        foreach (var insight in insights.OrderBy(x => x.Symbol, SymbolOrder.Instance))
        {
            if (insight.IsActive(algorithm.UtcTime) && Target(algorithm, insight, left) is { } target)
            {
                targets[insight.Symbol] = target;
            }
        }
        return targets.Count == 0 ? [] : targets.Values.ToArray();
    }

    /// <inheritdoc/>
    public override void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes)
    {
        ArgumentNullException.ThrowIfNull(algorithm);
        ArgumentNullException.ThrowIfNull(changes);
        base.OnSecuritiesChanged(algorithm, changes);
        foreach (var removed in changes.RemovedSecurities)
        {
            if (_bars.Remove(removed.Symbol, out var bars))
            {
                _book.Release(bars);
            }
        }
        foreach (var added in changes.AddedSecurities.Where(x => !_bars.ContainsKey(x.Symbol)))
        {
            _bars.Add(added.Symbol, _book.Take(algorithm, added));
        }
    }

    private IPositionSizer Sizer(RiskBudgetOptions options) => options.Method switch
    {
        SizingMethod.FixedFractional => new FixedFractionalSizer(options.RiskPerTrade),
        SizingMethod.AverageRange => new AverageRangeSizer(options.RiskPerTrade, options.StopRanges),
        SizingMethod.VolatilityTarget => new VolatilityTargetSizer(options.PositionVolatility),
        SizingMethod.FixedNotional => new FixedNotionalSizer(options.PositionNotional),
        SizingMethod.Kelly => new KellySizer(_record, options.KellyPart, options.KellyCap, options.RiskPerTrade, options.KellyTrades),
        _ => throw new ArgumentOutOfRangeException(nameof(options), options.Method, "There is no such sizing method."),
    };

    private PortfolioTarget? Target(QCAlgorithm algorithm, Insight insight, SizedSoFar left)
    {
        var security = algorithm.Securities[insight.Symbol];
        var sign = (int)insight.Direction;
        if (sign == 0)
        {
            return new PortfolioTarget(insight.Symbol, 0, insight.Tag);
        }
        if (Math.Sign(security.Holdings.Quantity) == sign)
        {
            // the idea is repeated while its position is open: nothing is added
            return null;
        }
        if (!_bars.TryGetValue(insight.Symbol, out var bars))
        {
            return null;
        }
        var proposal = (insight as TradePlanInsight)?.Plan is { } plan ? ExitProposal.Of(plan) : WithoutPlan(security.Price, sign, bars);
        var decision = _sizer.Size(algorithm, security, sign, proposal, bars, insight.Confidence, left);
        if (decision.Quantity == 0)
        {
            // an idea that cannot be traded now is not to be traded later, when it is old
            algorithm.Insights.Cancel([insight]);
            return security.Invested ? new PortfolioTarget(insight.Symbol, 0, insight.Tag) : null;
        }
        if (proposal is not null)
        {
            _exits.Propose(insight.Symbol, proposal);
        }
        return new PortfolioTarget(insight.Symbol, sign * (decimal)decision.Quantity, insight.Tag);
    }

    private ExitProposal? WithoutPlan(decimal price, int sign, SymbolBars bars)
    {
        var distance = bars.AverageRange * _options.StopRanges;
        return double.IsFinite(distance) && distance > 0 ? new ExitProposal(sign, price - sign * (decimal)distance, [], null) : null;
    }
}
