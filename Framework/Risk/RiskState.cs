namespace Quant.Framework.Risk;

/// <summary>What risk control allows.</summary>
public enum RiskState
{
    /// <summary>Everything within the limits.</summary>
    Active,

    /// <summary>No new risk; positions stay and may be closed.</summary>
    Reducing,

    /// <summary>No new risk; exits and cancels go through.</summary>
    Halted,
}
