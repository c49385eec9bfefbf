using Quant.Lab.Sweeps.Search;

namespace Quant.Tests.Lab.Sweeps.Search;

public sealed class GaussianProcessTests
{
    [Test]
    public void At_one_point_equals_the_hand_calculation()
    {
        // one observation of 1 at 0, fitted with the first length scale and noise that nothing contradicts; k(0) = 1, K = 1 + noise
        var process = GaussianProcess.Fit([[0.0]], [1.0]);
        var (mean, deviation) = process.At([0.0]);
        Assert.That(mean, Is.EqualTo(1 / (1 + process.Noise)).Within(1e-12));
        Assert.That(deviation, Is.EqualTo(Math.Sqrt(1 - (1 / (1 + process.Noise)))).Within(1e-12));
        // one length scale away: k = (1 + sqrt5 + 5/3) e^-sqrt5 = 0.5240
        Assert.That(process.At([process.Scale]).Mean, Is.EqualTo(0.52399411 / (1 + process.Noise)).Within(1e-7));
    }

    [Test]
    public void Fit_smooth_function_is_learnt_and_far_away_is_unknown()
    {
        var points = Enumerable.Range(0, 15).Select(i => new[] { i / 14.0 }).ToList();
        var process = GaussianProcess.Fit(points, [.. points.Select(x => Math.Sin(6 * x[0]))]);
        Assert.That(process.At([0.46]).Mean, Is.EqualTo(Math.Sin(6 * 0.46)).Within(0.05));
        Assert.That(process.At([0.46]).Deviation, Is.LessThan(0.15));
        Assert.That(process.At([30.0]).Deviation, Is.EqualTo(1).Within(0.05));
        Assert.That(process.At([30.0]).Mean, Is.EqualTo(0).Within(0.2));
    }

    [Test]
    public void NormalScores_share_ranks_of_equals()
    {
        // ranks 1, 2.5, 2.5, 4 of 4: quantiles of 1/8, 1/2, 1/2, 7/8
        var scores = BayesSearch.NormalScores([new(SetState.Ok, 5), new(SetState.Failed, null), new(SetState.Ok, 3), new(SetState.Ok, 3)]);
        Assert.That(scores, Is.EqualTo(new[] { 1.1503493803760079, -1.1503493803760079, 0, 0 }).Within(1e-9));
    }
}
