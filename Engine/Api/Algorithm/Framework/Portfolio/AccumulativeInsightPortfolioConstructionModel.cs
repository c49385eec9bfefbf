using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Scheduling;

namespace QuantConnect.Algorithm.Framework.Portfolio;

/// <summary>Every active insight adds a fixed share in its direction; a flat one takes a share back.</summary>
public class AccumulativeInsightPortfolioConstructionModel : PortfolioConstructionModel
{
    private readonly PortfolioBias _bias;
    private readonly double _share;

    /// <summary>Rebalances on the days of a rule.</summary>
    public AccumulativeInsightPortfolioConstructionModel(
        IDateRule rebalancingDateRules, PortfolioBias portfolioBias = PortfolioBias.LongShort, double percent = 0.03)
        : this(rebalancingDateRules.ToFunc(), portfolioBias, percent)
    {
    }

    /// <summary>Rebalances when a function of UTC time says; at every step without one.</summary>
    public AccumulativeInsightPortfolioConstructionModel(
        Func<DateTime, DateTime?>? rebalancingFunc = null, PortfolioBias portfolioBias = PortfolioBias.LongShort, double percent = 0.03)
        : base(rebalancingFunc)
    {
        _bias = portfolioBias;
        _share = Math.Abs(percent);
    }

    /// <summary>Rebalances when a function of UTC time says.</summary>
    public AccumulativeInsightPortfolioConstructionModel(
        Func<DateTime, DateTime>? rebalancingFunc, PortfolioBias portfolioBias = PortfolioBias.LongShort, double percent = 0.03)
        : this(rebalancingFunc is null ? null : utc => (DateTime?)rebalancingFunc(utc), portfolioBias, percent)
    {
    }

    /// <summary>Rebalances at an interval.</summary>
    public AccumulativeInsightPortfolioConstructionModel(TimeSpan timeSpan, PortfolioBias portfolioBias = PortfolioBias.LongShort, double percent = 0.03)
        : this(utc => (DateTime?)(utc + timeSpan), portfolioBias, percent)
    {
    }

    /// <summary>Rebalances at the interval of a resolution.</summary>
    public AccumulativeInsightPortfolioConstructionModel(Resolution resolution, PortfolioBias portfolioBias = PortfolioBias.LongShort, double percent = 0.03)
        : this(resolution.ToTimeSpan(), portfolioBias, percent)
    {
    }

    /// <inheritdoc/>
    protected override List<Insight> GetTargetInsights()
        => Algorithm.Insights.GetActiveInsights(Algorithm.UtcTime).Where(ShouldCreateTargetForInsight).OrderBy(x => x.GeneratedTimeUtc).ToList();

    /// <inheritdoc/>
    protected override Dictionary<Insight, double> DetermineTargetPercent(List<Insight> activeInsights)
    {
        var shares = new Dictionary<Symbol, double>();
        foreach (var insight in activeInsights)
        {
            shares.TryGetValue(insight.Symbol, out var share);
            if (insight.Direction == InsightDirection.Flat && share != 0)
            {
                share = Math.Abs(share) < _share ? 0 : share - Math.Sign(share) * _share;
            }
            share += _share * (int)insight.Direction;
            shares[insight.Symbol] = _bias != PortfolioBias.LongShort && Math.Sign(share) != (int)_bias ? 0 : share;
        }
        return activeInsights.DistinctBy(x => x.Symbol).ToDictionary(x => x, x => shares[x.Symbol]);
    }
}
