using FsCheck;
using FsCheck.Fluent;
using Quant.Core.Statistics;
using Quant.Core.Statistics.Drawdowns;
using LeanStatistics = QuantConnect.Statistics.Statistics;

namespace Quant.Tests.Core.Statistics.Drawdowns;

public sealed class DrawdownTests
{
    private static EquityCurve Curve(params double[] values) => new(values.Select((_, i) => i * TimeSpan.TicksPerDay).ToArray(), values);

    private static long Day(int day) => day * TimeSpan.TicksPerDay;

    [Test]
    public void History_lists_each_fall_with_its_dates()
    {
        // 100 100 | 90 80 95 | 100 | 120 | 60 90
        var history = DrawdownHistory.Of(Curve(100, 100, 90, 80, 95, 100, 120, 60, 90));
        Assert.That(history.All, Is.EqualTo(new[]
        {
            new Drawdown(1 - 80.0 / 100, Day(1), Day(3), Day(5)),
            new Drawdown(0.5, Day(6), Day(7), null),
        }));
        Assert.That(history.Deepest, Is.EqualTo(history.All[1]));
        Assert.That(history.LongestRecovery, Is.EqualTo(TimeSpan.FromDays(4)));
        Assert.That((history.All[0].Fall, history.All[0].TimeToRecover), Is.EqualTo((TimeSpan.FromDays(2), (TimeSpan?)TimeSpan.FromDays(2))));
        Assert.That((history.All[1].Length, history.All[1].TimeToRecover), Is.EqualTo(((TimeSpan?)null, (TimeSpan?)null)));
    }

    [Test]
    public void History_of_an_account_that_only_rises_or_is_empty_has_none()
    {
        foreach (var curve in new[] { Curve(), Curve(5), Curve(1, 2, 2, 3) })
        {
            var history = DrawdownHistory.Of(curve);
            Assert.That((history.All.Count, history.Deepest, history.LongestRecovery), Is.EqualTo((0, (Drawdown?)null, (TimeSpan?)null)));
        }
    }

    [Test]
    public void History_starts_at_the_first_value_above_zero_and_can_lose_more_than_all()
    {
        Assert.That(DrawdownHistory.Of(Curve(-5, 0, 10, -5)).All, Is.EqualTo(new[] { new Drawdown(1.5, Day(2), Day(3), null) }));
        Assert.That(MaximumDrawdown.OfValues([-5, 0, 10, -5]), Is.EqualTo(1.5));
        Assert.That(DrawdownHistory.Underwater([-5, 10, 5]), Is.EqualTo(new double?[] { null, 0, 0.5 }));
        Assert.That(MaximumDrawdown.OfValues([-5]), Is.Null);
    }

    [Test]
    public void Maximum_equals_the_hand_calculation()
    {
        Assert.That(MaximumDrawdown.OfValues([100, 80, 120, 60, 90]), Is.EqualTo(0.5));
        Assert.That(MaximumDrawdown.OfValues([1, 2]), Is.EqualTo(0));
        // the start counts as a high: -10 %, then 0.9 * 0.9 = 0.81
        Assert.That(MaximumDrawdown.OfReturns([-0.1, -0.1, 0.5]), Is.EqualTo(0.19).Within(1e-15));
        Assert.That(MaximumDrawdown.OfReturns([]), Is.Null);
    }

    [Test]
    public void Ulcer_index_equals_the_hand_calculation()
    {
        // falls 0, 0.2, 0, 0.5, 0.25: sqrt((0.04 + 0.25 + 0.0625) / 5)
        Assert.That(UlcerIndex.Of([100, 80, 120, 60, 90]), Is.EqualTo(Math.Sqrt(0.3525 / 5)).Within(1e-15));
        Assert.That(UlcerIndex.Of([1, 2]), Is.EqualTo(0));
        Assert.That(UlcerIndex.Of([]), Is.Null);
    }

    [Test]
    public void Calmar_is_growth_over_drawdown_and_undefined_without_one()
    {
        // 21 % in 730 days with a fall of 20 %: 0.1 / 0.2
        var curve = new EquityCurve([0, Day(100), Day(730)], [100, 80, 121]);
        Assert.That(CalmarRatio.Of(curve), Is.EqualTo(0.5).Within(1e-12));
        Assert.That(CalmarRatio.Of(Curve(100, 110)), Is.Null);
    }

    [Test]
    public void Depth_and_recovery_are_those_of_Lean()
        => Check.QuickThrowOnFailure(Prop.ForAll(Samples.Returns(2), returns =>
        {
            var values = new List<double> { 1000 };
            values.AddRange(returns.Select(x => 1000 + 1000 * x));
            var curve = Curve([.. values]);
            var start = new DateTime(2024, 1, 1);
            var equity = new SortedDictionary<DateTime, decimal>(values.Select((x, i) => (start.AddDays(i), (decimal)x)).ToDictionary(x => x.Item1, x => x.Item2));
            var lean = LeanStatistics.CalculateDrawdownMetrics(equity, 9);
            var history = DrawdownHistory.Of(curve);
            return Samples.Near(MaximumDrawdown.OfValues(curve.Values), (double)lean.Drawdown, 1e-8)
                && Samples.Near(history.Deepest?.Depth ?? 0, (double)lean.Drawdown, 1e-8)
                && (history.LongestRecovery?.Days ?? 0) == lean.DrawdownRecovery;
        }));
}
