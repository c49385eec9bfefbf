using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Quant.Engine.Results;
using Quant.Lab.Runs.Records;

namespace Quant.Lab.Runs;

/// <summary>
/// The JSON files of a run folder as text. Written property by property, what <see cref="RunJson"/> reads: a serialiser would have some hundred methods compiled at
/// the end of every run. A test compares this text with the serialiser's.
/// </summary>
internal static class RunText
{
    // characters of other languages stay readable
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of <c>manifest.json</c>.</summary>
    public static string Of(RunManifest manifest) => Write(json =>
    {
        json.WriteNumber("schema", manifest.Schema);
        json.WriteString("id", manifest.Id);
        json.WriteString("status", Name(manifest.Status));
        json.WriteBoolean("partial", manifest.Partial);
        json.WriteString("error", manifest.Error);
        json.WriteStartObject("algorithm");
        json.WriteString("name", manifest.Algorithm.Name);
        json.WriteString("type", manifest.Algorithm.Type);
        json.WriteString("assembly", manifest.Algorithm.Assembly);
        json.WriteString("assemblySha256", manifest.Algorithm.AssemblySha256);
        json.WriteEndObject();
        Write(json, "parameters", manifest.Parameters);
        json.WriteStartObject("request");
        Write(json, "set", manifest.Request.Set);
        json.WriteString("from", Text(manifest.Request.From));
        json.WriteString("to", Text(manifest.Request.To));
        Write(json, "cash", manifest.Request.Cash);
        Write(json, "seed", manifest.Request.Seed);
        json.WriteEndObject();
        json.WriteString("from", Text(manifest.From));
        json.WriteString("to", Text(manifest.To));
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

    /// <summary>The text of <c>summary.json</c>.</summary>
    public static string Of(RunSummary summary) => Write(json =>
    {
        json.WriteString("algorithm", summary.Algorithm);
        json.WriteString("status", Name(summary.Status));
        json.WriteBoolean("partial", summary.Partial);
        json.WriteString("error", summary.Error);
        json.WriteString("from", Text(summary.From));
        json.WriteString("to", Text(summary.To));
        json.WriteString("currency", summary.Currency);
        Write(json, summary.Statistics);
        Write(json, summary.Execution);
        Write(json, summary.Risk);
        json.WriteString("tradesSha256", summary.TradesSha256);
        json.WriteString("orderListHash", summary.OrderListHash);
        Write(json, "lean", summary.Lean);
    });

    private static string Write(Action<Utf8JsonWriter> properties)
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

    private static void Write(Utf8JsonWriter json, RunStatistics figures)
    {
        json.WriteStartObject("statistics");
        Write(json, "startEquity", figures.StartEquity);
        Write(json, "endEquity", figures.EndEquity);
        Write(json, "totalReturn", figures.TotalReturn);
        Write(json, "cagr", figures.Cagr);
        Write(json, "sharpe", figures.Sharpe);
        Write(json, "sortino", figures.Sortino);
        Write(json, "maxDrawdown", figures.MaxDrawdown);
        Write(json, "winRate", figures.WinRate);
        Write(json, "profitFactor", figures.ProfitFactor);
        json.WriteNumber("trades", figures.Trades);
        json.WriteNumber("orders", figures.Orders);
        Write(json, "fees", figures.Fees);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ExecutionFigures? figures)
    {
        if (figures is null)
        {
            json.WriteNull("execution");
            return;
        }
        json.WriteStartObject("execution");
        json.WriteNumber("orders", figures.Orders);
        json.WriteNumber("filled", figures.Filled);
        json.WriteNumber("refused", figures.Refused);
        Write(json, "slippageBasisPoints", figures.SlippageBasisPoints);
        Write(json, "slippageCash", figures.SlippageCash);
        Write(json, "worstBasisPoints", figures.WorstBasisPoints);
        Write(json, "delaySeconds", figures.DelaySeconds);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RiskFigures? figures)
    {
        if (figures is null)
        {
            json.WriteNull("risk");
            return;
        }
        json.WriteStartObject("risk");
        json.WriteNumber("warnings", figures.Warnings);
        json.WriteStartObject("bound");
        foreach (var (reason, times) in figures.Bound)
        {
            json.WriteNumber(reason, times);
        }
        json.WriteEndObject();
        json.WriteNumber("reduced", figures.Reduced);
        json.WriteNumber("halted", figures.Halted);
        json.WriteEndObject();
    }

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
        Write(json, "dataPoints", machine.DataPoints);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, string> texts)
    {
        json.WriteStartObject(name);
        foreach (var (key, text) in texts)
        {
            json.WriteString(key, text);
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, decimal? number)
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

    private static void Write(Utf8JsonWriter json, string name, long? number)
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

    private static string Name(RunStatus status) => JsonNamingPolicy.CamelCase.ConvertName(status.ToString());

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
