using System.Text.Json;

namespace Quant.Conformance.Tests;

/// <summary>One run of the kit: an algorithm class with parameters.</summary>
internal sealed record ConformanceCase(string Name, string Class, IReadOnlyDictionary<string, string> Parameters)
{
    /// <summary>Needs options, which the embedded engine does not have yet.</summary>
    private const string Options = "C17Options";

    public override string ToString() => Name;

    /// <summary>Every case of <c>cases.json</c> but the options one.</summary>
    public static IReadOnlyList<ConformanceCase> All { get; } = Read();

    private static List<ConformanceCase> Read()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Kit.Folder, "cases.json")));
        return document.RootElement.EnumerateArray()
            .Select(x => new ConformanceCase(
                x.GetProperty("name").GetString()!,
                x.GetProperty("class").GetString()!,
                x.TryGetProperty("parameters", out var parameters)
                    ? parameters.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!)
                    : []))
            .Where(x => x.Class != Options)
            .ToList();
    }
}
