using NUnit.Framework;
using Quant.Engine;
using Quant.Engine.Results;
using Quant.Tests.Engine.Support;
using QuantConnect;

namespace Quant.Tests.Engine.Simulation;

/// <summary>What a request says overrides what the algorithm sets.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class BacktestRequestTests
{
    [Test]
    public void Dates_override_those_of_the_algorithm()
    {
        var result = Run(x => x with { StartDate = new DateTime(2023, 11, 27), EndDate = new DateTime(2023, 11, 28) }, out var algorithm);

        Assert.That(result.Configuration!.StartDate, Is.EqualTo(new DateTime(2023, 11, 27)));
        Assert.That(result.Configuration.EndDate.Date, Is.EqualTo(new DateTime(2023, 11, 28)));
        Assert.That(algorithm.Notes[0], Does.StartWith("2023-11-27 09:31"));
        Assert.That(algorithm.Notes[^1], Does.StartWith("2023-11-28 16:00"));
    }

    [Test]
    public void Cash_overrides_that_of_the_algorithm()
    {
        var result = Run(x => x with { Cash = 1234.5m }, out var algorithm);

        Assert.That(algorithm.Portfolio.Cash, Is.EqualTo(1234.5m));
        Assert.That(result.Statistics.Summary["Start Equity"], Is.EqualTo("1234.5"));
    }

    [Test]
    public void End_is_yesterday_at_the_latest()
    {
        var clock = new Clock(new DateTimeOffset(2023, 11, 21, 15, 0, 0, TimeSpan.Zero));
        var result = Run(x => x with { Clock = clock }, out _);

        Assert.That(result.Configuration!.EndDate.Date, Is.EqualTo(new DateTime(2023, 11, 20)));
    }

    [Test]
    public void Parameters_reach_the_algorithm_and_the_result()
    {
        var result = Run(x => x with { Parameters = new Dictionary<string, string> { ["fast"] = "12" } }, out var algorithm);

        Assert.That(algorithm.GetParameter("fast", 0), Is.EqualTo(12));
        Assert.That(result.Configuration!.Parameters, Is.EqualTo(new Dictionary<string, string> { ["fast"] = "12" }));
    }

    [Test]
    public void Progress_is_told_ascending_times_about_a_hundred_times()
    {
        var progress = new Times();
        Run(x => x with { Progress = progress }, out _);

        // two days of 390 minutes in which something happens, of the 2,880 that a hundredth of is 28.8 minutes:
        // one report at the start, about 14 in each trading day
        Assert.That(progress.Seen, Has.Count.InRange(20, 101));
        Assert.That(progress.Seen, Is.Ordered.And.Unique);
        Assert.That(progress.Seen[^1], Is.GreaterThan(new DateTime(2023, 11, 21, 20, 30, 0)), "half an hour before the close, UTC");
    }

    [Test]
    public void Run_null_request_throws()
        => Assert.Throws<ArgumentNullException>(() => new BacktestEngine(KitData.Folder).Run(null!));

    private static RunResult Run(Func<BacktestRequest, BacktestRequest> change, out ScriptedAlgorithm algorithm)
    {
        ScriptedAlgorithm? made = null;
        using var folder = new TestFolder();
        var request = Runs.Request(() => made = new ScriptedAlgorithm { Data = (x, _) => x.Note($"data") });
        var result = new BacktestEngine(KitData.Folder, folder["cache"]).Run(change(request));
        Assert.That(result.Status, Is.EqualTo(RunStatus.Completed), result.Error?.Details);
        algorithm = made!;
        return result;
    }

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    private sealed class Times : IProgress<DateTime>
    {
        public List<DateTime> Seen { get; } = [];

        public void Report(DateTime value) => Seen.Add(value);
    }
}
