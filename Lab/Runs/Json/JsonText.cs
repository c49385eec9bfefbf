using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Quant.Engine.Results;

namespace Quant.Lab.Runs.Json;

/// <summary>
/// How the JSON files of a run folder are written: indented, LF, property by property. A serialiser would have some hundred methods compiled at the end of every run; a
/// test compares the texts with those of <see cref="RunJson"/>, which reads them.
/// </summary>
internal static class JsonText
{
    // characters of other languages stay readable
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of an object.</summary>
    /// <param name="properties">Writes its properties.</param>
    public static string Object(Action<Utf8JsonWriter> properties)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            properties(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <summary>An object of texts.</summary>
    public static void Write(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, string> texts)
    {
        json.WriteStartObject(name);
        foreach (var (key, text) in texts)
        {
            json.WriteString(key, text);
        }
        json.WriteEndObject();
    }

    /// <summary>A number or null.</summary>
    public static void Write(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>A number or null.</summary>
    public static void Write(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>The name of a status.</summary>
    public static string Name(RunStatus status) => JsonNamingPolicy.CamelCase.ConvertName(status.ToString());

    /// <summary>A day, null for none.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
