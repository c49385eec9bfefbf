using FsCheck;
using FsCheck.Fluent;
using Quant.Testing;
using ExponentialMovingAverage = Quant.Core.Indicators.ExponentialMovingAverage;
using LeanAverage = QuantConnect.Indicators.ExponentialMovingAverage;

namespace Quant.Tests.Core.Indicators;

public sealed class ExponentialMovingAverageTests
{
    [Test]
    public void Update_follows_the_hand_calculation()
    {
        // k = 2 / (3 + 1) = 0.5; first value (2 + 4 + 6) / 3 = 4; then 0.5 * 8 + 0.5 * 4 = 6; then 0.5 * 1 + 0.5 * 6 = 3.5
        var average = new ExponentialMovingAverage(3);
        var values = new double[] { 2, 4, 6, 8, 1 }.Select(average.Update).ToArray();
        Assert.That(values, Is.EqualTo([double.NaN, double.NaN, 4.0, 6.0, 3.5]));
        Assert.That((average.Value, average.Count, average.IsReady), Is.EqualTo((3.5, 5L, true)));
    }

    [Test]
    public void Value_before_the_period_is_NaN()
    {
        var average = new ExponentialMovingAverage(2);
        Assert.That((average.Value, average.IsReady), Is.EqualTo((double.NaN, false)));
    }

    [Test]
    public void Update_with_period_one_repeats_the_input()
    {
        var average = new ExponentialMovingAverage(1);
        Assert.That(new[] { 3.0, -1.0, 7.5 }.Select(average.Update), Is.EqualTo([3.0, -1.0, 7.5]));
    }

    [TestCase(0)]
    [TestCase(-3)]
    public void Constructor_period_below_one_throws(int period)
        => Assert.That(() => new ExponentialMovingAverage(period), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Update_not_finite_throws_and_changes_nothing(double input)
    {
        var average = new ExponentialMovingAverage(1);
        average.Update(5);
        Assert.That(() => average.Update(input), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That((average.Value, average.Count), Is.EqualTo((5.0, 1L)));
    }

    [Test]
    public void Reset_forgets_everything()
    {
        var closes = SyntheticBars.RandomWalk(60, seed: 1).Select(x => x.Close).ToArray();
        var fresh = new ExponentialMovingAverage(9);
        var used = new ExponentialMovingAverage(9);
        foreach (var close in SyntheticBars.RandomWalk(25, seed: 2))
        {
            used.Update(close.Close);
        }
        used.Reset();
        Assert.That(closes.Select(used.Update), Is.EqualTo(closes.Select(fresh.Update)));
    }

    [TestCase(1)]
    [TestCase(5)]
    [TestCase(26)]
    [TestCase(200)]
    public void Update_equals_Leans_indicator(int period)
    {
        var ours = new ExponentialMovingAverage(period);
        var leans = new LeanAverage(period);
        foreach (var bar in SyntheticBars.RandomWalk(1000, seed: period))
        {
            var value = ours.Update(bar.Close);
            leans.Update(new DateTime(bar.End), (decimal)bar.Close);
            Assert.That(ours.IsReady, Is.EqualTo(leans.IsReady));
            if (ours.IsReady)
            {
                Assert.That(value, Is.EqualTo((double)leans.Current.Value).Within(1e-9), $"after {ours.Count} inputs");
            }
        }
    }

    [Test]
    public void Value_lies_between_the_extremes_of_the_inputs()
        => Prop.ForAll<int, int[]>((period, inputs) =>
        {
            var average = new ExponentialMovingAverage(1 + Math.Abs(period % 20));
            foreach (var input in inputs)
            {
                average.Update(input);
            }
            return !average.IsReady || (average.Value >= inputs.Min() - 1e-9 && average.Value <= inputs.Max() + 1e-9);
        }).Check(Config.QuickThrowOnFailure.WithReplay(1, 1));

    [Test]
    public void Update_allocates_nothing()
    {
        var average = new ExponentialMovingAverage(10);
        average.Update(1);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10_000; i++)
        {
            average.Update(i);
        }
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }
}
