using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect.Algorithm.Framework.Alphas;

namespace Quant.Tests.Engine.Api.Algorithm.Framework.Alphas;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class InsightScoreTests
{
    [Test]
    public void SetScore_changes_one_score_until_it_is_final()
    {
        var now = SignalsMarket.Start;
        var score = new InsightScore();
        score.SetScore(InsightScoreType.Direction, 0.5, now);
        score.SetScore(InsightScoreType.Magnitude, 0.25, now.AddMinutes(1));
        Assert.That((score.Direction, score.Magnitude, score.UpdatedTimeUtc), Is.EqualTo((0.5, 0.25, now.AddMinutes(1))));
        Assert.That((score.GetScore(InsightScoreType.Direction), score.GetScore(InsightScoreType.Magnitude)), Is.EqualTo((0.5, 0.25)));
        score.Finalize(now.AddMinutes(2));
        score.SetScore(InsightScoreType.Direction, 1, now.AddMinutes(3));
        Assert.That((score.IsFinalScore, score.Direction), Is.EqualTo((true, 0.5)));
    }

    [Test]
    public void Constructor_takes_scores_as_they_are()
    {
        var score = new InsightScore(0.1, 0.2, SignalsMarket.Start);
        Assert.That((score.Direction, score.Magnitude, score.UpdatedTimeUtc, score.IsFinalScore), Is.EqualTo((0.1, 0.2, SignalsMarket.Start, false)));
    }
}
