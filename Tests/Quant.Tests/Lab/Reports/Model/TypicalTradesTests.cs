using Quant.Lab.Reports.Model;

namespace Quant.Tests.Lab.Reports.Model;

public sealed class TypicalTradesTests
{
    [Test]
    public void Of_many_takes_best_worst_and_those_near_the_median()
    {
        // sorted: 90 50 7 6 4 2 -3 -60; the median is 5, and 6 and 4 are nearest to it
        var chosen = TypicalTrades.Of([6, -60, 50, 4, 90, 2, -3, 7]);
        Assert.That(chosen.Select(x => x.Index), Is.EqualTo(new[] { 4, 2, 1, 6, 0, 3 }));
        Assert.That(chosen.Select(x => x.Why), Has.Exactly(2).StartsWith("A typical trade").And.Exactly(1).EqualTo("Worst trade"));
    }

    [Test]
    public void Of_equals_takes_the_earlier_one()
        => Assert.That(TypicalTrades.Of([1, 1, 1, 1, 1, 1, 1]).Select(x => x.Index), Is.EqualTo(new[] { 0, 1, 6, 5, 2, 3 }));

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(6)]
    [TestCase(7)]
    [TestCase(50)]
    public void Of_any_number_takes_each_trade_once_and_six_at_most(int count)
    {
        var chosen = TypicalTrades.Of([.. Enumerable.Range(0, count).Select(x => Math.Sin(x))]).Select(x => x.Index).ToList();
        Assert.That(chosen, Is.Unique.And.Count.EqualTo(Math.Min(6, count)));
    }
}
