using System.Data;
using NUnit.Framework;
using QuantConnect;

namespace Quant.Tests.Engine.Api.Common.Charting;

[Parallelizable(ParallelScope.All)]
internal sealed class ChartTests
{
    private static readonly DateTime At = new(2024, 3, 4, 10, 0, 0, DateTimeKind.Utc);

    [Test]
    public void Point_at_the_time_of_the_last_replaces_it()
    {
        var series = new Series("a");
        series.AddPoint(At, 1m);
        series.AddPoint(At, 2m);
        series.AddPoint(At.AddMinutes(1), 3m);
        Assert.That(series.GetValues<ChartPoint>().Select(p => p.y), Is.EqualTo(new decimal?[] { 2m, 3m }));
        Assert.That(((ChartPoint)series.ConsolidateChartPoints()!).y, Is.EqualTo(5m));
        Assert.That(() => series.AddPoint(At, [1m, 2m]), Throws.ArgumentException);
        Assert.That(() => series.AddPoint(new Candlestick()), Throws.ArgumentException);
    }

    [Test]
    public void Updates_are_what_came_since_the_last_ones()
    {
        var chart = new Chart("c");
        var series = new Series("a");
        chart.AddSeries(series);
        series.AddPoint(At, 1m);
        Assert.That(chart.GetUpdates().Series["a"].Values, Has.Count.EqualTo(1));
        Assert.That(chart.GetUpdates().Series["a"].Values, Is.Empty);
        series.AddPoint(At.AddMinutes(1), 1m);
        Assert.That(chart.GetUpdates().Series["a"].Values, Has.Count.EqualTo(1));
        Assert.That(() => chart.AddSeries(new Series("a")), Throws.TypeOf<DuplicateNameException>());
        series.Purge();
        Assert.That(series.ConsolidateChartPoints(), Is.Null);
    }

    [Test]
    public void Clones_are_independent_and_aggregates_add_up()
    {
        var chart = new Chart("c");
        foreach (var name in new[] { "a", "b" })
        {
            var series = new Series(name);
            series.AddPoint(At, 1m);
            chart.AddSeries(series);
        }

        var clone = chart.Clone();
        ((ChartPoint)clone.Series["a"].Values[0]).y = 9m;
        Assert.That(((ChartPoint)chart.Series["a"].Values[0]).y, Is.EqualTo(1m));
        Assert.That(((ChartPoint)chart.Aggregate().Series["TOTAL"].Values.Single()).y, Is.EqualTo(2m));
    }

    [Test]
    public void Candlesticks_follow_their_values_and_add_up()
    {
        var stick = new Candlestick();
        foreach (var value in new decimal?[] { 5m, 8m, null, 2m, 6m })
        {
            stick.Update(value);
        }

        Assert.That((stick.Open, stick.High, stick.Low, stick.Close), Is.EqualTo((5m, 8m, 2m, 6m)));
        var series = new CandlestickSeries("s");
        series.AddPoint(At, 1m, 4m, 0.5m, 2m);
        series.AddPoint(At.AddMinutes(1), [1m, 1m, 1m, 1m]);
        var sum = (Candlestick)series.ConsolidateChartPoints()!;
        Assert.That((sum.Open, sum.High, sum.Low, sum.Close), Is.EqualTo((2m, 5m, 1.5m, 3m)));
        Assert.That(() => series.AddPoint(At, [1m]), Throws.ArgumentException);
        Assert.That(() => series.AddPoint(new ChartPoint(At, 1m)), Throws.ArgumentException);
        Assert.That(BaseSeries.Create(SeriesType.Candle, "x"), Is.TypeOf<CandlestickSeries>());
        Assert.That(() => BaseSeries.Create((SeriesType)99, "x"), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Sampler_interpolates_between_points()
    {
        var series = new Series("a");
        series.AddPoint(At, 0m);
        series.AddPoint(At.AddMinutes(4), 8m);
        var sampled = new SeriesSampler(TimeSpan.FromMinutes(1)).Sample(series, At, At.AddMinutes(4));
        Assert.That(sampled.GetValues<ChartPoint>().Select(p => p.y), Is.EqualTo(new decimal?[] { 0m, 2m, 4m, 6m, 8m }));
        Assert.That(sampled.Values.Select(p => p.Time), Is.EqualTo(Enumerable.Range(0, 5).Select(i => At.AddMinutes(i))));
        var coarse = new SeriesSampler(TimeSpan.FromMinutes(1)) { SubSample = false }.Sample(series, At, At.AddMinutes(4));
        Assert.That(coarse.Values, Has.Count.EqualTo(2));
    }

    [Test]
    public void Sampler_only_cuts_scatter_and_drops_empty_series()
    {
        var chart = new Chart("c");
        var dots = new Series("dots", SeriesType.Scatter, 0);
        dots.AddPoint(At, 1m);
        dots.AddPoint(At.AddMinutes(5), 2m);
        chart.AddSeries(dots);
        chart.AddSeries(new Series("empty"));
        var sampled = new SeriesSampler(TimeSpan.FromMinutes(1)).SampleCharts(new Dictionary<string, Chart> { ["c"] = chart }, At, At.AddMinutes(4));
        Assert.That(sampled["c"].Series.Keys, Is.EqualTo(new[] { "dots" }));
        Assert.That(sampled["c"].Series["dots"].Values, Has.Count.EqualTo(1));
    }
}
