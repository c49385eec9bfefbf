using System.Text.Json;
using System.Text.Json.Serialization;

namespace Quant.Lab.Benchmarking;

/// <summary>The results that scenarios must have, by name: a committed file. Results are the same on every machine, times are not and are not kept.</summary>
public sealed class BenchBaseline
{
    private readonly string _file;
    private readonly SortedDictionary<string, BenchIdentity> _results;

    /// <summary>Reads a file; a missing one has no results.</summary>
    /// <exception cref="UserErrorException">It cannot be read.</exception>
    public BenchBaseline(string file)
    {
        _file = file;
        try
        {
            _results = File.Exists(file) ? JsonSerializer.Deserialize(File.ReadAllBytes(file), BenchJson.Default.SortedDictionaryStringBenchIdentity)! : [];
        }
        catch (JsonException error)
        {
            throw new UserErrorException($"{file} cannot be read: {error.Message}", error);
        }
    }

    /// <summary>The result that a scenario must have; null if none was accepted yet.</summary>
    public BenchIdentity? Expected(string scenario) => _results.GetValueOrDefault(scenario);

    /// <summary>Makes a result the one that a scenario must have from now on.</summary>
    public void Accept(string scenario, BenchIdentity result)
    {
        _results[scenario] = result;
        var temporary = _file + ".tmp";
        File.WriteAllText(temporary, JsonSerializer.Serialize(_results, BenchJson.Default.SortedDictionaryStringBenchIdentity) + "\n");
        File.Move(temporary, _file, overwrite: true);
    }
}

/// <summary>How benchmark files are written.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SortedDictionary<string, BenchIdentity>))]
[JsonSerializable(typeof(BenchReport))]
internal sealed partial class BenchJson : JsonSerializerContext;
