namespace Quant.Portfolio.RiskBudget;

/// <summary>What the targets of one step take from shared limits before any of them is held; in account currency.</summary>
internal sealed class SizedSoFar
{
    public double Risk { get; set; }

    public double Gross { get; set; }

    public double Net { get; set; }

    /// <summary>Units of margin.</summary>
    public double Margin { get; set; }
}
