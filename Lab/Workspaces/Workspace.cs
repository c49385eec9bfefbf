using System.Globalization;
using System.Text.Json;

namespace Quant.Lab.Workspaces;

/// <summary>The folder that Lean CLI calls a workspace: the one with <c>lean.json</c>, and what is where in it.</summary>
public sealed class Workspace
{
    private const string Marker = "lean.json";
    private readonly Lazy<string> _dataFolder;

    /// <summary>A workspace.</summary>
    /// <param name="root">The folder with <c>lean.json</c>.</param>
    public Workspace(string root)
    {
        Root = Path.GetFullPath(root);
        _dataFolder = new Lazy<string>(() => Path.Combine(Root, ReadDataFolder()));
    }

    /// <summary>Absolute path of the workspace.</summary>
    public string Root { get; }

    /// <summary>The default data folder, as <c>lean.json</c> names it.</summary>
    /// <exception cref="UserErrorException"><c>lean.json</c> cannot be read.</exception>
    public string DataFolder => _dataFolder.Value;

    /// <summary>Where runs are kept.</summary>
    public string RunsFolder => Path.Combine(Root, "runs");

    /// <summary>What can be deleted at any time.</summary>
    public string CacheFolder => Path.Combine(Root, ".cache", "quant");

    /// <summary>Data folder of the sample markets that are made with a seed.</summary>
    public string SampleFolder(long seed) => Path.Combine(CacheFolder, "samples", seed.ToString(CultureInfo.InvariantCulture));

    /// <summary>The Lean projects of the workspace.</summary>
    public string AlgorithmsFolder => Path.Combine(Root, "Algorithms");

    /// <summary>The workspace that a folder is in: the nearest <c>lean.json</c> upwards.</summary>
    /// <param name="folders">Where to begin; the first one that is in a workspace counts.</param>
    /// <exception cref="UserErrorException">None of them is in a workspace.</exception>
    public static Workspace Find(params IReadOnlyList<string> folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        foreach (var start in folders)
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, Marker)))
                {
                    return new Workspace(folder.FullName);
                }
            }
        }
        throw new UserErrorException($"No {Marker} in {string.Join(" or ", folders)} or above: run quant inside its workspace.");
    }

    private string ReadDataFolder()
    {
        var file = Path.Combine(Root, Marker);
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return json.RootElement.TryGetProperty("data-folder", out var folder) && folder.GetString() is { Length: > 0 } name ? name : "Data";
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new UserErrorException($"{file} cannot be read: {error.Message}", error);
        }
    }
}
