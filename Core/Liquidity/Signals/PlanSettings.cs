namespace Quant.Core.Liquidity.Signals;

/// <summary>Where a plan takes its profit.</summary>
public enum TargetMode
{
    /// <summary>At multiples of the risk.</summary>
    RiskMultiples = 0,

    /// <summary>At the next pool of the other side, if it is far enough away; else at multiples of the risk.</summary>
    OpposingPool = 1,
}

/// <summary>How a signal becomes a plan. Times are ticks of 100 ns.</summary>
public sealed record PlanSettings
{
    /// <summary>Where profit is taken.</summary>
    public TargetMode Targets { get; init; } = TargetMode.OpposingPool;

    /// <summary>The first target, in multiples of the risk; also the least distance of an opposing pool.</summary>
    public double FirstTarget { get; init; } = 1.5;

    /// <summary>Part of the position that is closed at the first target, above 0 and below 1.</summary>
    public double FirstFraction { get; init; } = 0.5;

    /// <summary>The last target in multiples of the risk, above the first.</summary>
    public double LastTarget { get; init; } = 3.0;

    /// <summary>How long the entry may be made.</summary>
    public long EntryTime { get; init; } = 15 * TimeSpan.TicksPerMinute;

    /// <summary>How long the position may be held, at least <see cref="EntryTime"/>.</summary>
    public long HoldTime { get; init; } = TimeSpan.TicksPerDay;
}
