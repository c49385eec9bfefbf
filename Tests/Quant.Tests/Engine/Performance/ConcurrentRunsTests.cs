using NUnit.Framework;

namespace Quant.Tests.Engine.Performance;

/// <summary>Runs in one process share data and nothing else.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class ConcurrentRunsTests
{
    private static readonly (int Symbols, int Days)[] Sizes = [(4, 12), (1, 5), (3, 8), (2, 12), (4, 12), (1, 5)];

    [Test]
    public void Runs_on_several_threads_have_the_results_of_runs_alone()
    {
        using var runs = new KitRun();
        var alone = Sizes.Select(size => Outcome(runs, size)).ToList();

        var together = new string[Sizes.Length];
        var threads = Sizes.Select((size, i) => new Thread(() => together[i] = Outcome(runs, size))).ToList();
        threads.ForEach(x => x.Start());
        threads.ForEach(x => x.Join());

        Assert.That(together, Is.EqualTo(alone));
    }

    [Test]
    public void Runs_that_fill_the_cache_together_have_the_results_of_runs_alone()
    {
        using var filled = new KitRun();
        var alone = Outcome(filled, Sizes[0]);

        using var empty = new KitRun();
        var together = new string[4];
        Parallel.For(0, together.Length, i => together[i] = Outcome(empty, Sizes[0]));

        Assert.That(together, Is.All.EqualTo(alone));
    }

    private static string Outcome(KitRun runs, (int Symbols, int Days) size)
    {
        var (result, bars, _, _) = runs.Run(size.Symbols, size.Days);
        Assert.That(result.Orders, Is.Not.Empty);
        return $"{result.OrderListHash} {result.Orders.Count} {bars} {result.Statistics.Summary["Net Profit"]}";
    }
}
