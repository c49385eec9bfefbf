using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Quant.Lab.Runs.Json;

namespace Quant.Lab.Runs;

/// <summary>A run on disk. Names of its files are constants here; <c>docs/runs.md</c> says what is in them.</summary>
public sealed class RunFolder
{
    /// <summary>What was run, with what, where and by which code.</summary>
    public const string ManifestFile = "manifest.json";

    /// <summary>The figures.</summary>
    public const string SummaryFile = "summary.json";

    /// <summary>Closed trades.</summary>
    public const string TradesFile = "trades.csv";

    /// <summary>Orders.</summary>
    public const string OrdersFile = "orders.csv";

    /// <summary>Portfolio value.</summary>
    public const string EquityFile = "equity.csv";

    /// <summary>Insights.</summary>
    public const string InsightsFile = "insights.csv";

    /// <summary>Messages of the algorithm and the engine.</summary>
    public const string LogFile = "log.txt";

    /// <summary>SHA-256 of the trades, as <c>sha256sum -c</c> reads it.</summary>
    public const string HashFile = "trades.sha256";

    /// <summary>Folder of the files that Lean writes.</summary>
    public const string LeanFolder = "lean";

    private readonly Lazy<RunSummary> _summary;

    private RunFolder(string path, RunManifest manifest, RunSummary? summary)
    {
        FolderPath = path;
        Manifest = manifest;
        _summary = summary is null ? new Lazy<RunSummary>(() => Read(FilePath(SummaryFile), RunJson.Default.RunSummary)) : new Lazy<RunSummary>(summary);
    }

    /// <summary>Absolute path.</summary>
    public string FolderPath { get; }

    /// <summary>What was run.</summary>
    public RunManifest Manifest { get; }

    /// <summary>The figures; read when first asked for.</summary>
    /// <exception cref="UserErrorException">They cannot be read.</exception>
    public RunSummary Summary => _summary.Value;

    /// <summary>Path of Lean's result file, which Lean's tools read.</summary>
    public string LeanResultPath => Path.Combine(FolderPath, LeanFolder, Manifest.Algorithm.Type + ".json");

    /// <summary>Opens a run.</summary>
    /// <exception cref="UserErrorException">It is not there, or cannot be read.</exception>
    public static RunFolder Open(string path)
    {
        var full = Require(path);
        return new RunFolder(full, Read(Path.Combine(full, ManifestFile), RunJson.Default.RunManifest), null);
    }

    /// <summary>The absolute path of a folder, if it is that of a run.</summary>
    /// <exception cref="UserErrorException">It is not.</exception>
    internal static string Require(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        return File.Exists(Path.Combine(full, ManifestFile)) ? full : throw new UserErrorException($"{path} is not a run: it has no {ManifestFile}.");
    }

    /// <summary>A run that was written just now, by what was written.</summary>
    internal static RunFolder Of(string path, RunManifest manifest, RunSummary summary) => new(Path.GetFullPath(path), manifest, summary);

    /// <summary>Absolute path of one of its files.</summary>
    public string FilePath(string name) => Path.Combine(FolderPath, name);

    private static T Read<T>(string file, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(file), type) ?? throw new JsonException("it is null");
        }
        catch (JsonException error)
        {
            throw new UserErrorException($"{file} cannot be read: it is damaged, or of another version of quant.", error);
        }
        catch (FileNotFoundException error)
        {
            throw new UserErrorException($"{Path.GetDirectoryName(file)} is not a whole run: it has no {Path.GetFileName(file)}.", error);
        }
    }
}
