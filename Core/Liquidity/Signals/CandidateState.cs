namespace Quant.Core.Liquidity.Signals;

/// <summary>Where a <see cref="SignalCandidate"/> stands.</summary>
public enum CandidateState
{
    /// <summary>Waits for a close beyond the fast average.</summary>
    WaitEma = 0,

    /// <summary>Waits for the zone to be traded through and closed back into.</summary>
    WaitSweep = 1,

    /// <summary>Waits for a fair value gap of the entry bars in the direction of the trade, and a return into it.</summary>
    WaitGap = 2,

    /// <summary>Triggered; waits for all filters to hold in one bar.</summary>
    Filters = 3,

    /// <summary>A signal. Final.</summary>
    Ready = 4,

    /// <summary>Out of time. Final.</summary>
    Expired = 5,
}
