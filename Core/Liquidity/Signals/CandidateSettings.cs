namespace Quant.Core.Liquidity.Signals;

/// <summary>Rules of a <see cref="SignalCandidate"/>. Times are ticks of 100 ns.</summary>
public sealed record CandidateSettings
{
    /// <summary>What triggers an entry.</summary>
    public EntryMode Mode { get; init; }

    /// <summary>Longest time from the touch of the zone to the trigger; the blueprint's 2 h.</summary>
    public long TriggerTime { get; init; } = 2 * TimeSpan.TicksPerHour;

    /// <summary>Life of a candidate from the touch on.</summary>
    public long Expiry { get; init; } = 2 * TimeSpan.TicksPerHour;

    /// <summary>Least volume of the bar as a multiple of its average; 0 switches the filter off.</summary>
    public double VolumeRatio { get; init; } = 1.0;

    /// <summary>Whether signals are allowed inside kill-zones only.</summary>
    public bool KillZonesOnly { get; init; } = true;

    /// <summary>In which regimes signals are allowed.</summary>
    public RegimeFilter Regime { get; init; } = RegimeFilter.NotVolatile;

    /// <summary>How far beyond the zone the stop lies, in multiples of the average true range of the entry bars.</summary>
    public double StopAtr { get; init; } = 1.0;
}
