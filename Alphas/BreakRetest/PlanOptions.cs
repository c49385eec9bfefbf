using Quant.Core.BreakRetest;
using Quant.Framework.Options;

namespace Quant.Alphas.BreakRetest;

/// <summary>What the plan of a completed retest looks like. R is the distance of entry and stop.</summary>
public sealed record PlanOptions : ICheckedOptions
{
    /// <inheritdoc cref="PlanSettings.StopAtr"/>
    [Option("plan-stop-atr", "Distance of the stop behind the pullback or the level, in ATR of the minute bars.", Min = 0, Max = 20, Step = 0.25)]
    public double StopAtr { get; init; } = 0.5;

    /// <inheritdoc cref="PlanSettings.StopTicks"/>
    [Option("plan-stop-ticks", "The least such distance, in ticks.", Min = 1, Max = 1000, Step = 1)]
    public double StopTicks { get; init; } = 1;

    /// <inheritdoc cref="PlanSettings.FirstTargetR"/>
    [Option("first-target-r", "First target, in R.", Min = 0.1, Max = 20, Step = 0.25)]
    public double FirstTargetR { get; init; } = 1;

    /// <inheritdoc cref="PlanSettings.FirstTargetFraction"/>
    [Option("first-target-fraction", "Part of the position closed at the first target; the rest goes at the last.", Min = 0.05, Max = 0.95, Step = 0.05)]
    public double FirstTargetFraction { get; init; } = 0.5;

    /// <inheritdoc cref="PlanSettings.LastTargetR"/>
    [Option("last-target-r", "Last target, in R, above the first.", Min = 0.2, Max = 50, Step = 0.5)]
    public double LastTargetR { get; init; } = 2;

    /// <inheritdoc cref="PlanSettings.EntryFor"/>
    [Option("entry-minutes", "How long an entry is good for, in minutes.", Min = 1, Max = 240, Step = 5)]
    public int EntryMinutes { get; init; } = 10;

    /// <inheritdoc cref="PlanSettings.FlatBeforeClose"/>
    [Option("exit-before-close-minutes", "Minutes before the close by which positions are closed.", Min = 0, Max = 240, Step = 5)]
    public int FlatBeforeCloseMinutes { get; init; } = 10;

    /// <inheritdoc cref="PlanSettings.SignalsPerLevel"/>
    [Option("signals-per-level", "Signals that a level may give in a day, each after a break of its own.", Min = 1, Max = 20, Step = 1)]
    public int SignalsPerLevel { get; init; } = 1;

    /// <inheritdoc/>
    public IEnumerable<string> Check()
    {
        if (LastTargetR <= FirstTargetR)
        {
            yield return FormattableString.Invariant($"last-target-r = {LastTargetR} must be above first-target-r = {FirstTargetR}.");
        }
    }

    internal PlanSettings Settings() => new()
    {
        StopAtr = StopAtr,
        StopTicks = StopTicks,
        FirstTargetR = FirstTargetR,
        FirstTargetFraction = FirstTargetFraction,
        LastTargetR = LastTargetR,
        EntryFor = TimeSpan.FromMinutes(EntryMinutes),
        FlatBeforeClose = TimeSpan.FromMinutes(FlatBeforeCloseMinutes),
        SignalsPerLevel = SignalsPerLevel,
    };
}
