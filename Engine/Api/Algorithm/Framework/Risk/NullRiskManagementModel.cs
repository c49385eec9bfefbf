using QuantConnect.Algorithm.Framework.Portfolio;

namespace QuantConnect.Algorithm.Framework.Risk;

/// <summary>Changes nothing.</summary>
public class NullRiskManagementModel : RiskManagementModel
{
    /// <inheritdoc/>
    public override IEnumerable<IPortfolioTarget> ManageRisk(QCAlgorithm algorithm, IPortfolioTarget[] targets) => Enumerable.Empty<IPortfolioTarget>();
}
