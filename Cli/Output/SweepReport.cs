using System.Globalization;
using System.Text.Json.Nodes;
using Quant.Lab.Sweeps;
using Quant.Lab.Sweeps.Search;
using Quant.Lab.Trials;

namespace Quant.Cli.Output;

/// <summary>A sweep for people, and for programs.</summary>
internal static class SweepReport
{
    private const int Shown = 10;
    private const int MostColumns = 5;
    private const string Undefined = "-";
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>Writes the best sets, and what the best one is worth.</summary>
    public static void Write(CommandHost host, string algorithm, SweepResult result, int jobs)
    {
        var plan = result.Plan;
        host.Output.WriteLine(string.Create(
            Culture, $"{algorithm}, {plan.From:yyyy-MM-dd} to {plan.To:yyyy-MM-dd}, {plan.Search.Sets:N0} sets ({plan.Search.Kind.ToString().ToLowerInvariant()}) of {plan.Space.CountText}"));
        WriteLeaders(host, result);
        host.Output.WriteLine(Counts(result.Tally));
        if (result.Tally.Best is { } best)
        {
            host.Output.WriteLine($"Best: {string.Join(' ', plan.Space.Ranges.Select((x, i) => $"{x.Name}={best.Values[i]}"))}");
            Table.WriteGrid(host, [["deflated Sharpe ratio", Percent(result.Honesty.Deflated)], ["probability of over-fitting", Percent(result.Honesty.Overfitting)]]);
            host.Output.WriteLine(SweepVerdict.OfLuck(result));
            host.Output.WriteLine(SweepVerdict.OfChoice(result));
        }
        WriteSpeed(host, result, jobs);
        host.Output.WriteLine($"results.csv and sweep.html in {result.Folder}");
    }

    /// <summary>Writes <c>{ "folder": ..., "summary": ... }</c>.</summary>
    public static void WriteJson(CommandHost host, SweepResult result)
        => host.Output.WriteLine(new JsonObject { ["folder"] = result.Folder, ["summary"] = SweepSummary.Of(result) }.ToJsonString(new() { WriteIndented = true, NewLine = "\n" }));

    /// <summary>Why there is no best set.</summary>
    public static string NoBest(SweepResult result)
    {
        var tally = result.Tally;
        if (tally.Count(SetState.Failed) == result.Plan.Search.Sets)
        {
            return $"Every set failed; the first one with: {tally.FirstError}";
        }
        return tally.Count(SetState.Violates) > 0
            ? "No set meets the constraints: loosen them, or vary more."
            : $"No set has a {result.Plan.Objective.Name}: they did not trade, or there are no data. Take other days or other parameters.";
    }

    private static void WriteLeaders(CommandHost host, SweepResult result)
    {
        var (plan, figures) = (result.Plan, Columns(result.Plan.Objective));
        var ranges = plan.Space.Ranges.Count <= MostColumns ? plan.Space.Ranges : [];
        var rows = result.Tally.Top.Take(Shown).Select((x, rank) => (string[])
        [
            (rank + 1).ToString(Culture), x.Set.ToString(Culture), .. ranges.Select((_, i) => x.Values[i]),
            .. figures.Select(i => Text(x.Figures[i], TrialFigure.All[i])), Note(x),
        ]);
        Table.Write(host, [">rank", ">set", .. ranges.Select(x => ">" + x.Name), .. figures.Select(i => ">" + TrialFigure.All[i].Name), ""], rows);
    }

    /// <summary>The objective, and what everybody wants to see beside it.</summary>
    private static List<int> Columns(Objective objective)
        => [.. new[] { objective.Name, "sharpe", "return", "drawdown", "profit-factor", "trades" }.Distinct().Select(TrialFigure.PlaceOf)];

    private static string Note(SweepRow row) => row.State switch
    {
        SetState.Ok => "",
        SetState.Failed => row.Error.Length <= 60 ? row.Error : row.Error[..57] + "...",
        SetState.Violates => "not " + row.Violated,
        _ => "undefined",
    };

    private static string Counts(SweepTally tally)
    {
        (SetState State, string Text)[] others = [(SetState.Violates, "violate a constraint"), (SetState.Undefined, "have no objective"), (SetState.Failed, "failed")];
        var counts = others.Where(x => tally.Count(x.State) > 0).Select(x => string.Create(Culture, $", {tally.Count(x.State):N0} {x.Text}"));
        var error = tally.FirstError is { } text ? $", one with: {text}" : ".";
        return string.Create(Culture, $"{tally.Count(SetState.Ok):N0} sets can be used{string.Concat(counts)}{error}");
    }

    private static void WriteSpeed(CommandHost host, SweepResult result, int jobs)
    {
        var (sets, seconds) = (result.Plan.Search.Sets - result.Found, result.Elapsed.TotalSeconds);
        if (sets > 0 && seconds > 0)
        {
            host.Output.WriteLine(string.Create(
                Culture,
                $"{sets:N0} sets, {result.Bars:N0} bars in {seconds:0.00} s: {sets / seconds:0.00} sets/s, {result.Bars / seconds:N0} bar-sets/s with {jobs} {(jobs == 1 ? "job" : "jobs")}"));
        }
    }

    private static string Text(double? value, TrialFigure figure)
        => value is not { } x ? Undefined : figure.IsFraction ? Percent(x) : figure.Name == "trades" ? x.ToString("N0", Culture) : x.ToString("0.00", Culture);

    private static string Percent(double? value) => value?.ToString("P1", Culture) ?? Undefined;
}
