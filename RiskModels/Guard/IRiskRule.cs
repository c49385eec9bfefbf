namespace Quant.RiskModels.Guard;

/// <summary>One rule of risk control. It looks and says what it found; it changes nothing but its own memory.</summary>
public interface IRiskRule
{
    /// <summary>
    /// Whether it finds nothing but zeros, and remembers nothing, as long as no position is held or wanted. It is not asked then, after a first time at which what it
    /// found before goes back to zero. Only a rule that says so itself is left out: by default a rule is asked at every look.
    /// </summary>
    bool NeedsPositions => false;

    /// <summary>
    /// Whether it would find what it found at the last look, and remember nothing new, if it looked at an account that is as it was then: equity and trading day the
    /// same, nothing held or wanted, no trade closed. When all rules say so the look is left out. By default a rule is asked at every look.
    /// </summary>
    /// <param name="view">What there is to see now.</param>
    bool IsSettled(RiskView view) => false;

    /// <summary>Looks at the portfolio as it is and as it is wanted.</summary>
    /// <param name="view">What there is to see. Targets that earlier rules cut are seen as cut.</param>
    /// <param name="findings">Takes what was found, in a fixed order.</param>
    void Look(RiskView view, ICollection<RiskFinding> findings);
}
