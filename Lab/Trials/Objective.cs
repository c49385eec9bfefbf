namespace Quant.Lab.Trials;

/// <summary>What makes one trial better than another: more of a figure, or less of it where that is better.</summary>
/// <param name="Figure">The figure.</param>
public sealed record Objective(TrialFigure Figure)
{
    /// <summary>All of them; the first is the default.</summary>
    public static IReadOnlyList<Objective> All { get; } = [.. TrialFigure.All.Select(x => new Objective(x))];

    /// <summary>Its word on the command line.</summary>
    public string Name => Figure.Name;

    /// <summary>What it is, for help.</summary>
    public string Description => Figure.Description;

    /// <summary>Whether the figure is a fraction, shown in percent.</summary>
    public bool IsFraction => Figure.IsFraction;

    /// <summary>Its word.</summary>
    public override string ToString() => Name;

    /// <summary>The objective that a word names.</summary>
    /// <param name="word">Name of a figure.</param>
    /// <exception cref="UserErrorException">There is no such figure.</exception>
    public static Objective Parse(string word)
        => TrialFigure.Find(word, out var fault) is { } figure ? new Objective(figure) : throw new UserErrorException($"--objective {word}: {fault}");

    /// <summary>The figure of a trial; null where it is undefined.</summary>
    public double? Score(TrialResult trial) => Figure.Value(trial);

    /// <summary>A score for comparison: more is better.</summary>
    public double? Rating(double? score) => Figure.LessIsBetter ? -score : score;

    /// <summary>The better of two trials: an undefined score is below every other, and the first of equals wins, so that the result depends on nothing else.</summary>
    /// <param name="trials">Trials in order.</param>
    /// <returns>Null if no trial has a score.</returns>
    public TrialResult? Best(IEnumerable<TrialResult> trials)
    {
        ArgumentNullException.ThrowIfNull(trials);
        (TrialResult Trial, double Rating)? best = null;
        foreach (var trial in trials)
        {
            if (trial.Error is null && Rating(Score(trial)) is { } rating && (best is null || rating > best.Value.Rating))
            {
                best = (trial, rating);
            }
        }
        return best?.Trial;
    }
}
