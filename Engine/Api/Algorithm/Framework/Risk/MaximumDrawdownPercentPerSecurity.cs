using QuantConnect.Algorithm.Framework.Portfolio;

namespace QuantConnect.Algorithm.Framework.Risk;

/// <summary>Closes a position whose unrealised loss exceeds a fraction of its cost, and cancels its insights.</summary>
public class MaximumDrawdownPercentPerSecurity : RiskManagementModel
{
    private readonly decimal _limit;

    /// <summary>A model with a limit.</summary>
    /// <param name="maximumDrawdownPercent">Largest loss, a fraction of the cost.</param>
    public MaximumDrawdownPercentPerSecurity(decimal maximumDrawdownPercent = 0.05m) => _limit = -Math.Abs(maximumDrawdownPercent);

    /// <inheritdoc/>
    public override IEnumerable<IPortfolioTarget> ManageRisk(QCAlgorithm algorithm, IPortfolioTarget[] targets)
    {
        foreach (var security in algorithm.Securities.Values)
        {
            if (security.Invested && security.Holdings.UnrealizedProfitPercent < _limit)
            {
                algorithm.Insights.Cancel([security.Symbol]);
                yield return new PortfolioTarget(security.Symbol, 0);
            }
        }
    }
}
