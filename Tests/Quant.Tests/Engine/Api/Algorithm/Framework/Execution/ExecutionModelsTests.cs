using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Algorithm.Framework.Execution;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Data.Market;

namespace Quant.Tests.Engine.Api.Algorithm.Framework.Execution;

/// <summary>Each order of an execution model is checked against its condition, worked out again from the bars.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class ExecutionModelsTests
{
    private static readonly DateTime Day = new(2023, 11, 28);

    private sealed record Step(DateTime Time, TradeBar Trade, decimal Bid, decimal Ask, decimal Held);

    [Test]
    public void Immediate_orders_everything_at_once()
    {
        var (run, _) = Run(new ImmediateExecutionModel());
        Assert.That(run.Orders, Has.Count.EqualTo(1));
        Assert.That(run.Orders[0].Time.ConvertFromUtc(TimeZones.NewYork), Is.EqualTo(Day.AddHours(10)));
    }

    [Test]
    public void Null_orders_nothing() => Assert.That(Run(new NullExecutionModel()).Run.Orders, Is.Empty);

    [TestCase(0.0001)]
    [TestCase(0.0005)]
    [TestCase(0.005)]
    public void Spread_orders_all_at_the_first_narrow_spread(double limit)
    {
        var (run, steps) = Run(new SpreadExecutionModel((decimal)-limit));
        var first = steps.Find(x => x.Time >= Day.AddHours(10) && x.Time.TimeOfDay < TimeSpan.FromHours(16) && (x.Ask - x.Bid) / x.Trade.Close <= (decimal)limit);
        Assert.That(run.Orders.Select(x => x.Time.ConvertFromUtc(TimeZones.NewYork)), Is.EqualTo(first is null ? [] : new[] { first.Time }));
    }

    [TestCase(1, InsightDirection.Up)]
    [TestCase(2, InsightDirection.Up)]
    [TestCase(1, InsightDirection.Down)]
    public void StandardDeviation_orders_while_the_price_is_away_from_its_mean(int deviations, InsightDirection direction)
    {
        var (run, steps) = Run(new StandardDeviationExecutionModel(20, deviations) { MaximumOrderValue = 15_000m }, direction);
        var orders = run.Orders.Select(x => x.Time.ConvertFromUtc(TimeZones.NewYork)).ToList();
        Assert.That(orders, Is.Not.Empty);
        var favourable = Enumerable.Range(20, steps.Count - 20).Where(i => IsAway(steps, i)).Select(i => steps[i].Time).Where(x => x >= Day.AddHours(10)).ToList();
        // one order of at most 15,000 at each favourable minute until the target is reached
        Assert.That(orders, Is.EqualTo(favourable.Take(orders.Count)));
        Assert.That(run.Orders.Select(x => Math.Abs(x.Quantity * x.Price)), Is.All.LessThanOrEqualTo(15_100m));
        Assert.That(Math.Abs(run.Orders.Sum(x => x.Quantity * x.Price)), orders.Count < favourable.Count ? Is.GreaterThan(95_000m) : Is.Positive);

        bool IsAway(List<Step> all, int i)
        {
            var window = all.Skip(i - 19).Take(20).Select(x => (double)x.Trade.Close).ToList();
            var mean = window.Average();
            var distance = deviations * Math.Sqrt(window.Average(x => (x - mean) * (x - mean)));
            return direction == InsightDirection.Up ? (double)all[i].Bid < mean - distance : (double)all[i].Ask > mean + distance;
        }
    }

    [TestCase(InsightDirection.Up)]
    [TestCase(InsightDirection.Down)]
    public void Vwap_orders_a_part_of_the_volume_while_the_price_is_better_than_the_mean(InsightDirection direction)
    {
        var (run, steps) = Run(new VolumeWeightedAveragePriceExecutionModel { MaximumOrderQuantityPercentVolume = 0.05m }, direction);
        decimal volume = 0m, turnover = 0m;
        var expected = new List<(DateTime, decimal)>();
        foreach (var step in steps)
        {
            var bar = step.Trade;
            volume += bar.Volume;
            turnover += bar.Volume * (bar.High + bar.Low + bar.Close) / 3;
            var better = direction == InsightDirection.Up ? step.Bid < turnover / volume : step.Ask > turnover / volume;
            if (step.Time >= Day.AddHours(10) && better && Math.Floor(bar.Volume * 0.05m) > 0)
            {
                expected.Add((step.Time, (int)direction * Math.Floor(bar.Volume * 0.05m)));
            }
        }
        var orders = run.Orders.Select(x => (x.Time.ConvertFromUtc(TimeZones.NewYork), x.Quantity)).ToList();
        Assert.That(orders, Has.Count.GreaterThan(1));
        Assert.That(orders.SkipLast(1), Is.EqualTo(expected.Take(orders.Count - 1))); // the last one is the rest
    }

    [Test]
    public void Models_that_keep_statistics_let_go_of_removed_securities([Values] bool vwap)
    {
        IExecutionModel model = vwap ? new VolumeWeightedAveragePriceExecutionModel() : new StandardDeviationExecutionModel(5, 0m);
        var run = SignalsKit.Run(Day, Day, x =>
        {
            x.AddEquity("QAAA", Resolution.Minute);
            var symbol = x.AddEquity("QBBB", Resolution.Minute).Symbol;
            x.SetExecution(model);
            x.Schedule.On(x.DateRules.EveryDay(), x.TimeRules.At(11, 0), () => x.RemoveSecurity(symbol));
            x.Schedule.On(x.DateRules.EveryDay(), x.TimeRules.At(12, 0), () => model.Execute(x, [new PortfolioTarget(symbol, 10)]));
            x.End = () => Assert.That(x.SubscriptionManager.Subscriptions.Where(s => s.Symbol == symbol).SelectMany(s => s.Consolidators), Is.Empty);
        });
        Assert.That(run.Orders, Is.Empty);
    }

    private static (Quant.Engine.Results.RunResult Run, List<Step> Steps) Run(IExecutionModel model, InsightDirection direction = InsightDirection.Up)
    {
        var steps = new List<Step>();
        var run = SignalsKit.Run(Day, Day, x =>
        {
            var security = x.AddEquity("QBBB", Resolution.Minute);
            x.SetAlpha(new ScriptAlpha(a => a.Time == Day.AddHours(10) ? [Insight.Price(security.Symbol, TimeSpan.FromDays(2), direction)] : []));
            x.SetPortfolioConstruction(new EqualWeightingPortfolioConstructionModel());
            x.SetExecution(model);
            x.Data = slice => steps.Add(new Step(x.Time, slice.Bars[security.Symbol], security.BidPrice, security.AskPrice, security.Holdings.Quantity));
        });
        return (run, steps);
    }
}
