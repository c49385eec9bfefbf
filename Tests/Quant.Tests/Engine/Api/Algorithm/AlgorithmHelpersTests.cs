using NUnit.Framework;
using Quant.Engine.Results;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;

namespace Quant.Tests.Engine.Api.Algorithm;

/// <summary>Parameters, names, messages and charts.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class AlgorithmHelpersTests
{
    private static readonly DateTime Day = new(2023, 11, 28);

    [Test]
    public void GetParameter_converts_and_falls_back_to_the_default()
    {
        var parameters = new Dictionary<string, string> { ["text"] = "abc", ["whole"] = "7", ["number"] = "1.25", ["bad"] = "x" };
        SignalsKit.Run(Day, Day, x =>
        {
            Assert.That((x.GetParameter("text"), x.GetParameter("none"), x.GetParameter("none", "d")), Is.EqualTo(("abc", (string?)null, "d")));
            Assert.That((x.GetParameter("whole", 1), x.GetParameter("bad", 2), x.GetParameter("none", 3)), Is.EqualTo((7, 2, 3)));
            Assert.That((x.GetParameter("number", 1.0), x.GetParameter("bad", 2.0)), Is.EqualTo((1.25, 2.0)));
            Assert.That((x.GetParameter("number", 1m), x.GetParameter("none", 2m)), Is.EqualTo((1.25m, 2m)));
            Assert.That(x.GetParameters().Count, Is.EqualTo(4));
        }, parameters);
    }

    [Test]
    public void Names_and_tags_are_kept() => SignalsKit.Run(Day, Day, x =>
    {
        x.SetName("mine");
        x.AddTag("one");
        x.AddTag("two");
        x.AddTag("one");
        Assert.That(x.Name, Is.EqualTo("mine"));
        Assert.That(x.Tags, Is.EquivalentTo(new[] { "one", "two" }));
        x.SetTags(["three"]);
        Assert.That(x.Tags, Is.EquivalentTo(new[] { "three" }));
    });

    [Test]
    public void Messages_of_every_type_reach_the_log_in_order()
    {
        var result = SignalsKit.Run(Day, Day, x =>
        {
            x.Log("log");
            x.Log(1);
            x.Log(1.5);
            x.Log(2.5m);
            x.Debug("debug");
            x.Debug(2);
            x.Debug(3.5);
            x.Debug(4.5m);
            x.Error("error");
            x.Error(3);
            x.Error(5.5);
            x.Error(6.5m);
            x.Error(new InvalidOperationException("thrown"));
        });
        string[] Texts(RunLogKind kind) => result.Log.Where(x => x.Kind == kind).Select(x => x.Text.Split(' ')[^1]).ToArray();
        Assert.That(Texts(RunLogKind.Debug), Is.SupersetOf(new[] { "debug", "2", "3.5", "4.5" }));
        Assert.That(Texts(RunLogKind.Error), Is.SupersetOf(new[] { "error", "3", "5.5", "6.5", "thrown" }));
        Assert.That(result.Log.Select(x => x.Text.Split(' ')[^1]), Is.SupersetOf(new[] { "log", "1", "1.5", "2.5" }));
    }

    [Test]
    public void Plot_in_every_form_makes_a_point()
    {
        var result = SignalsKit.Run(Day, Day, x =>
        {
            var symbol = x.AddEquity("QBBB", Resolution.Minute).Symbol;
            var sma = x.SMA(symbol, 3);
            var bars = x.ATR(symbol, 3);
            var trades = x.OBV(symbol);
            x.AddSeries("added", "s", SeriesType.Bar, "%");
            x.PlotIndicator("auto", waitForReady: true, x.EMA(symbol, 380));
            x.PlotIndicator("auto2", x.EMA(symbol, 3));
            x.Schedule.On(x.DateRules.EveryDay(), x.TimeRules.At(11, 0), () =>
            {
                x.Plot("decimal", 1m);
                x.Plot("double", 1.0);
                x.Plot("int", 1);
                x.Plot("float", 1f);
                x.Record("record", 1m);
                x.Record("record", 2);
                x.Record("record", 3.0);
                x.Plot("chart", "decimal", 1m);
                x.Plot("chart", "double", 1.0);
                x.Plot("chart", "int", 1);
                x.Plot("chart", "float", 1f);
                x.Plot("candles", "decimal", 1m, 2m, 0.5m, 1.5m);
                x.Plot("candles", "double", 1.0, 2.0, 0.5, 1.5);
                x.Plot("candles", "int", 1, 3, 0, 2);
                x.Plot("candles", "float", 1f, 2f, 0.5f, 1.5f);
                x.Plot("candles", "bar", SignalsMarket.Walk(1)[0]);
                x.Plot("only", 1m, 2m, 0.5m, 1.5m);
                x.Plot("onlybar", SignalsMarket.Walk(1)[0]);
                x.Plot("added", "s", 5);
                x.Plot("indicators", sma);
                x.Plot("indicators", bars);
                x.Plot("indicators", trades);
                x.Plot("indicators", new IndicatorBase[] { sma, bars });
            });
        });
        int Points(string chart, string series) => result.Charts.Single(x => x.Name == chart).Series[series].Values.Count;
        Assert.That(Points("Strategy Equity", "decimal"), Is.EqualTo(1));
        foreach (var name in new[] { "decimal", "double", "int", "float" })
        {
            Assert.That(Points("chart", name), Is.EqualTo(1));
            Assert.That(Points("candles", name), Is.EqualTo(1));
        }
        Assert.That(result.Charts.Single(x => x.Name == "candles").Series["bar"].Values[0], Is.TypeOf<Candlestick>());
        Assert.That(result.Charts.Single(x => x.Name == "added").Series["s"].SeriesType, Is.EqualTo(SeriesType.Bar));
        Assert.That(result.Charts.Single(x => x.Name == "indicators").Series, Has.Count.EqualTo(3));
        Assert.That(result.Charts.Single(x => x.Name == "auto").Series.Values.Single().Values, Has.Count.LessThan(20));
        Assert.That(result.Charts.Single(x => x.Name == "auto2").Series.Values.Single().Values, Has.Count.GreaterThan(100));
    }

    [Test]
    public void Statistics_of_the_algorithm_s_own_are_in_the_result()
    {
        var result = SignalsKit.Run(Day, Day, x =>
        {
            x.SetRuntimeStatistic("text", "a");
            x.SetRuntimeStatistic("int", 1);
            x.SetRuntimeStatistic("double", 1.5);
            x.SetRuntimeStatistic("decimal", 2.5m);
            x.End = () =>
            {
                x.SetSummaryStatistic("own text", "b");
                x.SetSummaryStatistic("own int", 4);
                x.SetSummaryStatistic("own double", 4.5);
                x.SetSummaryStatistic("own decimal", 5.5m);
            };
        });
        Assert.That(new[] { "text", "int", "double", "decimal" }.Select(x => result.RuntimeStatistics[x]), Is.EqualTo(new[] { "a", "1", "1.5", "2.5" }));
        Assert.That(new[] { "own text", "own int", "own double", "own decimal" }.Select(x => result.Statistics.Summary[x]), Is.EqualTo(new[] { "b", "4", "4.5", "5.5" }));
    }

    [Test]
    public void Dates_and_settings_are_closed_after_Initialize()
    {
        var checkedOnce = false;
        SignalsKit.Run(Day, Day, x =>
        {
            x.AddEquity("QBBB", Resolution.Minute);
            x.Data = _ =>
            {
                checkedOnce = true;
                Assert.That(() => x.SetStartDate(2023, 1, 1), Throws.InvalidOperationException);
                Assert.That(() => x.SetEndDate(2023, 1, 1), Throws.InvalidOperationException);
                Assert.That(() => x.SetCash(1), Throws.InvalidOperationException);
                Assert.That(() => x.SetTimeZone("UTC"), Throws.InvalidOperationException);
                Assert.That(() => x.SetWarmUp(3), Throws.InvalidOperationException);
                Assert.That(() => x.SetBenchmark("QBBB"), Throws.InvalidOperationException);
                x.Quit("done");
            };
        });
        Assert.That(checkedOnce);
    }

    [Test]
    public void Train_runs_the_code_now_and_by_rule()
    {
        var now = 0;
        var later = new List<DateTime>();
        SignalsKit.Run(Day, Day.AddDays(1), x =>
        {
            x.AddEquity("QBBB", Resolution.Minute);
            x.Train(() => now++);
            x.Train(x.DateRules.EveryDay(), x.TimeRules.At(12, 0), () => later.Add(x.Time));
        });
        Assert.That(later, Is.EqualTo(new[] { Day.AddHours(12), Day.AddDays(1).AddHours(12) }));
        Assert.That(now, Is.LessThanOrEqualTo(1));
    }

    [Test]
    public void SetWarmUp_in_every_form_runs_the_bars_before_the_start([Values(0, 1, 2, 3, 4, 5, 6, 7)] int form)
    {
        var before = 0;
        var finished = 0;
        SignalsKit.Run(Day, Day, x =>
        {
            x.AddEquity("QBBB", Resolution.Minute);
            Action set = form switch
            {
                0 => () => x.SetWarmUp(5),
                1 => () => x.SetWarmup(5),
                2 => () => x.SetWarmUp(5, Resolution.Daily),
                3 => () => x.SetWarmup(5, Resolution.Daily),
                4 => () => x.SetWarmUp(TimeSpan.FromDays(1)),
                5 => () => x.SetWarmup(TimeSpan.FromDays(1)),
                6 => () => x.SetWarmUp(TimeSpan.FromDays(7), Resolution.Daily),
                _ => () => x.SetWarmup(TimeSpan.FromDays(7), Resolution.Daily),
            };
            set();
            x.Data = _ => before += x.IsWarmingUp ? 1 : 0;
            x.Warm = () =>
            {
                finished++;
                Assert.That(x.Time, Is.EqualTo(Day));
            };
        });
        // 28 November is a Tuesday; Monday was a trading day, Thursday before it a holiday. Five minutes back the bar that ends then counts too.
        Assert.That(before, Is.EqualTo(form switch { 0 or 1 => 6, 2 or 3 => 5, 4 or 5 => 390, _ => 4 }));
        Assert.That(finished, Is.EqualTo(1));
    }
}
