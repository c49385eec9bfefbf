using Quant.Core.Statistics.Honesty;
using Quant.Core.Statistics.Resampling;

namespace Quant.Tests.Core.Statistics.Honesty;

/// <summary>White's reality check and Hansen's test of superior predictive ability.</summary>
public sealed class SnoopingTests
{
    private static readonly BootstrapSettings Settings = new() { Draws = 300, BlockLength = 1 };

    [Test]
    public void Tests_of_noise_reject_about_as_often_as_their_level_says()
    {
        var checks = Enumerable.Range(1, 100).Select(seed => Noise.Trials(10, 100, (ulong)seed)).ToList();
        Assert.That(checks.Count(x => RealityCheck.Of(x, Settings).PValue < 0.1), Is.InRange(3, 20));
        Assert.That(checks.Count(x => SuperiorAbility.Of(x, Settings).Consistent < 0.1), Is.InRange(3, 20));
    }

    [Test]
    public void Tests_find_the_one_good_strategy()
    {
        var trials = Noise.Trials(10, 200, seed: 11);
        trials.AddRange(Noise.Trials(1, 200, seed: 12, drift: 0.004));
        var (check, ability) = (RealityCheck.Of(trials, Settings), SuperiorAbility.Of(trials, Settings));
        Assert.That((check.Best, ability.Best), Is.EqualTo((10, (int?)10)));
        Assert.That(check.PValue, Is.LessThan(0.01));
        Assert.That(ability.Consistent, Is.LessThan(0.01));
        Assert.That(check.PValue, Is.GreaterThanOrEqualTo(1 / 301.0), "never 0: as many draws could not show that");
    }

    [Test]
    public void Poor_and_wild_strategies_weaken_the_reality_check_but_not_superior_ability()
    {
        // a modest edge beside twenty strategies that lose, with five times the variance: Hansen's example
        var trials = Noise.Trials(1, 200, seed: 21, drift: 0.002);
        trials.AddRange(Noise.Trials(20, 200, seed: 22, drift: -0.006).Select(x => x.Select(y => 5 * y).ToArray()));
        Assert.That(RealityCheck.Of(trials, Settings).PValue, Is.GreaterThan(0.2));
        Assert.That(SuperiorAbility.Of(trials, Settings).Consistent, Is.LessThan(0.05));
    }

    [Test]
    public void P_values_are_ordered_by_how_much_they_concede()
    {
        for (var seed = 1UL; seed <= 20; seed++)
        {
            var result = SuperiorAbility.Of(Noise.Trials(8, 60, seed, drift: -0.001), Settings);
            Assert.That(result.Lower, Is.LessThanOrEqualTo(result.Consistent));
            Assert.That(result.Consistent, Is.LessThanOrEqualTo(result.Upper));
        }
    }

    [Test]
    public void Upper_p_value_of_one_strategy_is_that_of_the_reality_check()
    {
        // with one strategy the division by its standard error changes nothing
        var trial = Noise.Trials(1, 100, seed: 31, drift: 0.002);
        Assert.That(SuperiorAbility.Of(trial, Settings).Upper, Is.EqualTo(RealityCheck.Of(trial, Settings).PValue));
    }

    [Test]
    public void Superior_ability_of_strategies_equal_to_the_benchmark_finds_nothing()
    {
        var result = SuperiorAbility.Of([new double[10], new double[10]], Settings);
        Assert.That((result.Best, result.Consistent), Is.EqualTo(((int?)null, 1.0)));
    }

    [Test]
    public void Tests_without_series_or_with_uneven_ones_throw()
    {
        Assert.That(() => RealityCheck.Of([]), Throws.ArgumentException);
        Assert.That(() => SuperiorAbility.Of([[1, 2], [1]]), Throws.ArgumentException);
    }

    [Test]
    public void Tests_choose_the_longest_block_that_a_series_needs()
    {
        var random = new SeededRandom(5);
        var slow = new double[400];
        for (var i = 1; i < slow.Length; i++)
        {
            slow[i] = 0.9 * slow[i - 1] + random.NextDouble() - 0.5;
        }
        var quick = Noise.Trials(1, 400, seed: 41)[0];
        var result = RealityCheck.Of([quick, slow], new BootstrapSettings { Draws = 10 });
        Assert.That(result.BlockLength, Is.EqualTo(BlockLength.Optimal(slow)));
        Assert.That(result.BlockLength, Is.GreaterThan(3 * BlockLength.Optimal(quick)));
    }
}
