using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Algorithm.Framework.Portfolio;

namespace Quant.Tests.Engine.Api.Algorithm.Framework.Portfolio;

/// <summary>Targets as shares of the portfolio (rounded to 1 %) after scripted insights, in small backtests.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class PortfolioConstructionModelsTests
{
    private static readonly DateTime Day = new(2023, 11, 28);

    [Test]
    public void EqualWeighting_divides_equally_and_closes_at_expiry()
    {
        var targets = Run(new EqualWeightingPortfolioConstructionModel(), [
            ("10:00", "QAAA", InsightDirection.Up, 60, null, null),
            ("10:00", "QBBB", InsightDirection.Down, 90, null, null),
            ("10:30", "QCCC", InsightDirection.Flat, 90, null, null)]);
        // an insight is active up to and including its close time
        Assert.That(targets, Is.EqualTo(new[]
        {
            "10:00 QAAA 0.5", "10:00 QBBB -0.5", "10:30 QAAA 0.5", "10:30 QBBB -0.5", "10:30 QCCC 0",
            "11:01 QBBB -1", "11:01 QCCC 0", "11:01 QAAA 0", "11:31 QCCC 0", "11:31 QBBB 0", "12:01 QCCC 0",
        }));
    }

    [Test]
    public void InsightWeighting_uses_the_weights_and_scales_them_down_to_one()
    {
        Assert.That(Run(new InsightWeightingPortfolioConstructionModel(), [
            ("10:00", "QAAA", InsightDirection.Up, 300, 0.3, null), ("10:00", "QBBB", InsightDirection.Down, 300, 0.2, null),
            ("10:00", "QCCC", InsightDirection.Up, 300, null, null)]), Is.EqualTo(new[] { "10:00 QAAA 0.3", "10:00 QBBB -0.2" }));
        Assert.That(Run(new InsightWeightingPortfolioConstructionModel(), [
            ("10:00", "QAAA", InsightDirection.Up, 300, 1.5, null), ("10:00", "QBBB", InsightDirection.Up, 300, 0.5, null)]), Is.EqualTo(new[] { "10:00 QAAA 0.75", "10:00 QBBB 0.25" }));
    }

    [Test]
    public void ConfidenceWeighted_uses_the_confidence() =>
        Assert.That(Run(new ConfidenceWeightedPortfolioConstructionModel(), [
            ("10:00", "QAAA", InsightDirection.Up, 300, null, 0.4), ("10:00", "QBBB", InsightDirection.Down, 300, null, 0.1),
            ("10:00", "QCCC", InsightDirection.Up, 300, null, null)]), Is.EqualTo(new[] { "10:00 QAAA 0.4", "10:00 QBBB -0.1" }));

    [Test]
    public void Accumulative_adds_a_share_for_each_insight_and_takes_one_back_for_a_flat_one()
    {
        var targets = Run(new AccumulativeInsightPortfolioConstructionModel((Func<DateTime, DateTime?>?)null, PortfolioBias.LongShort, 0.1), [
            ("10:00", "QAAA", InsightDirection.Up, 300, null, null), ("10:10", "QAAA", InsightDirection.Up, 300, null, null),
            ("10:20", "QAAA", InsightDirection.Flat, 300, null, null), ("10:30", "QBBB", InsightDirection.Down, 300, null, null)]);
        Assert.That(targets.Where(x => x[..5] is "10:00" or "10:10" or "10:20" or "10:30"), Is.EqualTo(new[]
        {
            "10:00 QAAA 0.1", "10:10 QAAA 0.2", "10:20 QAAA 0.1", "10:30 QAAA 0.1", "10:30 QBBB -0.1",
        }));
    }

    [TestCase(PortfolioBias.Long, "10:00 QAAA 1,10:00 QBBB 0")]
    [TestCase(PortfolioBias.Short, "10:00 QAAA 0,10:00 QBBB -1")]
    [TestCase(PortfolioBias.LongShort, "10:00 QAAA 0.5,10:00 QBBB -0.5")]
    public void EqualWeighting_follows_its_bias(PortfolioBias bias, string expected) =>
        Assert.That(Run(new EqualWeightingPortfolioConstructionModel(Resolution.Daily, bias), [
            ("10:00", "QAAA", InsightDirection.Up, 300, null, null), ("10:00", "QBBB", InsightDirection.Down, 300, null, null)]), Is.EqualTo(expected.Split(',')));

    [Test]
    public void Rebalancing_by_time_alone_waits_for_the_interval()
    {
        (string, string, InsightDirection, int, double?, double?)[] script = [
            ("10:00", "QAAA", InsightDirection.Up, 300, null, null), ("10:10", "QBBB", InsightDirection.Up, 300, null, null)];
        // the count starts with the first insight; the change at 10:10 waits for the next half hour
        var targets = Run(new EqualWeightingPortfolioConstructionModel(TimeSpan.FromMinutes(30)) { RebalanceOnInsightChanges = false }, script);
        Assert.That(targets.Select(x => x[..5]).Distinct().Zip(targets.Select(x => x[..5]).Distinct().Skip(1), (a, b) => Minutes(b) - Minutes(a)), Is.All.EqualTo(30).Or.All.EqualTo(31));
        Assert.That(targets.Where(x => x.StartsWith("10:10", StringComparison.Ordinal)), Is.Empty);
        Assert.That(targets.Exists(x => x.EndsWith("QBBB 0.5", StringComparison.Ordinal)));
    }

    [Test]
    public void Rebalancing_by_a_function_of_null_follows_insights_only()
    {
        var targets = Run(new EqualWeightingPortfolioConstructionModel(_ => (DateTime?)null), [
            ("10:00", "QAAA", InsightDirection.Up, 300, null, null), ("10:10", "QBBB", InsightDirection.Up, 300, null, null)]);
        Assert.That(targets, Is.EqualTo(new[] { "10:00 QAAA 1", "10:10 QAAA 0.5", "10:10 QBBB 0.5" }));
    }

    [Test]
    public void Rebalancing_by_a_date_rule_comes_on_its_days()
    {
        var targets = new List<(DateTime Time, string Ticker, double Share)>();
        var execution = new RecordingExecution();
        SignalsKit.Run(Day, Day.AddDays(3), x =>
        {
            var symbol = x.AddEquity("QAAA", Resolution.Minute).Symbol;
            x.AddEquity("QBBB", Resolution.Minute);
            x.Settings.RebalancePortfolioOnInsightChanges = false;
            x.Settings.RebalancePortfolioOnSecurityChanges = false;
            x.SetAlpha(new ScriptAlpha(a => a.Time.TimeOfDay == new TimeSpan(10, 0, 0) ? [Insight.Price(symbol, TimeSpan.FromDays(9), InsightDirection.Up)] : []));
            x.SetPortfolioConstruction(new EqualWeightingPortfolioConstructionModel(x.DateRules.Every(DayOfWeek.Thursday)));
            x.SetExecution(execution);
        });
        targets.AddRange(execution.Targets);
        Assert.That(targets.Select(x => x.Time.DayOfWeek).Distinct(), Is.EqualTo(new[] { DayOfWeek.Thursday }));
    }

    [Test]
    public void A_removed_security_gets_a_target_of_zero()
    {
        var execution = new RecordingExecution();
        SignalsKit.Run(Day, Day, x =>
        {
            var a = x.AddEquity("QAAA", Resolution.Minute).Symbol;
            var b = x.AddEquity("QBBB", Resolution.Minute).Symbol;
            x.SetAlpha(new ScriptAlpha(q => q.Time.TimeOfDay == new TimeSpan(10, 0, 0) ? [Insight.Price(a, TimeSpan.FromDays(1), InsightDirection.Up), Insight.Price(b, TimeSpan.FromDays(1), InsightDirection.Up)] : []));
            x.SetPortfolioConstruction(new EqualWeightingPortfolioConstructionModel());
            x.SetExecution(execution);
            x.Schedule.On(x.DateRules.EveryDay(), x.TimeRules.At(11, 0), () => x.RemoveSecurity(b));
            x.End = () => Assert.That((x.Portfolio[a].Invested, x.Portfolio[b].Invested), Is.EqualTo((true, false)));
        });
        Assert.That(execution.Targets.Where(x => x.Time.Hour == 11).Select(x => (x.Ticker, x.Share)), Is.EquivalentTo(new[] { ("QAAA", 1.0), ("QBBB", 0.0) }));
    }

    [Test]
    public void Without_a_function_every_step_rebalances()
    {
        var targets = Run(new EqualWeightingPortfolioConstructionModel((Func<DateTime, DateTime?>?)null), [("10:00", "QAAA", InsightDirection.Up, 300, null, null)]);
        Assert.That(targets.Take(3), Is.EqualTo(new[] { "10:00 QAAA 1", "10:01 QAAA 1", "10:02 QAAA 1" }));
    }

    [Test]
    public void EmitInsights_outside_of_an_alpha_makes_targets_at_once()
    {
        var execution = new RecordingExecution();
        SignalsKit.Run(Day, Day, x =>
        {
            var symbol = x.AddEquity("QBBB", Resolution.Minute).Symbol;
            x.SetPortfolioConstruction(new EqualWeightingPortfolioConstructionModel());
            x.SetExecution(execution);
            x.Schedule.On(x.DateRules.EveryDay(), x.TimeRules.At(11, 0), () => x.EmitInsights(Insight.Price(symbol, TimeSpan.FromMinutes(30), InsightDirection.Up)));
            x.End = () => Assert.That(x.Insights.GetInsights().Select(i => (i.GeneratedTimeUtc.ConvertFromUtc(TimeZones.NewYork), i.ReferenceValue > 0)), Is.EqualTo(new[] { (Day.AddHours(11), true) }));
        });
        Assert.That(execution.Targets[0], Is.EqualTo((Day.AddHours(11), "QBBB", 1.0)));
    }

    [Test]
    public void EmitInsights_while_warming_up_is_ignored()
    {
        var result = SignalsKit.Run(Day, Day, x =>
        {
            var symbol = x.AddEquity("QBBB", Resolution.Minute).Symbol;
            x.SetWarmUp(5);
            x.Data = _ =>
            {
                if (x.IsWarmingUp)
                {
                    x.EmitInsights(Insight.Price(symbol, TimeSpan.FromMinutes(30), InsightDirection.Up));
                }
            };
        });
        Assert.That(result.InsightCount, Is.Zero);
        Assert.That(result.Log.Count(x => x.Text.Contains("warmup", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    private static int Minutes(string time) => int.Parse(time[..2], null) * 60 + int.Parse(time[3..5], null);

    private static List<string> Run(IPortfolioConstructionModel model, (string At, string Ticker, InsightDirection Direction, int Minutes, double? Weight, double? Confidence)[] script)
    {
        var execution = new RecordingExecution();
        SignalsKit.Run(Day, Day, x =>
        {
            foreach (var ticker in new[] { "QAAA", "QBBB", "QCCC" })
            {
                x.AddEquity(ticker, Resolution.Minute);
            }
            x.SetAlpha(new ScriptAlpha(a => script.Where(s => s.At == a.Time.ToString("HH:mm", null)).Select(s => Insight.Price(
                a.Symbol(s.Ticker), TimeSpan.FromMinutes(s.Minutes), s.Direction, null, s.Confidence, null, s.Weight))));
            x.SetPortfolioConstruction(model);
            x.SetExecution(execution);
        });
        return execution.Targets.Where(x => x.Time.Hour < 15).Select(x => FormattableString.Invariant($"{x.Time:HH:mm} {x.Ticker} {x.Share}")).ToList();
    }
}
