using System.Globalization;
using Quant.Core.Text;

namespace Quant.Lab.Runs;

/// <summary>The runs of a workspace: one folder each.</summary>
/// <param name="folder">Where they are.</param>
public sealed class RunStore(string folder)
{
    /// <summary>The name that stands for the newest run.</summary>
    public const string Last = "last";

    private const string TemporaryPrefix = ".tmp-";

    /// <summary>Names of all runs, oldest first.</summary>
    public IReadOnlyList<string> Ids => Directory.Exists(folder)
        ? [.. Directory.EnumerateDirectories(folder).Where(x => File.Exists(Path.Combine(x, RunFolder.ManifestFile))).Select(x => Path.GetFileName(x)!)
            .Where(x => !x.StartsWith('.')).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Finds a run.</summary>
    /// <param name="text">Its name, a beginning or an end of it that no other run has, <c>last</c>, or the path of a run folder.</param>
    /// <exception cref="UserErrorException">There is none, or more than one.</exception>
    public RunFolder Find(string text) => RunFolder.Open(Locate(text));

    /// <summary>The folder of a run, which may be damaged.</summary>
    /// <param name="text">As <see cref="Find"/> takes it.</param>
    /// <returns>Its absolute path.</returns>
    /// <exception cref="UserErrorException">There is none, or more than one.</exception>
    public string Locate(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        if (text.AsSpan().IndexOfAny('/', '\\') >= 0 || text is "." or "..")
        {
            return RunFolder.Require(text);
        }
        var ids = Ids;
        if (ids.Count == 0)
        {
            throw new UserErrorException("There are no runs yet; quant backtest makes one.");
        }
        if (text.Equals(Last, StringComparison.OrdinalIgnoreCase))
        {
            return PathOf(ids[^1]);
        }
        var hits = ids.Where(x => x.Equals(text, StringComparison.OrdinalIgnoreCase)).ToList();
        if (hits.Count == 0)
        {
            hits = [.. ids.Where(x => x.StartsWith(text, StringComparison.OrdinalIgnoreCase) || x.EndsWith(text, StringComparison.OrdinalIgnoreCase))];
        }
        return hits.Count switch
        {
            1 => PathOf(hits[0]),
            0 when ClosestWord.To(text, ids) is { } closest => throw new UserErrorException($"There is no run \"{text}\"; did you mean {closest}?"),
            0 => throw new UserErrorException($"There is no run \"{text}\"; quant runs list shows what there is."),
            _ => throw new UserErrorException($"\"{text}\" fits {hits.Count} runs: {string.Join(", ", hits.Take(4))}{(hits.Count > 4 ? ", ..." : "")}."),
        };
    }

    /// <summary>Opens a run by its full name.</summary>
    /// <exception cref="UserErrorException">It cannot be read.</exception>
    public RunFolder Open(string id) => RunFolder.Open(PathOf(id));

    /// <summary>Removes a run and everything in it.</summary>
    /// <param name="path">Absolute path of its folder, of <see cref="Locate"/>.</param>
    /// <exception cref="UserErrorException">It cannot be removed.</exception>
    public static void Remove(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        // under another name first: a removal that is interrupted leaves no half of a run
        var doomed = Path.Combine(Path.GetDirectoryName(path)!, TemporaryPrefix + Path.GetFileName(path));
        try
        {
            Directory.Move(path, doomed);
            Directory.Delete(doomed, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"{path} cannot be removed: {(error is UnauthorizedAccessException ? "access is denied" : error.Message.TrimEnd('.'))}.", error);
        }
    }

    private string PathOf(string id) => Path.GetFullPath(Path.Combine(folder, id));

    /// <summary>A folder to write a run into, in the same place as the finished one.</summary>
    public static DirectoryInfo CreateTemporary(string parent, string id)
        => Directory.CreateDirectory(Path.Combine(parent, $"{TemporaryPrefix}{id}-{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}"));

    /// <summary>Name of a run that starts now, if no other started in the same second.</summary>
    public static string NewId(DateTime utc, string algorithm) => utc.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture) + "-" + algorithm;
}
