using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Interfaces;

namespace QuantConnect.Algorithm.Framework.Portfolio;

/// <summary>Base of portfolio construction models: rebalances on a clock, on insights and on security changes, and flattens what has expired.</summary>
public class PortfolioConstructionModel : IPortfolioConstructionModel
{
    private readonly Func<DateTime, DateTime?>? _nextRebalance;
    private DateTime? _rebalanceAt;
    private bool _securitiesChanged;

    /// <summary>A model that rebalances when a function says.</summary>
    /// <param name="rebalancingFunc">Given now (UTC) tells the next time, or null for not yet; null to rebalance at every step.</param>
    public PortfolioConstructionModel(Func<DateTime, DateTime?>? rebalancingFunc) => _nextRebalance = rebalancingFunc;

    /// <summary>A model that rebalances when a function says.</summary>
    /// <param name="rebalancingFunc">Given now (UTC) tells the next time; null to rebalance at every step.</param>
    public PortfolioConstructionModel(Func<DateTime, DateTime>? rebalancingFunc = null)
        : this(rebalancingFunc is null ? null : utc => (DateTime?)rebalancingFunc(utc))
    {
    }

    /// <summary>Whether securities that come or go cause rebalancing, besides the function.</summary>
    public virtual bool RebalanceOnSecurityChanges { get; set; } = true;

    /// <summary>Whether new and expired insights cause rebalancing, besides the function.</summary>
    public virtual bool RebalanceOnInsightChanges { get; set; } = true;

    /// <summary>The algorithm; null before the first call.</summary>
    protected IAlgorithm Algorithm { get; private set; } = null!;

    /// <inheritdoc/>
    public virtual IEnumerable<IPortfolioTarget> CreateTargets(QCAlgorithm algorithm, Insight[] insights)
    {
        Algorithm = algorithm;
        if (!IsRebalanceDue(insights, algorithm.UtcTime))
        {
            return Enumerable.Empty<IPortfolioTarget>();
        }
        var active = GetTargetInsights();
        var shares = DetermineTargetPercent(active);
        var targets = new List<IPortfolioTarget>();
        HashSet<Symbol>? failed = null;
        foreach (var insight in active)
        {
            if (!shares.TryGetValue(insight, out var share))
            {
                continue;
            }
            if (PortfolioTarget.Percent(algorithm, insight.Symbol, share) is { } target)
            {
                targets.Add(target);
            }
            else
            {
                (failed ??= []).Add(insight.Symbol);
            }
        }
        AddFlatTargets(algorithm, targets, failed);
        return targets;
    }

    /// <inheritdoc/>
    public virtual void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes)
    {
        Algorithm ??= algorithm;
        _securitiesChanged = changes.Count > 0;
        algorithm?.Insights.Expire(changes.RemovedSecurities.Select(x => x.Symbol));
    }

    /// <summary>Leaves out insights whose magnitude is outside the settings' limits, with an error message.</summary>
    protected static Insight[] FilterInvalidInsightMagnitude(IAlgorithm algorithm, Insight[] insights)
        => insights.Where(insight =>
        {
            var size = Math.Abs(insight.Magnitude ?? 0);
            if (size == 0
                || size <= (double)algorithm.Settings.MaxAbsolutePortfolioTargetPercentage && size >= (double)algorithm.Settings.MinAbsolutePortfolioTargetPercentage)
            {
                return true;
            }
            algorithm.Error(FormattableString.Invariant(
                $"The magnitude {insight.Magnitude} of an insight on {insight.Symbol.Value} is outside the limits of Settings (MinAbsolutePortfolioTargetPercentage {algorithm.Settings.MinAbsolutePortfolioTargetPercentage}, MaxAbsolutePortfolioTargetPercentage {algorithm.Settings.MaxAbsolutePortfolioTargetPercentage}). Skipping it."));
            return false;
        }).ToArray();

    /// <summary>The insight that counts for each symbol: the last generated of the active ones.</summary>
    protected virtual List<Insight> GetTargetInsights()
    {
        var latest = new Dictionary<Symbol, Insight>();
        foreach (var insight in Algorithm.Insights.GetActiveInsights(Algorithm.UtcTime))
        {
            if (ShouldCreateTargetForInsight(insight)
                && (!latest.TryGetValue(insight.Symbol, out var other) || other.GeneratedTimeUtc <= insight.GeneratedTimeUtc))
            {
                latest[insight.Symbol] = insight;
            }
        }
        return [.. latest.Values];
    }

    /// <summary>Whether an insight counts at all.</summary>
    protected virtual bool ShouldCreateTargetForInsight(Insight insight) => true;

    /// <summary>The share of the portfolio for each insight; models override it.</summary>
    protected virtual Dictionary<Insight, double> DetermineTargetPercent(List<Insight> activeInsights)
        => throw new NotImplementedException($"{GetType().Name} does not override DetermineTargetPercent(List<Insight>).");

    /// <summary>Whether to rebalance now.</summary>
    protected virtual bool IsRebalanceDue(Insight[] insights, DateTime algorithmUtc)
    {
        if (_nextRebalance is null)
        {
            RefreshRebalance(algorithmUtc);
            return true;
        }
        var nextExpiry = Algorithm.Insights.GetNextExpiryTime();
        if (_rebalanceAt is null)
        {
            _rebalanceAt = _nextRebalance(algorithmUtc);
            if (_rebalanceAt <= algorithmUtc)
            {
                // the function has been asked in this step; it is asked for the next time in the next step
                _rebalanceAt = null;
                _securitiesChanged = false;
                return true;
            }
        }
        var due = _rebalanceAt <= algorithmUtc
            || RebalanceOnSecurityChanges && _securitiesChanged
            || RebalanceOnInsightChanges && (insights.Length > 0 || nextExpiry < algorithmUtc);
        if (due)
        {
            RefreshRebalance(algorithmUtc);
        }
        return due;
    }

    /// <summary>Asks for the next rebalancing time and forgets security changes.</summary>
    protected void RefreshRebalance(DateTime algorithmUtc)
    {
        if (_nextRebalance is not null)
        {
            _rebalanceAt = _nextRebalance(algorithmUtc);
        }
        _securitiesChanged = false;
    }

    private static void AddFlatTargets(QCAlgorithm algorithm, List<IPortfolioTarget> targets, HashSet<Symbol>? failed)
    {
        if (algorithm.Insights.TakeExpired(algorithm.UtcTime) is not { } expired)
        {
            return;
        }
        foreach (var symbol in expired.Select(x => x.Symbol).Distinct())
        {
            if (!algorithm.Insights.HasActiveInsights(symbol, algorithm.UtcTime) && failed?.Contains(symbol) != true)
            {
                targets.Add(new PortfolioTarget(symbol, 0));
            }
        }
    }
}
