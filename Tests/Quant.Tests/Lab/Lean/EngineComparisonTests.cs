using Quant.Engine.Results;
using Quant.Lab.Lean;
using Quant.Lab.Runs;
using Quant.Lab.Runs.Rows;
using Quant.Tests.Lab.Runs;

namespace Quant.Tests.Lab.Lean;

public sealed class EngineComparisonTests
{
    private static readonly DateTime Start = new(2024, 1, 2, 15, 0, 0, DateTimeKind.Utc);

    private static OrderRow Order(int id, decimal quantity = 10m, string tag = "")
        => new(id, Start.AddHours(id), "X", "Market", quantity, null, null, "Filled", quantity, 100.5m, Start.AddHours(id), 1m, "USD", tag);

    private static RunOutcome Outcome(params OrderRow[] orders) => FakeRunEngine.Outcome() with
    {
        Orders = orders,
        Insights = [new InsightRow(Start, Start.AddDays(1), "X", "Price", "Up", null, null, null, "A", ""), new InsightRow(Start.AddHours(5), Start.AddDays(1), "X", "Price", "Down", null, null, null, "A", "")],
        Equity = [new EquityRow(Start, 1, 1, 1, 1000), new EquityRow(Start.AddHours(2), 1, 1, 1, 1010), new EquityRow(Start.AddHours(9), 1, 1, 1, 990)],
        LeanStatistics = new Dictionary<string, string> { ["Sharpe Ratio"] = "1.5" },
    };

    [Test]
    public void Of_the_same_is_identical()
    {
        var comparison = EngineComparison.Of(Outcome(Order(1), Order(2)), Outcome(Order(1), Order(2)));
        Assert.That((comparison.AreIdentical, comparison.EqualOrders, comparison.FirstOrder), Is.EqualTo((true, 2, (OrderDifference?)null)));
    }

    [Test]
    public void Of_a_decimal_with_another_scale_is_identical()
        => Assert.That(EngineComparison.Of(Outcome(Order(1, 10m)), Outcome(Order(1, 10.00m))).AreIdentical);

    [Test]
    public void Of_another_quantity_shows_the_order_and_what_led_to_it()
    {
        var order = EngineComparison.Of(Outcome(Order(1), Order(2), Order(3)), Outcome(Order(1), Order(2, 11), Order(3))).FirstOrder!;
        Assert.That((order.Number, order.Left.Previous, order.Right.Previous), Is.EqualTo((2, Order(1), Order(1))));
        Assert.That(order.Fields.Where(x => x.Left != x.Right), Is.EqualTo(new[] { new Difference("quantity", "10", "11"), new Difference("filled_quantity", "10", "11") }));
        Assert.That((order.Left.Insight!.Direction, order.Left.Equity, order.Left.Trades), Is.EqualTo(("Up", 1010m, 0)), "known by 17:00, not what came later");
    }

    [Test]
    public void Of_a_missing_order_shows_the_one_that_is_there()
    {
        var order = EngineComparison.Of(Outcome(Order(1), Order(2)), Outcome(Order(1))).FirstOrder!;
        Assert.That(order.Number, Is.EqualTo(2));
        Assert.That(order.Fields, Has.All.Matches<Difference>(x => x.Left is not null && x.Right is null));
    }

    [Test]
    public void Of_a_tag_with_commas_and_line_ends_compares_it_whole()
    {
        var order = EngineComparison.Of(Outcome(Order(1, tag: "a,b\nc")), Outcome(Order(1, tag: "a,b\nd"))).FirstOrder!;
        Assert.That(order.Fields.Single(x => x.Left != x.Right).Name, Is.EqualTo("tag"));
    }

    [Test]
    public void Of_equal_orders_with_another_hash_status_or_statistic_is_not_identical()
    {
        var left = Outcome(Order(1));
        var right = left with { OrderListHash = "other", Status = RunStatus.RuntimeError, LeanStatistics = new Dictionary<string, string> { ["Sharpe Ratio"] = "1.6" } };
        var comparison = EngineComparison.Of(left, right);
        Assert.That((comparison.AreIdentical, comparison.FirstOrder), Is.EqualTo((false, (OrderDifference?)null)));
        Assert.That(comparison.Others, Is.EqualTo(new[]
        {
            new Difference("status", "Completed", "RuntimeError"), new Difference("order list hash", "abc", "other"), new Difference("Sharpe Ratio", "1.5", "1.6"),
        }));
    }
}
