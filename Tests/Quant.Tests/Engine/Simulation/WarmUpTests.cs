using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;

namespace Quant.Tests.Engine.Simulation;

/// <summary>Warm-up: data before the start, no orders, and what is announced at its end.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class WarmUpTests
{
    private static readonly DateTime Thursday = new(2023, 11, 30);

    [Test]
    public void Without_warm_up_OnWarmupFinished_comes_first()
    {
        var algorithm = Warmed(_ => { }, Resolution.Minute);

        Assert.That(algorithm.Notes, Is.EqualTo(new[] { "2023-11-30 00:00 finished", "2023-11-30 09:31 first bar" }));
    }

    [TestCase(2, "2023-11-28 09:31")]
    [TestCase(7, "2023-11-24 09:31", Description = "six days before is the day after Thanksgiving")]
    public void SetWarmUp_of_a_time_span_begins_that_long_before(int days, string first)
    {
        // 2 days before Thursday 0:00 is Tuesday 0:00; 7 days before is Thursday the 23rd, a holiday
        var algorithm = Warmed(x => x.SetWarmUp(TimeSpan.FromDays(days)), Resolution.Minute);

        Assert.That(algorithm.Notes, Is.EqualTo(new[] { first + " first warm-up bar", "2023-11-30 00:00 finished", "2023-11-30 09:31 first bar" }));
    }

    [Test]
    public void SetWarmUp_of_bars_counts_bars_of_the_security()
    {
        // the 30 minutes before Thursday begin on Wednesday at 15:30; the bar that ends then is included
        var algorithm = Warmed(x => x.SetWarmUp(30), Resolution.Minute);

        Assert.That(algorithm.Notes[0], Is.EqualTo("2023-11-29 15:30 first warm-up bar"));
    }

    [Test]
    public void SetWarmUp_of_bars_of_a_resolution_delivers_those()
    {
        // three trading days before Thursday the 30th: 27th, 28th, 29th, each known at 16:00
        var times = new List<DateTime>();
        var algorithm = Warmed(x => x.SetWarmUp(3, Resolution.Daily), Resolution.Minute, times);

        Assert.That(times, Is.EqualTo(new[] { 27, 28, 29 }.Select(day => new DateTime(2023, 11, day, 16, 0, 0))));
        Assert.That(algorithm.Notes[^1], Is.EqualTo("2023-11-30 09:31 first bar"));
    }

    [Test]
    public void Orders_in_the_warm_up_are_refused()
    {
        var algorithm = Runs.Complete(() => new ScriptedAlgorithm
        {
            Setup = x => SetUp(x, y => y.SetWarmUp(TimeSpan.FromDays(1)), Resolution.Hour),
            Data = (x, _) =>
            {
                var ticket = x.MarketOrder(ScriptedAlgorithm.Qaaa, x.IsWarmingUp ? 1 : 10);
                x.Note($"{x.IsWarmingUp} {ticket.Status}");
            },
        });

        // 7 hourly bars on each of the two days
        Assert.That(algorithm.Notes.Count(x => x.EndsWith("True Invalid", StringComparison.Ordinal)), Is.EqualTo(7));
        Assert.That(algorithm.Notes, Has.Count.EqualTo(14));
        Assert.That(algorithm.Transactions.GetOrders().Select(x => x.Quantity), Is.EqualTo(Enumerable.Repeat(10m, 7)));
    }

    private static ScriptedAlgorithm Warmed(Action<ScriptedAlgorithm> warmUp, Resolution resolution, List<DateTime>? warmUpTimes = null)
    {
        var seen = new HashSet<bool>();
        return Runs.Complete(() => new ScriptedAlgorithm
        {
            Setup = x => SetUp(x, warmUp, resolution),
            Data = (x, slice) =>
            {
                if (!slice.Bars.ContainsKey(ScriptedAlgorithm.Qaaa))
                {
                    return;
                }
                if (x.IsWarmingUp)
                {
                    warmUpTimes?.Add(x.Time);
                }
                if (seen.Add(x.IsWarmingUp))
                {
                    x.Note($"first {(x.IsWarmingUp ? "warm-up " : "")}bar");
                }
            },
            WarmedUp = x => x.Note($"finished"),
        });
    }

    private static void SetUp(ScriptedAlgorithm algorithm, Action<ScriptedAlgorithm> warmUp, Resolution resolution)
    {
        algorithm.SetStartDate(Thursday);
        algorithm.SetEndDate(Thursday);
        algorithm.AddEquity("QAAA", resolution);
        warmUp(algorithm);
    }
}
