using NUnit.Framework;
using Quant.Engine;
using Quant.Engine.Results;
using QuantConnect.Algorithm;

namespace Quant.Tests.Engine.Support;

/// <summary>Runs algorithms with a fixed "today", and reads what is left of a run.</summary>
internal static class Runs
{
    private static readonly FixedClock Today = new(new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero));

    /// <summary>Runs on the kit's data, without writing a cache next to it.</summary>
    public static RunResult OnKit(Func<QCAlgorithm> create, CancellationToken cancellation = default)
    {
        using var folder = new TestFolder();
        return new BacktestEngine(KitData.Folder, folder["cache"]).Run(Request(create), cancellation);
    }

    /// <summary>Runs on a folder of the test.</summary>
    public static RunResult On(string dataFolder, Func<QCAlgorithm> create)
        => new BacktestEngine(dataFolder).Run(Request(create));

    public static BacktestRequest Request(Func<QCAlgorithm> create) => new(create) { Clock = Today };

    /// <summary>Runs an algorithm that must complete on the kit's data, and returns it.</summary>
    public static T Complete<T>(Func<T> create, Func<BacktestRequest, BacktestRequest>? change = null)
        where T : QCAlgorithm
    {
        T? algorithm = null;
        using var folder = new TestFolder();
        var request = Request(() => algorithm = create());
        var result = new BacktestEngine(KitData.Folder, folder["cache"]).Run(change is null ? request : change(request));
        Assert.That(result.Status, Is.EqualTo(RunStatus.Completed), result.Error?.Details);
        return algorithm!;
    }

    /// <summary>The bytes of everything that is written of a run.</summary>
    public static string Bytes(RunResult result)
    {
        using var folder = new TestFolder();
        LeanResultWriter.Write(result, folder.Path);
        return string.Join('\n', Directory.GetFiles(folder.Path).Order(StringComparer.Ordinal)
            .Select(file => Path.GetFileName(file) + "\n" + File.ReadAllText(file)));
    }

    /// <summary>The log as one text.</summary>
    public static string Log(RunResult result) => string.Join('\n', result.Log.Select(x => x.Text));

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
