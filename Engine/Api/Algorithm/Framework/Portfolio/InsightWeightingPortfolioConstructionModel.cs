using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Scheduling;

namespace QuantConnect.Algorithm.Framework.Portfolio;

/// <summary>Gives every insight the share it asks for; scaled down when they add up to more than the whole. Insights without a weight do not count.</summary>
public class InsightWeightingPortfolioConstructionModel : EqualWeightingPortfolioConstructionModel
{
    /// <summary>Rebalances on the days of a rule.</summary>
    public InsightWeightingPortfolioConstructionModel(IDateRule rebalancingDateRules, PortfolioBias portfolioBias = PortfolioBias.LongShort)
        : base(rebalancingDateRules, portfolioBias)
    {
    }

    /// <summary>Rebalances when a function of UTC time says.</summary>
    public InsightWeightingPortfolioConstructionModel(Func<DateTime, DateTime?>? rebalancingFunc, PortfolioBias portfolioBias = PortfolioBias.LongShort)
        : base(rebalancingFunc, portfolioBias)
    {
    }

    /// <summary>Rebalances when a function of UTC time says.</summary>
    public InsightWeightingPortfolioConstructionModel(Func<DateTime, DateTime>? rebalancingFunc, PortfolioBias portfolioBias = PortfolioBias.LongShort)
        : base(rebalancingFunc, portfolioBias)
    {
    }

    /// <summary>Rebalances at an interval.</summary>
    public InsightWeightingPortfolioConstructionModel(TimeSpan timeSpan, PortfolioBias portfolioBias = PortfolioBias.LongShort)
        : base(timeSpan, portfolioBias)
    {
    }

    /// <summary>Rebalances at the interval of a resolution.</summary>
    public InsightWeightingPortfolioConstructionModel(Resolution resolution = Resolution.Daily, PortfolioBias portfolioBias = PortfolioBias.LongShort)
        : base(resolution, portfolioBias)
    {
    }

    /// <inheritdoc/>
    protected override bool ShouldCreateTargetForInsight(Insight insight) => insight.Weight.HasValue;

    /// <inheritdoc/>
    protected override Dictionary<Insight, double> DetermineTargetPercent(List<Insight> activeInsights)
    {
        var sum = activeInsights.Where(RespectPortfolioBias).Sum(GetValue);
        var scale = sum > 1 ? 1 / sum : 1.0;
        var result = new Dictionary<Insight, double>(activeInsights.Count);
        foreach (var insight in activeInsights)
        {
            var direction = RespectPortfolioBias(insight) ? (int)insight.Direction : 0;
            result[insight] = direction * GetValue(insight) * scale;
        }
        return result;
    }

    /// <summary>The share an insight asks for.</summary>
    protected virtual double GetValue(Insight insight) => Math.Abs(insight.Weight ?? 0);
}
