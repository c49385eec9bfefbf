using Quant.Core.Statistics.Honesty;

namespace Quant.Tests.Core.Statistics.Honesty;

public sealed class OverfittingTestTests
{
    private static OverfittingResult Compute(IReadOnlyList<double[]> trials, int blocks)
    {
        var test = new OverfittingTest(trials[0].Length, blocks);
        foreach (var trial in trials)
        {
            test.Add(trial);
        }
        return test.Compute()!;
    }

    [Test]
    public void Compute_two_blocks_equals_the_hand_calculation()
    {
        // blocks [0, 1] and [2, 3]. A: 3, 1 then -1, -3. B: 1, 0 then 2, 1. C: 1, 0 then 1, 0
        // first block: A has mean 2, s sqrt(2): 1.41; B and C 0.71. A wins, is last of 3 on the second: rank 1 of 3, ln(1 / 3)
        // second block: A -1.41, B 2.12, C 0.71. B wins; on the first it shares ranks 1 and 2 with C: 1.5 of 3, ln(1.5 / 2.5)
        var result = Compute([[3, 1, -1, -3], [1, 0, 2, 1], [1, 0, 1, 0]], 2);
        Assert.That(result.Logits, Is.EqualTo([Math.Log(1.0 / 3), Math.Log(1.5 / 2.5)]).Within(1e-12));
        Assert.That((result.Trials, result.Probability, result.LossProbability), Is.EqualTo((3, 1.0, 0.5)));
        // winners: 1.41 inside and -1.41 outside, 2.12 inside and 0.71 outside: slope (0.71 + 1.41) / (2.12 - 1.41) = 3
        Assert.That(result.Degradation, Is.EqualTo(3).Within(1e-9));
    }

    [Test]
    public void Probability_of_noise_is_near_one_half()
    {
        var results = Enumerable.Range(1, 30).Select(seed => Compute(Noise.Trials(20, 120, (ulong)seed), 8)).ToList();
        Assert.That(results.Average(x => x.Probability), Is.EqualTo(0.5).Within(0.08));
        Assert.That(results.Average(x => x.LossProbability), Is.EqualTo(0.5).Within(0.08));
    }

    [Test]
    public void Probability_with_one_good_strategy_is_near_zero()
    {
        var trials = Noise.Trials(19, 240, seed: 3);
        trials.AddRange(Noise.Trials(1, 240, seed: 4, drift: 0.005));
        var result = Compute(trials, 10);
        Assert.That(result.Probability, Is.LessThan(0.02));
        Assert.That(result.Logits, Has.Count.EqualTo(252), "10 over 5");
    }

    [Test]
    public void Compute_does_not_depend_on_the_order_of_trials()
    {
        var trials = Noise.Trials(10, 60, seed: 5);
        var forwards = Compute(trials, 6);
        trials.Reverse();
        Assert.That(Compute(trials, 6).Logits, Is.EqualTo(forwards.Logits));
    }

    [Test]
    public void Compute_trial_that_never_moved_neither_wins_nor_breaks()
    {
        var trials = Noise.Trials(3, 60, seed: 6);
        trials.Add(new double[60]);
        Assert.That(Compute(trials, 6).Logits, Is.All.Matches<double>(double.IsFinite));
    }

    [Test]
    public void Compute_one_trial_is_undefined()
    {
        var test = new OverfittingTest(8, 2);
        test.Add(new double[8]);
        Assert.That(test.Compute(), Is.Null);
    }

    [TestCase(100, 3)]
    [TestCase(100, 22)]
    [TestCase(100, 0)]
    [TestCase(15, 8)]
    public void Constructor_impossible_split_throws(int periods, int blocks)
        => Assert.That(() => new OverfittingTest(periods, blocks), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Add_trial_of_another_length_throws()
        => Assert.That(() => new OverfittingTest(8, 2).Add([1, 2]), Throws.ArgumentException.With.Message.Contains("2 returns; all have 8"));
}
