using Quant.Framework.Risk;
using Quant.RiskModels.AtrStop;
using Quant.Tests.Engine.Api.Algorithm.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Data.Market;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Securities;

namespace Quant.Tests.RiskModels.AtrStop;

/// <summary>Stops on the kit's minutes, against a range computed by hand from the same bars.</summary>
public sealed class AtrStopRiskModelTests
{
    private static readonly DateTime Day = new(2023, 11, 28);
    private StopLog _log = null!;
    private static readonly AtrStopOptions Options = new() { Multiple = 2, Period = 3, BarMinutes = 5 };

    [TestCase(1, -0.01, false)]
    [TestCase(1, 0.01, true)]
    [TestCase(-1, -0.01, false)]
    [TestCase(-1, 0.01, true)]
    public void ManageRisk_closes_at_two_ranges_from_the_average_price(int side, double beyond, bool closes) => At(11, (x, security, model, bars) =>
    {
        var loss = Options.Multiple * Range(bars, Options.Period, Options.BarMinutes) + (decimal)beyond;
        security.Holdings.SetHoldings(security.Price + side * loss, side * 100);
        AssertCloses(x, model, security, closes);
    });

    [Test]
    public void ManageRisk_keeps_the_distance_it_had_at_the_start() => At(11, (x, security, model, bars) =>
    {
        var distance = Options.Multiple * Range(bars, Options.Period, Options.BarMinutes);
        security.Holdings.SetHoldings(security.Price, 100);
        AssertCloses(x, model, security, false);
        foreach (var minutes in Enumerable.Range(0, 20))
        {
            // wide bars: a stop that followed the range would be far away now
            var start = security.LocalTime.AddMinutes(5 * minutes);
            Feed(x, security, new TradeBar(start, security.Symbol, 100, 150, 50, 100, 1, TimeSpan.FromMinutes(5)));
        }
        security.Holdings.SetHoldings(security.Price + distance + 0.01m, 100);
        AssertCloses(x, model, security, true);
    });

    [Test]
    public void ManageRisk_after_a_turn_measures_anew() => At(11, (x, security, model, _) =>
    {
        security.Holdings.SetHoldings(security.Price, 100);
        AssertCloses(x, model, security, false);
        security.Holdings.SetHoldings(security.Price * 0.5m, -100);
        AssertCloses(x, model, security, true);
    });

    [Test]
    public void ManageRisk_before_the_range_is_known_has_no_stop() => At(9.6, (x, security, model, _) =>
    {
        security.Holdings.SetHoldings(security.Price * 2, 100);
        AssertCloses(x, model, security, false);
    });

    [Test]
    public void ManageRisk_cancels_the_insight_so_that_the_position_stays_closed()
    {
        var run = SignalsKit.Run(Day, Day, x =>
        {
            var symbol = x.AddEquity("QBBB", Resolution.Minute).Symbol;
            x.SetAlpha(new ScriptAlpha(a => a.Time.TimeOfDay == new TimeSpan(10, 30, 0) ? [Insight.Price(symbol, TimeSpan.FromHours(5), InsightDirection.Up)] : []));
            x.SetPortfolioConstruction(new EqualWeightingPortfolioConstructionModel());
            x.AddRiskManagement(new AtrStopRiskModel(Options with { Multiple = 0.5m }));
        });
        Assert.That(run.Orders.Select(x => Math.Sign(x.Quantity)), Is.EqualTo(new[] { 1, -1 }));
        Assert.That(run.Orders[1].Time, Is.LessThan(run.Orders[0].Time.AddHours(4)), "long before the insight would have expired");
    }

    [Test]
    public void ManageRisk_records_each_stop_once() => At(11, (x, security, model, bars) =>
    {
        var distance = Options.Multiple * Range(bars, Options.Period, Options.BarMinutes);
        var price = security.Price;
        security.Holdings.SetHoldings(price, 100);
        AssertCloses(x, model, security, false);
        AssertCloses(x, model, security, false);
        security.Holdings.SetHoldings(price * 1.001m, 150);
        AssertCloses(x, model, security, false);
        security.Holdings.SetHoldings(price, -100);
        AssertCloses(x, model, security, false);
        var time = x.UtcTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        Assert.That(_log.ToCsv().Split('\n'), Is.EqualTo(new[]
        {
            "time,symbol,direction,entry,stop",
            Quant.Core.Text.CsvText.Row(time, "QBBB", "Long", price, Math.Round(price - distance, 8)),
            Quant.Core.Text.CsvText.Row(time, "QBBB", "Long", Math.Round(price * 1.001m, 8), Math.Round(price * 1.001m * (1 - distance / price), 8)),
            Quant.Core.Text.CsvText.Row(time, "QBBB", "Short", price, Math.Round(price + distance, 8)),
            "",
        }));
    });

    [Test]
    public void OnSecuritiesChanged_takes_the_consolidator_back() => At(11, (x, security, model, _) =>
    {
        var before = Consolidators(x);
        model.OnSecuritiesChanged(x, SecurityChanges.Create([], [security], [], []));
        Assert.That(before - Consolidators(x), Is.EqualTo(1));
        security.Holdings.SetHoldings(security.Price * 2, 100);
        AssertCloses(x, model, security, false);
    });

    private static void AssertCloses(QCAlgorithm algorithm, AtrStopRiskModel model, Security security, bool closes)
        => Assert.That(model.ManageRisk(algorithm, []).Select(x => (x.Symbol, x.Quantity)), Is.EqualTo(closes ? new[] { (security.Symbol, 0m) } : []));

    private static int Consolidators(QCAlgorithm algorithm) => algorithm.SubscriptionManager.Subscriptions.Sum(x => x.Consolidators.Count);

    private static void Feed(QCAlgorithm algorithm, Security security, TradeBar bar)
    {
        foreach (var consolidator in algorithm.SubscriptionManager.Subscriptions.Where(x => x.Symbol == security.Symbol && x.Type == typeof(TradeBar)).SelectMany(x => x.Consolidators))
        {
            consolidator.Update(bar);
        }
    }

    // Wilder: the mean of the first true ranges, then (previous * (n - 1) + next) / n; the first bar's true range is high - low
    private static decimal Range(List<TradeBar> minutes, int period, int length)
    {
        var bars = minutes.GroupBy(x => x.Time.Ticks / TimeSpan.FromMinutes(length).Ticks).Where(x => x.Last().EndTime.Minute % length == 0)
            .Select(x => (High: x.Max(b => b.High), Low: x.Min(b => b.Low), x.Last().Close)).ToList();
        var ranges = bars.Select((x, i) => i == 0 ? x.High - x.Low : Math.Max(x.High, bars[i - 1].Close) - Math.Min(x.Low, bars[i - 1].Close)).ToList();
        return ranges.Skip(period).Aggregate(ranges.Take(period).Average(), (average, range) => (average * (period - 1) + range) / period);
    }

    private void At(double hour, Action<SignalsAlgorithm, Security, AtrStopRiskModel, List<TradeBar>> check)
    {
        var model = new AtrStopRiskModel(Options, _log = new StopLog());
        var bars = new List<TradeBar>();
        var done = false;
        SignalsKit.Run(Day, Day, x =>
        {
            var security = x.AddEquity("QBBB", Resolution.Minute);
            x.AddRiskManagement(model);
            x.Data = slice =>
            {
                if (slice.Bars.TryGetValue(security.Symbol, out var bar))
                {
                    bars.Add(bar);
                }
                if (!done && x.Time >= Day.AddHours(hour))
                {
                    done = true;
                    check(x, security, model, bars);
                    x.Quit();
                }
            };
        });
        Assert.That(done);
    }
}
