using System.Text.Json;

namespace Quant.Launcher.Settings;

/// <summary>The root <c>config.json</c>, in the form of Lean's launcher: settings, and environments that change some of them.</summary>
internal sealed class LeanConfiguration
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly JsonElement _root;

    private LeanConfiguration(string file, JsonElement root)
    {
        File = file;
        _root = root;
    }

    /// <summary>Absolute path.</summary>
    public string File { get; }

    /// <summary>Folder that its relative paths count from: that of the workspace.</summary>
    public string Folder => Path.GetDirectoryName(File)!;

    /// <summary>Names of its environments, in its order.</summary>
    public IReadOnlyList<string> Environments
        => _root.TryGetProperty("environments", out var all) && all.ValueKind == JsonValueKind.Object ? [.. all.EnumerateObject().Select(x => x.Name)] : [];

    /// <summary>Reads the file.</summary>
    /// <exception cref="LaunchException">It is not there, is not JSON, or holds a secret.</exception>
    public static LeanConfiguration Read(string file)
    {
        var path = Path.GetFullPath(file);
        if (!System.IO.File.Exists(path))
        {
            throw new LaunchException($"There is no {file}: run this in the workspace, or name the configuration with --config.");
        }
        try
        {
            using var json = JsonDocument.Parse(System.IO.File.ReadAllBytes(path), Lenient);
            var configuration = new LeanConfiguration(path, json.RootElement.Clone());
            configuration.RefuseSecrets();
            return configuration;
        }
        catch (JsonException error)
        {
            throw new LaunchException($"{path} is not JSON: {error.Message}");
        }
    }

    /// <summary>A setting: that of the environment, else the general one; null if neither has it. Lists are joined by commas.</summary>
    public string? Get(string environment, string name)
    {
        var value = _root.TryGetProperty("environments", out var all) && all.TryGetProperty(environment, out var own) && own.TryGetProperty(name, out var special)
            ? special
            : _root.TryGetProperty(name, out var general) ? general : default;
        return value.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null => null,
            JsonValueKind.Array => string.Join(',', value.EnumerateArray().Select(x => x.ToString())),
            _ => value.ToString(),
        };
    }

    /// <summary>The parameters of an algorithm's own <c>config.json</c> in this workspace; none if it has no project here.</summary>
    /// <exception cref="LaunchException">The file is not JSON.</exception>
    public IReadOnlyDictionary<string, string> ParametersOf(string algorithm)
    {
        var path = Path.Combine(Folder, "Algorithms", algorithm, "config.json");
        if (!System.IO.File.Exists(path))
        {
            return new Dictionary<string, string>();
        }
        try
        {
            using var json = JsonDocument.Parse(System.IO.File.ReadAllBytes(path), Lenient);
            return json.RootElement.TryGetProperty("parameters", out var parameters)
                ? parameters.EnumerateObject().ToDictionary(x => x.Name, x => x.Value.ToString(), StringComparer.Ordinal)
                : new Dictionary<string, string>();
        }
        catch (JsonException error)
        {
            throw new LaunchException($"{path} is not JSON: {error.Message}");
        }
    }

    // a password in a file of the workspace is soon a password in a repository
    private void RefuseSecrets()
    {
        var scopes = Environments.Select(x => _root.GetProperty("environments").GetProperty(x)).Prepend(_root);
        foreach (var variable in BrokerVariables.All)
        {
            if (scopes.Any(x => x.TryGetProperty(variable.Setting, out var value) && value.ToString() is not ("" or "0")))
            {
                throw new LaunchException($"{File} sets {variable.Setting}: take it out there and set the environment variable {variable.Name} instead.");
            }
        }
    }
}
