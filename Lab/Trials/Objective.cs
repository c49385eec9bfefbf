using Quant.Core.Statistics.Returns;

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
    [
        new("sharpe", "Sharpe ratio per year", x => x.Sharpe),
        new("sortino", "Sortino ratio per year", x => SortinoRatio.Annual(x.Returns.Values, x.Returns.Conventions)),
        new("calmar", "growth per year over the largest drawdown", x => x.Drawdown is { } drawdown and > 0 ? x.AnnualReturn / drawdown : null),
        new("omega", "gains over losses, day by day", x => OmegaRatio.Of(x.Returns.Values)),
        new("return", "growth over all days", x => x.TotalReturn) { IsFraction = true },
    ];

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
