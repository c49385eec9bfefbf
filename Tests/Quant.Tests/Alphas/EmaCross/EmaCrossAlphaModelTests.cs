using Quant.Alphas.EmaCross;
using Quant.Testing;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Algorithm.Framework.Execution;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Algorithm.Framework.Selection;
using EmaCrossAlphaModel = Quant.Alphas.EmaCross.EmaCrossAlphaModel;

namespace Quant.Tests.Alphas.EmaCross;

public sealed class EmaCrossAlphaModelTests
{
    private static readonly EmaCrossOptions Options = new() { FastPeriod = 3, SlowPeriod = 8, BarMinutes = 5, InsightBars = 6 };

    /// <summary>Runs the alpha alone and keeps what it says; drops one security on the third day.</summary>
    private sealed class Probe(EmaCrossOptions options, bool warmUp, string[] tickers) : QCAlgorithm
    {
        public List<Insight> Generated { get; } = [];

        public List<int> Consolidators { get; } = [];

        public override void Initialize()
        {
            SetStartDate(2023, 11, 22);
            SetEndDate(2023, 12, 1);
            foreach (var ticker in tickers)
            {
                AddEquity(ticker, Resolution.Minute);
            }
            SetAlpha(new EmaCrossAlphaModel(options));
            SetPortfolioConstruction(new NullPortfolioConstructionModel());
            SetExecution(new NullExecutionModel());
            InsightsGenerated += (_, e) => Generated.AddRange(e.Insights);
            if (warmUp)
            {
                SetWarmUp(200, Resolution.Minute);
            }
            Schedule.On(DateRules.EveryDay(tickers[0]), TimeRules.At(12, 0), Midday);
        }

        private void Midday()
        {
            Consolidators.Add(SubscriptionManager.Subscriptions.Sum(x => x.Consolidators.Count));
            if (Consolidators.Count == 3)
            {
                RemoveSecurity(Securities.Keys.First(x => x.Value == tickers[^1]));
            }
        }
    }

    private static Probe Run(EmaCrossOptions options, bool warmUp = false, params string[] tickers)
    {
        Probe? probe = null;
        var result = KitEngine.Run(() => probe = new Probe(options, warmUp, tickers));
        Assert.That(result.Error?.Details, Is.Null);
        return probe!;
    }

    [Test]
    public void Name_says_the_parameters_and_is_the_same_each_time()
        => Assert.That(new EmaCrossAlphaModel(Options).Name, Is.EqualTo("EmaCross(3,8,5m)"));

    [Test]
    public void Update_directions_alternate_and_carry_name_and_period()
    {
        var insights = Run(Options, tickers: "QAAA").Generated;
        Assert.That(insights, Has.Count.GreaterThan(10));
        Assert.Multiple(() =>
        {
            Assert.That(insights, Has.All.Matches<Insight>(x => x.SourceModel == "EmaCross(3,8,5m)" && x.Period == TimeSpan.FromMinutes(30)));
            Assert.That(insights.Zip(insights.Skip(1)), Has.All.Matches<(Insight A, Insight B)>(x => x.A.Direction != x.B.Direction));
            Assert.That(insights.Select(x => x.Direction).Distinct(), Is.EquivalentTo(new[] { InsightDirection.Up, InsightDirection.Flat }));
            Assert.That(insights, Has.All.Matches<Insight>(x => x.GeneratedTimeUtc.Minute % 5 == 0), "insights come when a bar closes");
        });
    }

    [Test]
    public void Update_with_shorts_says_down_where_it_says_flat_without()
    {
        var flat = Run(Options, tickers: "QAAA").Generated;
        var down = Run(Options with { AllowShort = true }, tickers: "QAAA").Generated;
        Assert.That(
            down.Select(x => (x.GeneratedTimeUtc, x.Direction)),
            Is.EqualTo(flat.Select(x => (x.GeneratedTimeUtc, x.Direction == InsightDirection.Flat ? InsightDirection.Down : x.Direction))));
    }

    [Test]
    public void Update_after_warm_up_knows_the_averages_and_says_nothing_of_the_past()
    {
        var cold = Run(Options, tickers: "QAAA").Generated;
        var warm = Run(Options, warmUp: true, tickers: "QAAA").Generated;
        Assert.That(warm, Has.Count.GreaterThanOrEqualTo(cold.Count));
        Assert.That(warm[0].GeneratedTimeUtc, Is.GreaterThan(new DateTime(2023, 11, 22, 14, 30, 0)));
    }

    [Test]
    public void OnSecuritiesChanged_removes_the_consolidator_with_its_security()
        => Assert.That(Run(Options, tickers: ["QAAA", "QBBB"]).Consolidators.Take(4), Is.EqualTo(new[] { 2, 2, 2, 1 }));

    [Test]
    public void Update_order_of_insights_does_not_depend_on_the_order_of_securities()
    {
        static IEnumerable<(DateTime, string)> Times(IEnumerable<Insight> insights) => insights.Where(x => x.GeneratedTimeUtc < new DateTime(2023, 11, 25)).Select(x => (x.GeneratedTimeUtc, x.Symbol.Value));
        Assert.That(Times(Run(Options, tickers: ["QBBB", "QAAA"]).Generated), Is.EqualTo(Times(Run(Options, tickers: ["QAAA", "QBBB"]).Generated)));
    }
}
