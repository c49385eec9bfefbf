namespace Quant.Lab.Trials;

/// <summary>What makes one trial better than another; more is better.</summary>
/// <param name="Name">Its word on the command line.</param>
/// <param name="Description">What it is, for help.</param>
/// <param name="Score">The figure of a trial; null where it is undefined.</param>
public sealed record Objective(string Name, string Description, Func<TrialResult, double?> Score)
{
    /// <summary>Whether the figure is a fraction, shown in percent.</summary>
    public bool IsFraction { get; init; }

    /// <summary>All of them; the first is the default.</summary>
    public static IReadOnlyList<Objective> All { get; } =
        [.. TrialFigure.All.Where(x => x.IsGoal).Select(x => new Objective(x.Name, x.Description, x.Value) { IsFraction = x.IsFraction })];

    /// <summary>The better of two trials: an undefined score is below every other, and the first of equals wins, so that the result depends on nothing else.</summary>
    /// <param name="trials">Trials in order.</param>
    /// <returns>Null if no trial has a score.</returns>
    public TrialResult? Best(IEnumerable<TrialResult> trials)
    {
        ArgumentNullException.ThrowIfNull(trials);
        (TrialResult Trial, double Score)? best = null;
        foreach (var trial in trials)
        {
            if (trial.Error is null && Score(trial) is { } score && (best is null || score > best.Value.Score))
            {
                best = (trial, score);
            }
        }
        return best?.Trial;
    }
}
