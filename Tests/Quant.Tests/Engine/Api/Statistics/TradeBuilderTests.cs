using NUnit.Framework;
using QuantConnect;
using QuantConnect.Data.Market;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Statistics;

namespace Quant.Tests.Engine.Api.Statistics;

/// <summary>Buy 10 at 100, buy 10 at 110, sell 15 at 120, sell 5 at 90; fee 1 each.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class TradeBuilderTests
{
    private static readonly (int Quantity, decimal Price)[] Scenario = [(10, 100m), (10, 110m), (-15, 120m), (-5, 90m)];

    [Test]
    public void Fill_to_fill_oldest_first_makes_a_trade_of_every_lot_used()
    {
        var trades = Run(FillGroupingMethod.FillToFill, FillMatchingMethod.FIFO);
        Assert.That(trades.Select(t => (t.Quantity, t.EntryPrice, t.ExitPrice, t.ProfitLoss, t.TotalFees)), Is.EqualTo(new[]
        {
            (10m, 100m, 120m, 200m, 2m), (5m, 110m, 120m, 50m, 1m), (5m, 110m, 90m, -100m, 1m),
        }));
        Assert.That(trades.Select(t => t.IsWin), Is.EqualTo(new[] { true, true, false }));
    }

    [Test]
    public void Fill_to_fill_newest_first()
    {
        var trades = Run(FillGroupingMethod.FillToFill, FillMatchingMethod.LIFO);
        Assert.That(trades.Select(t => (t.Quantity, t.EntryPrice, t.ExitPrice, t.ProfitLoss)), Is.EqualTo(new[]
        {
            (10m, 110m, 120m, 100m), (5m, 100m, 120m, 100m), (5m, 100m, 90m, -50m),
        }));
    }

    [TestCase(FillMatchingMethod.FIFO)]
    [TestCase(FillMatchingMethod.LIFO)]
    public void Flat_to_flat_makes_one_trade_at_average_prices(FillMatchingMethod matching)
    {
        // entry (100 + 110) / 2 = 105; exit (15 x 120 + 5 x 90) / 20 = 112.5; 20 x 7.5 = 150
        var trade = Run(FillGroupingMethod.FlatToFlat, matching).Single();
        Assert.That((trade.Quantity, trade.EntryPrice, trade.ExitPrice, trade.ProfitLoss, trade.TotalFees), Is.EqualTo((20m, 105m, 112.5m, 150m, 4m)));
        Assert.That(trade.OrderIds, Is.EquivalentTo(new[] { 1, 2, 3, 4 }));
        Assert.That(trade.Duration, Is.EqualTo(TimeSpan.FromDays(3)));
    }

    [Test]
    public void Flat_to_reduced_makes_a_trade_of_every_reduction()
    {
        // 15 of (10 x 100 + 5 x 110) / 15 = 103.333..: 15 x 16.666.. = 250; then 5 x (90 - 110) = -100
        var trades = Run(FillGroupingMethod.FlatToReduced, FillMatchingMethod.FIFO);
        Assert.That(trades.Select(t => (t.Quantity, t.ExitPrice, t.ProfitLoss, t.TotalFees)), Is.EqualTo(new[] { (15m, 120m, 250m, 3m), (5m, 90m, -100m, 1m) }));
        var newest = Run(FillGroupingMethod.FlatToReduced, FillMatchingMethod.LIFO);
        Assert.That(newest.Select(t => (t.Quantity, t.ProfitLoss)), Is.EqualTo(new[] { (15m, 200m), (5m, -50m) }));
        Assert.That(newest.Select(t => t.EntryTime), Is.EqualTo(new[] { Day.AddDays(1), Day }), "begins with the oldest lot it used up");
    }

    [TestCase(FillGroupingMethod.FillToFill)]
    [TestCase(FillGroupingMethod.FlatToFlat)]
    [TestCase(FillGroupingMethod.FlatToReduced)]
    public void Fill_beyond_zero_opens_the_other_side(FillGroupingMethod grouping)
    {
        var builder = new TradeBuilder(grouping, FillMatchingMethod.FIFO);
        Fill(builder, 1, 10, 100m);
        Fill(builder, 2, -30, 110m);
        Assert.That(builder.HasOpenPosition(Spy), Is.True);
        Fill(builder, 3, 20, 105m);
        Assert.That(builder.HasOpenPosition(Spy), Is.False);
        Assert.That(builder.ClosedTrades.Select(t => (t.Direction, t.Quantity, t.EntryPrice, t.ProfitLoss)), Is.EqualTo(new[]
        {
            (TradeDirection.Long, 10m, 100m, 100m), (TradeDirection.Short, 20m, 110m, 100m),
        }));
    }

    [Test]
    public void Flat_to_flat_averages_the_whole_of_a_fill_that_turns_the_position_round_as_lean_does()
    {
        // 10 at 100; out 5 at 110 and 20 at 90, of which 5 close: exit (5 x 110 + 20 x 90) / 25 = 94, not 100
        var builder = new TradeBuilder(FillGroupingMethod.FlatToFlat, FillMatchingMethod.FIFO);
        Fill(builder, 1, 10, 100m);
        Fill(builder, 2, -5, 110m);
        Fill(builder, 3, -20, 90m);
        Assert.That((builder.ClosedTrades.Single().ExitPrice, builder.ClosedTrades.Single().ProfitLoss), Is.EqualTo((94m, -60m)));
    }

    [Test]
    public void Excursions_and_giveback_follow_the_market()
    {
        // long 10 at 100: best 108 (+80), worst 95 (-50); from 108 to 95 is 13 x 10 = 130 given back
        var builder = new TradeBuilder(FillGroupingMethod.FillToFill, FillMatchingMethod.FIFO);
        Fill(builder, 1, 10, 100m);
        foreach (var price in new[] { 104m, 108m, 95m, 102m })
        {
            builder.SetMarketPrice(Spy, price);
        }

        Fill(builder, 2, -10, 101m);
        var trade = builder.ClosedTrades.Single();
        Assert.That((trade.MFE, trade.MAE, trade.EndTradeDrawdown), Is.EqualTo((80m, -50m, 130m)));
    }

    // prices come twice, as with a trade and a quote of the same minute; fills add to the position and reduce it
    [Test]
    public void Excursions_and_giveback_of_many_lots_are_those_of_all_prices_since_each_fill([Values] bool isLong)
    {
        var builder = new TradeBuilder(FillGroupingMethod.FillToFill, FillMatchingMethod.FIFO);
        var random = new Random(20240317);
        var (lots, expected, order) = (new Queue<List<decimal>>(), new List<(decimal Best, decimal Giveback)>(), 0);
        var price = 100m;
        for (var i = 0; i < 20_000; i++)
        {
            price += random.Next(-2, 3) * 0.05m;
            var fills = random.Next(50) == 0;
            if (fills && lots.Count > 0 && random.Next(2) == 0)
            {
                Fill(builder, ++order, isLong ? -1 : 1, price);
                foreach (var seen in lots)
                {
                    seen.Add(price);
                }
                expected.Add(Excursions(lots.Dequeue(), isLong));
            }
            else if (fills)
            {
                Fill(builder, ++order, isLong ? 1 : -1, price);
                lots.Enqueue([price]);
            }
            for (var again = 0; again < 2; again++)
            {
                builder.SetMarketPrice(Spy, price);
                foreach (var seen in lots)
                {
                    seen.Add(price);
                }
            }
        }

        var trades = builder.ClosedTrades;
        Assert.That(trades.Count, Is.GreaterThan(100));
        Assert.That(trades.Select(x => x.EndTradeDrawdown), Is.EqualTo(expected.Select(x => x.Giveback)));
        Assert.That(trades.Zip(expected).All(x => x.First.MFE >= x.Second.Best), "the position's best price may be from before the lot");
    }

    [Test]
    public void Giveback_is_restated_by_a_split()
    {
        // long 10 at 100: 108, then 95: 13 given back. Half the price and twice the shares: 6.5, until 47 is 7 below 54
        var builder = new TradeBuilder(FillGroupingMethod.FillToFill, FillMatchingMethod.FIFO);
        Fill(builder, 1, 10, 100m);
        builder.SetMarketPrice(Spy, 108m);
        builder.SetMarketPrice(Spy, 95m);
        builder.ApplySplit(new Split(Spy, Day, 100m, 0.5m, SplitType.SplitOccurred), false, DataNormalizationMode.Raw);
        builder.SetMarketPrice(Spy, 47m);
        Fill(builder, 2, -20, 50m);

        var trade = builder.ClosedTrades.Single();
        Assert.That((trade.MFE, trade.MAE, trade.EndTradeDrawdown), Is.EqualTo((80m, -60m, 140m)));
    }

    [Test]
    public void Rate_and_multiplier_scale_money()
    {
        var builder = new TradeBuilder(FillGroupingMethod.FillToFill, FillMatchingMethod.FIFO);
        builder.ProcessFill(Event(1, 1, 100m), 0.5m, 0m, 10m);
        builder.ProcessFill(Event(2, -1, 101m), 0.5m, 0m, 10m);
        Assert.That(builder.ClosedTrades.Single().ProfitLoss, Is.EqualTo(5m), "1 x 10 x 0.5");
    }

    [Test]
    public void Split_restates_open_trades_of_raw_data_only()
    {
        var builder = new TradeBuilder(FillGroupingMethod.FillToFill, FillMatchingMethod.FIFO);
        Fill(builder, 1, 10, 100m);
        var split = new Split(Spy, Day, 100m, 0.5m, SplitType.SplitOccurred);
        builder.ApplySplit(split, false, DataNormalizationMode.Adjusted);
        builder.ApplySplit(split, false, DataNormalizationMode.Raw);
        Fill(builder, 2, -20, 55m);
        var trade = builder.ClosedTrades.Single();
        Assert.That((trade.Quantity, trade.EntryPrice, trade.ProfitLoss), Is.EqualTo((20m, 50m, 100m)));
    }

    [Test]
    public void Fee_of_an_order_counts_once_and_copies_are_equal()
    {
        var builder = new TradeBuilder(FillGroupingMethod.FlatToFlat, FillMatchingMethod.FIFO);
        Fill(builder, 1, 5, 100m);
        Fill(builder, 1, 5, 100m);
        Fill(builder, 2, -10, 100m);
        var trade = builder.ClosedTrades.Single();
        Assert.That(trade.TotalFees, Is.EqualTo(2m));
        var copy = new Trade(trade);
        Assert.That((copy.Id, copy.Quantity, copy.TotalFees, copy.Symbols.Single()), Is.EqualTo((trade.Id, trade.Quantity, trade.TotalFees, Spy)));
        Assert.That(() => builder.SetLiveMode(true), Throws.TypeOf<NotSupportedException>());
    }

    private static DateTime Day { get; } = new(2024, 3, 4);

    private static Symbol Spy { get; } = Symbol.Create("SPY", SecurityType.Equity, Market.USA);

    private static List<Trade> Run(FillGroupingMethod grouping, FillMatchingMethod matching)
    {
        var builder = new TradeBuilder(grouping, matching);
        for (var i = 0; i < Scenario.Length; i++)
        {
            Fill(builder, i + 1, Scenario[i].Quantity, Scenario[i].Price);
        }

        return builder.ClosedTrades;
    }

    /// <summary>Best profit, and largest fall of the profit from its best so far, of one share bought or sold at the first price.</summary>
    private static (decimal Best, decimal Giveback) Excursions(List<decimal> prices, bool isLong)
    {
        var (best, giveback) = (0m, 0m);
        foreach (var price in prices)
        {
            var profit = isLong ? price - prices[0] : prices[0] - price;
            best = Math.Max(best, profit);
            giveback = Math.Max(giveback, best - profit);
        }
        return (best, giveback);
    }

    private static void Fill(TradeBuilder builder, int order, int quantity, decimal price) => builder.ProcessFill(Event(order, quantity, price), 1m, 1m);

    private static OrderEvent Event(int order, int quantity, decimal price) => new(
        order, Spy, Day.AddDays(order - 1), OrderStatus.Filled, quantity > 0 ? OrderDirection.Buy : OrderDirection.Sell, price, quantity, OrderFee.Zero);
}
