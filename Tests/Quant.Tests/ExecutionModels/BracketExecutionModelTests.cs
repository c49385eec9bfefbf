using Quant.Core.Plans;
using Quant.ExecutionModels.Bracket;
using Quant.Framework.Insights;
using Quant.RiskModels.Exits;
using QuantConnect;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Orders;

namespace Quant.Tests.ExecutionModels;

/// <summary>
/// Brackets in the engine, on days drawn by hand. The idea comes with the bar that ends at 9:35: long at 100, stop 98, targets of a half at 102 and 104; 1000
/// dollars at risk are 500 shares.
/// </summary>
public sealed class BracketExecutionModelTests
{
    private static readonly (double, double, double, double) Flat = (100, 100, 100, 100);

    private static TradePlanInsight Plan(Desk desk, string ticker = "AAA", int sign = 1, int enterMinutes = 30)
    {
        var now = desk.UtcTime.Ticks;
        var security = desk.Securities[Desk.Stock(ticker)];
        return new TradePlanInsight(security.Symbol, new TradePlan(
            sign > 0 ? TradeSide.Long : TradeSide.Short, 100, 100 - 2 * sign, [new PlanTarget(100 + 2 * sign, 0.5), new PlanTarget(100 + 4 * sign, 0.5)], 0.8, "test",
            PlanOrigin.Level("L", 100), now, now + enterMinutes * TimeSpan.TicksPerMinute, now + 48 * TimeSpan.TicksPerHour), security.Exchange.TimeZone);
    }

    private static bool At(Desk desk, int hour, int minute) => desk.Time.TimeOfDay == new TimeSpan(hour, minute, 0);

    private static IEnumerable<Insight> OnceLong(Desk desk) => At(desk, 9, 35) ? [Plan(desk)] : [];

    private static Desk Run(DeskMarket market, Func<Desk>? create = null) => Desk.On(market, create ?? (() => new Desk { Ideas = OnceLong }));

    private static DeskMarket Market(params (double, double, double, double)[] afterEntry)
        => new DeskMarket().Day("AAA", Desk.Monday, [.. Enumerable.Repeat(Flat, 5), .. afterEntry]);

    [Test]
    public void Stop_hit_closes_cancels_the_targets_and_does_not_enter_again()
    {
        using var market = Market((100, 100.5, 99.5, 100), (100, 100, 97.9, 98.5), (99, 101, 99, 101));
        var desk = Run(market);
        Assert.That(desk.Story, Is.EqualTo(new[]
        {
            "09:35 test entry Filled 500 @ 100",
            "09:37 test stop Filled -500 @ 98",
            "09:37 test target 1 Canceled 0 @ 0",
            "09:37 test target 2 Canceled 0 @ 0",
        }));
        Assert.That(desk.Portfolio.TotalPortfolioValue, Is.EqualTo(99_000));
    }

    [Test]
    public void Targets_hit_one_after_the_other_shrink_and_cancel_the_stop()
    {
        using var market = Market((100, 102.5, 100, 102), (102, 104.5, 102, 104), (104, 104, 90, 90));
        var desk = Run(market);
        Assert.That(desk.Story, Is.EqualTo(new[]
        {
            "09:35 test entry Filled 500 @ 100",
            "09:36 test target 1 Filled -250 @ 102",
            "09:37 test target 2 Filled -250 @ 104",
            "09:37 test stop Canceled 0 @ 0",
        }));
        Assert.That(desk.Portfolio.TotalPortfolioValue, Is.EqualTo(101_500));
    }

    [Test]
    public void Target_then_stop_loses_only_on_the_rest()
    {
        using var market = Market((100, 102.5, 100, 102), (102, 102, 97, 97.5));
        var desk = Run(market);
        Assert.That(desk.Story.ElementAt(2), Is.EqualTo("09:37 test stop Filled -250 @ 98"));
        Assert.That(desk.Portfolio.TotalPortfolioValue, Is.EqualTo(100_000));
    }

    [Test]
    public void Targets_that_do_not_work_at_the_broker_are_taken_at_the_close_that_reached_them()
    {
        using var market = Market((100, 102.5, 100, 102.2), (102, 104.5, 102, 104.1), (104, 104, 90, 90));
        var desk = Run(market, () => new Desk { Ideas = OnceLong, Bracket = new BracketOptions { TargetsWork = false } });
        Assert.That(desk.Story, Is.EqualTo(new[]
        {
            "09:35 test entry Filled 500 @ 100",
            "09:36 test exit Filled -250 @ 102.2",
            // told last, as the exit was sent when it was heard of
            "09:37 test exit Filled -250 @ 104.1",
            "09:37 test stop Canceled 0 @ 0",
        }));
    }

    [Test]
    public void A_bar_that_reaches_stop_and_targets_fills_the_stop_only()
    {
        using var market = Market((100, 105, 97, 100));
        var desk = Run(market);
        Assert.That(desk.Story.Where(x => x.Contains("Filled", StringComparison.Ordinal)), Is.EqualTo(new[] { "09:35 test entry Filled 500 @ 100", "09:36 test stop Filled -500 @ 98" }));
        Assert.That(desk.Portfolio.Invested, Is.False);
    }

    [Test]
    public void Without_the_fill_model_of_brackets_legs_that_both_fill_are_set_right_in_the_same_step()
    {
        using var market = Market((100, 105, 97, 100));
        var desk = Run(market, () => new Desk
        {
            Ideas = desk =>
            {
                desk.Securities[Desk.Stock("AAA")].SetFillModel(new QuantConnect.Orders.Fills.EquityFillModel());
                return OnceLong(desk);
            },
        });
        Assert.That(desk.Story.Count(x => x.StartsWith("09:36 test correction Filled 250", StringComparison.Ordinal)), Is.EqualTo(2), "one for each target");
        Assert.That(desk.Portfolio.Invested, Is.False);
    }

    [Test]
    public void A_gap_through_the_stop_fills_at_the_open()
    {
        using var market = Market((100, 100, 100, 100), (95, 96, 94, 96));
        Assert.That(Run(market).Story.ElementAt(1), Is.EqualTo("09:37 test stop Filled -500 @ 95"));
    }

    [Test]
    public void Shorts_are_the_mirror_image()
    {
        using var market = Market((100, 100, 97.5, 98), (98, 102.5, 98, 102));
        var desk = Run(market, () => new Desk { Ideas = x => At(x, 9, 35) ? [Plan(x, sign: -1)] : [] });
        Assert.That(desk.Story.Take(3), Is.EqualTo(new[]
        {
            "09:35 test entry Filled -500 @ 100", "09:36 test target 1 Filled 250 @ 98", "09:37 test stop Filled 250 @ 102",
        }));
    }

    [Test]
    public void A_limit_entry_waits_for_its_price_and_lapses_with_its_plan()
    {
        using var market = new DeskMarket().Day("AAA", Desk.Monday, [.. Enumerable.Repeat((101.0, 101.0, 101.0, 101.0), 10), (101, 101, 99.9, 100.5)]);
        var filled = Run(market, () => new Desk { Ideas = OnceLong, Bracket = new BracketOptions { Entry = EntryKind.Limit } });
        Assert.That(filled.Story.First(), Is.EqualTo("09:41 test entry Filled 500 @ 100"));
        var lapsed = Run(market, () => new Desk
        {
            Ideas = x => At(x, 9, 35) ? [Plan(x, enterMinutes: 3)] : [], Bracket = new BracketOptions { Entry = EntryKind.Limit },
        });
        Assert.That(lapsed.Story, Is.EqualTo(new[] { "09:38 test entry Canceled 0 @ 0" }));
        Assert.That(lapsed.Insights.HasActiveInsights(Desk.Stock("AAA"), lapsed.UtcTime), Is.False);
    }

    [Test]
    public void A_stop_limit_entry_waits_until_the_price_comes_through()
    {
        using var market = new DeskMarket().Day(
            "AAA", Desk.Monday, [.. Enumerable.Repeat((99.0, 99.0, 99.0, 99.0), 6), (99, 100.02, 99, 100.01), (100.01, 100.03, 99.98, 100)]);
        var desk = Run(market, () => new Desk { Ideas = OnceLong, Bracket = new BracketOptions { Entry = EntryKind.StopLimit, LimitTicks = 5 } });
        var entry = desk.Events.First(x => x.Status == OrderStatus.Filled);
        Assert.That((entry.Ticket!.OrderType, entry.FillQuantity, entry.FillPrice <= 100.05m), Is.EqualTo((OrderType.StopLimit, 500m, true)));
        Assert.That(desk.Transactions.GetOpenOrderTickets(x => x.OrderType == OrderType.StopMarket).Single().Quantity, Is.EqualTo(-500));
    }

    [Test]
    public void A_trailing_stop_follows_at_the_broker()
    {
        using var market = Market((100, 101, 100, 101), (101, 103, 101, 103), (103, 103, 101.5, 101.7), (101.7, 101.7, 100, 100));
        var desk = Run(market, () => new Desk { Ideas = OnceLong, Exit = new ExitOptions { Trail = TrailKind.Percent, TrailFrom = 1, TrailPercent = 0.01 } });
        // target 1 at 102 filled on the second bar; its close of 103 puts the stop at 101.97, in the same step
        Assert.That(desk.Story.Skip(1).Take(2), Is.EqualTo(new[] { "09:37 test target 1 Filled -250 @ 102", "09:38 test stop Filled -250 @ 101.97" }));
    }

    [Test]
    public void Positions_are_closed_before_the_close_and_none_opened()
    {
        using var market = Market((100, 101, 100, 101));
        var desk = Run(market, () => new Desk
        {
            Ideas = x => At(x, 9, 35) || At(x, 15, 50) ? [Plan(x)] : [], Bracket = new BracketOptions { FlatBeforeClose = 15 },
        });
        Assert.That(desk.Story.Where(x => x.Contains("Filled", StringComparison.Ordinal)), Is.EqualTo(new[]
        {
            "09:35 test entry Filled 500 @ 100", "15:45 test exit Filled -500 @ 101",
        }));
    }

    [Test]
    public void An_idea_for_the_other_side_closes_first_and_then_opens()
    {
        using var market = Market((100, 101, 100, 101));
        var desk = Run(market, () => new Desk { Ideas = x => At(x, 9, 35) ? [Plan(x)] : At(x, 9, 50) ? [Plan(x, sign: -1)] : [] });
        Assert.That(desk.Story.Where(x => x.Contains("Filled", StringComparison.Ordinal)), Is.EqualTo(new[]
        {
            "09:35 test entry Filled 500 @ 100", "09:50 test exit Filled -500 @ 101", "09:51 test entry Filled -502 @ 101",
        }));
        var stop = desk.Transactions.GetOpenOrderTickets(x => x.OrderType == OrderType.StopMarket).Single();
        Assert.That((stop.Quantity, stop.Get(OrderField.StopPrice)), Is.EqualTo((502m, 102m)));
    }

    [Test]
    public void A_split_over_night_keeps_the_bracket()
    {
        var tuesday = Desk.Monday.AddDays(1);
        using var market = Market((100, 101, 100, 101)).Split("AAA", Desk.Monday, 0.25).Day("AAA", tuesday, (25.25, 25.6, 25.25, 25.6), (25.6, 25.6, 24, 24));
        var desk = Run(market, () => new Desk { Ideas = x => x.Time.Date == Desk.Monday ? OnceLong(x) : [], LastDay = tuesday });
        Assert.That(desk.Story.Where(x => x.Contains("Filled", StringComparison.Ordinal)), Is.EqualTo(new[]
        {
            "09:35 test entry Filled 500 @ 100", "09:31 test target 1 Filled -1000 @ 25.5", "09:32 test stop Filled -1000 @ 24.5",
        }));
        Assert.That(desk.Portfolio.Invested, Is.False);
    }

    [Test]
    public void A_stop_that_the_broker_refuses_closes_the_position()
    {
        using var market = Market((100, 101, 100, 101));
        var desk = Run(market, () => new Desk { Ideas = x => { x.SetBrokerageModel(new NoStops()); return OnceLong(x); } });
        Assert.That(desk.Story.Where(x => !x.Contains("target", StringComparison.Ordinal)), Is.EqualTo(new[]
        {
            "09:35 test entry Filled 500 @ 100", "09:35 test stop Invalid 0 @ 0", "09:35 test exit Filled -500 @ 100",
        }));
    }

    [Test]
    public void The_same_market_gives_the_same_orders()
    {
        using var market = Market((100, 102.5, 100, 102), (102, 102, 97, 97.5));
        Assert.That(Run(market).Story, Is.EqualTo(Run(market).Story));
    }

    private sealed class NoStops : QuantConnect.Brokerages.DefaultBrokerageModel
    {
        public override bool CanSubmitOrder(QuantConnect.Securities.Security security, Order order, out QuantConnect.Brokerages.BrokerageMessageEvent message)
        {
            message = new QuantConnect.Brokerages.BrokerageMessageEvent(QuantConnect.Brokerages.BrokerageMessageType.Warning, 0, "no stops here");
            return order.Type != OrderType.StopMarket;
        }
    }
}
