using Quant.Core.Indicators;
using Quant.Testing;

namespace Quant.Tests.Core.Indicators;

public sealed class AverageCrossTests
{
    [Test]
    public void Update_reports_each_change_of_side_once()
    {
        // periods 1 and 2: the fast average is the input itself. Slow: 10 (of 10, 10), then 2/3 of the input and 1/3 of before
        var cross = new AverageCross(1, 2);
        double[] inputs = [10, 10, 13, 16, 4, 4, 4, 19];
        Assert.That(inputs.Select(cross.Update), Is.EqualTo(new[]
        {
            Crossing.None, // slow not known
            Crossing.None, // equal: no side
            Crossing.None, // 13 above 12: the first side, nothing crossed
            Crossing.None, // 16 above 14.67
            Crossing.Down, // 4 below 7.56
            Crossing.None,
            Crossing.None,
            Crossing.Up,
        }));
    }

    [Test]
    public void Update_equal_averages_keep_the_side()
    {
        var cross = new AverageCross(1, 2);
        foreach (var input in new double[] { 10, 20 })
        {
            cross.Update(input);
        }
        // fast 20 over slow 15; then an input that equals the slow average exactly: 15 = 2/3 * 15 + 1/3 * 15
        Assert.That(cross.Side, Is.EqualTo(1));
        Assert.That(cross.Update(15), Is.EqualTo(Crossing.None));
        Assert.That(cross.Side, Is.EqualTo(1));
        Assert.That(cross.Update(16), Is.EqualTo(Crossing.None));
    }

    [TestCase(5, 5)]
    [TestCase(6, 5)]
    [TestCase(0, 5)]
    public void Constructor_periods_out_of_order_throw(int fast, int slow)
        => Assert.That(() => new AverageCross(fast, slow), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Crossings_alternate_and_reset_starts_anew()
    {
        var cross = new AverageCross(5, 13);
        var closes = SyntheticBars.RandomWalk(2000, seed: 3).Select(x => x.Close).ToArray();
        var first = closes.Select(cross.Update).ToArray();
        var crossings = first.Where(x => x != Crossing.None).ToArray();
        Assert.That(crossings, Has.Length.GreaterThan(20));
        Assert.That(crossings.Zip(crossings.Skip(1)), Has.All.Matches<(Crossing A, Crossing B)>(x => x.A != x.B));

        cross.Reset();
        Assert.That((cross.Side, cross.Fast, cross.Slow), Is.EqualTo((0, double.NaN, double.NaN)));
        Assert.That(closes.Select(cross.Update), Is.EqualTo(first));
    }

    [Test]
    public void Decisions_on_a_prefix_are_a_prefix_of_the_decisions()
    {
        var closes = SyntheticBars.RandomWalk(300, seed: 4).Select(x => x.Close).ToArray();
        var all = new AverageCross(3, 8);
        var full = closes.Select(all.Update).ToArray();
        foreach (var length in new[] { 1, 8, 9, 100, 299 })
        {
            var part = new AverageCross(3, 8);
            Assert.That(closes.Take(length).Select(part.Update), Is.EqualTo(full.Take(length)));
        }
    }
}
