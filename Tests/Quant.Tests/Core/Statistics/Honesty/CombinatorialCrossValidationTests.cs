using Quant.Core.Statistics.Honesty;
using Quant.Core.Statistics.Returns;

namespace Quant.Tests.Core.Statistics.Honesty;

public sealed class CombinatorialCrossValidationTests
{
    // three groups of two days each
    private static readonly double[] Early = [0.03, 0.01, 0.02, 0.01, -0.02, -0.01];
    private static readonly double[] Late = [-0.02, -0.01, 0.01, 0.005, 0.02, 0.03];

    [Test]
    public void Of_three_groups_one_tested_equals_the_hand_calculation()
    {
        var result = CombinatorialCrossValidation.Of([Early, Late], groups: 3, testGroups: 1);
        // trained without group 0: Early 2 1 -2 -1 has mean 0, Late wins; without 1: Early 3 1 -2 -1 mean 0.25, Late -2 -1 2 3 mean 0.5 but s 2.38 over 2.22: 0.21 over 0.11
        // without 2: Early 3 1 2 1 wins
        Assert.That(result.Splits.Select(x => (x.TestGroups.Single(), x.Chosen)), Is.EqualTo(new[] { (0, 1), (1, 1), (2, 0) }));
        Assert.That(result.Splits[1].TrainSharpe, Is.EqualTo(0.5 / Math.Sqrt(17.0 / 3)).Within(1e-12));
        // one path: Late, Late, Early
        Assert.That(result.Paths, Has.Count.EqualTo(1));
        Assert.That(result.Paths[0], Is.EqualTo(new[] { -0.02, -0.01, 0.01, 0.005, -0.02, -0.01 }));
        Assert.That(result.Splits[0].TestSharpe, Is.EqualTo(-0.015 / Math.Sqrt(0.00005)).Within(1e-12));
        Assert.That(result.LossProbability, Is.EqualTo(1));
    }

    [TestCase(6, 2, 15, 5)]
    [TestCase(5, 3, 10, 6)]
    [TestCase(4, 1, 4, 1)]
    public void Of_any_shape_has_as_many_splits_and_paths_as_the_book_says(int groups, int testGroups, int splits, int paths)
    {
        // n over k splits; k / n of that many paths
        var result = CombinatorialCrossValidation.Of(Noise.Trials(3, 60, seed: 1), groups, testGroups);
        Assert.That((result.Splits.Count, result.Paths.Count), Is.EqualTo((splits, paths)));
        Assert.That(result.Paths, Has.All.Matches<double[]>(x => x.All(y => y != 0)), "every day of every path comes from a test");
    }

    [TestCase(0, 0)]
    [TestCase(1, 0)]
    [TestCase(0, 1)]
    [TestCase(1, 1)]
    public void Of_purge_and_embargo_take_days_out_of_the_training(int purge, int embargo)
    {
        // the middle group of days 4 to 7 is tested; days 3 and 8 beside it are those that purge and embargo leave out
        double[] returns = [0.01, 0.02, 0.01, 0.1, 0, 0, 0, 0, 0.1, 0.02, 0.01, 0.02];
        var split = CombinatorialCrossValidation.Of([returns, returns], 3, 1, purge, embargo).Splits.Single(x => x.TestGroups[0] == 1);
        double[] trained = [0.01, 0.02, 0.01, .. purge == 0 ? [0.1] : Array.Empty<double>(), .. embargo == 0 ? [0.1] : Array.Empty<double>(), 0.02, 0.01, 0.02];
        Assert.That(trained, Has.Length.EqualTo(8 - purge - embargo));
        Assert.That(split.TrainSharpe, Is.EqualTo(SharpeRatio.PerPeriod(trained)!.Value).Within(1e-12));
    }

    [Test]
    public void Of_noise_has_paths_around_zero()
    {
        var results = Enumerable.Range(1, 20).Select(seed => CombinatorialCrossValidation.Of(Noise.Trials(10, 120, (ulong)seed))).ToList();
        Assert.That(results.SelectMany(x => x.PathSharpes).Average(), Is.EqualTo(0).Within(0.05));
        Assert.That(results.SelectMany(x => x.Splits).Average(x => x.TrainSharpe), Is.GreaterThan(0.08), "in the training the best of noise looks good");
    }

    [Test]
    public void Of_impossible_shapes_throw()
    {
        var trials = Noise.Trials(2, 12, seed: 1);
        Assert.That(() => CombinatorialCrossValidation.Of(trials, 2), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => CombinatorialCrossValidation.Of(trials, 4, 4), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => CombinatorialCrossValidation.Of(trials, 7), Throws.ArgumentException);
        Assert.That(() => CombinatorialCrossValidation.Of([trials[0]], 4), Throws.ArgumentException);
        Assert.That(() => CombinatorialCrossValidation.Of(trials, 3, 1, 12, 0), Throws.ArgumentException.With.Message.Contains("nothing to train on"));
    }

    [Test]
    public void Of_trials_that_never_moved_is_undefined_and_not_zero()
    {
        var result = CombinatorialCrossValidation.Of([new double[12], new double[12]], 3, 1);
        Assert.That(result.PathSharpes, Is.All.Null);
        Assert.That(result.LossProbability, Is.Null);
    }
}
