using System.Globalization;
using System.Text.Json.Nodes;
using Quant.Lab.Reports.Page;
using Quant.Lab.Reports.Page.Charts;
using Quant.Lab.Sweeps.Search;
using Quant.Lab.Trials;

namespace Quant.Lab.Sweeps.Page;

/// <summary><c>sweep.html</c>: a sweep as one page that needs nothing else.</summary>
internal static class SweepPage
{
    /// <summary>Name of the file.</summary>
    public const string File = "sweep.html";

    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>The page.</summary>
    /// <param name="result">The sweep.</param>
    /// <param name="manifest">Its settings.</param>
    public static ReportPage Of(SweepResult result, JsonObject manifest)
    {
        var (plan, charts) = (result.Plan, new SweepCharts(result));
        var algorithm = (string?)manifest["algorithm"];
        var sections = new List<ReportSection> { new("result", "Result", Tiles(result), Verdict(result)) };
        if (charts.Effects.Count > 0)
        {
            sections.Add(new ReportSection("landscape", "Landscape", charts.Landscape().ToHtml(), charts.Parallel().ToHtml()));
            sections.Add(new ReportSection("parameters", "Parameters", Effects(charts, plan), charts.Distribution().ToHtml()));
        }
        sections.Add(new ReportSection("sets", "Best sets", Leaders(result)));
        sections.Add(new ReportSection("settings", "Settings", Settings(manifest)));
        return new ReportPage(
            $"{algorithm}: {plan.Search.Sets.ToString("N0", Culture)} sets of parameters",
            string.Create(Culture, $"{plan.From:yyyy-MM-dd} to {plan.To:yyyy-MM-dd}, {plan.Search.Kind.ToString().ToLowerInvariant()} search, best by {plan.Objective.Name}"),
            sections)
        {
            Warning = result.Tally.Best is null ? "No set can be used: all failed, violate a constraint, or have no objective." : null,
        };
    }

    private static Html Tiles(SweepResult result)
    {
        var (tally, honesty) = (result.Tally, result.Honesty);
        var tiles = new List<Html>();
        if (tally.Best is { } best)
        {
            string[] names = [.. new[] { result.Plan.Objective.Name, "return", "drawdown", "sharpe", "profit-factor", "trades" }.Distinct()];
            tiles.AddRange(names.Select(name => Tile(name, Text(best, name), "of the best set")));
        }
        tiles.Add(Tile("deflated Sharpe ratio", Figures.Percent(honesty.Deflated), "above 95 % it is more than luck"));
        tiles.Add(Tile("probability of over-fitting", Figures.Percent(honesty.Overfitting), "50 % is pure chance"));
        tiles.Add(Tile("sets that can be used", Figures.Count(tally.Count(SetState.Ok)), $"of {Figures.Count(result.Plan.Search.Sets)}"));
        (SetState State, string Name)[] others = [(SetState.Violates, "violate a constraint"), (SetState.Undefined, "have no objective"), (SetState.Failed, "failed")];
        tiles.AddRange(others.Where(x => tally.Count(x.State) > 0).Select(x => Tile(x.Name, Figures.Count(tally.Count(x.State)), "sets")));
        return Html.Of($"<div class=\"tiles\">{tiles}</div>\n");
    }

    private static Html Tile(string name, string value, string hint) => Html.Of($"<div class=\"tile\"><span>{name}</span><b>{value}</b><small>{hint}</small></div>\n");

    private static Html Verdict(SweepResult result)
    {
        if (result.Tally.Best is not { } best)
        {
            return Html.Empty;
        }
        var values = result.Plan.Space.Ranges.Select((x, i) => Tile(x.Name, best.Values[i], "of the best set"));
        return Html.Of($"""
            <p>{SweepVerdict.OfLuck(result)}</p>
            <p>{SweepVerdict.OfChoice(result)}</p>
            <div class="tiles">{values}</div>
            """);
    }

    private static Html Effects(SweepCharts charts, SweepPlan plan)
    {
        var rows = charts.Effects.Select(x =>
        {
            var top = Enumerable.Range(0, x.Means.Count).MaxBy(i => plan.Objective.Rating(x.Means[i]) ?? double.NegativeInfinity);
            return (IReadOnlyList<Cell>)[x.Range.Name, Figures.Percent(x.Share), x.Bins.Labels[top], Text(x.Means[top], plan.Objective.IsFraction)];
        });
        return Html.Of($"""
            <p class="note">How much of the variance of {plan.Objective.Name} each parameter explains alone.</p>
            {DataTable.Of(["parameter", ">decides", ">best value on average", $">mean {plan.Objective.Name} there"], rows)}
            """);
    }

    private static Html Leaders(SweepResult result)
    {
        var plan = result.Plan;
        // those that everybody looks at, and those that this sweep is about; results.csv has all
        var figures = TrialFigure.All.Where(x => x.IsMain || x == plan.Objective.Figure || plan.Constraints.Any(y => y.Figure == x)).ToList();
        var rows = result.Tally.Top.Select((row, rank) => (IReadOnlyList<Cell>)
        [
            (rank + 1).ToString(Culture), row.Set.ToString(Culture), .. row.Values.Select(x => (Cell)x), .. figures.Select(x => (Cell)Text(row, x.Name)), Note(row),
        ]);
        return DataTable.Of([">rank", ">set", .. plan.Space.Ranges.Select(x => ">" + x.Name), .. figures.Select(x => ">" + x.Name), "note"], rows);
    }

    private static Html Settings(JsonObject manifest) => Html.Of(
        $"<div class=\"wrap\">{DataTable.Of(["setting", "value"], manifest.Where(x => x.Value is not null).Select(x => (IReadOnlyList<Cell>)[x.Key, Plain(x.Value!)]))}</div>");

    private static string Plain(JsonNode node) => node switch
    {
        JsonArray list => string.Join(", ", list.Select(x => Plain(x!))),
        JsonObject map => string.Join("; ", map.Select(x => $"{x.Key} = {(x.Value is JsonArray { Count: > 12 } many ? $"{Plain(many[0]!)} to {Plain(many[^1]!)} ({many.Count} values)" : Plain(x.Value!))}")),
        _ => node.ToString(),
    };

    private static string Note(SweepRow row) => row.State switch
    {
        SetState.Violates => "not " + row.Violated,
        SetState.Undefined => "no objective",
        SetState.Failed => row.Error,
        _ => "",
    };

    private static string Text(SweepRow row, string name)
    {
        var index = TrialFigure.PlaceOf(name);
        return name == "trades" ? Figures.Count(row.Figures[index]) : Text(row.Figures[index], TrialFigure.All[index].IsFraction);
    }

    private static string Text(double? value, bool isFraction) => isFraction ? Figures.Percent(value) : Figures.Ratio(value);
}
