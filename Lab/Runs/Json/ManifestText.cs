using System.Text.Json;

namespace Quant.Lab.Runs.Json;

/// <summary>The text of <c>manifest.json</c>.</summary>
internal static class ManifestText
{
    /// <summary>The text of a manifest, without a line end.</summary>
    public static string Of(RunManifest manifest) => JsonText.Object(json =>
    {
        json.WriteNumber("schema", manifest.Schema);
        json.WriteString("id", manifest.Id);
        json.WriteString("status", JsonText.Name(manifest.Status));
        json.WriteBoolean("partial", manifest.Partial);
        json.WriteString("error", manifest.Error);
        json.WriteStartObject("algorithm");
        json.WriteString("name", manifest.Algorithm.Name);
        json.WriteString("type", manifest.Algorithm.Type);
        json.WriteString("assembly", manifest.Algorithm.Assembly);
        json.WriteString("assemblySha256", manifest.Algorithm.AssemblySha256);
        json.WriteEndObject();
        JsonText.Write(json, "parameters", manifest.Parameters);
        json.WriteStartObject("request");
        JsonText.Write(json, "set", manifest.Request.Set);
        json.WriteString("from", JsonText.Day(manifest.Request.From));
        json.WriteString("to", JsonText.Day(manifest.Request.To));
        JsonText.Write(json, "cash", manifest.Request.Cash);
        JsonText.Write(json, "seed", manifest.Request.Seed);
        json.WriteEndObject();
        json.WriteString("from", JsonText.Day(manifest.From));
        json.WriteString("to", JsonText.Day(manifest.To));
        json.WriteStartObject("engine");
        json.WriteString("name", manifest.Engine.Name);
        json.WriteString("version", manifest.Engine.Version);
        json.WriteEndObject();
        Write(json, manifest.Git);
        json.WriteStartObject("data");
        json.WriteString("folder", manifest.Data.Folder);
        json.WriteString("fingerprint", manifest.Data.Fingerprint);
        json.WriteString("calendarFingerprint", manifest.Data.CalendarFingerprint);
        json.WriteEndObject();
        json.WriteString("tradesSha256", manifest.TradesSha256);
        json.WriteString("orderListHash", manifest.OrderListHash);
        Write(json, manifest.Machine);
    });

    private static void Write(Utf8JsonWriter json, GitState? git)
    {
        if (git is null)
        {
            json.WriteNull("git");
            return;
        }
        json.WriteStartObject("git");
        json.WriteString("commit", git.Commit);
        json.WriteBoolean("dirty", git.Dirty);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ManifestMachine machine)
    {
        json.WriteStartObject("machine");
        json.WriteString("name", machine.Name);
        json.WriteString("system", machine.System);
        json.WriteString("architecture", machine.Architecture);
        json.WriteNumber("processors", machine.Processors);
        json.WriteString("runtime", machine.Runtime);
        json.WriteString("started", machine.Started);
        json.WriteNumber("seconds", machine.Seconds);
        JsonText.Write(json, "dataPoints", machine.DataPoints);
        json.WriteEndObject();
    }
}
