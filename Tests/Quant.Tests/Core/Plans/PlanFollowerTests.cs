using Quant.Core.Bars;
using Quant.Core.Plans;

namespace Quant.Tests.Core.Plans;

public sealed class PlanFollowerTests
{
    private static double? Result(TradeSide side, params (double Open, double High, double Low, double Close)[] bars)
    {
        // 1 R is 2; half at 1 R, half at 2 R; over at tick 50, that is with the fourth bar
        var sign = (int)side;
        var plan = new TradePlan(
            side, 100, 100 - 2 * sign, [new PlanTarget(100 + 2 * sign, 0.5), new PlanTarget(100 + 4 * sign, 0.5)], 0.5, "s", PlanOrigin.Level("l", 100), 10, 20, 50);
        var follower = new PlanFollower();
        follower.Follow(plan);
        double? result = null;
        for (var i = 0; i < bars.Length; i++)
        {
            var (open, high, low, close) = bars[i];
            follower.Update(new Bar(10 + 10 * i, 20 + 10 * i, open, high, low, close, 1), (_, r) => result = r);
        }
        Assert.That(follower.Count, Is.EqualTo(result is null ? 1 : 0));
        return result;
    }

    [Test]
    public void Update_results_by_hand()
        => Assert.Multiple(() =>
        {
            Assert.That(Result(TradeSide.Long, (100, 101, 99, 100)), Is.Null, "open");
            Assert.That(Result(TradeSide.Long, (100, 101, 98, 100)), Is.EqualTo(-1), "stop");
            Assert.That(Result(TradeSide.Long, (97, 97.5, 96, 97)), Is.EqualTo(-1.5), "a gap through the stop costs the open");
            Assert.That(Result(TradeSide.Long, (100, 105, 98, 104)), Is.EqualTo(-1), "of stop and target in one bar the stop counts");
            Assert.That(Result(TradeSide.Long, (100, 105, 99, 104)), Is.EqualTo(1.5), "both targets");
            Assert.That(Result(TradeSide.Long, (100, 102, 99, 101), (101, 101, 98, 98)), Is.EqualTo(0), "half at 1 R, half at the stop");
            Assert.That(Result(TradeSide.Long, (106, 107, 105, 106)), Is.EqualTo(1.5), "a gap through targets earns the targets");
            Assert.That(Result(TradeSide.Short, (100, 101, 98, 99), (99, 99, 96, 97)), Is.EqualTo(1.5));
            Assert.That(Result(TradeSide.Short, (103, 104, 103, 103)), Is.EqualTo(-1.5));
        });

    [Test]
    public void Update_closes_at_the_plans_end()
        => Assert.That(
            Result(TradeSide.Long, (100, 101, 99, 100), (100, 102, 99, 101), (101, 101, 100, 101), (101, 102, 100, 101)),
            Is.EqualTo(0.5 * 1 + 0.5 * 0.5), "half at 1 R, the rest at the close of 101");
}
