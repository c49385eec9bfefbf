using Quant.Core.Plans;
using Quant.Framework.Insights;
using QuantConnect;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Securities;

namespace Quant.Tests.Framework.Insights;

public sealed class TradePlanInsightTests
{
    private static readonly Symbol Spy = Symbol.Create("SPY", SecurityType.Equity, Market.USA);
    private static readonly DateTime Made = new(2024, 3, 11, 14, 0, 0, DateTimeKind.Utc);

    private static TradePlan Plan(TradeSide side, DateTime exitBy)
        => new(
            side, 100, 100 - (int)side, [new PlanTarget(100 + 2 * (int)side, 0.5), new PlanTarget(100 + 4 * (int)side, 0.25)],
            0.7, "break-retest-pdh", PlanOrigin.Level("PDH 2024-03-08", 100), Made.Ticks, Made.AddMinutes(10).Ticks, exitBy.Ticks);

    private static TradePlanInsight Insight(TradeSide side = TradeSide.Long, DateTime? exitBy = null)
        => new(Spy, Plan(side, exitBy ?? Made.AddHours(1)), TimeZones.NewYork, "BreakRetest") { GeneratedTimeUtc = Made };

    private static SecurityExchangeHours Hours() => new(
        TimeZones.NewYork,
        [],
        Enum.GetValues<DayOfWeek>().Where(x => x is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).ToDictionary(
            x => x, x => new LocalMarketHours(x, TimeSpan.FromHours(4), TimeSpan.FromHours(9.5), TimeSpan.FromHours(16), TimeSpan.FromHours(20))),
        new Dictionary<DateTime, TimeSpan>(),
        new Dictionary<DateTime, TimeSpan>());

    [TestCase(TradeSide.Long, InsightDirection.Up)]
    [TestCase(TradeSide.Short, InsightDirection.Down)]
    public void Constructor_says_what_the_plan_says(TradeSide side, InsightDirection direction)
    {
        var insight = Insight(side);
        Assert.Multiple(() =>
        {
            Assert.That(insight.Direction, Is.EqualTo(direction));
            Assert.That(insight.Confidence, Is.EqualTo(0.7));
            Assert.That(insight.Magnitude, Is.EqualTo(0.03).Within(1e-12), "half at 2 %, a quarter and the rest at 4 %");
            Assert.That(insight.Tag, Is.EqualTo($"break-retest-pdh PDH 2024-03-08 plan:{insight.Plan.Id}"));
            Assert.That(insight.SourceModel, Is.EqualTo("BreakRetest"));
        });
    }

    // 16:00 in New York on 11 March 2024, a day after the clocks went forward, is 20:00 UTC; the Friday before it was 21:00
    [TestCase("2024-03-11T15:00:00")]
    [TestCase("2024-03-11T20:00:00")]
    [TestCase("2024-03-15T19:59:00")]
    public void SetPeriodAndCloseTime_ends_the_insight_with_the_plan(string exit)
    {
        var exitBy = DateTime.Parse(exit, null, System.Globalization.DateTimeStyles.AdjustToUniversal | System.Globalization.DateTimeStyles.AssumeUniversal);
        var insight = Insight(exitBy: exitBy);
        insight.SetPeriodAndCloseTime(Hours());
        Assert.That(insight.IsActive(exitBy.AddSeconds(-1)), Is.True);
        Assert.That(insight.IsActive(exitBy), Is.False);
    }

    [Test]
    public void Clone_keeps_identity_times_and_plan()
    {
        var insight = Insight();
        insight.SetPeriodAndCloseTime(Hours());
        var clone = insight.Clone();
        Assert.That(clone, Is.TypeOf<TradePlanInsight>().And.Not.SameAs(insight));
        Assert.Multiple(() =>
        {
            Assert.That(((TradePlanInsight)clone).Plan, Is.SameAs(insight.Plan));
            Assert.That((clone.Id, clone.CloseTimeUtc, clone.Period, clone.SourceModel), Is.EqualTo((insight.Id, insight.CloseTimeUtc, insight.Period, insight.SourceModel)));
            Assert.That(clone.ToString(), Is.EqualTo(insight.ToString()));
        });
    }

    [Test]
    public void Constructor_without_a_plan_says_so()
        => Assert.That(() => new TradePlanInsight(Spy, null!, TimeZones.NewYork), Throws.ArgumentNullException);
}
