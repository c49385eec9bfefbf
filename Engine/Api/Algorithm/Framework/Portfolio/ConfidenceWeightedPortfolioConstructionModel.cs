using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Scheduling;

namespace QuantConnect.Algorithm.Framework.Portfolio;

/// <summary>Gives every insight its confidence as share; scaled down when they add up to more than the whole. Insights without confidence do not count.</summary>
public class ConfidenceWeightedPortfolioConstructionModel : InsightWeightingPortfolioConstructionModel
{
    /// <summary>Rebalances on the days of a rule.</summary>
    public ConfidenceWeightedPortfolioConstructionModel(IDateRule rebalancingDateRules, PortfolioBias portfolioBias = PortfolioBias.LongShort)
        : base(rebalancingDateRules, portfolioBias)
    {
    }

    /// <summary>Rebalances when a function of UTC time says.</summary>
    public ConfidenceWeightedPortfolioConstructionModel(Func<DateTime, DateTime?>? rebalancingFunc, PortfolioBias portfolioBias = PortfolioBias.LongShort)
        : base(rebalancingFunc, portfolioBias)
    {
    }

    /// <summary>Rebalances when a function of UTC time says.</summary>
    public ConfidenceWeightedPortfolioConstructionModel(Func<DateTime, DateTime>? rebalancingFunc, PortfolioBias portfolioBias = PortfolioBias.LongShort)
        : base(rebalancingFunc, portfolioBias)
    {
    }

    /// <summary>Rebalances at an interval.</summary>
    public ConfidenceWeightedPortfolioConstructionModel(TimeSpan timeSpan, PortfolioBias portfolioBias = PortfolioBias.LongShort)
        : base(timeSpan, portfolioBias)
    {
    }

    /// <summary>Rebalances at the interval of a resolution.</summary>
    public ConfidenceWeightedPortfolioConstructionModel(Resolution resolution = Resolution.Daily, PortfolioBias portfolioBias = PortfolioBias.LongShort)
        : base(resolution, portfolioBias)
    {
    }

    /// <inheritdoc/>
    protected override bool ShouldCreateTargetForInsight(Insight insight) => insight.Confidence.HasValue;

    /// <inheritdoc/>
    protected override double GetValue(Insight insight) => insight.Confidence ?? 0;
}
