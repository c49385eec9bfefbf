using Quant.ExecutionModels.Quality;
using Quant.ExecutionModels.Sliced;
using Quant.Framework.Execution;
using Quant.Portfolio.RiskBudget;
using QuantConnect;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Algorithm.Framework.Execution;
using QuantConnect.Orders;

namespace Quant.Tests.ExecutionModels;

/// <summary>Targets of 400 shares at 100 (40,000 dollars), decided at 9:35, traded in parts; bars have 1000 shares.</summary>
public sealed class SlicedExecutionModelTests
{
    private static IEnumerable<Insight> Once(Desk desk) => desk.Time.TimeOfDay == new TimeSpan(9, 35, 0)
        ? [Insight.Price(Desk.Stock("AAA"), TimeSpan.FromHours(3), InsightDirection.Up)]
        : [];

    private static Desk Run(DeskMarket market, Func<Desk, IExecutionModel> model, int days = 1, Func<Desk, IEnumerable<Insight>>? ideas = null) => Desk.On(market, () => new Desk
    {
        Ideas = ideas ?? Once, ExecutionModel = model, LastDay = Desk.Monday.AddDays(days - 1),
        Sizing = new RiskBudgetOptions { Method = SizingMethod.FixedNotional, PositionNotional = 40_000 },
    });

    private static DeskMarket Market(int volume = 1000, int days = 1)
    {
        var market = new DeskMarket();
        for (var day = 0; day < days; day++)
        {
            market.Day("AAA", Desk.Monday.AddDays(day), volume, (100, 100, 100, 100));
        }
        return market;
    }

    private static List<(string Time, decimal Quantity)> Fills(Desk desk) => [.. desk.Events.Where(x => x.Status == OrderStatus.Filled)
        .Select(x => (x.UtcTime.ConvertFromUtc(TimeZones.NewYork).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture), x.FillQuantity))];

    [Test]
    public void Twap_trades_equal_parts_and_closes_at_once()
    {
        using var market = Market();
        var desk = Run(market, x => new TwapExecutionModel(new SlicedOptions { Minutes = 20, Every = 5, Participation = 0 }, x.Limits));
        Assert.That(Fills(desk), Is.EqualTo(new[] { ("09:35", 100m), ("09:40", 100m), ("09:45", 100m), ("09:50", 100m), ("12:36", -400m) }));
    }

    [Test]
    public void Twap_that_the_participation_cap_slows_down_takes_longer()
    {
        using var market = Market(volume: 500);
        var desk = Run(market, x => new TwapExecutionModel(new SlicedOptions { Minutes = 4, Every = 1, Participation = 0.1m }, x.Limits));
        var bought = Fills(desk).Where(x => x.Quantity > 0).ToList();
        Assert.That(bought.Select(x => x.Quantity), Is.All.EqualTo(50m));
        Assert.That((bought.Count, bought[^1].Time), Is.EqualTo((8, "09:42")));
    }

    [Test]
    public void Twap_sends_no_more_orders_in_a_minute_than_the_limit()
    {
        using var market = new DeskMarket();
        string[] tickers = ["AAA", "BBB", "CCC"];
        foreach (var ticker in tickers)
        {
            market.Day(ticker, Desk.Monday, (100, 100, 100, 100));
        }
        var desk = Desk.On(market, () => new Desk
        {
            Tickers = tickers,
            Ideas = x => x.Time.TimeOfDay == new TimeSpan(9, 35, 0) ? tickers.Select(t => Insight.Price(Desk.Stock(t), TimeSpan.FromHours(9), InsightDirection.Up)) : [],
            ExecutionModel = x => new TwapExecutionModel(new SlicedOptions { Minutes = 1, Participation = 0 }, x.Limits with { MaxOrdersPerMinute = 2 }),
            Sizing = new RiskBudgetOptions { Method = SizingMethod.FixedNotional, PositionNotional = 10_000 },
        });
        Assert.That(Fills(desk).Take(3).Select(x => x.Time), Is.EqualTo(new[] { "09:35", "09:35", "09:36" }));
    }

    [Test]
    public void Vwap_follows_the_volume_of_the_day_before()
    {
        // the first quarter of an hour has nine times the volume of the second
        using var market = new DeskMarket();
        market.Volumes("AAA", Desk.Monday, i => i < 15 ? 900 : 100);
        market.Volumes("AAA", Desk.Monday.AddDays(1), i => 1000);
        var desk = Run(
            market, x => new VwapExecutionModel(new SlicedOptions { Minutes = 30, Every = 15, Participation = 0 }, x.Limits), days: 2,
            x => x.Time == Desk.Monday.AddDays(1).AddHours(9.5).AddMinutes(1) ? [Insight.Price(Desk.Stock("AAA"), TimeSpan.FromHours(3), InsightDirection.Up)] : []);
        var bought = Fills(desk).Where(x => x.Quantity > 0).ToList();
        // from 9:31 to 10:01: 14 minutes of 900, 15 of 100, 1 of the third bucket's 100; the first part is due for the 15 minutes to 9:46
        Assert.That(bought.Count, Is.EqualTo(2), string.Join(", ", bought));
        Assert.That((double)bought[0].Quantity, Is.EqualTo(Math.Floor(400 * (14 * 900 + 100) / (14 * 900 + 16 * 100.0))).Within(1));
        Assert.That(bought.Sum(x => x.Quantity), Is.EqualTo(400));
    }

    [Test]
    public void Measured_stops_are_compared_with_the_price_they_asked_for()
    {
        // bought at 100 with a stop at max-position-loss of 2 %; the next bar opens at 97
        using var market = new DeskMarket().Day("AAA", Desk.Monday, [.. Enumerable.Repeat((100.0, 100.0, 100.0, 100.0), 6), (97, 97, 97, 97)]);
        var log = new ExecutionLog();
        Desk.On(market, () => new Desk
        {
            Ideas = Once,
            ExecutionModel = x => new MeasuredExecutionModel(new Quant.ExecutionModels.Bracket.BracketExecutionModel(
                new Quant.ExecutionModels.Bracket.BracketOptions(), x.Limits with { MaxPositionLoss = 0.02m }, x.Exits), log),
            Sizing = new RiskBudgetOptions { Method = SizingMethod.FixedNotional, PositionNotional = 40_000 },
        });
        var stop = log.Records.Single(x => x.Type == OrderType.StopMarket);
        Assert.That((stop.AskedPrice, stop.FillPrice, stop.SlippageCash, stop.ShortfallBasisPoints), Is.EqualTo(((decimal?)98m, (decimal?)97m, (decimal?)400m, (decimal?)null)));
        Assert.That(stop.SlippageBasisPoints, Is.EqualTo(1m / 98 * 10_000).Within(1e-6m));
    }

    [TestCase(5, "09:35")]
    [TestCase(300, "09:45")]
    public void Spread_aware_waits_for_a_narrow_spread_but_not_for_ever(int spread, string time)
    {
        using var market = Market();
        var desk = Run(market, x => new SpreadAwareExecutionModel(new SlicedOptions { SpreadLimit = 10, SpreadPatience = 10, Participation = 0 }, x.Limits), ideas: desk =>
        {
            // the day has trades only: quotes of a spread in basis points around them
            var security = desk.Securities[Desk.Stock("AAA")];
            var half = 100m * spread / 20_000;
            security.SetMarketPrice(new QuantConnect.Data.Market.Tick(security.LocalTime, security.Symbol, 100 - half, 100 + half));
            return Once(desk);
        });
        Assert.That(Fills(desk)[0].Time, Is.EqualTo(time));
    }

    [Test]
    public void Measured_orders_have_a_record_each()
    {
        using var market = new DeskMarket().Day("AAA", Desk.Monday, [.. Enumerable.Repeat((100.0, 100.0, 100.0, 100.0), 5), (101, 101, 101, 101)]);
        var log = new ExecutionLog();
        Run(market, x => new MeasuredExecutionModel(new TwapExecutionModel(new SlicedOptions { Minutes = 2, Participation = 0 }, x.Limits), log));
        var (first, second) = (log.Records[0], log.Records[1]);
        Assert.That((first.Quantity, first.FillPrice, first.SlippageBasisPoints, first.ShortfallBasisPoints, first.FillRatio), Is.EqualTo((200m, (decimal?)100m, (decimal?)0m, (decimal?)0m, 1m)));
        Assert.That((second.FillPrice, second.SlippageBasisPoints, second.ShortfallBasisPoints, second.Delay), Is.EqualTo(((decimal?)101m, (decimal?)0m, (decimal?)100m, (TimeSpan?)TimeSpan.FromMinutes(1))));
        Assert.That(log.ToCsv().Split('\n')[2], Is.EqualTo(
            "2,AAA,,,Market,Filled,200,2024-03-04T14:35:00Z,100,2024-03-04T14:36:00Z,101,,2024-03-04T14:36:00Z,2024-03-04T14:36:00Z,200,1,101,1,0,0,0,0,100,60,1"));
    }
}
