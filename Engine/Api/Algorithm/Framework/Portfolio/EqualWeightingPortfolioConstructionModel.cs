using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Scheduling;

namespace QuantConnect.Algorithm.Framework.Portfolio;

/// <summary>Gives every insight that is not flat the same share.</summary>
public class EqualWeightingPortfolioConstructionModel : PortfolioConstructionModel
{
    private readonly PortfolioBias _bias;

    /// <summary>Rebalances on the days of a rule.</summary>
    public EqualWeightingPortfolioConstructionModel(IDateRule rebalancingDateRules, PortfolioBias portfolioBias = PortfolioBias.LongShort)
        : this(rebalancingDateRules.ToFunc(), portfolioBias)
    {
    }

    /// <summary>Rebalances when a function of UTC time says.</summary>
    public EqualWeightingPortfolioConstructionModel(Func<DateTime, DateTime?>? rebalancingFunc, PortfolioBias portfolioBias = PortfolioBias.LongShort)
        : base(rebalancingFunc) => _bias = portfolioBias;

    /// <summary>Rebalances when a function of UTC time says.</summary>
    public EqualWeightingPortfolioConstructionModel(Func<DateTime, DateTime>? rebalancingFunc, PortfolioBias portfolioBias = PortfolioBias.LongShort)
        : base(rebalancingFunc) => _bias = portfolioBias;

    /// <summary>Rebalances at an interval.</summary>
    public EqualWeightingPortfolioConstructionModel(TimeSpan timeSpan, PortfolioBias portfolioBias = PortfolioBias.LongShort)
        : this(utc => utc + timeSpan, portfolioBias)
    {
    }

    /// <summary>Rebalances at the interval of a resolution.</summary>
    public EqualWeightingPortfolioConstructionModel(Resolution resolution = Resolution.Daily, PortfolioBias portfolioBias = PortfolioBias.LongShort)
        : this(resolution.ToTimeSpan(), portfolioBias)
    {
    }

    /// <inheritdoc/>
    protected override Dictionary<Insight, double> DetermineTargetPercent(List<Insight> activeInsights)
    {
        var count = activeInsights.Count(x => x.Direction != InsightDirection.Flat && RespectPortfolioBias(x));
        var share = count == 0 ? 0 : 1m / count;
        var result = new Dictionary<Insight, double>(activeInsights.Count);
        foreach (var insight in activeInsights)
        {
            var direction = RespectPortfolioBias(insight) ? (int)insight.Direction : 0;
            result[insight] = (double)(direction * share);
        }
        return result;
    }

    /// <summary>Whether an insight is on a side the portfolio may take.</summary>
    protected bool RespectPortfolioBias(Insight insight) => _bias == PortfolioBias.LongShort || (int)insight.Direction == (int)_bias;
}
