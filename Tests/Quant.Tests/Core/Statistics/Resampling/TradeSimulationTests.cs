using Quant.Core.Statistics.Resampling;

namespace Quant.Tests.Core.Statistics.Resampling;

public sealed class TradeSimulationTests
{
    [Test]
    public void Order_of_three_trades_has_the_drawdowns_of_all_orders()
    {
        // capital 100, trades +50 -60 +20. Orders and deepest falls from the high:
        // + - 20: 150 -> 90, 0.4;  50 20 -60: 170 -> 110, 60 / 170;  -60 first (two orders): 0.6;  20 50 -60: 60 / 170;  20 -60 50: 120 -> 60, 0.5
        var outcomes = TradeOrderSimulation.Run([50, -60, 20], 100, 6000);
        Assert.That(outcomes.Profits.ToArray(), Is.All.EqualTo(10).Within(1e-9));
        var shares = outcomes.Drawdowns.ToArray().GroupBy(x => Math.Round(x, 9)).ToDictionary(x => x.Key, x => x.Count() / 6000.0);
        Assert.That(shares.Keys, Is.EquivalentTo(new[] { 0.4, 0.5, 0.6, Math.Round(60.0 / 170, 9) }));
        Assert.That((shares[0.4], shares[0.5], shares[0.6]), Is.EqualTo((1.0 / 6, 1.0 / 6, 1.0 / 3)).Within(0.02));
        Assert.That(outcomes.DrawdownProbability(0.45), Is.EqualTo(0.5).Within(0.02));
        Assert.That((outcomes.LossProbability, outcomes.Draws), Is.EqualTo((0.0, 6000)));
        Assert.That(outcomes.DrawdownQuantile(1), Is.EqualTo(0.6).Within(1e-12));
    }

    [Test]
    public void Skipped_trades_leave_each_out_with_the_probability()
    {
        // one trade of +10 and one of -4, each missed one time in four: 10 alone 3/16, -4 alone 3/16, both 9/16, none 1/16
        var outcomes = SkippedTradesSimulation.Run([10, -4], 100, 0.25, 16_000);
        var shares = outcomes.Profits.ToArray().GroupBy(x => Math.Round(x, 9)).ToDictionary(x => x.Key, x => x.Count() / 16_000.0);
        Assert.That((shares[10], shares[-4], shares[6], shares[0]), Is.EqualTo((3 / 16.0, 3 / 16.0, 9 / 16.0, 1 / 16.0)).Within(0.012));
        Assert.That(outcomes.LossProbability, Is.EqualTo(3 / 16.0).Within(0.012));
        Assert.That(outcomes.ProfitQuantile(0), Is.EqualTo(-4));
    }

    [Test]
    public void Simulations_are_the_same_for_the_same_seed()
    {
        double[] trades = [5, -3, 8, -6, 2, 2, -1];
        Assert.That(TradeOrderSimulation.Run(trades, 50, 50, 3).Drawdowns.ToArray(), Is.EqualTo(TradeOrderSimulation.Run(trades, 50, 50, 3).Drawdowns.ToArray()));
        Assert.That(SkippedTradesSimulation.Run(trades, 50, 0.2, 50, 3).Profits.ToArray(), Is.EqualTo(SkippedTradesSimulation.Run(trades, 50, 0.2, 50, 3).Profits.ToArray()));
        Assert.That(TradeOrderSimulation.Run(trades, 50, 50, 4).Drawdowns.ToArray(), Is.Not.EqualTo(TradeOrderSimulation.Run(trades, 50, 50, 3).Drawdowns.ToArray()));
    }

    [Test]
    public void Simulations_of_no_trades_change_nothing_and_of_no_capital_are_an_error()
    {
        var outcomes = TradeOrderSimulation.Run([], 100, 3);
        Assert.That((outcomes.ProfitQuantile(0.5), outcomes.DrawdownQuantile(0.5)), Is.EqualTo((0.0, 0.0)));
        Assert.That(() => TradeOrderSimulation.Run([1], 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => SkippedTradesSimulation.Run([1], 100, 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => SkippedTradesSimulation.Run([1], 100, 0.1, 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Drawdown_beyond_the_whole_account_is_above_one()
        => Assert.That(TradeOrderSimulation.Run([-150], 100, 1).DrawdownQuantile(0.5), Is.EqualTo(1.5));
}
