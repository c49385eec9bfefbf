using System.Data;
using System.Drawing;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Data.Market;

namespace Quant.Tests.Engine.Api.Common.Charting;

[Parallelizable(ParallelScope.All)]
internal sealed class SeriesTests
{
    private static readonly DateTime Day = new(2024, 1, 2);

    [Test]
    public void Series_keeps_what_it_was_made_with()
    {
        var series = new Series("s", SeriesType.Scatter, "%", Color.Red, ScatterMarkerSymbol.Diamond) { ZIndex = 3, Tooltip = "t", IndexName = "i" };
        var clone = (Series)series.Clone();
        Assert.That((clone.Name, clone.SeriesType, clone.Unit, clone.Color, clone.ScatterMarkerSymbol), Is.EqualTo(("s", SeriesType.Scatter, "%", Color.Red, ScatterMarkerSymbol.Diamond)));
        Assert.That((clone.ZIndex, clone.Tooltip, clone.IndexName, clone.Index), Is.EqualTo(((int?)3, "t", "i", 0)));
        Assert.That((new Series().Unit, new Series("a").SeriesType, new Series("a", SeriesType.Bar, 2).Index), Is.EqualTo(("$", SeriesType.Line, 2)));
        Assert.That(new Series("a", SeriesType.Bar, "x", Color.Blue).Color, Is.EqualTo(Color.Blue));
    }

    [Test]
    public void A_second_point_of_a_time_replaces_the_first()
    {
        var series = new Series("s");
        series.AddPoint(Day, 1m);
        series.AddPoint(Day, 2m);
        series.AddPoint(Day.AddDays(1), [3m]);
        series.AddPoint(Day.AddDays(2), []);
        Assert.That(series.GetValues<ChartPoint>().Select(point => point.y), Is.EqualTo(new decimal?[] { 2, 3, 0 }));
    }

    [Test]
    public void GetUpdates_gives_each_point_once()
    {
        var series = new Series("s");
        series.AddPoint(Day, 1m);
        Assert.That(series.GetUpdates().Values, Has.Count.EqualTo(1));
        Assert.That(series.GetUpdates().Values, Is.Empty);
        series.AddPoint(Day.AddDays(1), 1m);
        Assert.That(series.GetUpdates().Values.Single().Time, Is.EqualTo(Day.AddDays(1)));
        series.Purge();
        series.AddPoint(Day, 1m);
        Assert.That(series.GetUpdates().Values, Has.Count.EqualTo(1));
    }

    [Test]
    public void Wrong_points_are_refused_by_name()
    {
        var (line, candles) = (new Series("line"), new CandlestickSeries("candles"));
        Assert.That(() => line.AddPoint(new Candlestick()), Throws.ArgumentException.With.Message.Contain("line"));
        Assert.That(() => line.AddPoint(Day, [1m, 2m]), Throws.ArgumentException);
        Assert.That(() => candles.AddPoint(new ChartPoint()), Throws.ArgumentException.With.Message.Contain("candles"));
        Assert.That(() => candles.AddPoint(Day, [1m, 2m]), Throws.ArgumentException.With.Message.Contain("4 values"));
        Assert.That(() => BaseSeries.Create((SeriesType)8, "x"), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [TestCase(SeriesType.Candle, typeof(CandlestickSeries))]
    [TestCase(SeriesType.Bar, typeof(Series))]
    public void Create(SeriesType type, Type expected)
    {
        var series = BaseSeries.Create(type, "x", 2, "%");
        Assert.That(series, Is.TypeOf(expected));
        Assert.That((series.Name, series.Index, series.Unit, series.SeriesType), Is.EqualTo(("x", 2, "%", type)));
    }

    [Test]
    public void Consolidation_adds_up_at_the_last_time()
    {
        var line = new Series("line");
        Assert.That(line.ConsolidateChartPoints(), Is.Null);
        line.AddPoint(Day, 1m);
        line.AddPoint(new ChartPoint(Day.AddDays(1), null));
        line.AddPoint(Day.AddDays(2), 5m);
        var sum = (ChartPoint)line.ConsolidateChartPoints()!;
        Assert.That((sum.Time, sum.y), Is.EqualTo((Day.AddDays(2), (decimal?)6)));

        var candles = new CandlestickSeries("candles", 0, "$");
        Assert.That(candles.ConsolidateChartPoints(), Is.Null);
        candles.AddPoint(Day, 1, 2, 3, 4);
        candles.AddPoint(Day.AddDays(1), [10, 20, 30, 40]);
        candles.AddPoint(new Candlestick(Day.AddDays(2), null, 1, null, 1));
        var stick = (Candlestick)candles.ConsolidateChartPoints()!;
        Assert.That((stick.Time, stick.Open, stick.High, stick.Low, stick.Close), Is.EqualTo((Day.AddDays(2), (decimal?)11, (decimal?)23, (decimal?)33, (decimal?)45)));
    }

    [Test]
    public void Candlesticks()
    {
        var bar = new TradeBar(Day, Symbol.Empty, 1, 4, 0.5m, 2, 10, Time.OneHour);
        var series = new CandlestickSeries("c", "%") { ZIndex = 1 };
        series.AddPoint(bar);
        var stick = (Candlestick)series.Clone().Values.Single();
        Assert.That((stick.Time, stick.Open, stick.High, stick.Low, stick.Close), Is.EqualTo((Day.AddHours(1), (decimal?)1, (decimal?)4, (decimal?)0.5m, (decimal?)2)));
        Assert.That(series.Clone(empty: true).Values, Is.Empty);
        Assert.That((new CandlestickSeries().SeriesType, new CandlestickSeries("x").Unit, new CandlestickSeries("x", 3).Index), Is.EqualTo((SeriesType.Candle, "$", 3)));
        Assert.That(new Candlestick(Day, new Bar(1, 2, 0, 1)).High, Is.EqualTo(2m));
        Assert.That(new Candlestick(1704153600, 1, 1, 1, 1).Time, Is.EqualTo(Day));
        Assert.That(new Candlestick(Day, 1, 1, 1, 1).LongTime, Is.EqualTo(1704153600));
        Assert.That(stick.ToString(), Is.EqualTo("2024-01-02T01:00:00.0000000 - (O:1 H: 4 L: 0.5 C: 2)"));
    }

    [Test]
    public void Candlestick_follows_prices()
    {
        var stick = new Candlestick();
        foreach (var price in new decimal?[] { 5, 7, null, 3, 4 })
        {
            stick.Update(price);
        }
        Assert.That((stick.Open, stick.High, stick.Low, stick.Close), Is.EqualTo(((decimal?)5, (decimal?)7, (decimal?)3, (decimal?)4)));
    }

    [Test]
    public void Points_know_their_time_as_unix_seconds_too()
    {
        var point = new ChartPoint(1704153600, 1.23456789m);
        Assert.That((point.Time, point.x, point.y), Is.EqualTo((Day, 1704153600L, (decimal?)1.234568m)));
        point.Time = Day.AddSeconds(1);
        Assert.That((point.X, point.Y), Is.EqualTo((1704153601L, (decimal?)1.234568m)));
        Assert.That(point.Clone().ToString(), Is.EqualTo("2024-01-02T00:00:01.0000000 - 1.234568"));
        var scatter = (ScatterChartPoint)new ScatterChartPoint(Day, 5m, "tip").Clone();
        Assert.That((scatter.Time, scatter.Y, scatter.Tooltip), Is.EqualTo((Day, (decimal?)5, "tip")));
        Assert.That((new ScatterChartPoint(0, 1m).Tooltip, new ScatterChartPoint().Y), Is.EqualTo(((string?)null, (decimal?)null)));
        var dots = new Series("s", SeriesType.Scatter);
        dots.AddPoint(Day, 1m);
        Assert.That(dots.Values.Single(), Is.TypeOf<ScatterChartPoint>());
    }

    [Test]
    public void Chart_holds_each_series_once()
    {
        var chart = new Chart("c", Symbol.Empty) { LegendDisabled = true };
        chart.AddSeries(new Series("a"));
        Assert.That(() => chart.AddSeries(new Series("a")), Throws.InstanceOf<DuplicateNameException>().With.Message.Contain("'a'"));

        var a = chart.TryAddAndGetSeries("a", SeriesType.Bar, 0, "%", Color.Red, ScatterMarkerSymbol.None);
        Assert.That(a.SeriesType, Is.EqualTo(SeriesType.Line), "the one that is there");
        var forced = chart.TryAddAndGetSeries("a", SeriesType.Bar, 1, "%", Color.Red, ScatterMarkerSymbol.Circle, forceAddNew: true);
        Assert.That((forced.SeriesType, forced.Index, forced.Color), Is.EqualTo((SeriesType.Bar, 1, Color.Red)));
        var candles = chart.TryAddAndGetSeries("k", new CandlestickSeries("k"));
        Assert.That(chart.TryAddAndGetSeries("k", new Series("k")), Is.SameAs(candles));
        forced.AddPoint(Day, 1m);
        Assert.That(chart.GetUpdates().Series["a"].Values, Has.Count.EqualTo(1));
        Assert.That(chart.GetUpdates().Series["a"].Values, Is.Empty);

        var clone = chart.Clone();
        Assert.That((clone.Name, clone.LegendDisabled, clone.Series["a"].Values.Count), Is.EqualTo(("c", true, 1)));
        Assert.That(chart.CloneEmpty().Series, Is.Empty);
    }

    [Test]
    public void Aggregate_adds_the_series_up_by_time()
    {
        var chart = new Chart("c");
        Assert.That(chart.Aggregate().Series, Is.Empty);
        foreach (var name in new[] { "a", "b" })
        {
            var series = new Series(name, SeriesType.Line, "%");
            series.AddPoint(Day, 1m);
            series.AddPoint(new ChartPoint(Day.AddDays(1), null));
            chart.AddSeries(series);
        }
        chart.Series["b"].AddPoint(new ChartPoint(Day.AddDays(2), 5m));

        var total = chart.Aggregate(SeriesType.Bar).Series["TOTAL"];
        Assert.That((total.SeriesType, total.Unit), Is.EqualTo((SeriesType.Bar, "%")));
        Assert.That(total.GetValues<ChartPoint>().Select(x => (x.Time, x.y)), Is.EqualTo(new (DateTime, decimal?)[] { (Day, 2), (Day.AddDays(2), 5) }));
    }
}
