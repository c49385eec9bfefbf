namespace Quant.Lab.Sweeps;

/// <summary>A sweep that is over.</summary>
/// <param name="Folder">Where it is.</param>
/// <param name="Plan">What it did.</param>
/// <param name="Tally">The sets, sorted.</param>
/// <param name="Honesty">What the best of them is worth.</param>
public sealed record SweepResult(string Folder, SweepPlan Plan, SweepTally Tally, SweepHonesty Honesty)
{
    /// <summary>Sets that an earlier process had done.</summary>
    public int Found { get; init; }

    /// <summary>Bars and events that the sets of this process took in.</summary>
    public long Bars { get; init; }

    /// <summary>Time that the sets of this process took.</summary>
    public TimeSpan Elapsed { get; init; }
}
