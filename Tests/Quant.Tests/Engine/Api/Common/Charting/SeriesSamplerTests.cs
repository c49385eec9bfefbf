using NUnit.Framework;
using QuantConnect;

namespace Quant.Tests.Engine.Api.Common.Charting;

[Parallelizable(ParallelScope.All)]
internal sealed class SeriesSamplerTests
{
    private static readonly DateTime Day = new(2024, 1, 2);
    private static readonly SeriesSampler Hourly = new(Time.OneHour);

    [Test]
    public void Values_between_points_lie_on_the_line()
    {
        var sampled = Hourly.Sample(Line((0, 0), (4, 8), (6, 8)), Day, Day.AddHours(6));
        Assert.That(Values(sampled), Is.EqualTo(new (double, decimal?)[] { (0, 0), (1, 2), (2, 4), (3, 6), (4, 8), (5, 8), (6, 8) }));
    }

    [Test]
    public void Sampling_begins_with_the_first_point_and_ends_with_the_window()
    {
        var sampled = Hourly.Sample(Line((2, 2), (8, 8)), Day, Day.AddHours(4));
        Assert.That(Values(sampled), Is.EqualTo(new (double, decimal?)[] { (2, 2), (3, 3), (4, 4) }));
        Assert.That(Values(Hourly.Sample(Line((0, 0), (2, 2), (8, 8)), Day.AddHours(5), Day.AddHours(6))), Is.EqualTo(new (double, decimal?)[] { (5, 5), (6, 6) }));
    }

    [Test]
    public void Values_can_be_truncated() =>
        Assert.That(Values(Hourly.Sample(Line((0, 0), (4, 2)), Day, Day.AddDays(1), truncateValues: true)).Select(x => x.Value), Is.EqualTo(new decimal?[] { 0, 0, 1, 1, 2 }));

    [Test]
    public void A_missing_value_reaches_one_step_only()
    {
        var sampled = Hourly.Sample(Line((0, 4), (3, null), (6, 6)), Day, Day.AddHours(6));
        Assert.That(Values(sampled).Select(x => x.Value), Is.EqualTo(new decimal?[] { 4, 4, null, null, null, 6, 6 }));
    }

    [TestCase(SeriesType.Scatter)]
    [TestCase(SeriesType.StackedArea)]
    public void Some_types_are_only_cut_to_the_window(SeriesType type)
    {
        var series = new Series("s", type);
        series.AddPoint(Day.AddHours(1), 1m);
        series.AddPoint(Day.AddHours(5), 2.5m);
        series.AddPoint(Day.AddHours(9), 3m);
        var sampled = Hourly.Sample(series, Day.AddHours(2), Day.AddHours(8), truncateValues: true);
        Assert.That(Values(sampled), Is.EqualTo(new (double, decimal?)[] { (5, 2) }));
        Assert.That(((ChartPoint)series.Values[1]).y, Is.EqualTo(2.5m), "the original stays");
    }

    [Test]
    public void Shares_of_a_treemap_are_carried_along()
    {
        var series = new Series("s", SeriesType.Treemap);
        series.AddPoint(Day, 1m);
        series.AddPoint(Day.AddHours(2), 5m);
        Assert.That(Values(Hourly.Sample(series, Day, Day.AddHours(2))).Select(x => x.Value), Is.EqualTo(new decimal?[] { 1, 1, 5 }));
    }

    [Test]
    public void Without_subsampling_coarse_series_stay_as_they_are()
    {
        var sampler = new SeriesSampler(Time.OneHour) { SubSample = false };
        Assert.That(Values(sampler.Sample(Line((0, 0), (4, 8)), Day, Day.AddDays(1))), Is.EqualTo(new (double, decimal?)[] { (0, 0), (4, 8) }));
        var fine = sampler.Sample(Line((0, 0), (0.5, 1), (1, 2), (1.5, 3), (2, 4)), Day, Day.AddHours(2));
        Assert.That(Values(fine), Is.EqualTo(new (double, decimal?)[] { (0, 0), (1, 2), (2, 4) }));
    }

    [Test]
    public void Candlesticks_are_merged()
    {
        // half-hourly sticks: the hour to 01:00 holds those of 00:30 and 01:00
        var sampled = Hourly.Sample(Sticks((0, 1, 1, 1, 1), (0.5, 1, 5, 0.5, 2), (1, 2, 3, 1, 3), (1.5, 3, 9, 3, 4), (2, 4, 4, 2, 2)), Day, Day.AddHours(2));
        Assert.That(Shape(sampled), Is.EqualTo(new[] { "0: 1 1 1 1", "1: 1 5 0.5 3", "2: 3 9 2 2" }));
    }

    [Test]
    public void Candlesticks_are_divided()
    {
        // one stick of two hours from 1 to 3 becomes two that meet in the middle
        var sampled = Hourly.Sample(Sticks((0, 1, 1, 1, 1), (2, 1, 4, 0, 3)), Day, Day.AddHours(2));
        Assert.That(Shape(sampled), Is.EqualTo(new[] { "0: 1 1 1 1", "1: 1 2 1 2", "2: 2 3 2 3" }));
    }

    [Test]
    public void Candlesticks_can_be_truncated_and_a_single_one_is_copied()
    {
        Assert.That(Shape(Hourly.Sample(Sticks((0, 1.5, 2.5, 0.5, 1.7)), Day, Day.AddHours(1), truncateValues: true)), Is.EqualTo(new[] { "0: 1 2 0 1" }));
        Assert.That(Shape(Hourly.Sample(Sticks((0, 1, 1, 1, 1), (1, 2, 2, 2, 2)), Day.AddHours(5), Day.AddHours(9))), Is.Empty);
    }

    [Test]
    public void Charts_lose_empty_series()
    {
        var chart = new Chart("c");
        chart.AddSeries(Line((0, 0), (1, 1)));
        chart.AddSeries(new Series("empty"));
        var sampled = Hourly.SampleCharts(new Dictionary<string, Chart> { ["c"] = chart }, Day, Day.AddDays(1));
        Assert.That(sampled["c"].Series.Keys, Is.EqualTo(new[] { "line" }));
    }

    [Test]
    public void Other_series_cannot_be_sampled() =>
        Assert.That(() => Hourly.Sample(new OtherSeries(), Day, Day), Throws.ArgumentException.With.Message.Contain(nameof(OtherSeries)));

    private static Series Line(params (double Hour, double? Value)[] points)
    {
        var series = new Series("line");
        foreach (var (hour, value) in points)
        {
            series.AddPoint(new ChartPoint(Day.AddHours(hour), (decimal?)value));
        }
        return series;
    }

    private static CandlestickSeries Sticks(params (double Hour, double O, double H, double L, double C)[] points)
    {
        var series = new CandlestickSeries("sticks");
        foreach (var (hour, o, h, l, c) in points)
        {
            series.AddPoint(Day.AddHours(hour), (decimal)o, (decimal)h, (decimal)l, (decimal)c);
        }
        return series;
    }

    private static IEnumerable<(double Hour, decimal? Value)> Values(BaseSeries series) =>
        series.GetValues<ChartPoint>().Select(point => ((point.Time - Day).TotalHours, point.y));

    private static IEnumerable<string> Shape(BaseSeries series) =>
        series.GetValues<Candlestick>().Select(x => FormattableString.Invariant($"{(x.Time - Day).TotalHours}: {x.Open} {x.High} {x.Low} {x.Close}"));

    private sealed class OtherSeries : BaseSeries
    {
        public OtherSeries() => Name = "other";

        public override void AddPoint(DateTime time, List<decimal> values) => throw new NotSupportedException();

        public override ISeriesPoint? ConsolidateChartPoints() => null;

        public override BaseSeries Clone(bool empty = false) => this;
    }
}
