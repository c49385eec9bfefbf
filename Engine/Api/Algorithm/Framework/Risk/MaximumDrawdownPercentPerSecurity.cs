using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Securities;

namespace QuantConnect.Algorithm.Framework.Risk;

/// <summary>Closes a position whose unrealised loss exceeds a fraction of its cost, and cancels its insights.</summary>
public class MaximumDrawdownPercentPerSecurity : RiskManagementModel
{
    private readonly decimal _limit;
    private readonly double _roughLimit;

    /// <summary>A model with a limit.</summary>
    /// <param name="maximumDrawdownPercent">Largest loss, a fraction of the cost.</param>
    public MaximumDrawdownPercentPerSecurity(decimal maximumDrawdownPercent = 0.05m)
    {
        _limit = -Math.Abs(maximumDrawdownPercent);
        _roughLimit = (double)_limit;
    }

    /// <inheritdoc/>
    public override IEnumerable<IPortfolioTarget> ManageRisk(QCAlgorithm algorithm, IPortfolioTarget[] targets)
    {
        foreach (var security in algorithm.Securities.ValueList)
        {
            if (IsBeyond(security))
            {
                return Close(algorithm);
            }
        }
        // most steps
        return Enumerable.Empty<IPortfolioTarget>();
    }

    private bool IsBeyond(Security security) => security.Invested && !security.Holdings.IsSurelyAbove(_roughLimit) && security.Holdings.UnrealizedProfitPercent < _limit;

    private IEnumerable<IPortfolioTarget> Close(QCAlgorithm algorithm)
    {
        foreach (var security in algorithm.Securities.Values)
        {
            if (IsBeyond(security))
            {
                algorithm.Insights.Cancel([security.Symbol]);
                yield return new PortfolioTarget(security.Symbol, 0);
            }
        }
    }
}
