namespace Quant.Framework.Risk;

/// <summary>What kind of entry of the journal it is.</summary>
public enum RiskEventKind
{
    /// <summary>A limit comes near; nothing was done.</summary>
    Warning,

    /// <summary>A limit, a stop or a target took effect.</summary>
    Bound,

    /// <summary>What bound does not bind any more.</summary>
    Cleared,

    /// <summary>What is allowed has changed.</summary>
    State,
}

/// <summary>An entry of the journal: why, and with what effect.</summary>
/// <param name="Time">When, UTC.</param>
/// <param name="Kind">What kind of entry.</param>
/// <param name="Reason">Why.</param>
/// <param name="Symbol">Ticker it concerns; empty for the whole portfolio.</param>
/// <param name="Value">What was measured, in the unit of the limit; null if nothing was.</param>
/// <param name="Limit">The limit; null if there is none.</param>
/// <param name="Effect">What was done, for people.</param>
public sealed record RiskEvent(DateTime Time, RiskEventKind Kind, RiskReason Reason, string Symbol, double? Value, double? Limit, string Effect);
