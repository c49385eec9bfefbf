using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;

namespace Quant.Tests.Engine.Api.Algorithm.Framework.Alphas;

/// <summary>The standard alpha models in small backtests: when they speak is worked out again from the bars themselves.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class AlphaModelsTests
{
    private static readonly DateTime From = new(2023, 11, 28);
    private static readonly DateTime To = new(2023, 12, 1);

    [Test]
    public void Constant_repeats_its_insight_when_the_last_has_run_out()
    {
        var insights = Run(new ConstantAlphaModel(InsightType.Price, InsightDirection.Up, TimeSpan.FromHours(2), 0.01, 0.5, 0.25), out _);
        Assert.That(insights.Take(4).Select(x => x.Time.ToString("dd HH:mm", null)), Is.EqualTo(new[] { "28 09:31", "28 11:31", "28 13:31", "28 15:31" }));
        Assert.That(insights[4].Time, Is.EqualTo(new DateTime(2023, 11, 29, 9, 31, 0)));
        var first = insights[0].Insight;
        Assert.That((first.Magnitude, first.Confidence, first.Weight, first.SourceModel), Is.EqualTo((0.01, 0.5, 0.25, "ConstantAlphaModel(Price,Up,02:00:00,0.01,0.5)")));
    }

    [TestCase(5, 20)]
    [TestCase(12, 26)]
    public void EmaCross_speaks_when_the_averages_cross(int fast, int slow)
    {
        var insights = Run(new EmaCrossAlphaModel(fast, slow, Resolution.Minute), out var bars);
        // the model began with averages over history; after a day of minutes nothing of the beginning is left
        var closes = bars.Closes();
        var difference = Batch(closes, fast).Zip(Batch(closes, slow), (f, s) => f - s).ToList();
        var expected = Enumerable.Range(1, bars.Count - 1).Where(i => bars[i].EndTime.Date > From && difference[i] > 0 != difference[i - 1] > 0)
            .Select(i => (bars[i].EndTime, difference[i] > 0 ? InsightDirection.Up : InsightDirection.Down));
        Assert.That(insights.Where(x => x.Time.Date > From).Select(x => (x.Time, x.Insight.Direction)), Is.EqualTo(expected));
        Assert.That(insights, Has.Count.GreaterThan(20));
        Assert.That(insights[0].Insight.Period, Is.EqualTo(TimeSpan.FromMinutes(fast)));
    }

    [Test]
    public void Rsi_speaks_when_the_index_leaves_the_middle()
    {
        var insights = Run(new RsiAlphaModel(14, Resolution.Minute), out var bars);
        var rsi = new RelativeStrengthIndex(14);
        var expected = new List<(DateTime, InsightDirection)>();
        var state = InsightDirection.Flat;
        foreach (var bar in bars)
        {
            rsi.Update(bar.EndTime, bar.Close);
            var value = rsi.Current.Value;
            var next = value > 70 ? InsightDirection.Down : value < 30 ? InsightDirection.Up
                : (state == InsightDirection.Up && value > 35) || (state == InsightDirection.Down && value < 65) ? InsightDirection.Flat : state;
            if (next != state && next != InsightDirection.Flat)
            {
                expected.Add((bar.EndTime, next));
            }
            state = next;
        }
        var settled = From.AddDays(1);
        Assert.That(insights.Where(x => x.Time > settled).Select(x => (x.Time, x.Insight.Direction)), Is.EqualTo(expected.Where(x => x.Item1 > settled)));
        Assert.That(insights, Has.Count.GreaterThan(5));
    }

    [Test]
    public void Macd_speaks_when_the_signal_line_crosses_one_percent_of_the_price()
    {
        var insights = Run(new MacdAlphaModel(12, 26, 9, MovingAverageType.Exponential, Resolution.Daily), out var bars, Resolution.Daily, new DateTime(2023, 1, 3), new DateTime(2024, 2, 1));
        var macd = new MovingAverageConvergenceDivergence(12, 26, 9);
        var expected = new List<(DateTime, InsightDirection)>();
        var state = (InsightDirection?)null;
        foreach (var bar in bars)
        {
            macd.Update(bar.EndTime, bar.Close);
            var share = macd.Signal.Current.Value / bar.Close;
            var next = share > 0.01m ? InsightDirection.Up : share < -0.01m ? InsightDirection.Down : InsightDirection.Flat;
            if (next != state && next != InsightDirection.Flat)
            {
                expected.Add((bar.EndTime, next));
            }
            state = next;
        }
        var settled = new DateTime(2023, 7, 1); // by then the averages have forgotten the difference of their beginnings
        Assert.That(insights.Where(x => x.Time > settled).Select(x => (x.Time, x.Insight.Direction)), Is.EqualTo(expected.Where(x => x.Item1 > settled)));
    }

    [Test]
    public void HistoricalReturns_repeats_the_last_return()
    {
        var insights = Run(new HistoricalReturnsAlphaModel(3, Resolution.Daily), out var bars, Resolution.Daily, new DateTime(2023, 10, 2), new DateTime(2023, 12, 1));
        var expected = Enumerable.Range(3, bars.Count - 3).Select(i => (bars[i].EndTime, (double)(bars[i].Close / bars[i - 3].Close - 1))).Where(x => x.Item2 != 0).ToList();
        var actual = insights.Where(x => x.Time >= expected[0].EndTime).ToList();
        Assert.That(actual.Select(x => x.Time), Is.EqualTo(expected.Select(x => x.EndTime)));
        Assert.That(actual.Select(x => x.Insight.Magnitude!.Value), Is.EqualTo(expected.Select(x => x.Item2)).Within(1e-12));
        Assert.That(actual.Select(x => x.Insight.Direction == InsightDirection.Up), Is.EqualTo(expected.Select(x => x.Item2 > 0)));
        Assert.That(actual[0].Insight.Period, Is.EqualTo(TimeSpan.FromDays(3)));
    }

    [Test]
    public void Models_stop_with_a_removed_security_and_go_on_when_it_comes_back()
    {
        IAlphaModel[] models =
        [
            new ConstantAlphaModel(InsightType.Price, InsightDirection.Up, TimeSpan.FromMinutes(10)), new EmaCrossAlphaModel(2, 5, Resolution.Minute),
            new RsiAlphaModel(2, Resolution.Minute), new HistoricalReturnsAlphaModel(1, Resolution.Minute), new MacdAlphaModel(2, 3, 2, MovingAverageType.Simple, Resolution.Minute),
        ];
        var times = new List<(DateTime Time, string Source)>();
        SignalsKit.Run(From, From, x =>
        {
            x.AddEquity("QAAA", Resolution.Minute);
            var symbol = x.AddEquity("QBBB", Resolution.Minute).Symbol;
            x.SetAlpha(new CompositeAlphaModel(models));
            x.InsightsGenerated += (_, e) => times.AddRange(e.Insights.Where(i => i.Symbol == symbol).Select(i => (x.Time, i.SourceModel!)));
            x.Schedule.On(x.DateRules.EveryDay(), x.TimeRules.At(11, 0), () => x.RemoveSecurity(symbol));
            x.Schedule.On(x.DateRules.EveryDay(), x.TimeRules.At(12, 0), () => x.AddEquity("QBBB", Resolution.Minute));
        });
        Assert.That(times.Where(x => x.Time.Hour == 11 && x.Time.Minute > 1), Is.Empty);
        foreach (var model in models.Take(4).Cast<AlphaModel>())
        {
            Assert.That(times.Exists(x => x.Source == model.Name && x.Time.Hour < 11), model.Name);
            Assert.That(times.Exists(x => x.Source == model.Name && x.Time.Hour > 11), model.Name);
        }
    }

    private static double[] Batch(double[] x, int period) => Indicators.Batch.Ema(x, period);

    private static List<(DateTime Time, Insight Insight)> Run(
        IAlphaModel model, out List<TradeBar> bars, Resolution resolution = Resolution.Minute, DateTime? from = null, DateTime? to = null)
    {
        var insights = new List<(DateTime, Insight)>();
        var seen = new List<TradeBar>();
        SignalsKit.Run(from ?? From, to ?? To, x =>
        {
            var symbol = x.AddEquity("QBBB", resolution).Symbol;
            x.SetAlpha(model);
            x.InsightsGenerated += (_, e) => insights.AddRange(e.Insights.Select(i => (x.Time, i)));
            x.Data = slice => seen.AddRange(slice.Bars.Values.Where(b => b.Symbol == symbol));
        });
        bars = seen;
        return insights;
    }
}
