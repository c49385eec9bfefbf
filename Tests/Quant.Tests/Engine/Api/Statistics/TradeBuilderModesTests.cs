using NUnit.Framework;
using QuantConnect;
using QuantConnect.Data.Market;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Statistics;

namespace Quant.Tests.Engine.Api.Statistics;

[Parallelizable(ParallelScope.All)]
internal sealed class TradeBuilderModesTests
{
    private static readonly Symbol Spy = Symbol.Create("SPY", SecurityType.Equity, Market.USA);
    private static readonly DateTime Noon = new(2024, 1, 2, 12, 0, 0);

    // buy 10 at 100, buy 10 at 110, sell 15 at 120, sell 5 at 90; a trade is "quantity @ entry > exit = profit, fees"
    [TestCase(FillGroupingMethod.FillToFill, FillMatchingMethod.FIFO, new[] { "10 @ 100 > 120 = 200, 2", "5 @ 110 > 120 = 50, 1", "5 @ 110 > 90 = -100, 1" })]
    [TestCase(FillGroupingMethod.FillToFill, FillMatchingMethod.LIFO, new[] { "10 @ 110 > 120 = 100, 2", "5 @ 100 > 120 = 100, 1", "5 @ 100 > 90 = -50, 1" })]
    [TestCase(FillGroupingMethod.FlatToFlat, FillMatchingMethod.FIFO, new[] { "20 @ 105 > 112.5 = 150, 4" })]
    [TestCase(FillGroupingMethod.FlatToFlat, FillMatchingMethod.LIFO, new[] { "20 @ 105 > 112.5 = 150, 4" })]
    [TestCase(FillGroupingMethod.FlatToReduced, FillMatchingMethod.FIFO, new[] { "15 @ 103.33 > 120 = 250, 3", "5 @ 110 > 90 = -100, 1" })]
    [TestCase(FillGroupingMethod.FlatToReduced, FillMatchingMethod.LIFO, new[] { "15 @ 106.67 > 120 = 200, 3", "5 @ 100 > 90 = -50, 1" })]
    public void Each_grouping_and_matching(FillGroupingMethod grouping, FillMatchingMethod matching, string[] expected)
    {
        var builder = Fill(grouping, matching, (10, 100), (10, 110), (-15, 120), (-5, 90));
        Assert.That(builder.ClosedTrades.Select(Text), Is.EqualTo(expected));
        Assert.That(builder.HasOpenPosition(Spy), Is.False);
        Assert.That(builder.ClosedTrades.All(trade => trade.Direction == TradeDirection.Long && trade.Symbols.Single() == Spy), Is.True);
    }

    // buy 10 at 100, sell 25 at 110, buy 15 at 100: long 10 won 100, short 15 won 150
    [TestCase(FillGroupingMethod.FillToFill)]
    [TestCase(FillGroupingMethod.FlatToFlat)]
    [TestCase(FillGroupingMethod.FlatToReduced)]
    public void Turning_a_position_round_closes_one_trade_and_opens_another(FillGroupingMethod grouping)
    {
        var trades = Fill(grouping, FillMatchingMethod.FIFO, (10, 100), (-25, 110), (15, 100)).ClosedTrades;
        Assert.That(trades.Select(trade => (trade.Direction, trade.ProfitLoss)), Is.EqualTo(new[] { (TradeDirection.Long, 100m), (TradeDirection.Short, 150m) }));
        Assert.That(trades.Select(trade => trade.Id).Distinct().Count(), Is.EqualTo(2));
        Assert.That(trades.Sum(trade => trade.TotalFees), Is.EqualTo(3m));
    }

    [Test]
    public void Excursions_are_those_of_the_prices_seen_meanwhile()
    {
        var builder = new TradeBuilder(FillGroupingMethod.FillToFill, FillMatchingMethod.FIFO);
        Send(builder, 1, 10, 100);
        foreach (var price in new[] { 95m, 120m, 105m, 110m })
        {
            builder.SetMarketPrice(Spy, price);
        }
        Send(builder, 2, -10, 112);
        var trade = builder.ClosedTrades.Single();
        // worst 5 below, best 20 above the entry, 15 given back between 120 and 105
        Assert.That((trade.MAE, trade.MFE, trade.EndTradeDrawdown, trade.ProfitLoss), Is.EqualTo((-50m, 200m, 150m, 120m)));
        Assert.That(trade.OrderIds, Is.EquivalentTo(new[] { 1, 2 }));
        Assert.That(trade.IsWin, Is.True);
    }

    [Test]
    public void Profit_is_in_the_account_currency()
    {
        var builder = new TradeBuilder(FillGroupingMethod.FillToFill, FillMatchingMethod.FIFO);
        builder.ProcessFill(Event(1, -10, 100), 0.5m, 1m, 100m);
        builder.ProcessFill(Event(2, 10, 90), 0.5m, 1m, 100m);
        // 10 points * 10 * 0.5 * 100
        Assert.That(builder.ClosedTrades.Single().ProfitLoss, Is.EqualTo(5000m));
    }

    [Test]
    public void A_partly_filled_order_is_charged_once()
    {
        var builder = new TradeBuilder(FillGroupingMethod.FlatToFlat, FillMatchingMethod.FIFO);
        Send(builder, 1, 5, 100);
        Send(builder, 1, 5, 100);
        Send(builder, 2, -10, 100);
        Assert.That(builder.ClosedTrades.Single().TotalFees, Is.EqualTo(2m));
    }

    [TestCase(DataNormalizationMode.Raw, 500)]
    [TestCase(DataNormalizationMode.Adjusted, -400)]
    public void Splits_change_open_positions_on_raw_prices(DataNormalizationMode mode, int expected)
    {
        var builder = new TradeBuilder(FillGroupingMethod.FillToFill, FillMatchingMethod.FIFO);
        Send(builder, 1, 10, 100);
        builder.ApplySplit(new Split(Spy, Noon, 100, 0.5m, SplitType.SplitOccurred), false, mode);
        Send(builder, 2, mode == DataNormalizationMode.Raw ? -20 : -10, mode == DataNormalizationMode.Raw ? 75 : 60);
        Assert.That(builder.ClosedTrades.Single().ProfitLoss, Is.EqualTo((decimal)expected));
    }

    [Test]
    public void Profits_of_all_trades_are_the_realised_profit()
    {
        foreach (var grouping in Enum.GetValues<FillGroupingMethod>())
        {
            foreach (var matching in Enum.GetValues<FillMatchingMethod>())
            {
                var random = new Random(11);
                for (var run = 0; run < 100; run++)
                {
                    var (builder, held, cash, fees) = (new TradeBuilder(grouping, matching), 0, 0m, 0m);
                    for (var i = 1; i <= 20 || held != 0; i++)
                    {
                        var quantity = i <= 20 ? random.Next(1, 10) * (random.Next(2) == 0 ? 1 : -1) : -held;
                        if (grouping == FillGroupingMethod.FlatToFlat && Math.Sign(held + quantity) == -Math.Sign(held))
                        {
                            // Lean weighs all of the fill that turns a position round into its exit price: not exact
                            quantity = -held;
                        }
                        var price = random.Next(50, 150);
                        Send(builder, i, quantity, price);
                        (held, cash, fees) = (held + quantity, cash - (quantity * price), fees + 1);
                    }
                    // what was rounded to cents is at most half a cent a trade
                    var trades = builder.ClosedTrades;
                    Assert.That(trades.Sum(trade => trade.ProfitLoss), Is.EqualTo(cash).Within(0.005m * trades.Count), $"{grouping} {matching} {run}");
                    Assert.That(trades.Sum(trade => trade.TotalFees), Is.EqualTo(fees));
                    Assert.That(builder.HasOpenPosition(Spy), Is.False);
                }
            }
        }
    }

    [Test]
    public void Live_trading_needs_Lean()
    {
        var builder = new TradeBuilder(FillGroupingMethod.FillToFill, FillMatchingMethod.FIFO);
        Assert.That(() => builder.SetLiveMode(false), Throws.Nothing);
        Assert.That(() => builder.SetLiveMode(true), Throws.InstanceOf<NotSupportedException>());
        Assert.That(builder.HasOpenPosition(Spy), Is.False);
    }

    private static TradeBuilder Fill(FillGroupingMethod grouping, FillMatchingMethod matching, params (int Quantity, int Price)[] fills)
    {
        var builder = new TradeBuilder(grouping, matching);
        for (var i = 0; i < fills.Length; i++)
        {
            Send(builder, i + 1, fills[i].Quantity, fills[i].Price);
        }
        return builder;
    }

    private static void Send(TradeBuilder builder, int order, int quantity, int price) => builder.ProcessFill(Event(order, quantity, price), 1m, 1m);

    private static OrderEvent Event(int order, int quantity, int price) =>
        new(order, Spy, Noon.AddMinutes(order), OrderStatus.Filled, quantity > 0 ? OrderDirection.Buy : OrderDirection.Sell, price, quantity, OrderFee.Zero);

    private static string Text(Trade trade) =>
        FormattableString.Invariant($"{trade.Quantity:0} @ {trade.EntryPrice:0.##} > {trade.ExitPrice:0.##} = {trade.ProfitLoss:0.##}, {trade.TotalFees:0}");
}
