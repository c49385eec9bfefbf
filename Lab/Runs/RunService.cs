using System.Runtime.InteropServices;
using Quant.Lab.Runs.Records;

namespace Quant.Lab.Runs;

/// <summary>Runs an algorithm on an engine and keeps everything about the run in a folder.</summary>
public static class RunService
{
    /// <summary>Runs, and writes the folder in one go: there is a whole run afterwards, marked as partial if it ended early, or none at all.</summary>
    /// <param name="request">What to run.</param>
    /// <param name="engine">On what.</param>
    /// <param name="output">Folder of the run, which must not exist or be empty; null for a new one among the workspace's runs.</param>
    /// <param name="progress">Told how far it is; null for nobody.</param>
    /// <param name="cancellation">Ends it early, with the results up to then.</param>
    /// <exception cref="UserErrorException">It did not begin, because of something the user can put right.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled before it began.</exception>
    public static CompletedRun Run(
        RunRequest request, IRunEngine engine, string? output = null, IProgress<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(engine);
        if (request.From > request.To)
        {
            throw new UserErrorException($"The run would start on {request.From:yyyy-MM-dd}, after its end on {request.To:yyyy-MM-dd}.");
        }
        if (request.From > request.Clock.GetUtcNow().UtcDateTime)
        {
            throw new UserErrorException($"The run would start on {request.From:yyyy-MM-dd}, which is in the future.");
        }
        var place = output is null ? null : FreePlace(output);
        // git looks while the engine is at work on the data: before that, every core has enough to do
        var git = new Lazy<Task<GitState?>>(() => Task.Run(() => GitState.Read(request.Workspace.Root)));
        var started = request.Clock.GetUtcNow().UtcDateTime;
        var stamp = request.Clock.GetTimestamp();
        var outcome = PlannedTrades.Of(engine.Run(request, new OnceInRun(progress, 0, () => _ = git.Value), cancellation));
        var seconds = request.Clock.GetElapsedTime(stamp).TotalSeconds;
        var folder = Write(request, outcome, place, id => Manifest(request, outcome, id, git.Value.GetAwaiter().GetResult(), Machine(started, seconds, outcome.DataPoints)));
        return new CompletedRun(folder, outcome);
    }

    private static string FreePlace(string output)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output));
        if (File.Exists(path) || Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any())
        {
            throw new UserErrorException($"{output} exists already and is not empty: name a new folder, or remove that one.");
        }
        OutputPlace.RequireFolder(path);
        return path;
    }

    private static RunFolder Write(RunRequest request, RunOutcome outcome, string? place, Func<string, RunManifest> manifest)
    {
        var name = RunStore.NewId(request.Clock.GetUtcNow().UtcDateTime, request.Algorithm.Name);
        var parent = place is null ? request.Workspace.RunsFolder : Path.GetDirectoryName(place)!;
        DirectoryInfo temporary = null!;
        OutputPlace.WriteFolder(parent, () => temporary = RunStore.CreateTemporary(parent, name));
        try
        {
            RunSummary summary = null!;
            OutputPlace.WriteFolder(place ?? parent, () => summary = RunWriter.WriteResults(temporary.FullName, request.Algorithm.Name, outcome));
            for (var attempt = 1; ; attempt++)
            {
                var id = attempt == 1 ? name : $"{name}-{attempt}";
                var target = place ?? Path.Combine(parent, id);
                var whole = manifest(id) with { TradesSha256 = summary.TradesSha256 };
                OutputPlace.WriteFolder(target, () => RunWriter.WriteManifest(temporary.FullName, whole));
                if (TryMove(temporary.FullName, target, place is not null))
                {
                    return RunFolder.Of(target, whole, summary);
                }
            }
        }
        catch
        {
            temporary.Refresh();
            if (temporary.Exists)
            {
                temporary.Delete(recursive: true);
            }
            throw;
        }
    }

    // false if another run took the name meanwhile
    private static bool TryMove(string from, string to, bool replacesEmpty)
    {
        if (replacesEmpty && Directory.Exists(to))
        {
            Directory.Delete(to);
        }
        if (Directory.Exists(to))
        {
            return false;
        }
        try
        {
            Directory.Move(from, to);
            return true;
        }
        catch (IOException) when (!replacesEmpty && Directory.Exists(to))
        {
            return false;
        }
    }

    private static RunManifest Manifest(RunRequest request, RunOutcome outcome, string id, GitState? git, ManifestMachine machine) => new()
    {
        Id = id,
        Status = outcome.Status,
        Error = outcome.Error,
        Algorithm = new ManifestAlgorithm(
            request.Algorithm.Name, outcome.AlgorithmType, request.Algorithm.AssemblyPath, request.Algorithm.AssemblyPath is { } path ? Fingerprint.OfFile(path) : null),
        Parameters = new SortedDictionary<string, string>(request.Parameters.ToDictionary(), StringComparer.Ordinal),
        Request = new ManifestRequest(
            new SortedDictionary<string, string>(request.Changes.ToDictionary(), StringComparer.Ordinal), Day(request.From), Day(request.To), request.Cash, request.Seed),
        From = DateOnly.FromDateTime(outcome.From),
        To = DateOnly.FromDateTime(outcome.To),
        Engine = outcome.Engine,
        Git = git,
        Data = new ManifestData(Relative(request.Workspace.Root, request.DataFolder), outcome.DataFingerprint, Fingerprint.OfCalendars(request.DataFolder)),
        TradesSha256 = "",
        OrderListHash = outcome.OrderListHash,
        Machine = machine,
    };

    private static ManifestMachine Machine(DateTime started, double seconds, long? dataPoints) => new(
        Environment.MachineName, RuntimeInformation.OSDescription, RuntimeInformation.ProcessArchitecture.ToString(), Environment.ProcessorCount,
        RuntimeInformation.FrameworkDescription, started, Math.Round(seconds, 3), dataPoints);

    private static DateOnly? Day(DateTime? time) => time is { } day ? DateOnly.FromDateTime(day) : null;

    private static string Relative(string root, string folder)
    {
        var relative = Path.GetRelativePath(root, Path.GetFullPath(folder));
        return relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? Path.GetFullPath(folder) : relative.Replace('\\', '/');
    }
}

/// <summary>A run that was made just now.</summary>
/// <param name="Folder">Where it is kept.</param>
/// <param name="Outcome">What came of it, in memory.</param>
public sealed record CompletedRun(RunFolder Folder, RunOutcome Outcome);
