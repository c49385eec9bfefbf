using FsCheck;
using FsCheck.Fluent;
using Quant.Core.Plans;
using Quant.Core.Statistics.Trades;

namespace Quant.Tests.Core.Statistics.Trades;

public sealed class TradeStatisticsTests
{
    private static readonly long Monday = new DateTime(2024, 3, 11, 14, 0, 0, DateTimeKind.Utc).Ticks;

    private static ClosedTrade Trade(double profit, double fromHour = 0, double toHour = 1, double fees = 0) => new()
    {
        Side = TradeSide.Long,
        EntryTime = Monday + (long)(fromHour * TimeSpan.TicksPerHour),
        ExitTime = Monday + (long)(toHour * TimeSpan.TicksPerHour),
        GrossProfit = profit + fees,
        Fees = fees,
    };

    [Test]
    public void Summary_equals_the_hand_calculation()
    {
        // after fees +30 -10 0 +50 -20: wins 80, losses 30
        ClosedTrade[] trades = [Trade(30, fees: 2), Trade(-10, 1, 3), Trade(0, 2, 4, fees: 1), Trade(50, 3, 5), Trade(-20, 4, 9)];
        var summary = TradeSummary.Of(trades);
        Assert.Multiple(() =>
        {
            Assert.That((summary.Count, summary.Wins, summary.Losses), Is.EqualTo((5, 2, 2)));
            Assert.That((summary.NetProfit, summary.Fees), Is.EqualTo((50.0, 3.0)));
            Assert.That(summary.WinRate, Is.EqualTo(0.4));
            Assert.That(summary.ProfitFactor, Is.EqualTo(80.0 / 30).Within(1e-15));
            Assert.That(summary.PayoffRatio, Is.EqualTo(40.0 / 15).Within(1e-15));
            Assert.That(summary.Expectancy, Is.EqualTo(10));
            Assert.That((summary.AverageWin, summary.AverageLoss, summary.Best, summary.Worst), Is.EqualTo(((double?)40, (double?)-15, (double?)50, (double?)-20)));
            Assert.That(summary.HoldingTimes, Is.EqualTo(new HoldingTimes(
                TimeSpan.FromHours(12.0 / 5), TimeSpan.FromHours(2), TimeSpan.FromHours(1.5), TimeSpan.FromHours(3.5), TimeSpan.FromHours(5))));
        });
    }

    [Test]
    public void Summary_of_no_trades_is_undefined_but_for_counts_and_sums()
    {
        var summary = TradeSummary.Of([]);
        Assert.Multiple(() =>
        {
            Assert.That((summary.Count, summary.NetProfit, summary.Fees), Is.EqualTo((0, 0.0, 0.0)));
            Assert.That(
                new object?[] { summary.WinRate, summary.ProfitFactor, summary.PayoffRatio, summary.Expectancy, summary.AverageWin, summary.AverageLoss, summary.Best, summary.Worst },
                Is.All.Null);
            Assert.That(summary.Excursions, Is.EqualTo(new Excursions(null, null, null, null, null, null)));
            Assert.That(summary.HoldingTimes, Is.EqualTo(new HoldingTimes(null, null, null, null, null)));
            Assert.That(summary.RMultiples, Is.EqualTo(new RMultiples(0, null, null, null, null, null)));
            Assert.That(summary.Streaks, Is.EqualTo(default(Streaks)));
        });
    }

    [Test]
    public void Factors_without_a_loss_are_undefined_and_not_ten()
    {
        Assert.That(ProfitFactor.Of([5, 6]), Is.Null);
        Assert.That(PayoffRatio.Of([5, 6]), Is.Null);
        Assert.That(PayoffRatio.Of([-5]), Is.Null);
        Assert.That(ProfitFactor.Of([-5]), Is.EqualTo(0));
        Assert.That(WinRate.Of([0, -1]), Is.EqualTo(0));
    }

    [Test]
    public void Streaks_are_counted_in_the_order_of_exits()
    {
        Assert.That(Streaks.Of([1, 1, -1, 1, 1, 1, 0, 1, -1, -1]), Is.EqualTo(new Streaks(3, 2, -2)));
        Assert.That(Streaks.Of([1, 0]), Is.EqualTo(new Streaks(1, 0, 0)));
        // by entry: win, loss, win; by exit: loss, win, win
        Assert.That(TradeSummary.Of([Trade(1, 0, 8), Trade(-1, 1, 2), Trade(1, 2, 9)]).Streaks, Is.EqualTo(new Streaks(2, 1, 2)));
    }

    [Test]
    public void RMultiples_equal_the_hand_calculation()
    {
        // 20 / 10 = 2 R, -10 / 10 = -1 R, 5 / 5 = 1 R; without a stop: left out. Mean 2 / 3, s = sqrt((16 + 25 + 1) / 9 / 2) = sqrt(7 / 3)
        ClosedTrade[] trades = [Trade(20) with { InitialRisk = 10 }, Trade(-10) with { InitialRisk = 10 }, Trade(5) with { InitialRisk = 5 }, Trade(99)];
        var r = RMultiples.Of(trades);
        Assert.That((r.Count, r.Best, r.Worst), Is.EqualTo((3, (double?)2, (double?)-1)));
        Assert.That(r.Mean, Is.EqualTo(2.0 / 3).Within(1e-15));
        Assert.That(r.StandardDeviation, Is.EqualTo(Math.Sqrt(7.0 / 3)).Within(1e-15));
        Assert.That(r.SystemQuality, Is.EqualTo(2.0 / 3 / Math.Sqrt(7.0 / 3) * Math.Sqrt(3)).Within(1e-14));
        Assert.That(RMultiples.Of(trades[3]), Is.Null);
        Assert.That(() => RMultiples.Of(Trade(1) with { InitialRisk = 0 }), Throws.ArgumentException.With.Message.Contains("above 0"));
    }

    [Test]
    public void Excursions_equal_the_hand_calculation()
    {
        ClosedTrade[] trades =
        [
            Trade(10) with { AdverseExcursion = -5, FavorableExcursion = 20 },
            Trade(-5) with { AdverseExcursion = -15, FavorableExcursion = 10 },
            Trade(7),
        ];
        // MAE -10 on average, MFE 15: edge 1.5; kept (10 - 5) of 30
        var excursions = Excursions.Of(trades);
        Assert.That(excursions with { Efficiency = null }, Is.EqualTo(new Excursions(-10, -15, 15, 20, 1.5, null)));
        Assert.That(excursions.Efficiency, Is.EqualTo(5.0 / 30).Within(1e-15));
        Assert.That(Excursions.Of([Trade(1) with { AdverseExcursion = 0, FavorableExcursion = 0 }]), Is.EqualTo(new Excursions(0, 0, 0, 0, null, null)));
    }

    [Test]
    public void Groups_come_in_the_order_of_their_keys_and_lose_no_trade()
    {
        var day = TimeSpan.FromDays(1).TotalHours;
        ClosedTrade[] trades =
        [
            Trade(1) with { Symbol = "B", Setup = "retest", Side = TradeSide.Short, Strategy = "y" },
            Trade(2, day, day + 1) with { Symbol = "A", Setup = "break", Strategy = "x" },
            Trade(4, 1, 2) with { Symbol = "B" },
        ];
        Assert.Multiple(() =>
        {
            Assert.That(TradeGroups.BySymbol(trades).Select(x => (x.Key, x.Summary.NetProfit)), Is.EqualTo(new[] { ("A", 2.0), ("B", 5.0) }));
            Assert.That(TradeGroups.BySetup(trades).Select(x => (x.Key, x.Summary.NetProfit)), Is.EqualTo(new[] { ("break", 2.0), ("retest", 1.0) }));
            Assert.That(TradeGroups.ByStrategy(trades).Select(x => x.Key), Is.EqualTo(new[] { "x", "y" }));
            Assert.That(TradeGroups.BySide(trades).Select(x => (x.Key, x.Summary.Count)), Is.EqualTo(new[] { (TradeSide.Short, 1), (TradeSide.Long, 2) }));
            // 14:00 UTC was 10:00 in New York
            Assert.That(TradeGroups.ByHour(trades, x => new DateTime(x).AddHours(-4)).Select(x => (x.Key, x.Summary.Count)), Is.EqualTo(new[] { (10, 2), (11, 1) }));
            Assert.That(
                TradeGroups.ByWeekday(trades, x => new DateTime(x)).Select(x => (x.Key, x.Summary.Count)),
                Is.EqualTo(new[] { (DayOfWeek.Monday, 2), (DayOfWeek.Tuesday, 1) }));
        });
    }

    [Test]
    public void Time_in_market_counts_overlaps_once_and_cuts_at_the_span()
    {
        // open 0-2 and 1-3 overlap, 5-6, and one that began before and one that ends after the span of -1 to 9
        ClosedTrade[] trades = [Trade(1, 1, 3), Trade(1, 0, 2), Trade(1, 5, 6), Trade(1, -3, -0.5), Trade(1, 8, 20), Trade(1, 1.5, 1.6)];
        Assert.That(TimeInMarket.Of(trades, Monday - TimeSpan.TicksPerHour, Monday + 9 * TimeSpan.TicksPerHour), Is.EqualTo((3 + 1 + 0.5 + 1) / 10));
        Assert.That(TimeInMarket.Of([], 0, 10), Is.EqualTo(0));
    }

    [Test]
    public void Expectancy_is_win_rate_times_win_less_loss_rate_times_loss()
        => Check.QuickThrowOnFailure(Prop.ForAll(Samples.Returns(1), profits =>
        {
            var summary = TradeSummary.Of([.. profits.Select((x, i) => Trade(x, i, i + 1))]);
            var expected = summary.WinRate * (summary.AverageWin ?? 0) + (double)summary.Losses / summary.Count * (summary.AverageLoss ?? 0);
            return Samples.Near(summary.Expectancy, expected) && Samples.Near(summary.NetProfit, summary.Expectancy * summary.Count);
        }));
}
