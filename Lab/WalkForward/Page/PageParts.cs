using System.Text.Json.Nodes;
using Quant.Lab.Reports.Page;
using Quant.Lab.Trials;

namespace Quant.Lab.WalkForward.Page;

/// <summary>What the pages of walk-forwards and cross-validations have in common.</summary>
internal static class PageParts
{
    /// <summary>Figures side by side.</summary>
    public static Html Tiles(params IEnumerable<Html> tiles) => Html.Of($"<div class=\"tiles\">{tiles}</div>\n");

    /// <summary>A figure.</summary>
    public static Html Tile(string name, string value, string hint) => Html.Of($"<div class=\"tile\"><span>{name}</span><b>{value}</b><small>{hint}</small></div>\n");

    /// <summary>The settings as a table.</summary>
    public static Html Settings(WalkForwardManifest manifest) => Html.Of(
        $"<div class=\"wrap\">{DataTable.Of(["setting", "value"], manifest.Values.Where(x => x.Value is not null).Select(x => (IReadOnlyList<Cell>)[x.Key, Plain(x.Value!)]))}</div>");

    /// <summary>The objective of a run.</summary>
    public static string Score(double? value, Objective objective) => objective.IsFraction ? Figures.Percent(value) : Figures.Ratio(value);

    /// <summary>The beginning of a day.</summary>
    public static long Ticks(DateOnly day) => day.ToDateTime(TimeOnly.MinValue).Ticks;

    private static string Plain(JsonNode node) => node switch
    {
        JsonArray list => string.Join(", ", list.Select(x => Plain(x!))),
        JsonObject map => string.Join("; ", map.Select(x => $"{x.Key} = {Plain(x.Value!)}")),
        _ => node.ToString(),
    };
}
