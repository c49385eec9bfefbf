using Quant.Core.Liquidity.Signals;
using Quant.Framework.Options;

namespace Quant.Alphas.LiquidityZones;

/// <summary>How a signal becomes a plan: stop, targets, times.</summary>
public sealed record PlanOptions : ICheckedOptions
{
    /// <summary>Distance of the stop beyond the zone, in average true ranges of entry bars. <value>0.1 to 50; 2 by default.</value></summary>
    [Option("stop-atr", "How far beyond the zone the stop lies, in average true ranges of entry bars.", Min = 0.1, Max = 50, Step = 0.5)]
    public double StopAtr { get; init; } = 2;

    /// <summary>Where the last target is. <value>0 multiple of the risk, 1 next opposing pool (default).</value></summary>
    [Option("target-mode", "Where the last target is: a multiple of the risk, or the next pool of the other side.", Min = 0, Max = 1, Step = 1)]
    public TargetMode TargetMode { get; init; } = TargetMode.OpposingPool;

    /// <summary>The first target, in multiples of the risk. <value>0.1 to 20; 1.5 by default.</value></summary>
    [Option("first-target", "The first target, in multiples of the risk; an opposing pool must be at least as far.", Min = 0.1, Max = 20, Step = 0.25)]
    public double FirstTarget { get; init; } = 1.5;

    /// <summary>Part closed at the first target. <value>0.05 to 0.95; 0.5 by default.</value></summary>
    [Option("first-fraction", "Part of the position that is closed at the first target.", Min = 0.05, Max = 0.95, Step = 0.05)]
    public double FirstFraction { get; init; } = 0.5;

    /// <summary>The last target, in multiples of the risk. <value>0.2 to 50, above the first; 3 by default.</value></summary>
    [Option("last-target", "The last target, in multiples of the risk, where no opposing pool is taken.", Min = 0.2, Max = 50, Step = 0.5)]
    public double LastTarget { get; init; } = 3;

    /// <summary>How long the entry may be made, in minutes. <value>1 to 1440; 15 by default.</value></summary>
    [Option("entry-minutes", "How long the entry may be made, in minutes.", Min = 1, Max = 1440, Step = 5)]
    public int EntryMinutes { get; init; } = 15;

    /// <summary>How long a position may be held, in minutes. <value>1 to 100000, not below entry-minutes; 1440 by default.</value></summary>
    [Option("hold-minutes", "How long a position may be held, in minutes.", Min = 1, Max = 100_000, Step = 120)]
    public int HoldMinutes { get; init; } = 1440;

    /// <summary>The settings of the kernel.</summary>
    public PlanSettings Settings() => new()
    {
        Targets = TargetMode, FirstTarget = FirstTarget, FirstFraction = FirstFraction, LastTarget = LastTarget,
        EntryTime = EntryMinutes * TimeSpan.TicksPerMinute, HoldTime = HoldMinutes * TimeSpan.TicksPerMinute,
    };

    /// <inheritdoc/>
    public IEnumerable<string> Check()
    {
        if (LastTarget <= FirstTarget)
        {
            yield return FormattableString.Invariant($"last-target = {LastTarget} must be above first-target = {FirstTarget}.");
        }
        if (HoldMinutes < EntryMinutes)
        {
            yield return $"hold-minutes = {HoldMinutes} must not be below entry-minutes = {EntryMinutes}.";
        }
    }
}
