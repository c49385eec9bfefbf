using QuantConnect.Algorithm.Framework.Portfolio;

namespace QuantConnect.Algorithm.Framework.Risk;

/// <summary>Changes targets to keep risk within limits.</summary>
public interface IRiskManagementModel : INotifiedSecurityChanges
{
    /// <summary>The targets to use instead.</summary>
    /// <param name="algorithm">The algorithm.</param>
    /// <param name="targets">The new targets of the step only; nothing for positions that are simply held.</param>
    IEnumerable<IPortfolioTarget> ManageRisk(QCAlgorithm algorithm, IPortfolioTarget[] targets);
}
