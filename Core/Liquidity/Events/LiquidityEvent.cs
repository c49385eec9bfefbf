using Quant.Core.Bars;
using Quant.Core.Liquidity.Detection;
using Quant.Core.Liquidity.Pools;
using Quant.Core.Liquidity.Signals;
using Quant.Core.Liquidity.Zones;
using Quant.Core.Plans;

namespace Quant.Core.Liquidity.Events;

/// <summary>Something that a <see cref="LiquidityEngine"/> found out. Events come in the order in which they were known, and know nothing later.</summary>
/// <param name="Time">When it was known: UTC ticks.</param>
public abstract record LiquidityEvent(long Time);

/// <summary>A fair value gap was completed.</summary>
public sealed record GapFound(long Time, TimeFrame Frame, FairValueGap Gap) : LiquidityEvent(Time);

/// <summary>A swing was confirmed.</summary>
public sealed record PivotConfirmed(long Time, TimeFrame Frame, Pivot Pivot) : LiquidityEvent(Time);

/// <summary>A candle closed beyond the last swing.</summary>
public sealed record StructureBroken(long Time, TimeFrame Frame, StructureBreak Break) : LiquidityEvent(Time);

/// <summary>Swings at nearly the same price became a cluster, or one more joined it.</summary>
/// <param name="Time">When: UTC ticks.</param>
/// <param name="Frame">Time frame of the swings.</param>
/// <param name="Levels">The cluster.</param>
/// <param name="Members">Its swings, oldest first, as many as the cluster counts; each was told of by a <see cref="PivotConfirmed"/> of the same frame, side and time.</param>
public sealed record EqualLevelsFound(long Time, TimeFrame Frame, EqualLevels Levels, IReadOnlyList<SwingPoint> Members) : LiquidityEvent(Time)
{
    /// <inheritdoc/>
    public bool Equals(EqualLevelsFound? other) => base.Equals(other) && Frame == other.Frame && Levels == other.Levels && Members.SequenceEqual(other.Members);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Frame, Levels, Members.Count);
}

/// <summary>Something that happened to a pool.</summary>
public abstract record PoolEvent(long Time, LiquidityPool Pool, PoolState State) : LiquidityEvent(Time);

/// <summary>A pool came to be.</summary>
public sealed record LiquidityPoolCreated(long Time, LiquidityPool Pool) : PoolEvent(Time, Pool, default);

/// <summary>The price began to visit a pool.</summary>
public sealed record PoolTouched(long Time, LiquidityPool Pool, PoolState State) : PoolEvent(Time, Pool, State);

/// <summary>The price went into another quarter of a pool.</summary>
public sealed record PoolMitigated(long Time, LiquidityPool Pool, PoolState State) : PoolEvent(Time, Pool, State);

/// <summary>The price traded through a pool and closed beyond.</summary>
public sealed record PoolPierced(long Time, LiquidityPool Pool, PoolState State) : PoolEvent(Time, Pool, State);

/// <summary>The price traded through a pool and closed back: the pool has ended.</summary>
public sealed record PoolSwept(long Time, LiquidityPool Pool, PoolState State) : PoolEvent(Time, Pool, State);

/// <summary>The price traded through a pool and did not close back in time: the pool has ended.</summary>
public sealed record PoolBroken(long Time, LiquidityPool Pool, PoolState State) : PoolEvent(Time, Pool, State);

/// <summary>The price filled a gap to its far edge: the pool has ended.</summary>
public sealed record PoolFilled(long Time, LiquidityPool Pool, PoolState State) : PoolEvent(Time, Pool, State);

/// <summary>The time of a pool was over.</summary>
public sealed record PoolExpired(long Time, LiquidityPool Pool, PoolState State) : PoolEvent(Time, Pool, State);

/// <summary>Something that happened to a high liquidity zone.</summary>
/// <param name="Time">When: UTC ticks.</param>
/// <param name="Zone">The zone after it; as it last was if it is gone.</param>
/// <param name="Members">The ids of its pools, oldest first, as many as the zone counts; each was told of by a <see cref="LiquidityPoolCreated"/>.</param>
public abstract record HlzEvent(long Time, HighLiquidityZone Zone, IReadOnlyList<ulong> Members) : LiquidityEvent(Time)
{
    /// <inheritdoc/>
    public virtual bool Equals(HlzEvent? other) => base.Equals(other) && Zone == other.Zone && Members.SequenceEqual(other.Members);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Zone, Members.Count);
}

/// <summary>Pools of different time frames began to overlap.</summary>
public sealed record HlzCreated(long Time, HighLiquidityZone Zone, IReadOnlyList<ulong> Members) : HlzEvent(Time, Zone, Members);

/// <summary>A zone has other edges, another strength or other pools.</summary>
public sealed record HlzChanged(long Time, HighLiquidityZone Zone, IReadOnlyList<ulong> Members) : HlzEvent(Time, Zone, Members);

/// <summary>A zone became part of another.</summary>
public sealed record HlzMerged(long Time, HighLiquidityZone Zone, IReadOnlyList<ulong> Members, ulong Into) : HlzEvent(Time, Zone, Members);

/// <summary>The pools of a zone overlap no more.</summary>
public sealed record HlzExpired(long Time, HighLiquidityZone Zone, IReadOnlyList<ulong> Members) : HlzEvent(Time, Zone, Members);

/// <summary>The price came to a zone: a visit began.</summary>
public sealed record ZoneEntered(long Time, WatchedZone Zone) : LiquidityEvent(Time);

/// <summary>A candidate changed its state.</summary>
/// <param name="Time">When: UTC ticks.</param>
/// <param name="Zone">The zone as it was when it was touched.</param>
/// <param name="TouchedAt">When it was touched; with the zone's id it names the candidate.</param>
/// <param name="From">State before; null for a new candidate.</param>
/// <param name="To">State after.</param>
/// <param name="Failures">The guards that hold it up there, or that held it up to its end, with what they measured and need.</param>
public sealed record CandidateChanged(
    long Time, WatchedZone Zone, long TouchedAt, CandidateState? From, CandidateState To, IReadOnlyList<GuardFailure> Failures) : LiquidityEvent(Time)
{
    /// <summary>Whether the candidate has ended with it.</summary>
    public bool IsFinal => To is CandidateState.Ready or CandidateState.Expired;

    /// <summary>The guards alone.</summary>
    public Guard Failed => Failures.Aggregate(Guard.None, (x, failure) => x | failure.Guard);

    /// <inheritdoc/>
    public bool Equals(CandidateChanged? other)
        => base.Equals(other) && Zone == other.Zone && TouchedAt == other.TouchedAt && From == other.From && To == other.To && Failures.SequenceEqual(other.Failures);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Zone, TouchedAt, From, To, Failures.Count);
}

/// <summary>A candidate became a signal.</summary>
public sealed record SignalReady(long Time, ZoneSignal Signal) : LiquidityEvent(Time);
