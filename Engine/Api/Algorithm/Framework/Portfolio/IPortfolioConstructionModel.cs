using QuantConnect.Algorithm.Framework.Alphas;

namespace QuantConnect.Algorithm.Framework.Portfolio;

/// <summary>Turns insights into targets.</summary>
public interface IPortfolioConstructionModel : INotifiedSecurityChanges
{
    /// <summary>The targets of a step.</summary>
    IEnumerable<IPortfolioTarget> CreateTargets(QCAlgorithm algorithm, Insight[] insights);
}
