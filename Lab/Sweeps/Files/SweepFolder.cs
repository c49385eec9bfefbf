using System.Text;
using System.Text.Json.Nodes;
using Quant.Lab.Trials;
using Quant.Lab.Trials.Keeping;

namespace Quant.Lab.Sweeps.Files;

/// <summary>
/// The folder of a sweep while it runs: <c>sweep.json</c> says what it is, <c>results.csv</c> and <c>returns.bin</c> grow by a set at a time, in the order of the sets, so
/// that a process that was killed left a beginning of both, which the next one takes up.
/// </summary>
internal sealed class SweepFolder : IDisposable
{
    public const string ManifestFile = "sweep.json";
    public const string ResultsFile = "results.csv";
    private const string LockFile = "sweep.lock";

    private readonly SweepPlan _plan;
    private readonly FileStream _lock;
    private FileStream? _results;
    private FileStream? _returns;

    private SweepFolder(string path, SweepPlan plan, FileStream @lock)
    {
        (FolderPath, _plan, _lock) = (path, plan, @lock);
        Returns = new ReturnsFile(PathOf("returns.bin"), plan.From, plan.Days);
    }

    /// <summary>The folder.</summary>
    public string FolderPath { get; }

    /// <summary>The daily returns of the sets.</summary>
    public ReturnsFile Returns { get; }

    /// <summary>Sets that are there, from the first one on.</summary>
    public int Done { get; private set; }

    /// <summary>The rows that are there; in the order of the sets while some are missing, in any order after that.</summary>
    public IEnumerable<SweepRow> Rows => LineFile.Read(PathOf(ResultsFile)).Skip(1).Select(x => RowFormat.Parse(x.Line, _plan.Space.Ranges.Count)).TakeWhile(x => x is not null)!;

    /// <summary>Begins a sweep, or takes one up.</summary>
    /// <param name="path">A new or empty folder, or that of a sweep with the same settings.</param>
    /// <param name="manifest">The settings.</param>
    /// <param name="plan">The sweep.</param>
    /// <exception cref="UserErrorException">The folder holds something else, belongs to another process, or cannot be written.</exception>
    public static SweepFolder Open(string path, JsonObject manifest, SweepPlan plan)
    {
        SweepManifest.RequireSame(path, ManifestFile, manifest);
        OutputPlace.RequireFolder(path);
        Directory.CreateDirectory(path);
        FileStream @lock;
        try
        {
            @lock = new FileStream(Path.Combine(path, LockFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException error)
        {
            throw new UserErrorException($"Another quant is running this sweep in {path}: wait for it, or stop it.", error);
        }
        var folder = new SweepFolder(path, plan, @lock);
        try
        {
            folder.Open(manifest);
            return folder;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Path of a file of the folder.</summary>
    public string PathOf(string file) => Path.Combine(FolderPath, file);

    /// <summary>Adds the next set; it is with the operating system when this returns.</summary>
    public void Append(SweepRow row, DailyReturns returns)
    {
        // first what nobody counts
        _returns!.Write(Returns.Record(returns));
        _returns.Flush();
        _results!.Write(Encoding.UTF8.GetBytes(RowFormat.Line(row, null)));
        _results.Flush();
        Done++;
    }

    /// <summary>Ends the writing, so that the files can be replaced.</summary>
    public void CloseFiles()
    {
        _results?.Dispose();
        _returns?.Dispose();
    }

    public void Dispose()
    {
        CloseFiles();
        _lock.Dispose();
    }

    private void Open(JsonObject manifest)
    {
        if (!File.Exists(PathOf(ManifestFile)))
        {
            SweepManifest.Write(manifest, PathOf(ManifestFile));
        }
        var heading = RowFormat.Heading(_plan.Space);
        _returns = new FileStream(PathOf("returns.bin"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var end = File.Exists(PathOf(ResultsFile)) ? Recover(heading) : 0;
        _results = new FileStream(PathOf(ResultsFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        if (end == 0)
        {
            _results.SetLength(0);
            _results.Write(Encoding.UTF8.GetBytes(heading));
            _results.Flush();
        }
        else
        {
            _results.SetLength(end);
            _results.Seek(0, SeekOrigin.End);
        }
        _returns.SetLength(Done * Returns.RecordLength);
        _returns.Seek(0, SeekOrigin.End);
    }

    /// <summary>Finds out how many sets are there, and where the last one of them ends in the table.</summary>
    private long Recover(string heading)
    {
        var records = _returns!.Length / Returns.RecordLength;
        var (rows, inOrder) = (0, 0);
        long end = 0, last = 0;
        foreach (var (line, at) in LineFile.Read(PathOf(ResultsFile)))
        {
            if (last == 0)
            {
                if (line + "\n" != heading)
                {
                    throw new UserErrorException($"{PathOf(ResultsFile)} is not the table of this sweep: remove the folder, or name another one with --out.");
                }
                end = last = at;
                continue;
            }
            if (RowFormat.Parse(line, _plan.Space.Ranges.Count) is not { } row)
            {
                break;
            }
            rows++;
            last = at;
            if (row.Set == rows && inOrder == rows - 1 && rows <= records)
            {
                (inOrder, end) = (rows, at);
            }
        }
        if (rows == _plan.Search.Sets && inOrder < rows)
        {
            // all are there, sorted already
            Done = records >= rows ? rows : throw new UserErrorException($"{PathOf("returns.bin")} is too short: remove the folder, and run the sweep anew.");
            return last;
        }
        Done = inOrder;
        return end;
    }
}
