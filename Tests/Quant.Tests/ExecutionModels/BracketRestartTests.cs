using Quant.Core.Plans;
using Quant.Framework.Insights;
using Quant.Framework.Risk;
using QuantConnect;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Data;
using QuantConnect.Orders;

namespace Quant.Tests.ExecutionModels;

/// <summary>
/// Open brackets over a restart: one algorithm trades on Monday and ends, another one begins on Tuesday with the same object store, the position of the account and the
/// orders that the broker still has.
/// </summary>
public sealed class BracketRestartTests
{
    private static readonly Symbol Aaa = Desk.Stock("AAA");
    private static readonly DateTime Tuesday = Desk.Monday.AddDays(1);

    private static IEnumerable<Insight> LongOnMonday(Desk desk)
    {
        if (desk.Time != Desk.Monday.AddHours(9).AddMinutes(35))
        {
            return [];
        }
        var now = desk.UtcTime.Ticks;
        var plan = new TradePlan(
            TradeSide.Long, 100, 98, [new PlanTarget(102, 0.5), new PlanTarget(104, 0.5)], 0.8, "test", PlanOrigin.Level("L", 100), now, now + TimeSpan.TicksPerHour,
            now + 48 * TimeSpan.TicksPerHour);
        return [new TradePlanInsight(Aaa, plan, TimeZones.NewYork)];
    }

    /// <summary>Two days at random around the plan; Tuesday opens where Monday closed.</summary>
    private static DeskMarket Walk(int seed)
    {
        var random = new Random(seed);
        var price = 100.0;
        (double, double, double, double) Bar(bool flat)
        {
            var open = price;
            price = Math.Round(flat ? open : open + (random.NextDouble() - 0.5) * 0.5, 2);
            var (high, low) = (Math.Max(open, price), Math.Min(open, price));
            return flat ? (open, open, open, open) : (open, Math.Round(high + random.NextDouble() * 0.1, 2), Math.Round(low - random.NextDouble() * 0.1, 2), price);
        }
        var monday = Enumerable.Range(0, 390).Select(i => Bar(flat: i < 5)).ToArray();
        return new DeskMarket().Day("AAA", Desk.Monday, monday).Day("AAA", Tuesday, Enumerable.Range(0, 390).Select(i => Bar(flat: i < 2)).ToArray());
    }

    /// <summary>Two quiet days.</summary>
    private static DeskMarket Quiet() => new DeskMarket().Day("AAA", Desk.Monday, (100, 100, 100, 100)).Day("AAA", Tuesday, (100, 100, 100, 100));

    private static Desk Run(DeskMarket market, DateTime from, DateTime to, Action<Desk>? begin = null) => Desk.On(
        market, () => new Desk { Ideas = LongOnMonday, FirstDay = from, LastDay = to, Brackets = "desk/brackets", Begin = begin }, market.Storage);

    /// <summary>The account as the first algorithm left it: its position, and its open orders under the ids, and so the broker's names, that they had.</summary>
    private static void Report(Desk left, Desk desk, Func<Order, bool>? isLost = null, decimal? held = null)
    {
        var holdings = left.Portfolio[Aaa];
        desk.Portfolio[Aaa].SetHoldings(holdings.AveragePrice, held ?? holdings.Quantity);
        var open = left.Transactions.GetOpenOrders().ToDictionary(x => x.Id);
        for (var id = 1; id <= open.Keys.DefaultIfEmpty().Max(); id++)
        {
            var order = open.GetValueOrDefault(id);
            var ticket = order switch
            {
                StopMarketOrder stop when isLost?.Invoke(stop) != true => desk.StopMarketOrder(Aaa, stop.Quantity, stop.StopPrice),
                LimitOrder limit when isLost?.Invoke(limit) != true => desk.LimitOrder(Aaa, limit.Quantity, limit.LimitPrice),
                // ended on Monday, or lost
                _ => desk.LimitOrder(Aaa, 1, 1),
            };
            Assert.That(ticket.OrderId, Is.EqualTo(id));
            if (order is null || isLost?.Invoke(order) == true)
            {
                ticket.Cancel();
            }
        }
    }

    private static List<string> FillsOn(DateTime day, Desk desk) => desk.Events.Where(x => x.FillQuantity != 0 && x.UtcTime.Date == day)
        .Select(x => FormattableString.Invariant($"{x.UtcTime:HH:mm} {x.FillQuantity} @ {x.FillPrice}")).ToList();

    [Test]
    public void A_restart_over_night_changes_no_fill()
    {
        var (closedOnMonday, heldOverNight, filledOnTuesday) = (0, 0, 0);
        for (var seed = 0; seed < 25; seed++)
        {
            using var market = Walk(seed);
            var whole = Desk.On(market, () => new Desk { Ideas = LongOnMonday, LastDay = Tuesday });
            var monday = Run(market, Desk.Monday, Desk.Monday);
            var tuesday = Run(market, Tuesday, Tuesday, desk => Report(monday, desk));
            var expected = FillsOn(Tuesday, whole);
            Assert.That(FillsOn(Tuesday, tuesday), Is.EqualTo(expected), $"seed {seed}");
            Assert.That(tuesday.Portfolio[Aaa].Quantity, Is.EqualTo(whole.Portfolio[Aaa].Quantity), $"seed {seed}");
            Assert.That(Working(tuesday), Is.EqualTo(Working(whole)), $"seed {seed}");
            _ = monday.Portfolio.Invested ? heldOverNight++ : closedOnMonday++;
            filledOnTuesday += expected.Count > 0 ? 1 : 0;
        }
        Assert.That(new[] { closedOnMonday, heldOverNight, filledOnTuesday }, Has.All.GreaterThan(3), "or it shows nothing");
    }

    [Test]
    public void A_stop_that_the_broker_lost_is_sent_at_once()
    {
        using var market = Quiet();
        var monday = Run(market, Desk.Monday, Desk.Monday);
        var tuesday = Run(market, Tuesday, Tuesday, desk => Report(monday, desk, x => x is StopMarketOrder));
        Assert.That(Working(tuesday), Is.EqualTo(new[] { "Limit -250 @ 102", "Limit -250 @ 104", "StopMarket -500 @ 98" }));
        var sent = tuesday.Events.First(x => x.Ticket!.OrderType == OrderType.StopMarket);
        Assert.That(sent.UtcTime.ConvertFromUtc(TimeZones.NewYork).TimeOfDay, Is.EqualTo(new TimeSpan(9, 31, 0)), "with the first bar");
        Assert.That(Found(tuesday), Has.Some.EqualTo("AAA bracket taken over: 500 held before, 500 now, at the broker target 1, target 2; the stop is missing and is sent at once"));
    }

    [Test]
    public void A_target_that_was_filled_meanwhile_is_not_sent_again_and_the_stop_shrinks()
    {
        using var market = Quiet();
        var monday = Run(market, Desk.Monday, Desk.Monday);
        var tuesday = Run(market, Tuesday, Tuesday, desk => Report(monday, desk, x => x is LimitOrder { LimitPrice: 102 }, held: 250));
        Assert.That(Working(tuesday), Is.EqualTo(new[] { "Limit -250 @ 104", "StopMarket -250 @ 98" }));
    }

    [Test]
    public void A_position_that_was_closed_meanwhile_takes_its_orders_with_it()
    {
        using var market = Quiet();
        var monday = Run(market, Desk.Monday, Desk.Monday);
        var tuesday = Run(market, Tuesday, Tuesday, desk => Report(monday, desk, held: 0));
        Assert.That((Working(tuesday).Count, FillsOn(Tuesday, tuesday).Count, tuesday.Portfolio.Invested), Is.EqualTo((0, 0, false)));
    }

    [Test]
    public void Orders_and_positions_that_belong_to_no_bracket_are_told_and_left_alone()
    {
        using var market = Quiet();
        var tuesday = Run(market, Tuesday, Tuesday, desk =>
        {
            desk.Portfolio[Aaa].SetHoldings(100, 70);
            desk.LimitOrder(Aaa, -10, 150);
        });
        Assert.That(Working(tuesday), Is.EqualTo(new[] { "Limit -10 @ 150" }));
        Assert.That(Found(tuesday), Is.EqualTo(new[]
        {
            "AAA the open order 1 (Limit -10 at 150) belongs to no bracket: it is left as it is",
            "AAA the position of 70 belongs to no bracket: it has no stop at the broker",
        }));
    }

    [Test]
    public void The_exit_goes_on_as_it_was()
    {
        using var market = Quiet();
        var monday = Run(market, Desk.Monday, Desk.Monday);
        var tuesday = Run(market, Tuesday, Tuesday, desk => Report(monday, desk));
        var (before, after) = (monday.Exits.Find(Aaa)!, tuesday.Exits.Find(Aaa)!);
        Assert.That((after.Plan, after.InitialStop, after.Stop, after.OpenQuantity, after.OpenedAt), Is.EqualTo((before.Plan, before.InitialStop, before.Stop, before.OpenQuantity, before.OpenedAt)));
        Assert.That(after.Targets, Is.EqualTo(before.Targets));
    }

    [Test]
    public void A_memory_that_cannot_be_read_ends_the_start()
    {
        using var market = Quiet();
        Run(market, Desk.Monday, Desk.Monday);
        File.WriteAllText(Path.Combine(market.Storage, "desk", "brackets"), "{ not json");
        var result = new Quant.Engine.BacktestEngine(market.Path).Run(
            Quant.Tests.Engine.Support.Runs.Request(() => new Desk { Ideas = LongOnMonday, FirstDay = Tuesday, LastDay = Tuesday, Brackets = "desk/brackets" }) with { ObjectStoreFolder = market.Storage });
        Assert.That(result.Error!.Message, Does.Contain("\"desk/brackets\" in the object store cannot be read"));
    }

    private static List<string> Found(Desk desk) => desk.Journal.Events.Where(x => x.Reason == RiskReason.Restart).Select(x => $"{x.Symbol} {x.Effect}").ToList();

    private static List<string> Working(Desk desk) => desk.Transactions.GetOpenOrders().Select(x => FormattableString.Invariant(
        $"{x.Type} {desk.Transactions.GetOrderTicket(x.Id)!.QuantityRemaining} @ {(x as StopMarketOrder)?.StopPrice ?? ((LimitOrder)x).LimitPrice}")).Order(StringComparer.Ordinal).ToList();
}
