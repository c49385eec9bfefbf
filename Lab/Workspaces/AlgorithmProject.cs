using System.Text.Json;

namespace Quant.Lab.Workspaces;

/// <summary>A Lean project of the workspace: <c>Algorithms/NAME</c>.</summary>
/// <param name="Name">Name of the folder and of the assembly.</param>
/// <param name="Folder">Absolute path.</param>
/// <param name="Description">What <c>config.json</c> says it does; empty if it says nothing.</param>
/// <param name="Parameters">The parameters of <c>config.json</c> with their values, in its order.</param>
public sealed record AlgorithmProject(string Name, string Folder, string Description, IReadOnlyList<KeyValuePair<string, string>> Parameters)
{
    private const string ConfigFile = "config.json";

    /// <summary>Reads a project's <c>config.json</c>; a folder without one has no parameters.</summary>
    /// <param name="folder">The project's folder, or the folder of an algorithm's assembly.</param>
    /// <exception cref="UserErrorException">The file cannot be read as Lean reads it.</exception>
    public static AlgorithmProject Read(string folder)
    {
        folder = Path.GetFullPath(folder);
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        var file = Path.Combine(folder, ConfigFile);
        if (!File.Exists(file))
        {
            return new AlgorithmProject(name, folder, "", []);
        }
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            var root = json.RootElement;
            var parameters = new List<KeyValuePair<string, string>>();
            if (root.TryGetProperty("parameters", out var values))
            {
                foreach (var property in values.EnumerateObject())
                {
                    parameters.Add(KeyValuePair.Create(property.Name, property.Value.ToString()));
                }
            }
            return new AlgorithmProject(name, folder, root.TryGetProperty("description", out var text) ? text.ToString() : "", parameters);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new UserErrorException($"{file} cannot be read: {error.Message}", error);
        }
    }
}
