using System.Text.Json;

namespace Quant.Framework;

/// <summary>Reading the files of <c>config/</c>, strictly: no comments, no name twice.</summary>
internal static class JsonFile
{
    /// <summary>Parses a file whose root must be an object.</summary>
    /// <exception cref="ConfigurationException">It is not JSON, or not an object.</exception>
    public static JsonElement Root(string file, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new ConfigurationException(file, [$"must be an object in braces, is {Name(document.RootElement.ValueKind)}."]);
        }
        catch (JsonException error)
        {
            throw new ConfigurationException(file, [$"not JSON: {error.Message}"]);
        }
    }

    /// <summary>The members of an object as texts: numbers as written, strings without quotes.</summary>
    /// <exception cref="ConfigurationException">A name is there twice, or a value is neither number, text nor boolean.</exception>
    public static Dictionary<string, string> FlatObject(string file, string json) => FlatObject(file, Root(file, json), "");

    /// <inheritdoc cref="FlatObject(string, string)"/>
    /// <param name="file">Name of the file, for messages.</param>
    /// <param name="element">The object.</param>
    /// <param name="path">Where in the file it is, for messages; empty or ending with a dot.</param>
    public static Dictionary<string, string> FlatObject(string file, JsonElement element, string path)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var errors = new List<string>();
        foreach (var member in element.EnumerateObject())
        {
            if (member.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null)
            {
                errors.Add($"{path}{member.Name}: must be a number, a text or a boolean, is {Name(member.Value.ValueKind)}.");
            }
            else if (!values.TryAdd(member.Name, member.Value.ToString()))
            {
                errors.Add($"{path}{member.Name}: there twice.");
            }
        }
        return errors.Count == 0 ? values : throw new ConfigurationException(file, errors);
    }

    private static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.Null => "null",
        _ => $"a {kind}",
    };
}
