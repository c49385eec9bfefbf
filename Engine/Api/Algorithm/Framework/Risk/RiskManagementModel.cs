using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Data.UniverseSelection;

namespace QuantConnect.Algorithm.Framework.Risk;

/// <summary>Base of risk models.</summary>
public class RiskManagementModel : IRiskManagementModel
{
    /// <inheritdoc/>
    public virtual IEnumerable<IPortfolioTarget> ManageRisk(QCAlgorithm algorithm, IPortfolioTarget[] targets)
        => throw new NotImplementedException($"{GetType().Name} does not override ManageRisk(QCAlgorithm, IPortfolioTarget[]).");

    /// <inheritdoc/>
    public virtual void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes)
    {
    }
}
