using Quant.Core.Plans;

namespace Quant.Tests.Core.Plans;

public sealed class TradePlanTests
{
    private static readonly PlanTarget[] Two = [new(102, 0.5), new(104, 0.3)];

    private static TradePlan Plan(
        TradeSide side = TradeSide.Long,
        double entry = 100,
        double stop = 99,
        PlanTarget[]? targets = null,
        double confidence = 0.5,
        string setup = "break-retest-pdh-long",
        string origin = "PDH 2024-03-08",
        double low = 100,
        double high = 100,
        long createdAt = 1000,
        long enterBefore = 2000,
        long exitBy = 2000)
        => new(side, entry, stop, targets ?? Two, confidence, setup, new PlanOrigin(origin, low, high), createdAt, enterBefore, exitBy);

    [Test]
    public void RMultiple_counts_in_distances_of_entry_and_stop()
    {
        var plan = Plan(entry: 100, stop: 98, targets: [new PlanTarget(105, 1)]);
        Assert.Multiple(() =>
        {
            Assert.That(plan.RiskPerUnit, Is.EqualTo(2));
            Assert.That(plan.RMultiple(100), Is.EqualTo(0));
            Assert.That(plan.RMultiple(98), Is.EqualTo(-1));
            Assert.That(plan.RMultiple(105), Is.EqualTo(2.5));
        });
    }

    [Test]
    public void RMultiple_of_a_short_plan_grows_as_the_price_falls()
    {
        var plan = Plan(TradeSide.Short, entry: 100, stop: 104, targets: [new PlanTarget(92, 1)]);
        Assert.That((plan.Sign, plan.RMultiple(92), plan.RMultiple(104)), Is.EqualTo((-1, 2.0, -1.0)));
    }

    [Test]
    public void Id_is_the_same_for_the_same_content_and_another_for_any_other()
    {
        TradePlan[] plans =
        [
            Plan(), Plan(TradeSide.Short, stop: 101, targets: [new(98, 0.5), new(96, 0.3)]), Plan(entry: 100.01), Plan(stop: 99.01), Plan(targets: [new(102, 0.5)]),
            Plan(targets: [new(102, 0.5), new(104, 0.2)]), Plan(confidence: 0.6), Plan(setup: "break-retest-pml-long"), Plan(origin: "PDH 2024-03-09"), Plan(low: 99.9),
            Plan(high: 100.1), Plan(createdAt: 999), Plan(enterBefore: 1999), Plan(exitBy: 2001),
        ];
        Assert.That(plans.Select(x => x.Id), Is.Unique.And.All.Match("^[0-9a-f]{12}$"));
        Assert.That(Plan().Id, Is.EqualTo(plans[0].Id));
        Assert.That(plans[0].Id, Is.EqualTo("2fb909e6a11a"), "on every machine, in every version: orders at a broker are called after it");
    }

    [TestCase(TradeSide.Long, 100, 100, "stop")]
    [TestCase(TradeSide.Long, 100, 101, "stop")]
    [TestCase(TradeSide.Short, 100, 99, "stop")]
    [TestCase((TradeSide)0, 100, 99, "side")]
    [TestCase(TradeSide.Long, double.NaN, 99, "entry")]
    [TestCase(TradeSide.Long, 100, double.NegativeInfinity, "stop")]
    public void Constructor_refuses_prices_that_make_no_trade(TradeSide side, double entry, double stop, string parameter)
        => Assert.That(() => Plan(side, entry, stop), Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo(parameter));

    private static readonly PlanTarget[][] WrongTargets =
    [
        [],
        [new(100, 1)],
        [new(99.5, 1)],
        [new(104, 0.5), new(102, 0.5)],
        [new(102, 0.5), new(102, 0.5)],
        [new(102, 0)],
        [new(102, -0.1)],
        [new(102, double.NaN)],
        [new(double.PositiveInfinity, 1)],
        [new(102, 0.6), new(104, 0.5)],
    ];

    [TestCaseSource(nameof(WrongTargets))]
    public void Constructor_refuses_targets_out_of_order_or_beyond_the_position(PlanTarget[] targets)
        => Assert.That(() => Plan(targets: targets), Throws.ArgumentException.With.Property("ParamName").EqualTo("targets"));

    [Test]
    public void Constructor_takes_three_thirds()
        => Assert.That(Plan(targets: [new(101, 1 / 3.0), new(102, 1 / 3.0), new(103, 0.3333333335)]).Targets, Has.Count.EqualTo(3));

    [TestCase(-0.01)]
    [TestCase(1.01)]
    [TestCase(double.NaN)]
    public void Constructor_refuses_a_confidence_that_is_none(double confidence)
        => Assert.That(() => Plan(confidence: confidence), Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo("confidence"));

    [TestCase(1000, 1000, 2000, "enterBefore")]
    [TestCase(1000, 999, 2000, "enterBefore")]
    [TestCase(1000, 2000, 1999, "exitBy")]
    public void Constructor_refuses_times_out_of_order(long created, long enter, long exit, string parameter)
        => Assert.That(
            () => Plan(createdAt: created, enterBefore: enter, exitBy: exit), Throws.ArgumentException.With.Property("ParamName").EqualTo(parameter));

    [TestCase("", 100, 100)]
    [TestCase("PDH", 101, 100)]
    [TestCase("PDH", double.NaN, 100)]
    public void Constructor_refuses_an_origin_that_is_no_place(string id, double low, double high)
        => Assert.That(() => Plan(origin: id, low: low, high: high), Throws.ArgumentException.With.Property("ParamName").EqualTo("origin"));

    [Test]
    public void Constructor_refuses_a_setup_without_a_name() => Assert.That(() => Plan(setup: " "), Throws.ArgumentException);

    [Test]
    public void Equals_compares_content_targets_included()
    {
        Assert.That(Plan(), Is.EqualTo(Plan(targets: [.. Two])));
        Assert.That(Plan().GetHashCode(), Is.EqualTo(Plan(targets: [.. Two]).GetHashCode()));
        Assert.That(Plan(), Is.Not.EqualTo(Plan(targets: [new(102, 0.5), new(104, 0.4)])));
    }

    [Test]
    public void Targets_are_a_copy()
    {
        var targets = Two.ToArray();
        var plan = Plan(targets: targets);
        targets[0] = new PlanTarget(0, 0);
        Assert.That(plan.Targets[0], Is.EqualTo(Two[0]));
    }
}
