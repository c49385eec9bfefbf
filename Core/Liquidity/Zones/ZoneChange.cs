namespace Quant.Core.Liquidity.Zones;

/// <summary>What became of a zone.</summary>
public enum ZoneChangeKind
{
    /// <summary>It came to be.</summary>
    Created = 0,

    /// <summary>Its edges, strength or pools changed.</summary>
    Changed = 1,

    /// <summary>It became part of another zone.</summary>
    Merged = 2,

    /// <summary>Its pools overlap no more.</summary>
    Ended = 3,
}

/// <summary>A change of a zone.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Time">When, in UTC ticks.</param>
/// <param name="Zone">The zone after the change; as it last was if it is gone.</param>
/// <param name="Into">The id of the zone that it became part of; 0 if it did not.</param>
public readonly record struct ZoneChange(ZoneChangeKind Kind, long Time, HighLiquidityZone Zone, ulong Into);
