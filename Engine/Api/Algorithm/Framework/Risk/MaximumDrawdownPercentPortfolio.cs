using QuantConnect.Algorithm.Framework.Portfolio;

namespace QuantConnect.Algorithm.Framework.Risk;

/// <summary>Flattens the targets of a step when the portfolio has lost more than a fraction of its start or, if trailing, of its high.</summary>
public class MaximumDrawdownPercentPortfolio : RiskManagementModel
{
    private readonly decimal _limit;
    private readonly bool _isTrailing;
    private decimal? _reference;

    /// <summary>A model with a limit.</summary>
    /// <param name="maximumDrawdownPercent">Largest loss, a fraction of the reference.</param>
    /// <param name="isTrailing">Whether the reference is the high instead of the start.</param>
    public MaximumDrawdownPercentPortfolio(decimal maximumDrawdownPercent = 0.05m, bool isTrailing = false)
    {
        _limit = -Math.Abs(maximumDrawdownPercent);
        _isTrailing = isTrailing;
    }

    /// <inheritdoc/>
    public override IEnumerable<IPortfolioTarget> ManageRisk(QCAlgorithm algorithm, IPortfolioTarget[] targets)
    {
        // without targets nothing can be flattened, and only a trailing reference, or one not yet taken, needs the value
        return targets.Length == 0 && !_isTrailing && _reference is not null ? Enumerable.Empty<IPortfolioTarget>() : Look(algorithm, targets);
    }

    private IEnumerable<IPortfolioTarget> Look(QCAlgorithm algorithm, IPortfolioTarget[] targets)
    {
        var value = algorithm.Portfolio.TotalPortfolioValue;
        var reference = _reference ?? value;
        _reference = reference;
        if (_isTrailing && reference < value)
        {
            _reference = value;
            yield break;
        }
        if (value / reference - 1.0m >= _limit || targets.Length == 0)
        {
            yield break;
        }
        // the count starts anew at the next rebalancing
        _reference = null;
        foreach (var target in targets)
        {
            algorithm.Insights.Cancel([target.Symbol]);
            yield return new PortfolioTarget(target.Symbol, 0);
        }
    }
}
