using Quant.Framework.Options;

namespace Quant.Portfolio.FixedFraction;

/// <summary>Parameters of <see cref="FixedFractionPortfolioConstructionModel"/>.</summary>
public sealed record FixedFractionOptions
{
    /// <summary>Size of a position, as a fraction of equity. <value>0.01 to 1; 0.25 by default.</value></summary>
    [Option("position-fraction", "Size of a position, as a fraction of equity.", Min = 0.01, Max = 1, Step = 0.05)]
    public decimal Fraction { get; init; } = 0.25m;
}
