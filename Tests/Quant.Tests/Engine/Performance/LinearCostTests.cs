using NUnit.Framework;

namespace Quant.Tests.Engine.Performance;

/// <summary>
/// A run costs in proportion to its bars. Memory is measured on the run's own thread, so neither other tests nor the machine disturb it;
/// times are the best of several and only have to rule out that cost grows with the square.
/// </summary>
[TestFixture]
internal sealed class LinearCostTests : IDisposable
{
    private const int Attempts = 4;

    /// <summary>Trade bar, quote bar, their part of slice and indicators, and what the orders of this algorithm add: 495 bytes measured.</summary>
    private const int MostBytesPerBar = 560;

    private readonly KitRun _runs = new();

    [OneTimeSetUp]
    public void Warm() => _runs.Run(4, 14);

    public void Dispose() => _runs.Dispose();

    [Test]
    public void Twice_the_days_cost_twice_as_much() => AssertInProportion(_runs.Run(4, 5), _runs.Run(4, 12), () => Best(4, 5), () => Best(4, 12));

    [Test]
    public void Twice_the_symbols_cost_twice_as_much() => AssertInProportion(_runs.Run(2, 12), _runs.Run(4, 12), () => Best(2, 12), () => Best(4, 12));

    [Test]
    public void Further_bars_allocate_little()
    {
        var shorter = _runs.Run(4, 5);
        var longer = _runs.Run(4, 12);

        var perBar = (double)(longer.Bytes - shorter.Bytes) / (longer.Bars - shorter.Bars);

        Assert.That(perBar, Is.LessThan(MostBytesPerBar));
    }

    [Test]
    public void The_same_run_allocates_the_same()
    {
        var first = _runs.Run(2, 5);
        var second = _runs.Run(2, 5);

        Assert.That(second.Bytes, Is.EqualTo(first.Bytes).Within(5).Percent);
    }

    private static void AssertInProportion(KitRun.Cost one, KitRun.Cost more, Func<double> secondsOfOne, Func<double> secondsOfMore)
    {
        var bars = (double)more.Bars / one.Bars;
        Assert.Multiple(() =>
        {
            Assert.That(one.Result.Error, Is.Null);
            Assert.That(more.Result.Orders, Has.Count.GreaterThan(one.Result.Orders.Count));
            Assert.That(bars, Is.GreaterThan(1.5));
            // less than in proportion because of what a run costs in any case
            Assert.That((double)more.Bytes / one.Bytes, Is.LessThan(1.25 * bars));
            Assert.That(secondsOfMore() / secondsOfOne(), Is.LessThan(4 * bars));
        });
    }

    private double Best(int symbols, int days) => Enumerable.Range(0, Attempts).Min(_ => _runs.Run(symbols, days).Time.TotalSeconds);
}
