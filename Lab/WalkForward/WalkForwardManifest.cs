using System.Globalization;
using System.Text.Json.Nodes;
using Quant.Lab.Runs;
using Quant.Lab.Sweeps.Files;
using Quant.Lab.Trials;

namespace Quant.Lab.WalkForward;

/// <summary>All settings that the result of a walk-forward or a cross-validation depends on.</summary>
/// <param name="Algorithm">Name of the algorithm.</param>
/// <param name="Values">The settings, by name.</param>
public sealed record WalkForwardManifest(string Algorithm, JsonObject Values)
{
    /// <summary>The settings.</summary>
    /// <param name="request">Algorithm, data, cash and the parameters that all runs have.</param>
    /// <param name="grid">What is chosen from.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="shape">Settings of the method.</param>
    public static WalkForwardManifest Of(RunRequest request, ParameterGrid grid, DateOnly from, DateOnly to, IEnumerable<KeyValuePair<string, JsonNode?>> shape)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(shape);
        var varied = grid.Ranges.Select(x => x.Name).ToHashSet(StringComparer.Ordinal);
        var parameters = request.Parameters.Where(x => !varied.Contains(x.Key)).OrderBy(x => x.Key, StringComparer.Ordinal);
        var values = new JsonObject
        {
            ["algorithm"] = request.Algorithm.Name,
            ["assembly"] = request.Algorithm.AssemblyPath,
            ["class"] = request.Algorithm.TypeName,
            ["parameters"] = new JsonObject(parameters.Select(x => KeyValuePair.Create(x.Key, (JsonNode?)x.Value))),
            ["vary"] = new JsonObject(grid.Ranges.Select(x => KeyValuePair.Create(x.Name, (JsonNode?)new JsonArray([.. x.Values.Select(v => (JsonNode)v)])))),
            ["from"] = from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["to"] = to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["cash"] = request.Cash,
            ["data"] = Path.GetRelativePath(request.Workspace.Root, request.DataFolder).Replace('\\', '/'),
            ["seed"] = request.Seed,
        };
        foreach (var (name, value) in shape)
        {
            values[name] = value;
        }
        return new WalkForwardManifest(request.Algorithm.Name, values);
    }

    /// <summary>A name that depends on the settings only: the same command finds what it left behind.</summary>
    public string Name => $"{Algorithm}-{Fingerprint.OfText(SweepManifest.Text(Values))[..8]}";
}
