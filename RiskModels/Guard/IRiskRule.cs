namespace Quant.RiskModels.Guard;

/// <summary>One rule of risk control. It looks and says what it found; it changes nothing but its own memory.</summary>
public interface IRiskRule
{
    /// <summary>Looks at the portfolio as it is and as it is wanted.</summary>
    /// <param name="view">What there is to see. Targets that earlier rules cut are seen as cut.</param>
    /// <param name="findings">Takes what was found, in a fixed order.</param>
    void Look(RiskView view, ICollection<RiskFinding> findings);
}
