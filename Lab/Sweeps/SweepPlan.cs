using Quant.Lab.Sweeps.Search;
using Quant.Lab.Trials;

namespace Quant.Lab.Sweeps;

/// <summary>What a sweep does; all that its results depend on, besides algorithm and data.</summary>
/// <param name="Space">What to choose from.</param>
/// <param name="Search">How.</param>
/// <param name="Objective">What the best set is best at.</param>
/// <param name="Constraints">What a set must keep to.</param>
/// <param name="From">First day, in the algorithm's time zone.</param>
/// <param name="To">Last day, inclusive.</param>
public sealed record SweepPlan(
    ParameterSpace Space, SearchPlan Search, Objective Objective, IReadOnlyList<Constraint> Constraints, DateOnly From, DateOnly To)
{
    /// <summary>Days from the first to the last.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>The row of a trial.</summary>
    /// <param name="set">Number of the set, from 1.</param>
    /// <param name="places">The set.</param>
    /// <param name="result">What came of it.</param>
    public SweepRow Row(int set, IReadOnlyList<int> places, TrialResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var figures = TrialFigure.All.Select(x => result.Error is null ? Finite(x.Value(result)) : null).ToArray();
        var violated = result.Error is null ? Constraints.Where(x => !x.Holds(result)).ToList() : [];
        var score = figures[ScoreAt];
        var state = result.Error is not null ? SetState.Failed : violated.Count > 0 ? SetState.Violates : score is null ? SetState.Undefined : SetState.Ok;
        return new SweepRow(set, state, Space.Values(places), figures, string.Join(' ', violated), OneLine(result.Error ?? ""));
    }

    /// <summary>How good a row is.</summary>
    public SetRating Rate(SweepRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new SetRating(row.State, Objective.Rating(row.Figures[ScoreAt]));
    }

    /// <summary>Place of the objective among the figures.</summary>
    internal int ScoreAt => TrialFigure.PlaceOf(Objective.Name);

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;

    private static string OneLine(string text) => string.Join(' ', text.Split((char[])['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
