using System.Text.Json.Nodes;
using Quant.Lab.Sweeps.Search;
using Quant.Lab.Trials;

namespace Quant.Lab.Sweeps;

/// <summary><c>summary.json</c>: what came of a sweep, for programs. It is there when the sweep is over.</summary>
public static class SweepSummary
{
    /// <summary>Name of the file.</summary>
    public const string File = "summary.json";

    /// <summary>The summary of a sweep.</summary>
    public static JsonObject Of(SweepResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var (plan, tally, honesty) = (result.Plan, result.Tally, result.Honesty);
        return new JsonObject
        {
            ["objective"] = plan.Objective.Name,
            ["sets"] = plan.Search.Sets,
            ["ok"] = tally.Count(SetState.Ok),
            ["violates"] = tally.Count(SetState.Violates),
            ["undefined"] = tally.Count(SetState.Undefined),
            ["failed"] = tally.Count(SetState.Failed),
            ["days"] = honesty.Days,
            ["deflatedSharpe"] = honesty.Deflated,
            ["sharpePerDay"] = honesty.DailySharpe,
            ["sharpeByLuckPerDay"] = honesty.LuckySharpe,
            ["probabilityOfOverfitting"] = honesty.Overfitting,
            ["best"] = tally.Best is { } best ? Set(best, plan) : null,
        };
    }

    private static JsonObject Set(SweepRow row, SweepPlan plan) => new()
    {
        ["set"] = row.Set,
        ["parameters"] = new JsonObject(plan.Space.Ranges.Select((x, i) => KeyValuePair.Create(x.Name, (JsonNode?)row.Values[i]))),
        ["figures"] = new JsonObject(TrialFigure.All.Select((x, i) => KeyValuePair.Create(x.Column, row.Figures[i] is { } value ? (JsonNode?)value : null))),
    };
}
