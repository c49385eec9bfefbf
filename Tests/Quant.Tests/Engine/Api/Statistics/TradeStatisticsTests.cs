using NUnit.Framework;
using QuantConnect;
using QuantConnect.Statistics;

namespace Quant.Tests.Engine.Api.Statistics;

[Parallelizable(ParallelScope.All)]
internal sealed class TradeStatisticsTests
{
    private static readonly DateTime Day = new(2024, 1, 1);

    // one trade a day, an hour longer each: 100, -40, -20, 50, 60
    [Test]
    public void Five_trades_by_hand()
    {
        var s = new TradeStatistics(Trades(100, -40, -20, 50, 60));

        Assert.That((s.StartDateTime, s.EndDateTime), Is.EqualTo(((DateTime?)Day, (DateTime?)Day.AddDays(4).AddHours(5))));
        Assert.That((s.TotalNumberOfTrades, s.NumberOfWinningTrades, s.NumberOfLosingTrades), Is.EqualTo((5, 3, 2)));
        Assert.That((s.TotalProfitLoss, s.TotalProfit, s.TotalLoss), Is.EqualTo((150m, 210m, -60m)));
        Assert.That((s.LargestProfit, s.LargestLoss), Is.EqualTo((100m, -40m)));
        Assert.That((s.AverageProfitLoss, s.AverageProfit, s.AverageLoss), Is.EqualTo((30m, 70m, -30m)));
        Assert.That((s.MaxConsecutiveWinningTrades, s.MaxConsecutiveLosingTrades), Is.EqualTo((2, 2)));
        Assert.That((s.WinRate, s.LossRate, s.WinLossRatio, s.ProfitFactor), Is.EqualTo((0.6m, 0.4m, 1.5m, 3.5m)));
        Assert.That((double)s.ProfitLossRatio, Is.EqualTo(70 / 30d).Within(1e-12));
        Assert.That(s.TotalFees, Is.EqualTo(5m));

        // squares of 70, -70, -50, 20, 30 from the mean of 30: 13,600 / 4; losses: 10, 10 from -30: 200 / 1
        Assert.That((double)s.ProfitLossStandardDeviation, Is.EqualTo(Math.Sqrt(3400)).Within(1e-9));
        Assert.That((double)s.ProfitLossDownsideDeviation, Is.EqualTo(Math.Sqrt(200)).Within(1e-9));
        Assert.That((double)s.SharpeRatio, Is.EqualTo(30 / Math.Sqrt(3400)).Within(1e-9));
        Assert.That((double)s.SortinoRatio, Is.EqualTo(30 / Math.Sqrt(200)).Within(1e-9));

        // equity 100, 60, 40, 90, 150: 60 below the high, back after the fifth trade
        Assert.That((s.MaximumClosedTradeDrawdown, s.ProfitToMaxDrawdownRatio), Is.EqualTo((-60m, 2.5m)));
        Assert.That(s.MaximumDrawdownDuration, Is.EqualTo(Day.AddDays(4).AddHours(5) - Day.AddHours(1)));

        // hours 1, 2, 3, 4, 5: wins 1, 4, 5, losses 2, 3
        Assert.That((s.AverageTradeDuration, s.MedianTradeDuration), Is.EqualTo((TimeSpan.FromHours(3), TimeSpan.FromHours(3))));
        Assert.That(s.AverageWinningTradeDuration.TotalHours, Is.EqualTo(10 / 3d).Within(1e-6));
        Assert.That((s.MedianWinningTradeDuration, s.MedianLosingTradeDuration), Is.EqualTo((TimeSpan.FromHours(4), TimeSpan.FromHours(3))));
        Assert.That(s.AverageLosingTradeDuration, Is.EqualTo(TimeSpan.FromHours(2.5)));

        // each trade was 10 worse than its result or -10, and 10 better than its result or 10
        Assert.That((s.LargestMAE, s.LargestMFE), Is.EqualTo((-50m, 110m)));
        Assert.That(s.AverageMAE, Is.EqualTo((-10 - 50 - 30 - 10 - 10) / 5m));
        Assert.That(s.AverageMFE, Is.EqualTo((110 + 10 + 10 + 60 + 70) / 5m));
        Assert.That(s.AverageEndTradeDrawdown, Is.EqualTo(30m - 52m));
        Assert.That(s.MaximumEndTradeDrawdown, Is.EqualTo(7m));
        // the first trade's best of 110 counts before its worst of -10, as in Lean
        Assert.That(s.MaximumIntraTradeDrawdown, Is.EqualTo(-120m));
    }

    [Test]
    public void No_trades()
    {
        var s = new TradeStatistics([]);
        Assert.That((s.TotalNumberOfTrades, s.StartDateTime, s.WinRate, s.SharpeRatio), Is.EqualTo((0, (DateTime?)null, 0m, 0m)));
        Assert.That(new TradeStatistics().TotalProfitLoss, Is.Zero);
    }

    [Test]
    public void Without_losses_ratios_that_would_be_infinite_are_10()
    {
        var s = new TradeStatistics(Trades(10));
        Assert.That((s.WinLossRatio, s.ProfitFactor, s.ProfitToMaxDrawdownRatio, s.ProfitLossRatio), Is.EqualTo((10m, 10m, 10m, 0m)));
        Assert.That((s.ProfitLossStandardDeviation, s.SharpeRatio, s.SortinoRatio), Is.EqualTo((0m, 0m, 0m)));
    }

    [Test]
    public void Totals_add_up_for_any_trades()
    {
        var random = new Random(6);
        for (var i = 0; i < 300; i++)
        {
            var results = Enumerable.Range(0, random.Next(1, 40)).Select(_ => random.Next(-100, 101)).ToArray();
            var s = new TradeStatistics(Trades(results));
            Assert.That(s.TotalProfit + s.TotalLoss, Is.EqualTo(s.TotalProfitLoss));
            Assert.That(s.TotalProfitLoss, Is.EqualTo((decimal)results.Sum()));
            Assert.That(s.NumberOfWinningTrades + s.NumberOfLosingTrades, Is.EqualTo(results.Length));
            Assert.That((double)s.AverageProfitLoss, Is.EqualTo(results.Average()).Within(1e-9));
            Assert.That(s.MaximumIntraTradeDrawdown, Is.LessThanOrEqualTo(s.MaximumClosedTradeDrawdown));
            Assert.That(s.MedianTradeDuration, Is.EqualTo(TimeSpan.FromHours((results.Length / 2) + 1)));
        }
    }

    [Test]
    public void A_copy_of_a_trade_is_independent()
    {
        var trade = Trades(5)[0];
        trade.OrderIds.Add(1);
        var copy = new Trade(trade);
        trade.OrderIds.Add(2);
        Assert.That((copy.OrderIds.Count, copy.ProfitLoss, copy.Duration), Is.EqualTo((1, 5m, TimeSpan.FromHours(1))));
        Assert.That((copy.Id, copy.Symbols), Is.EqualTo((trade.Id, trade.Symbols)));
#pragma warning disable CS0618 // the old member stays part of Lean's API
        Assert.That(copy.Symbol, Is.EqualTo(Symbol.Empty));
#pragma warning restore CS0618
    }

    private static List<Trade> Trades(params int[] results) => results.Select((profit, i) => new Trade
    {
        EntryTime = Day.AddDays(i),
        ExitTime = Day.AddDays(i).AddHours(i + 1),
        ProfitLoss = profit,
        IsWin = profit > 0,
        MAE = Math.Min(profit, 0) - 10,
        MFE = Math.Max(profit, 0) + 10,
        EndTradeDrawdown = 7,
        TotalFees = 1,
    }).ToList();
}
