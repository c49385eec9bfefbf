using QuantConnect.Algorithm.Framework.Alphas;

namespace QuantConnect.Algorithm.Framework.Portfolio;

/// <summary>Never has a target.</summary>
public class NullPortfolioConstructionModel : PortfolioConstructionModel
{
    /// <inheritdoc/>
    public override IEnumerable<IPortfolioTarget> CreateTargets(QCAlgorithm algorithm, Insight[] insights) => Enumerable.Empty<IPortfolioTarget>();
}
