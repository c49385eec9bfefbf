using Quant.Lab;
using Quant.Lab.Runs.Records;
using Quant.Lab.Runs.Rows;

namespace Quant.Tests.Lab.Runs.Records;

public sealed class RecordFiguresTests
{
    private static readonly DateTime Time = new(2024, 3, 8, 15, 0, 0, DateTimeKind.Utc);

    private static ExecutionRow Execution(int order, decimal filled, decimal? price, decimal? bps, decimal? cash, string status = "Filled", decimal? delay = null)
        => new(order, "X", null, "Market", status, filled, price, bps, cash, delay, delay is not null, 1);

    [Test]
    public void ExecutionFigures_weigh_slippage_by_value()
    {
        // bought 100 at 101 instead of 100, sold 300 at 99 instead of 100; one waits, one was refused: 400 lost on 40,000 is 100 bps
        var figures = ExecutionFigures.Of(
        [
            Execution(1, 100, 101, 100, 100, delay: 60), Execution(2, -300, 99, 100, 300, delay: 0), Execution(3, 0, null, null, null, "Submitted"), Execution(4, 0, null, null, null, "Invalid"),
        ]);
        Assert.That(figures, Is.EqualTo(new ExecutionFigures(4, 2, 1, 100, 400, 100, 30)));
    }

    [Test]
    public void ExecutionFigures_without_a_fill_are_undefined_not_zero()
        => Assert.That(ExecutionFigures.Of([Execution(1, 0, null, null, null, "Canceled")]), Is.EqualTo(new ExecutionFigures(1, 0, 0, null, null, null, null)));

    [Test]
    public void RiskFigures_count_by_reason_and_state()
    {
        RiskRow Row(string kind, string reason, string effect) => new(Time, kind, reason, "", null, null, effect);
        var figures = RiskFigures.Of(
        [
            Row("Warning", "DailyLoss", "at 80 % of the limit"), Row("Bound", "OpenRisk", "cut"), Row("Bound", "OpenRisk", "cut"), Row("Bound", "DailyLoss", "no new risk"),
            Row("State", "DailyLoss", "Active to Reducing"), Row("State", "Drawdown", "Reducing to Halted"), Row("State", "Rearmed", "Halted to Active"), Row("Cleared", "DailyLoss", "within"),
        ]);
        Assert.That((figures.Warnings, figures.Reduced, figures.Halted), Is.EqualTo((1, 1, 1)));
        Assert.That(figures.Bound, Is.EqualTo(new Dictionary<string, int> { ["DailyLoss"] = 1, ["OpenRisk"] = 2 }));
    }

    [TestCase("Long", 100, 98, 10, 20)]
    [TestCase("Short", 100, 103, 10, 30)]
    [TestCase("Long", 97, 98, 10, null)]
    public void PlannedTrades_have_the_risk_of_the_opening_order(string direction, double entry, double stop, double quantity, double? risk)
    {
        var trade = new TradeRow("X", direction, (decimal)quantity, Time, (decimal)entry, Time, (decimal)entry, 11, 1, 0, 0, [3, 5]);
        var plan = new PlanRow("abc", Time, "X", "Alpha", "setup", direction, (decimal)entry, (decimal)stop, 0.5m, [3, 5]);
        var orders = new[] { Order(3, "setup entry plan:abc"), Order(5, "setup stop plan:abc"), Order(4, "other") };
        var planned = PlannedTrades.Of([trade], orders, [plan], [], [Execution(3, 10, 100, 0, 0)])[0];
        Assert.That((planned.Plan, planned.Setup, planned.InitialRisk), Is.EqualTo(("abc", "setup", (decimal?)risk)));
        Assert.That(planned.RMultiple, Is.EqualTo(risk is { } cash ? 10 / (decimal)cash : (decimal?)null).Within(1e-6m));
    }

    [Test]
    public void PlannedTrades_leave_trades_alone_whose_first_order_has_no_plan()
    {
        var trade = new TradeRow("X", "Long", 1, Time, 100, Time, 101, 1, 0, 0, 0, [4, 5]);
        var planned = PlannedTrades.Of([trade], [Order(4, ""), Order(5, "plan:abc")], [new PlanRow("abc", Time, "X", "", "setup", "Long", 100, 99, 0.5m, [])], [], []);
        Assert.That(planned[0], Is.SameAs(trade));
    }

    // stops of a long position that grew at minute 10, of a short one after it, and of another symbol
    private static readonly StopRow[] Stops =
    [
        new(Time, "X", "Long", 100, 95), new(Time, "Y", "Long", 10, 9), new(Time.AddMinutes(10), "X", "Long", 102, 97), new(Time.AddMinutes(20), "X", "Short", 90, 92),
    ];

    [TestCase("X", "Long", 0, 100, 25.0)]
    [TestCase("X", "Long", 10, 104, 35.0, Description = "the part that was added has the stop of the position from then on")]
    [TestCase("X", "Long", 15, 104, null, Description = "no stop while it was open")]
    [TestCase("X", "Short", 16, 90, 10.0, Description = "known some minutes after the entry")]
    [TestCase("X", "Short", 16, 93, null, Description = "entered beyond its stop")]
    [TestCase("Z", "Long", 0, 100, null)]
    public void PlannedTrades_without_a_plan_have_the_risk_of_their_first_recorded_stop(string symbol, string direction, int minute, double entry, double? risk)
    {
        var trade = new TradeRow(symbol, direction, 5, Time.AddMinutes(minute), (decimal)entry, Time.AddMinutes(minute + 5), 0, 11, 1, 0, 0, [3, 5]);
        var planned = PlannedTrades.Of([trade], [Order(3, ""), Order(5, "")], [], Stops, [Execution(3, 5, (decimal)entry, 0, 0)])[0];
        Assert.That((planned.Plan, planned.Setup, planned.InitialRisk), Is.EqualTo(((string?)null, (string?)null, (decimal?)risk)));
    }

    [TestCase("order,symbol\n1\n", "Row 1 of executions.csv has 1 fields; its heading has 2.")]
    [TestCase("symbol\nX\n", "executions.csv has no column order.")]
    public void Read_of_a_broken_table_says_where(string text, string message)
        => Assert.That(() => ExecutionRow.Read(new Dictionary<string, string> { ["executions.csv"] = text }), Throws.TypeOf<UserErrorException>().With.Message.EqualTo(message));

    private static OrderRow Order(int id, string tag) => new(id, Time, "X", "Market", 1, null, null, "Filled", 1, 100, Time, 0, "", tag);
}
