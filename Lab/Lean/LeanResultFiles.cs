using System.Text;
using Quant.Core.Records;

namespace Quant.Lab.Lean;

/// <summary>The files of one run that Lean wrote, in memory.</summary>
/// <param name="AlgorithmType">Class of the algorithm, after which they are named.</param>
/// <param name="Contents">Their contents by name.</param>
internal sealed record LeanResultFiles(string AlgorithmType, IReadOnlyDictionary<string, byte[]> Contents)
{
    private const string OrderEvents = "-order-events.json";
    private const string Summary = "-summary.json";
    private const string LogEnding = "-log.txt";
    private const string ObjectStore = "storage";
    private const string InsightsFile = "alpha-results.json";

    /// <summary>The result.</summary>
    public byte[] Result => Contents[AlgorithmType + ".json"];

    /// <summary>Order events; null if there were none.</summary>
    public byte[]? Events => Contents.GetValueOrDefault(AlgorithmType + OrderEvents);

    /// <summary>Insights; null if there were none.</summary>
    public byte[]? Insights => Contents.GetValueOrDefault(InsightsFile);

    /// <summary>Messages; null if there were none.</summary>
    public byte[]? Log => Contents.GetValueOrDefault(AlgorithmType + LogEnding);

    /// <summary>Tables that the algorithm recorded in the object store, by file name.</summary>
    public IReadOnlyDictionary<string, string> Records { get; init; } = new Dictionary<string, string>();

    /// <summary>Reads the files of the only run in a folder; null if it has none.</summary>
    public static LeanResultFiles? Find(string folder)
    {
        if (Directory.EnumerateFiles(folder, "*" + Summary).FirstOrDefault() is not { } summary)
        {
            return null;
        }
        var type = Path.GetFileName(summary)[..^Summary.Length];
        var contents = Read(folder, type);
        return contents.ContainsKey(type + ".json") ? new LeanResultFiles(type, contents) { Records = RecordsIn(Path.Combine(folder, ObjectStore)) } : null;
    }

    /// <summary>Reads the files of a run by the path of its result, which Lean CLI names after a number; null if it is not there.</summary>
    public static LeanResultFiles? At(string path)
    {
        var type = Path.GetFileNameWithoutExtension(path);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return File.Exists(path) ? new LeanResultFiles(type, Read(folder, type)) { Records = RecordsIn(Path.Combine(folder, ObjectStore)) } : null;
    }

    private static Dictionary<string, byte[]> Read(string folder, string type)
    {
        // Lean writes insights into a folder of the run's name, we keep them beside the others
        var names = new[] { ".json", Summary, OrderEvents, LogEnding }.Select(x => Path.Combine(folder, type + x))
            .Append(Path.Combine(folder, type, InsightsFile)).Append(Path.Combine(folder, InsightsFile));
        return names.Where(File.Exists).DistinctBy(Path.GetFileName).ToDictionary(x => Path.GetFileName(x), File.ReadAllBytes);
    }

    private static Dictionary<string, string> RecordsIn(string store)
        => !Directory.Exists(store)
            ? []
            : Directory.EnumerateFiles(store, "*", SearchOption.AllDirectories)
                .Select(x => (Path: x, File: RecordFiles.FileOf(Path.GetRelativePath(store, x).Replace('\\', '/'))))
                .Where(x => x.File is not null)
                .ToDictionary(x => x.File!, x => File.ReadAllText(x.Path, Encoding.UTF8), StringComparer.Ordinal);

    /// <summary>Writes them into a folder that exists.</summary>
    public void WriteTo(string folder)
    {
        foreach (var (name, content) in Contents)
        {
            File.WriteAllBytes(Path.Combine(folder, name), content);
        }
    }
}
