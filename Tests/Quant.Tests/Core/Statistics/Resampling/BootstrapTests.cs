using Quant.Core.Statistics.Resampling;
using Quant.Core.Statistics.Returns;

namespace Quant.Tests.Core.Statistics.Resampling;

public sealed class BootstrapTests
{
    private static double[] Autoregressive(int count, double persistence, ulong seed)
    {
        var random = new SeededRandom(seed);
        var values = new double[count];
        for (var i = 1; i < count; i++)
        {
            values[i] = persistence * values[i - 1] + random.NextDouble() - 0.5;
        }
        return values;
    }

    [Test]
    public void Draw_makes_blocks_of_the_mean_length_that_go_round()
    {
        var bootstrap = new StationaryBootstrap(5, new SeededRandom(1));
        var indices = new int[50_000];
        bootstrap.Draw(indices);
        var breaks = indices.Zip(indices.Skip(1)).Count(x => x.Second != (x.First + 1) % indices.Length);
        Assert.That((double)indices.Length / breaks, Is.EqualTo(5).Within(0.15));
        Assert.That(indices, Is.All.InRange(0, indices.Length - 1));

        var small = new int[1000];
        new StationaryBootstrap(1e9, new SeededRandom(1)).Draw(small);
        Assert.That(small.Order(), Is.EqualTo(Enumerable.Range(0, 1000)), "one block: the circle from a random start");
    }

    [TestCase(0.5)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Constructor_impossible_block_throws(double length)
    {
        Assert.That(() => new StationaryBootstrap(length, new SeededRandom(1)), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new BootstrapSettings { BlockLength = length }, Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Optimal_block_grows_with_persistence()
    {
        var lengths = new[] { 0.0, 0.5, 0.9 }.Select(x => BlockLength.Optimal(Autoregressive(2000, x, seed: 3))).ToArray();
        Assert.That(lengths, Is.Ordered.Ascending);
        Assert.That(lengths[0], Is.LessThan(5));
        // of an AR(1) the best length is known: (2p / (1 - p^2))^(2/3) * n^(1/3) = (1.8 / 0.19)^(2/3) * 12.6 = 56.4
        Assert.That(lengths[2], Is.InRange(28, 112));
    }

    [Test]
    public void Optimal_block_of_too_little_is_one_period()
    {
        Assert.That(BlockLength.Optimal([]), Is.EqualTo(1));
        Assert.That(BlockLength.Optimal([1, 2, 3]), Is.EqualTo(1));
        Assert.That(BlockLength.Optimal(new double[100]), Is.EqualTo(1));
        Assert.That(BlockLength.Optimal([1, 2, 1, 2]), Is.InRange(1, 2));
    }

    [Test]
    public void Interval_of_the_mean_has_the_width_of_its_standard_error()
    {
        var values = Autoregressive(1000, 0, seed: 4);
        var interval = ConfidenceInterval.Of(values, static x => Moments.Of(x).Mean, new BootstrapSettings { Draws = 2000, BlockLength = 1 })!;
        var error = Moments.Of(values).StandardDeviation!.Value / Math.Sqrt(1000);
        Assert.That(interval.Estimate, Is.EqualTo(Moments.Of(values).Mean));
        Assert.That(interval.High - interval.Low, Is.EqualTo(2 * 1.96 * error).Within(0.2 * error));
    }

    [Test]
    public void Interval_of_a_persistent_series_is_wider_with_blocks()
    {
        var values = Autoregressive(1000, 0.8, seed: 5);
        ConfidenceInterval With(double? length) => ConfidenceInterval.Of(values, static x => Moments.Of(x).Mean, new BootstrapSettings { BlockLength = length })!;
        var (blocks, single) = (With(null), With(1));
        Assert.That(blocks.High - blocks.Low, Is.GreaterThan(2 * (single.High - single.Low)));
    }

    [Test]
    public void Interval_covers_the_truth_about_as_often_as_it_says()
    {
        var covered = Enumerable.Range(1, 200).Count(seed =>
            ConfidenceInterval.Of(Autoregressive(60, 0, (ulong)seed), static x => Moments.Of(x).Mean, new BootstrapSettings { Draws = 200 }, 0.9) is { Low: < 0, High: > 0 });
        Assert.That(covered, Is.InRange(160, 195));
    }

    [Test]
    public void Interval_is_the_same_each_time_and_changes_with_the_seed()
    {
        var values = Autoregressive(100, 0.2, seed: 6);
        ConfidenceInterval? With(ulong seed) => ConfidenceInterval.Of(values, static x => SharpeRatio.PerPeriod(x), new BootstrapSettings { Seed = seed });
        Assert.That(With(1), Is.EqualTo(With(1)));
        Assert.That(With(2), Is.Not.EqualTo(With(1)));
    }

    [Test]
    public void Interval_of_an_undefined_statistic_is_undefined()
    {
        Assert.That(ConfidenceInterval.Of([1, 1, 1], static x => SharpeRatio.PerPeriod(x)), Is.Null);
        // defined for the series, but for few of the resampled ones
        Assert.That(ConfidenceInterval.Of([1, 2, 3], static x => x[0] == 1 && x[1] == 2 ? 1 : null, new BootstrapSettings { BlockLength = 1 }), Is.Null);
        Assert.That(() => ConfidenceInterval.Of([1, 2], static x => 1, level: 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
