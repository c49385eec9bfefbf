using Quant.Core.Statistics;
using Quant.Core.Statistics.Returns;

namespace Quant.Tests.Core.Statistics.Returns;

/// <summary>Equity curves and what is read off them.</summary>
public sealed class AccountTests
{
    private static readonly DateTime Start = new(2023, 12, 29, 5, 0, 0, DateTimeKind.Utc);

    private static EquityCurve Curve(params (double Day, double Value)[] points)
        => new(points.Select(x => Start.AddDays(x.Day).Ticks).ToArray(), points.Select(x => x.Value).ToArray());

    private static DateOnly DateOf(long ticks) => DateOnly.FromDateTime(new DateTime(ticks).AddHours(-5));

    [Test]
    public void Curve_times_that_do_not_ascend_throw()
    {
        Assert.That(() => new EquityCurve([1, 1], [5, 6]), Throws.ArgumentException.With.Message.Contains("Time 1"));
        Assert.That(() => new EquityCurve([1], [5, 6]), Throws.ArgumentException);
        Assert.That(() => new EquityCurve([1, 2], [5, double.NaN]), Throws.ArgumentException);
    }

    [Test]
    public void Returns_end_with_the_ruin()
    {
        Assert.That(Curve((0, 100), (1, 110), (2, 99)).Returns(), Is.EqualTo([0.1, -0.1]).Within(1e-15));
        Assert.That(Curve((0, 100), (1, 50), (2, -10), (3, 40), (4, 80)).Returns(), Is.EqualTo([-0.5, -1.2]).Within(1e-15));
        Assert.That(Curve((0, 0), (1, 50)).Returns(), Is.Empty);
        Assert.That(Curve((0, 100)).Returns(), Is.Empty);
        Assert.That(Curve().Returns(), Is.Empty);
    }

    [Test]
    public void Daily_keeps_the_start_and_the_last_point_of_each_day()
    {
        var daily = Curve((0, 100), (0.25, 90), (0.5, 105), (1, 107), (1.5, 104), (3, 111)).Daily(DateOf);
        Assert.That(daily.Values.ToArray(), Is.EqualTo(new double[] { 100, 105, 104, 111 }));
    }

    [Test]
    public void Growth_equals_the_hand_calculation()
    {
        // 21 % in 730 days: sqrt(1.21) - 1 = 10 % a year
        Assert.That(CompoundGrowth.Annual(Curve((0, 100), (730, 121))), Is.EqualTo(0.1).Within(1e-12));
        Assert.That(CompoundGrowth.Total(Curve((0, 100), (730, 121))), Is.EqualTo(0.21).Within(1e-12));
        Assert.That(CompoundGrowth.Annual(Curve((0, 100), (10, 0))), Is.EqualTo(-1));
    }

    [Test]
    public void Growth_without_time_or_capital_is_undefined()
    {
        Assert.That(CompoundGrowth.Annual(Curve((0, 100))), Is.Null);
        Assert.That(CompoundGrowth.Total(Curve((0, 100))), Is.EqualTo(0));
        Assert.That(CompoundGrowth.Annual(Curve((0, 100), (10, -1))), Is.Null);
        Assert.That(CompoundGrowth.Total(Curve((0, 0), (10, 5))), Is.Null);
        Assert.That(CompoundGrowth.Total(Curve()), Is.Null);
        // a hundredfold within a tick is more than a double holds per year
        Assert.That(CompoundGrowth.Annual(new EquityCurve([1, 2], [1, 100])), Is.Null);
    }

    [Test]
    public void Calendar_returns_belong_to_the_trading_date()
    {
        // points at midnight in New York: the one of 1 January 05:00 UTC closes 31 December there, if dates are taken an instant earlier
        var curve = Curve((0, 100), (3, 110), (34, 121), (60, 133.1));
        static DateOnly Before(long ticks) => DateOf(ticks - 1);
        Assert.That(
            CalendarReturn.ByMonth(curve, Before).Select(x => (x.Year, x.Month, Math.Round(x.Return!.Value, 12))),
            Is.EqualTo(new[] { (2023, 12, 0.1), (2024, 1, 0.1), (2024, 2, 0.1) }));
        Assert.That(
            CalendarReturn.ByYear(curve, Before).Select(x => (x.Year, x.Month, Math.Round(x.Return!.Value, 12))),
            Is.EqualTo(new[] { (2023, 0, 0.1), (2024, 0, 0.21) }));
        Assert.That(CalendarReturn.ByMonth(Curve(), DateOf), Is.Empty);
        Assert.That(CalendarReturn.ByYear(Curve((0, 0), (1, 5)), DateOf).Single().Return, Is.Null);
    }

    [Test]
    public void Exposure_is_weighted_by_time()
    {
        // 1 day of 0.5 long, 3 days of nothing, the last sample (0.6 long, 0.6 short) for no time
        var exposure = Exposure.Of([0, 10, 40], [0.5, 0, 0.6], [0, 0, -0.6])!;
        Assert.That((exposure.AverageGross, exposure.AverageNet, exposure.MaximumGross, exposure.TimeInMarket), Is.EqualTo((0.125, 0.125, 1.2, 0.25)));
        // 0.6 long and 0.2 short
        exposure = Exposure.Of([0, 10], [0.6, 0], [-0.2, 0])!;
        Assert.That((exposure.AverageGross, exposure.AverageNet), Is.EqualTo((0.8, 0.4)).Within(1e-15));
        Assert.That(Exposure.Of([0], [0.5], [0]), Is.Null);
        Assert.That(() => Exposure.Of([0, 1], [-0.5, 0], [0, 0]), Throws.ArgumentException);
        Assert.That(() => Exposure.Of([0, 0], [0.5, 0], [0, 0]), Throws.ArgumentException);
    }

    [Test]
    public void Turnover_is_the_mean_and_its_year()
    {
        Assert.That(Turnover.PerPeriod([0.1, 0, 0.2]), Is.EqualTo(0.1).Within(1e-15));
        Assert.That(Turnover.Annual([0.1, 0, 0.2], 252), Is.EqualTo(25.2).Within(1e-12));
        Assert.That(Turnover.Annual([], 252), Is.Null);
    }

    [Test]
    public void Summary_of_a_flat_account_has_no_invented_zeros()
    {
        var summary = ReturnSummary.Of(Curve((0, 100), (1, 100), (2, 100)), ReturnConventions.Daily);
        Assert.Multiple(() =>
        {
            Assert.That((summary.TotalReturn, summary.AnnualVolatility, summary.MaximumDrawdown, summary.UlcerIndex), Is.EqualTo(((double?)0, (double?)0, (double?)0, (double?)0)));
            Assert.That(
                new object?[] { summary.Sharpe, summary.Sortino, summary.Calmar, summary.Omega, summary.TailRatio, summary.Skewness, summary.DeepestDrawdown, summary.LongestRecovery },
                Is.All.Null);
        });
    }

    [Test]
    public void Summary_of_an_empty_account_is_undefined()
    {
        var summary = ReturnSummary.Of(Curve(), ReturnConventions.Daily);
        Assert.That(summary, Is.EqualTo(new ReturnSummary { Periods = 0 }));
    }

    [Test]
    public void Rolling_is_null_before_the_first_window()
    {
        var means = Rolling.Of([1, 2, 3, 5], 2, static x => Moments.Of(x).Mean);
        Assert.That(means, Is.EqualTo(new double?[] { null, 1.5, 2.5, 4 }));
        Assert.That(Rolling.Of([1], 2, static x => Moments.Of(x).Mean), Is.EqualTo(new double?[] { null }));
        Assert.That(() => Rolling.Of([1], 0, static x => null), Throws.InstanceOf<ArgumentOutOfRangeException>());
        var differences = Rolling.Of([1, 2, 3], [1, 1, 1], 2, static (x, y) => x[^1] - y[^1]);
        Assert.That(differences, Is.EqualTo(new double?[] { null, 1, 2 }));
        Assert.That(() => Rolling.Of([1, 2], [1], 1, static (x, y) => null), Throws.ArgumentException);
    }
}
