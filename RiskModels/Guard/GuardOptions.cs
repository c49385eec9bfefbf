using Quant.Framework.Options;

namespace Quant.RiskModels.Guard;

/// <summary>Parameters of <see cref="GuardedRiskModel"/> for the people who watch it.</summary>
public sealed record GuardOptions
{
    /// <summary>Name of a halt that a person ends with this start, such as <c>20240308T143200Z</c>; <c>none</c> ends nothing. <value>none by default.</value></summary>
    [Option("risk-rearm", "Name of the halt that a person ends with this start, none for no halt.")]
    public string Rearm { get; init; } = "none";
}
