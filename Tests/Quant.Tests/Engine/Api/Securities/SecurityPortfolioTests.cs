using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Data.Market;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Securities;
using QuantConnect.Securities.CurrencyConversion;
using QuantConnect.Statistics;

namespace Quant.Tests.Engine.Api.Securities;

[Parallelizable(ParallelScope.All)]
internal sealed class SecurityPortfolioTests
{
    [Test]
    public void Average_price_follows_growth_reduction_and_a_flip()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 100m);
        void Expect(decimal quantity, decimal average, decimal profit) =>
            Assert.That((spy.Holdings.Quantity, spy.Holdings.AveragePrice, spy.Holdings.Profit), Is.EqualTo((quantity, average, profit)));
        Fill(world, spy, 10, 100m);
        Expect(10, 100m, 0m);
        Fill(world, spy, 30, 104m);
        Expect(40, 103m, 0m);
        Fill(world, spy, -10, 108m);
        Expect(30, 103m, 50m);
        Fill(world, spy, -50, 101m);
        Expect(-20, 101m, -10m);
        Fill(world, spy, 20, 100m);
        Expect(0, 0m, 10m);
        // cash is what came in: profits 50 - 60 + 20
        Assert.That(world.Portfolio.Cash, Is.EqualTo(100_010m));
        Assert.That(spy.Holdings.TotalSaleVolume, Is.EqualTo(1000m + 3120m + 1080m + 5050m + 2000m));
        Assert.That(world.Portfolio.Transactions.TransactionRecord.Values.Sum(), Is.LessThanOrEqualTo(10m));
    }

    [Test]
    public void Any_sequence_of_fills_conserves_value_and_trades_explain_the_profit()
    {
        var random = new Random(3);
        for (var run = 0; run < 30; run++)
        {
            using var world = new TradingWorld();
            var spy = world.Equity(price: 100m);
            // flat-to-flat is left out: as in Lean it averages all of a fill that turns the position round
            var builders = new[] { FillGroupingMethod.FillToFill, FillGroupingMethod.FlatToReduced }
                .SelectMany(grouping => Enum.GetValues<FillMatchingMethod>().Select(matching => new TradeBuilder(grouping, matching))).ToList();
            var paid = 0m;
            for (var i = 0; i < 25; i++)
            {
                var quantity = random.Next(-20, 21);
                quantity = quantity == 0 || i == 24 ? -(int)spy.Holdings.Quantity : quantity;
                if (quantity == 0)
                {
                    continue;
                }

                var fill = Fill(world, spy, quantity, 90 + random.Next(0, 2000) / 100m);
                paid += fill.FillPrice * quantity;
                builders.ForEach(builder => builder.ProcessFill(fill, 1m, 0m));
            }

            Assert.That(spy.Holdings.Quantity, Is.Zero);
            Assert.That(spy.Holdings.Profit, Is.EqualTo(-paid).Within(1e-15m));
            Assert.That(world.Portfolio.Cash, Is.EqualTo(100_000m - paid));
            Assert.That(world.Portfolio.TotalPortfolioValue, Is.EqualTo(100_000m - paid));
            foreach (var builder in builders)
            {
                // each trade is rounded to a cent
                Assert.That(builder.ClosedTrades.Sum(trade => trade.ProfitLoss), Is.EqualTo(-paid).Within(0.005m * builder.ClosedTrades.Count + 0.001m));
            }
        }
    }

    [Test]
    public void Fees_reduce_cash_and_net_profit_but_not_profit()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 100m);
        Fill(world, spy, 10, 100m, 2m);
        Fill(world, spy, -10, 110m, 2m);
        Assert.That((spy.Holdings.Profit, spy.Holdings.NetProfit, world.Portfolio.Cash), Is.EqualTo((100m, 96m, 100_096m)));
        Assert.That(world.Portfolio.Transactions.TransactionRecord.Single().Value, Is.EqualTo(96m));
        Assert.That((world.Portfolio.Transactions.WinCount, world.Portfolio.Transactions.LossCount), Is.EqualTo((1, 0)));
    }

    [Test]
    public void Unrealized_profit_is_at_the_side_it_would_close_at_less_the_fee()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 100m);
        spy.SetFeeModel(new ConstantFeeModel(1m));
        world.Quote(spy, 99m, 101m);
        world.Hold(spy, 10, 90m);
        Assert.That(spy.Holdings.UnrealizedProfit, Is.EqualTo(89m), "10 x (99 - 90) - 1");
        Assert.That(spy.Holdings.UnrealizedProfitPercent, Is.EqualTo(89m / 900m));
        world.Hold(spy, -10, 110m);
        Assert.That(spy.Holdings.UnrealizedProfit, Is.EqualTo(89m), "10 x (110 - 101) - 1");
        Assert.That((spy.Holdings.HoldingsCost, spy.Holdings.UnleveredHoldingsCost), Is.EqualTo((-1100m, -550m)));
    }

    [TestCase(DataNormalizationMode.Raw, 15.0)]
    [TestCase(DataNormalizationMode.SplitAdjusted, 15.0)]
    [TestCase(DataNormalizationMode.Adjusted, 0.0)]
    [TestCase(DataNormalizationMode.TotalReturn, 0.0)]
    public void Dividends_are_paid_where_prices_fall_by_them(DataNormalizationMode mode, double expected)
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 100m);
        world.Hold(spy, 10, 100m);
        world.Portfolio.ApplyDividend(new Dividend(spy.Symbol, spy.LocalTime, 1.5m, 100m), false, mode);
        Assert.That(world.Portfolio.Cash, Is.EqualTo(100_000m + (decimal)expected));
        Assert.That(spy.Holdings.TotalDividends, Is.EqualTo((decimal)expected));
    }

    [Test]
    public void Split_pays_fractions_at_the_price_after_it()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 90m);
        world.Hold(spy, 11, 90m);
        // 3 for 2: 11 / (2/3) = 16.5 shares at 60: 16 shares and 30 dollars
        world.Portfolio.ApplySplit(new Split(spy.Symbol, spy.LocalTime, 90m, 2m / 3m, SplitType.SplitOccurred), spy, false, DataNormalizationMode.Raw);
        Assert.That(spy.Holdings.Quantity, Is.EqualTo(16m));
        Assert.That(spy.Price, Is.EqualTo(60m).Within(1e-20m));
        Assert.That(spy.Holdings.AveragePrice, Is.EqualTo(60m).Within(1e-20m));
        Assert.That(world.Portfolio.Cash, Is.EqualTo(100_030m).Within(1e-18m));
    }

    [Test]
    public void Adjusted_prices_do_not_split_positions()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 90m);
        world.Hold(spy, 11, 90m);
        world.Portfolio.ApplySplit(new Split(spy.Symbol, spy.LocalTime, 90m, 0.5m, SplitType.SplitOccurred), spy, false, DataNormalizationMode.Adjusted);
        Assert.That((spy.Holdings.Quantity, spy.Price), Is.EqualTo((11m, 90m)));
    }

    [Test]
    public void Currency_pairs_move_both_currencies_and_count_once()
    {
        using var world = new TradingWorld();
        var pair = world.Forex(price: 1.25m);
        world.Portfolio.CashBook["EUR"].ConversionRate = 1.25m;
        Fill(world, pair, 1000, 1.25m);
        Assert.That((world.Portfolio.CashBook["EUR"].Amount, world.Portfolio.CashBook["USD"].Amount), Is.EqualTo((1000m, 98_750m)));
        world.Portfolio.InvalidateTotalPortfolioValue();
        Assert.That(world.Portfolio.TotalPortfolioValue, Is.EqualTo(100_000m));
    }

    [Test]
    public void Rough_value_of_pairs_can_be_followed_by_the_exact_one_until_prices_count_anew()
    {
        using var world = new TradingWorld();
        var pair = world.Forex(price: 1.25m);
        var cash = world.Portfolio.CashBook["EUR"];
        cash.CurrencyConversion = SecurityCurrencyConversion.LinearSearch("EUR", "USD", [pair], [], _ => throw new InvalidOperationException());
        Fill(world, pair, 1000, 1.25m);
        world.Trade(pair, 1.5m);
        Assert.That(world.Portfolio.TryRoughValue(out var value, out var error));
        Assert.That(value, Is.EqualTo(100_250).Within(error));
        Assert.That(error, Is.GreaterThan(0).And.LessThan(0.001));
        // the next prices are there, but nobody has said that rates are to follow them
        pair.SetMarketPrice(new QuantConnect.Data.Market.TradeBar(pair.LocalTime, pair.Symbol, 2m, 2m, 2m, 2m, 1m, TimeSpan.FromMinutes(1)));
        Assert.That(world.Portfolio.TryRoughValue(out var again, out _));
        Assert.That(again, Is.EqualTo(value));
        Assert.That(world.Portfolio.TotalPortfolioValue, Is.EqualTo(100_250m));
        Assert.That(world.Portfolio.TryRoughValue(out _, out _), Is.False, "the exact value is known and costs nothing");
        world.Portfolio.CashBook.UpdateConversionRates();
        world.Portfolio.InvalidateTotalPortfolioValue();
        Assert.That(world.Portfolio.TryRoughValue(out var next, out _));
        Assert.That(next, Is.EqualTo(100_750).Within(0.001));
        cash.AddAmount(-1000m);
        Assert.That(world.Portfolio.TotalPortfolioValue, Is.EqualTo(98_750m), "money that comes or goes counts at once");
    }

    [Test]
    public void Rough_value_is_not_for_what_has_a_price_of_its_own()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 100m);
        world.Portfolio.InvalidateTotalPortfolioValue();
        Assert.That(world.Portfolio.TryRoughValue(out _, out _), "nothing is held");
        world.Hold(spy, 10, 95m);
        Assert.That(world.Portfolio.TryRoughValue(out _, out _), Is.False);
    }

    [Test]
    public void Portfolio_is_a_view_of_the_securities()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 100m);
        world.Hold(spy, 5, 90m);
        var portfolio = world.Portfolio;
        Assert.Multiple(() =>
        {
            Assert.That(portfolio[spy.Symbol].Quantity, Is.EqualTo(5m));
            Assert.That(portfolio.TryGetValue(spy.Symbol, out _), Is.True);
            Assert.That(portfolio.Count, Is.EqualTo(1));
            Assert.That(portfolio.Invested, Is.True);
            Assert.That(portfolio.TotalHoldingsValue, Is.EqualTo(500m));
            Assert.That(portfolio.TotalAbsoluteHoldingsCost, Is.EqualTo(450m));
            Assert.That(portfolio.TotalUnleveredAbsoluteHoldingsCost, Is.EqualTo(225m));
            Assert.That(() => portfolio.Clear(), Throws.TypeOf<NotImplementedException>());
            Assert.That(() => portfolio.Remove(spy.Symbol), Throws.TypeOf<NotImplementedException>());
            Assert.That(() => portfolio.Add(spy.Symbol, spy.Holdings), Throws.TypeOf<NotImplementedException>());
            Assert.That(() => portfolio.CopyTo([], 0), Throws.TypeOf<NotSupportedException>());
            Assert.That(spy.Holdings.ToString(), Is.EqualTo("SPY: 5 @ 90"));
        });
    }

    [Test]
    public void Account_currency_cannot_change_after_a_security_was_added()
    {
        using var world = new TradingWorld();
        world.Portfolio.SetAccountCurrency("EUR", 500m);
        Assert.That((world.Portfolio.CashBook.AccountCurrency, world.Portfolio.CashBook["EUR"].Amount), Is.EqualTo(("EUR", 500m)));
        using var other = new TradingWorld();
        other.Equity();
        Assert.That(() => other.Portfolio.SetAccountCurrency("EUR"), Throws.InvalidOperationException);
    }

    private static OrderEvent Fill(TradingWorld world, Security security, decimal quantity, decimal price, decimal fee = 0)
    {
        var order = world.Known(new MarketOrder(security.Symbol, quantity, world.Utc));
        var fill = new OrderEvent(order, world.Utc, new OrderFee(new CashAmount(fee, "USD")))
        {
            Status = OrderStatus.Filled, FillPrice = price, FillQuantity = quantity,
        };
        world.Portfolio.ProcessFills([fill]);
        return fill;
    }
}
