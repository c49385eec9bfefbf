namespace Quant.Core.BreakRetest;

/// <summary>What the plan of a completed retest looks like. ATR is the average true range of the bars that are watched; R the distance of entry and stop.</summary>
public sealed record PlanSettings
{
    /// <summary>Distance of the stop behind the pullback's extreme or the level, whichever is farther, in ATR. <value>0.5 by default.</value></summary>
    public double StopAtr { get; init; } = 0.5;

    /// <summary>The least such distance, in ticks of the price. <value>1 by default.</value></summary>
    public double StopTicks { get; init; } = 1;

    /// <summary>First target, in R. <value>Above 0; 1 by default.</value></summary>
    public double FirstTargetR { get; init; } = 1;

    /// <summary>Part of the position closed at the first target; the rest goes at the last. <value>Above 0, below 1; 0.5 by default.</value></summary>
    public double FirstTargetFraction { get; init; } = 0.5;

    /// <summary>Last target, in R. <value>Above the first; 2 by default.</value></summary>
    public double LastTargetR { get; init; } = 2;

    /// <summary>How long the entry is good for. <value>Above zero; 10 minutes by default.</value></summary>
    public TimeSpan EntryFor { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Time before the close by which the position is closed. <value>10 minutes by default.</value></summary>
    public TimeSpan FlatBeforeClose { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Signals a level may give in a session; each needs a break of its own, after a close back inside. <value>At least 1; 1 by default.</value></summary>
    public int SignalsPerLevel { get; init; } = 1;

    /// <summary>Another level within this distance supports the one that was retested, in ATR. <value>0.5 by default.</value></summary>
    public double ConfluenceAtr { get; init; } = 0.5;
}
