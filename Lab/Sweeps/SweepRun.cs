using System.Text;
using System.Text.Json.Nodes;
using Quant.Core.Statistics.Returns;
using Quant.Lab.Runs;
using Quant.Lab.Sweeps.Files;
using Quant.Lab.Sweeps.Page;
using Quant.Lab.Sweeps.Search;
using Quant.Lab.Trials;

namespace Quant.Lab.Sweeps;

/// <summary>Runs a sweep, or what is left of it, in its folder.</summary>
public sealed class SweepRun
{
    private readonly ITrialRunner _runner;
    private readonly SweepPlan _plan;
    private readonly JsonObject _manifest;
    private readonly TimeProvider _clock;

    /// <summary>A sweep that has not begun.</summary>
    /// <param name="runner">Runs the sets.</param>
    /// <param name="request">Algorithm, data, cash, the parameters that all sets have, and the clock.</param>
    /// <param name="plan">What to do.</param>
    public SweepRun(ITrialRunner runner, RunRequest request, SweepPlan plan)
    {
        ArgumentNullException.ThrowIfNull(runner);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(plan);
        (_runner, _plan, _clock) = (runner, plan, request.Clock);
        _manifest = SweepManifest.Of(request, plan);
        DefaultName = $"{request.Algorithm.Name}-{Fingerprint.OfText(SweepManifest.Text(_manifest))[..8]}";
    }

    /// <summary>Name of a folder that depends on the settings only: the same command finds what it left there.</summary>
    public string DefaultName { get; }

    /// <summary>Runs the sets that are missing, then sorts and judges them all.</summary>
    /// <param name="folder">A new folder, or one where the same sweep began.</param>
    /// <param name="jobs">Sets at the same time, at least 1; the files do not depend on it.</param>
    /// <param name="progress">Told what goes on; null for nobody.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>; the sets that are done are kept.</param>
    /// <exception cref="UserErrorException">The folder belongs to something else, or what is in it was made from other data or by another version.</exception>
    public SweepResult Run(string folder, int jobs, ISweepProgress? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(jobs, 1);
        using var files = SweepFolder.Open(folder, _manifest, _plan);
        var search = _plan.Search.Start(_plan.Space);
        var found = files.Done;
        progress?.Begins(search.Count, found);
        if (found > 0)
        {
            RequireSameFirst(files, search, cancellation);
        }
        if (found < search.Count)
        {
            Replay(files, search);
        }
        var (start, bars) = (_clock.GetTimestamp(), 0L);
        while (files.Done < search.Count)
        {
            OrderedWork.Run(
                files.Done,
                search.Known,
                jobs,
                i => RunSet(search[i], cancellation),
                (i, result) =>
                {
                    var row = _plan.Row(i + 1, search[i], result);
                    files.Append(row, result.Returns);
                    search.Tell(_plan.Rate(row));
                    bars += result.DataPoints;
                    progress?.Finished();
                },
                cancellation);
        }
        var elapsed = _clock.GetElapsedTime(start);
        files.CloseFiles();
        return Finish(files) with { Found = found, Bars = bars, Elapsed = elapsed };
    }

    private TrialResult RunSet(int[] places, CancellationToken cancellation)
    {
        var trial = new Trial(_plan.Space.Set(places), _plan.From, _plan.To);
        try
        {
            return _runner.Run(trial, cancellation);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // one set that the runner cannot digest costs its own row only
            return new TrialResult(trial, new DailyReturns([], [], ReturnConventions.Daily), TradeTotals.None, $"{error.GetType().Name}: {error.Message}");
        }
    }

    /// <summary>Rows found are worth something only if data, algorithm and engine are still the same: then the first set gives the same row again.</summary>
    private void RequireSameFirst(SweepFolder files, ISetSearch search, CancellationToken cancellation)
    {
        var again = _plan.Row(1, search[0], RunSet(search[0], cancellation));
        var there = files.Rows.First(x => x.Set == 1);
        if (RowFormat.Line(again, null) != RowFormat.Line(there, null))
        {
            throw new UserErrorException(
                $"{files.FolderPath} holds results of other data or of another version of the algorithm: its first set gives another row now. Remove the folder, or name another one with --out.");
        }
    }

    /// <summary>Tells the search what it would have been told.</summary>
    private void Replay(SweepFolder files, ISetSearch search)
    {
        var index = 0;
        foreach (var row in files.Rows.Take(files.Done))
        {
            if (!_plan.Space.Values(search[index++]).SequenceEqual(row.Values))
            {
                throw new UserErrorException($"{files.FolderPath} holds sets that this version does not choose: remove the folder, or name another one with --out.");
            }
            search.Tell(_plan.Rate(row));
        }
    }

    private SweepResult Finish(SweepFolder files)
    {
        var tally = new SweepTally(_plan);
        var path = files.PathOf(SweepFolder.ResultsFile);
        var temporary = path + ".tmp";
        using (var writer = new StreamWriter(temporary, append: false, new UTF8Encoding(false)))
        {
            writer.Write(RowFormat.Heading(_plan.Space));
            foreach (var row in new RowSort(_plan, path + ".part").Sort(files.Rows))
            {
                writer.Write(RowFormat.Line(row, tally.Add(row)));
            }
        }
        File.Move(temporary, path, overwrite: true);
        var honesty = SweepHonesty.Of(files.Returns, tally.Best is { } best ? best.Set - 1 : null);
        var result = new SweepResult(files.FolderPath, _plan, tally, honesty);
        SweepPage.Of(result, _manifest).Write(files.PathOf(SweepPage.File));
        SweepManifest.Write(SweepSummary.Of(result), files.PathOf(SweepSummary.File));
        return result;
    }
}
