using System.Globalization;
using Quant.Lab.Audit.Futures;
using Quant.Lab.Audit.Runs;

namespace Quant.Lab.Audit.Proofs;

/// <summary>
/// Gives a run other futures and looks whether its past changes: with the data after a time taken away, and with it scrambled, every decision up to that time must be the
/// same, byte for byte. Times are those of decisions, so that each cut tests at least one decision with nothing between it and the future.
/// </summary>
internal sealed class LeakSearch
{
    private readonly string _dataFolder;
    private readonly AuditSettings _settings;
    private readonly CancellationToken _cancellation;

    /// <summary>A search.</summary>
    /// <param name="dataFolder">The data as it is.</param>
    /// <param name="settings">How many other futures, by which seed, how many at the same time.</param>
    /// <param name="cancellation">Ends it early.</param>
    public LeakSearch(string dataFolder, AuditSettings settings, CancellationToken cancellation) => (_dataFolder, _settings, _cancellation) = (dataFolder, settings, cancellation);

    /// <summary>Tries other futures.</summary>
    /// <param name="runner">Makes the runs.</param>
    /// <param name="baseline">Its run on the data as it is.</param>
    public LeakFindings Run(AuditRunner runner, RecordedRun baseline)
    {
        var cuts = Cuts(baseline, _settings.Cuts);
        var futures = cuts.SelectMany((cut, i) => new[] { new OtherFuture(cut, FutureKind.Removed, 0), new OtherFuture(cut, FutureKind.Scrambled, _settings.Seed + (ulong)i) }).ToArray();
        var leaks = new Leak?[futures.Length];
        InScratch(folder => ForEach(futures.Length, i => leaks[i] = Look(futures[i], runner, baseline, Path.Combine(folder, i.ToString(CultureInfo.InvariantCulture)))));
        return new LeakFindings(cuts.Count, futures.Length, leaks.Count(x => x is not null), leaks.OfType<Leak>().MinBy(x => (x.Difference.Time, x.Difference.Kind, x.Future.Cut)));
    }

    /// <summary>Makes a data folder with another future.</summary>
    /// <param name="future">The future.</param>
    /// <param name="tickers">Tickers, in small letters, whose bars it is about.</param>
    /// <param name="folder">The folder to make.</param>
    public void Write(OtherFuture future, IReadOnlySet<string> tickers, string folder)
        => new FutureCopy(_dataFolder, tickers, future.Cut, future.Kind, future.Seed).WriteTo(folder);

    /// <summary>Does something for each number, several at the same time.</summary>
    public void ForEach(int count, Action<int> work)
        => InParallel.For(count, _settings.Jobs, work, _cancellation);

    /// <summary>Lends a folder that is gone afterwards.</summary>
    public static void InScratch(Action<string> work)
    {
        var folder = Directory.CreateTempSubdirectory("quant-audit-").FullName;
        try
        {
            work(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private Leak? Look(OtherFuture future, AuditRunner runner, RecordedRun baseline, string copy)
    {
        Write(future, baseline.Tickers, copy);
        var run = runner.On(copy).Run();
        Directory.Delete(copy, recursive: true);
        return RecordedRun.FirstDifference(baseline, run, future.Cut) is { } difference ? new Leak(future, difference, run.Result.Error?.Message) : null;
    }

    /// <summary>Times of decisions, spread evenly over those of each kind.</summary>
    private static List<DateTime> Cuts(RecordedRun baseline, int count)
    {
        var cuts = new SortedSet<DateTime>();
        foreach (var kind in Enum.GetValues<DecisionKind>())
        {
            var times = baseline.Decisions.Where(x => x.Kind == kind).Select(x => x.Time).Distinct().Order().ToList();
            var chosen = Math.Min(count, times.Count);
            for (var i = 0; i < chosen; i++)
            {
                cuts.Add(times[(int)((long)i * times.Count / chosen)]);
            }
        }
        return [.. cuts];
    }
}

/// <summary>What other futures showed.</summary>
/// <param name="Cuts">Times at which the future was changed.</param>
/// <param name="Futures">Futures that were tried.</param>
/// <param name="Leaking">Those of them that changed the past.</param>
/// <param name="First">The leak whose decision is the first; null if there is none.</param>
internal sealed record LeakFindings(int Cuts, int Futures, int Leaking, Leak? First);

/// <summary>A future that did not come.</summary>
/// <param name="Cut">Last time, UTC, up to which all is as it was.</param>
/// <param name="Kind">What became of the data after it.</param>
/// <param name="Seed">Seed of scrambled bars.</param>
internal sealed record OtherFuture(DateTime Cut, FutureKind Kind, ulong Seed)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"everything after {Cut:yyyy-MM-dd HH:mm:ss} UTC {(Kind == FutureKind.Removed ? "removed" : $"scrambled (seed {Seed})")}");
}

/// <summary>A decision that knew the future.</summary>
/// <param name="Future">The future that shows it.</param>
/// <param name="Difference">The decision, and what it was with that future.</param>
/// <param name="Error">How the run with that future ended, if it failed.</param>
internal sealed record Leak(OtherFuture Future, Difference Difference, string? Error);
