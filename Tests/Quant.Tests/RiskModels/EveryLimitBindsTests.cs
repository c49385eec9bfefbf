using Quant.Core.Plans;
using Quant.ExecutionModels.Bracket;
using Quant.Framework.Insights;
using Quant.Framework.Limits;
using Quant.Framework.Options;
using Quant.Framework.Risk;
using Quant.Portfolio.RiskBudget;
using Quant.Tests.ExecutionModels;
using QuantConnect;
using QuantConnect.Algorithm.Framework.Alphas;

namespace Quant.Tests.RiskModels;

/// <summary>
/// One run of eleven days in which every limit of <c>config/risk.json</c> binds, with the reason and the effect in the journal. Prices stand still unless a day says
/// otherwise; every position is closed half an hour before the close. Ideas are day, time, ticker, side, distance of the stop.
/// </summary>
public sealed class EveryLimitBindsTests
{
    private static readonly RiskLimits Limits = RiskLimits.Load().TightenedBy(new RiskOptions
    {
        MaxRiskPerTrade = 0.01m, MaxOpenRisk = 0.025m, MaxPositionLoss = 0.04m, MaxPositionSize = 900, MaxPositionNotional = 34_500, MaxPositionWeight = 0.35m,
        MaxGrossExposure = 0.9m, MaxNetExposure = 0.6m, MaxSectorExposure = 0.5m, MaxClusterExposure = 0.45m, ClusterCorrelation = 0.8m, MaxValueAtRisk = 0.03m,
        MaxExpectedShortfall = 0.04m, MaxDailyLoss = 0.02m, MaxDrawdown = 0.06m, MaxOpenTrades = 4, MaxOrdersPerMinute = 6, MaxOrdersPerDay = 25, MaxDataAge = 10,
        MaxLossesInARow = 3, CoolDown = 60,
    });

    private static readonly Dictionary<string, RiskReason> Reasons = new()
    {
        ["max-risk-per-trade"] = RiskReason.RiskPerTrade, ["max-open-risk"] = RiskReason.OpenRisk, ["max-position-loss"] = RiskReason.PositionLoss,
        ["max-position-size"] = RiskReason.PositionSize, ["max-position-notional"] = RiskReason.PositionNotional, ["max-position-weight"] = RiskReason.PositionWeight,
        ["max-gross-exposure"] = RiskReason.GrossExposure, ["max-net-exposure"] = RiskReason.NetExposure, ["max-sector-exposure"] = RiskReason.SectorExposure,
        ["max-cluster-exposure"] = RiskReason.ClusterExposure, ["cluster-correlation"] = RiskReason.ClusterExposure, ["max-value-at-risk"] = RiskReason.ValueAtRisk,
        ["max-expected-shortfall"] = RiskReason.ExpectedShortfall, ["max-daily-loss"] = RiskReason.DailyLoss, ["max-drawdown"] = RiskReason.Drawdown,
        ["max-open-trades"] = RiskReason.OpenTrades, ["max-orders-per-minute"] = RiskReason.OrdersPerMinute, ["max-orders-per-day"] = RiskReason.OrdersPerDay,
        ["max-data-age"] = RiskReason.StaleData, ["max-losses-in-a-row"] = RiskReason.LossStreak, ["loss-cool-down"] = RiskReason.LossStreak,
    };

    private static readonly (int Day, string Time, string Ticker, int Side, double Stop)[] Ideas =
    [
        (0, "09:40", "TEN", 1, 0.5), (0, "09:45", "AAA", 1, 1), (0, "09:50", "BBB", 1, 1), (0, "09:55", "CCC", -1, 1),
        (1, "09:40", "SA", 1, 0.1), (1, "09:41", "SB", 1, 0.1), (1, "09:42", "SC", 1, 0.1), (1, "09:43", "SD", 1, 0.1), (1, "09:45", "SE", 1, 0.1),
        (2, "09:40", "AAA", 1, 10), (2, "09:45", "BBB", 1, 10), (2, "09:50", "CCC", 1, 10),
        (3, "09:40", "KA", 1, 0.5), (3, "09:45", "KB", 1, 0.5), (3, "11:00", "SA", 1, 0.1), (3, "11:00", "SB", 1, 0.1), (3, "11:01", "SC", 1, 0.1),
        (4, "10:30", "MA", 1, 1), (4, "10:35", "MB", 1, 1),
        (5, "09:40", "LOS", 1, 0.01), (5, "10:00", "LOS", 1, 0.01), (5, "10:20", "LOS", 1, 0.01), (5, "10:40", "SA", 1, 0.1), (5, "11:30", "SB", 1, 0.1),
        (5, "11:45", "GAP", 1, 10), (5, "12:30", "VOL", 1, 5),
        (6, "09:40", "WWW", 1, 0.5), (6, "11:00", "AAA", 1, 1),
        (7, "09:40", "AAA", 1, 1),
        .. Enumerable.Range(0, 8).SelectMany(i => new[] { (8, $"10:{i * 4:00}", "SA", 1, 0.1), (8, $"10:{i * 4 + 2:00}", "SA", 0, 0.1) }),
        (9, "09:40", "WWW", 1, 0.5), (9, "11:00", "AAA", 1, 1),
        (10, "09:40", "AAA", 1, 1),
    ];

    private static readonly string[] Tickers = [.. Ideas.Select(x => x.Ticker).Distinct()];

    private static readonly DateTime[] Days = [.. Enumerable.Range(0, 20).Select(i => Desk.Monday.AddDays(i)).Where(x => x.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).Take(11)];

    private Desk _desk = null!;

    [OneTimeSetUp]
    public void Run()
    {
        using var market = Market();
        _desk = Desk.On(market, Create);
    }

    private static Desk Create() => new()
    {
        Tickers = Tickers,
        LastDay = Days[^1],
        Limits = Limits,
        Sizing = new RiskBudgetOptions { RiskPerTrade = 0.05 },
        Bracket = new BracketOptions { FlatBeforeClose = 30 },
        Sectors = SectorMap.Parse("{" + string.Join(',', Tickers.Select(x => $"\"{x}\": \"{(x is "KA" or "KB" ? "k" : x)}\"")) + "}"),
        Ideas = desk => Ideas.Where(x => Days[x.Day] == desk.Time.Date && x.Time == desk.Time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture))
            .Select(x => Idea(desk, x.Ticker, x.Side, x.Stop)).ToArray(),
    };

    private static Insight Idea(Desk desk, string ticker, int side, double distance)
    {
        var security = desk.Securities[Desk.Stock(ticker)];
        if (side == 0)
        {
            return Insight.Price(security.Symbol, TimeSpan.FromMinutes(1), InsightDirection.Flat);
        }
        var (price, now) = ((double)security.Price, desk.UtcTime.Ticks);
        return new TradePlanInsight(security.Symbol, new TradePlan(
            side > 0 ? TradeSide.Long : TradeSide.Short, price, price - side * distance, [new PlanTarget(price + 5 * side * distance, 1)], 1, "limits",
            PlanOrigin.Level("L", price), now, now + TimeSpan.TicksPerMinute, now + 20 * TimeSpan.TicksPerHour), security.Exchange.TimeZone);
    }

    private static DeskMarket Market()
    {
        var market = new DeskMarket();
        foreach (var ticker in Tickers)
        {
            for (var day = 0; day < Days.Length; day++)
            {
                market.Prices(ticker, Days[day], Prices(ticker, day));
            }
        }
        return market;
    }

    /// <summary>Prices from the minute that ends at 9:31 on; NaN is a minute without a trade.</summary>
    private static double[] Prices(string ticker, int day)
    {
        double price = ticker switch { "TEN" => 10, "LOS" or "SA" or "SB" or "SC" or "SD" or "SE" => 1, _ => 100 };
        var random = new Random(ticker == "VOL" ? 3 : 1);
        return (ticker, day) switch
        {
            ("AAA", 2) => [.. Still(price, 40), 99, 98, 97, 96.5, 96, 95],
            ("MA" or "MB", 4) => [.. Walk(price, random, 0.0002, 300)],
            ("VOL", 5) => [.. Walk(price, random, 0.006, 300)],
            ("GAP", 5) => [.. Still(price, 140), .. Still(double.NaN, 20), price],
            // entered at 9:40, 10:00 and 10:20, stopped out a few minutes later each time
            ("LOS", 5) => [.. Still(1, 14), 0.98, 1, .. Still(1, 18), 0.98, 1, .. Still(1, 18), 0.98, 1],
            ("WWW", 6) => [.. Still(price, 20), 94],
            ("WWW", 9) => [.. Still(price, 20), 88.5],
            _ => [price],
        };
    }

    private static IEnumerable<double> Still(double price, int minutes) => Enumerable.Repeat(price, minutes);

    private static IEnumerable<double> Walk(double price, Random random, double step, int minutes)
    {
        for (var i = 0; i < minutes; i++)
        {
            price *= 1 + (random.Next(2) == 0 ? step : -step);
            yield return Math.Round(price, 2);
        }
    }

    private static IEnumerable<string> Names() => OptionsBinder.Describe<RiskLimits>().Select(x => x.Name).Where(x => x != "warn-at");

    [TestCaseSource(nameof(Names))]
    public void Every_limit_binds_with_its_reason_and_effect(string limit)
    {
        var bound = _desk.Journal.Events.Where(x => x.Kind == RiskEventKind.Bound && x.Reason == Reasons[limit]).ToList();
        Assert.That(bound, Is.Not.Empty, _desk.Journal.ToCsv());
        Assert.That(bound.Select(x => x.Effect), Is.All.Not.Empty);
        TestContext.Out.WriteLine(bound[0]);
    }

    [Test]
    public void Warnings_come_before_limits_that_are_approached_step_by_step()
    {
        foreach (var reason in new[] { RiskReason.PositionLoss, RiskReason.OpenRisk, RiskReason.StaleData, RiskReason.OpenTrades, RiskReason.OrdersPerDay })
        {
            var entries = _desk.Journal.Events.Where(x => x.Reason == reason).ToList();
            Assert.That(entries.FindIndex(x => x.Kind == RiskEventKind.Warning), Is.LessThan(entries.FindIndex(x => x.Kind == RiskEventKind.Bound)).And.Not.Negative, reason.ToString());
        }
    }

    [Test]
    public void Trading_goes_on_after_the_cool_down_and_after_the_day_but_not_after_the_drawdown()
    {
        var states = _desk.Journal.Events.Where(x => x.Kind == RiskEventKind.State).ToList();
        var pause = states.First(x => x.Reason == RiskReason.LossStreak && x.Effect == "Active to Reducing");
        var end = states.First(x => x.Time > pause.Time);
        Assert.That((end.Effect, end.Time - pause.Time), Is.EqualTo(("Reducing to Active", TimeSpan.FromMinutes(60))));
        Assert.That(states.Last().Reason, Is.EqualTo(RiskReason.Drawdown));
        Assert.That(_desk.Guard.State, Is.EqualTo(RiskState.Halted));
        Assert.That(_desk.Events.Max(x => x.UtcTime.Date), Is.EqualTo(Days[9]), "no order after the halt");
    }

    [Test]
    public void Refused_ideas_send_no_orders()
        => Assert.That(_desk.Events.Select(x => x.Symbol.Value), Has.None.EqualTo("SE"));

    [Test]
    public void The_journal_is_the_same_in_every_run()
    {
        using var market = Market();
        Assert.That(Desk.On(market, Create).Journal.ToCsv(), Is.EqualTo(_desk.Journal.ToCsv()));
    }
}
