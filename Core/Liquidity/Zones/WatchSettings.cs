namespace Quant.Core.Liquidity.Zones;

/// <summary>When a visit of a zone counts.</summary>
public sealed record WatchSettings
{
    /// <summary>How far a whole bar must be away from the near edge before the next visit counts, in multiples of the average true range.</summary>
    public double RearmAtr { get; init; } = 1.0;

    /// <summary>Visits that count; afterwards the zone is used up.</summary>
    public int MaxVisits { get; init; } = 2;
}
