using Quant.Core.Statistics.Honesty;
using Quant.Core.Statistics.Returns;
using Quant.Lab.Sweeps;

namespace Quant.Tests.Lab.Sweeps;

public sealed class SweepHonestyTests
{
    private LabWorkspace _lab = null!;

    [SetUp]
    public void SetUp() => _lab = new LabWorkspace();

    [TearDown]
    public void TearDown() => _lab.Dispose();

    [Test]
    public void Honesty_of_noise_is_not_significant_and_its_choice_is_chance()
    {
        var results = Enumerable.Range(1, 20)
            .Select(market => new MadeUpTrials { Market = (ulong)market * 100_000 }.Sweep(_lab, MadeUpTrials.Plan(["x=1:30:1"])).Run(_lab.PathOf($"noise{market}"), 2))
            .ToList();
        Assert.That(results.Average(x => x.Honesty.Overfitting), Is.EqualTo(0.5).Within(0.1));
        Assert.That(results.Count(x => x.Honesty.Deflated >= 0.95), Is.LessThanOrEqualTo(2), "of 20, one is to be expected");
        Assert.That(results.Average(x => x.Honesty.Deflated), Is.EqualTo(0.5).Within(0.15));
        // which is what the best of each would not have told
        Assert.That(results.Average(x => x.Tally.Best!.Figures[0]), Is.GreaterThan(1.5));
        Assert.That(results.Select(SweepVerdict.OfLuck).Count(x => x.Contains("not significant", StringComparison.Ordinal)), Is.GreaterThanOrEqualTo(18));
    }

    [Test]
    public void Honesty_of_a_real_edge_is_significant()
    {
        var trials = new MadeUpTrials(set => set["x"] == "17" ? 0.006 : 0);
        var result = trials.Sweep(_lab, MadeUpTrials.Plan(["x=1:30:1"])).Run(_lab.PathOf("s"), 2);
        Assert.That(result.Tally.Best!.Values, Is.EqualTo(new[] { "17" }));
        Assert.That(result.Honesty.Deflated, Is.GreaterThan(0.99));
        Assert.That(result.Honesty.Overfitting, Is.LessThan(0.05));
        Assert.That(SweepVerdict.OfLuck(result), Does.Contain("The best of 30 sets").And.EndsWith("more than luck can explain."));
    }

    [Test]
    public void Verdict_of_a_single_set_speaks_of_no_choice()
    {
        var result = new MadeUpTrials().Sweep(_lab, MadeUpTrials.Plan(["x=1"])).Run(_lab.PathOf("s"), 1);
        Assert.That(SweepVerdict.OfLuck(result), Does.Match(@"^One set ran, so there was nothing to choose from: its Sharpe ratio of -?\d+\.\d\d is above 0 with a probability of \d+ %\.$"));
    }

    [Test]
    public void Honesty_equals_the_statistics_of_all_returns_in_memory()
    {
        var (trials, plan) = (new MadeUpTrials(), MadeUpTrials.Plan(["x=-3:9:1"], objective: "return"));
        var result = trials.Sweep(_lab, plan).Run(_lab.PathOf("s"), 2);
        var returns = Enumerable.Range(0, plan.Search.Sets)
            .Select(i => trials.Run(new(plan.Space.Set(plan.Space.PlacesOf(i)), plan.From, plan.To), CancellationToken.None))
            .Where(x => x.Error is null).Select(x => x.Returns.Values).ToList();
        var test = new OverfittingTest(150, 10);
        returns.ForEach(x => test.Add(x));
        var ratios = returns.Select(x => SharpeRatio.PerPeriod(x)).OfType<double>().ToArray();
        var deflated = DeflatedSharpe.Of(returns[result.Tally.Best!.Set - 4], ratios)!;
        Assert.That((result.Honesty.Trials, result.Honesty.Days, result.Honesty.Overfitting), Is.EqualTo((10, 150, test.Compute()!.Probability)));
        Assert.That(result.Honesty.Deflated, Is.EqualTo(deflated.Probability).Within(1e-12));
        Assert.That(result.Honesty.LuckySharpe, Is.EqualTo(deflated.ExpectedMaximum).Within(1e-12));
    }
}
