using Quant.Framework.Limits;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Algorithm.Framework.Portfolio;

namespace Quant.Portfolio.FixedFraction;

/// <summary>
/// Gives every active insight the same fixed fraction of equity, in its direction. The fraction is never above <c>max-position-weight</c>; when more insights
/// are active than fit into <c>max-gross-exposure</c>, all of them get an equal part of it. Sizes are set anew only when an insight comes or ends: a position
/// does not trade because its price moved.
/// </summary>
public sealed class FixedFractionPortfolioConstructionModel : PortfolioConstructionModel
{
    private readonly decimal _fraction;
    private readonly decimal _grossLimit;

    /// <summary>A model without insights.</summary>
    /// <param name="options">Parameters, as the binder checked them.</param>
    /// <param name="limits">The limits in force.</param>
    public FixedFractionPortfolioConstructionModel(FixedFractionOptions options, RiskLimits limits)
        : base((Func<DateTime, DateTime?>)(_ => null))
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(limits);
        _fraction = Math.Min(options.Fraction, limits.MaxPositionWeight);
        _grossLimit = limits.MaxGrossExposure;
    }

    /// <summary>The signed fraction of equity for each insight; 0 for a flat one.</summary>
    protected override Dictionary<Insight, double> DetermineTargetPercent(List<Insight> activeInsights)
    {
        ArgumentNullException.ThrowIfNull(activeInsights);
        var positions = activeInsights.Count(x => x.Direction != InsightDirection.Flat);
        var fraction = positions == 0 ? 0 : Math.Min(_fraction, _grossLimit / positions);
        return activeInsights.ToDictionary(x => x, x => (double)((int)x.Direction * fraction));
    }
}
