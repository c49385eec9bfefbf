using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Algorithm.Framework.Risk;
using QuantConnect.Securities;

namespace Quant.Tests.Engine.Api.Algorithm.Framework.Risk;

/// <summary>Risk models on holdings whose average price is set so that their profit is known.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class RiskModelsTests
{
    [TestCase(1.04, 100, false)]
    [TestCase(1.06, 100, true)] // bought 6 % higher: 1 / 1.06 - 1 = -5.7 %
    [TestCase(0.96, -100, false)]
    [TestCase(0.94, -100, true)]
    [TestCase(0.90, 100, false)]
    public void MaximumDrawdownPerSecurity_closes_beyond_five_percent_of_loss(double cost, int quantity, bool closes) => At11((x, security) =>
    {
        security.Holdings.SetHoldings(security.Price * (decimal)cost, quantity);
        AssertCloses(x, new MaximumDrawdownPercentPerSecurity(0.05m), security, closes);
        AssertCloses(x, new MaximumDrawdownPercentPerSecurity(-0.05m), security, closes);
    });

    [TestCase(0.96, 100, false)]
    [TestCase(0.94, 100, true)]
    [TestCase(1.06, -100, true)]
    public void MaximumUnrealizedProfit_closes_beyond_five_percent_of_profit(double cost, int quantity, bool closes) => At11((x, security) =>
    {
        security.Holdings.SetHoldings(security.Price * (decimal)cost, quantity);
        AssertCloses(x, new MaximumUnrealizedProfitPercentPerSecurity(), security, closes);
    });

    [TestCase(100, 1.10, 1.05, false)]
    [TestCase(100, 1.10, 1.04, true)] // 1.04 / 1.10 - 1 = -5.5 %
    [TestCase(-100, 0.90, 0.94, false)]
    [TestCase(-100, 0.90, 0.95, true)]
    public void TrailingStop_closes_beyond_five_percent_from_the_best_value(int quantity, double best, double last, bool closes) => At11((x, security) =>
    {
        var price = security.Price;
        security.Holdings.SetHoldings(price, quantity);
        var model = new TrailingStopRiskManagementModel(0.05m);
        AssertCloses(x, model, security, false);
        security.Holdings.UpdateMarketPrice(price * (decimal)best);
        AssertCloses(x, model, security, false);
        security.Holdings.UpdateMarketPrice(price * (decimal)last);
        AssertCloses(x, model, security, closes);
    });

    [Test]
    public void TrailingStop_starts_anew_after_the_position_was_closed_or_turned() => At11((x, security) =>
    {
        var price = security.Price;
        var model = new TrailingStopRiskManagementModel(0.05m);
        security.Holdings.SetHoldings(price, 100);
        AssertCloses(x, model, security, false);
        security.Holdings.SetHoldings(price, 0);
        AssertCloses(x, model, security, false);
        security.Holdings.SetHoldings(price * 0.9m, -100);
        security.Holdings.UpdateMarketPrice(price * 0.9m);
        AssertCloses(x, model, security, false);
    });

    [TestCase(false, 0.96, false)]
    [TestCase(false, 0.94, true)]
    [TestCase(true, 0.96, false)]
    [TestCase(true, 0.94, true)]
    public void MaximumDrawdownPortfolio_closes_all_targets(bool trailing, double value, bool closes) => At11((x, security) =>
    {
        var model = new MaximumDrawdownPercentPortfolio(0.05m, trailing);
        var targets = new IPortfolioTarget[] { new PortfolioTarget(security.Symbol, 7) };
        Assert.That(model.ManageRisk(x, targets), Is.Empty);
        if (trailing)
        {
            x.Portfolio.SetCash(200_000);
            Assert.That(model.ManageRisk(x, targets), Is.Empty);
        }
        x.Portfolio.SetCash((trailing ? 200_000 : 100_000) * (decimal)value);
        Assert.That(model.ManageRisk(x, []), Is.Empty, "no new targets, nothing to say");
        Assert.That(model.ManageRisk(x, targets).Select(t => (t.Symbol, t.Quantity)), Is.EqualTo(closes ? new[] { (security.Symbol, 0m) } : []));
        Assert.That(model.ManageRisk(x, targets), Is.Empty, "counts from the new value");
    });

    [Test]
    public void Composite_hands_the_targets_of_one_model_to_the_next() => At11((x, security) =>
    {
        security.Holdings.SetHoldings(security.Price * 2, 100);
        var composite = new CompositeRiskManagementModel(new NullRiskManagementModel(), new MaximumDrawdownPercentPerSecurity());
        composite.AddRiskManagement(new MaximumUnrealizedProfitPercentPerSecurity());
        var other = new PortfolioTarget(SignalsMarket.A, 3);
        var result = composite.ManageRisk(x, [new PortfolioTarget(security.Symbol, 50), other]).ToList();
        Assert.That(result.Select(t => t.Quantity), Is.EqualTo(new[] { 0m, 3m }));
        composite.OnSecuritiesChanged(x, QuantConnect.Data.UniverseSelection.SecurityChanges.None);
        Assert.That(() => new CompositeRiskManagementModel(), Throws.ArgumentException);
    });

    [Test]
    public void A_base_model_says_what_to_override() => At11((x, _) =>
        Assert.That(() => new RiskManagementModel().ManageRisk(x, []), Throws.TypeOf<NotImplementedException>().With.Message.Contains("ManageRisk")));

    [Test]
    public void A_position_closed_by_risk_stays_closed_although_its_insight_went_on()
    {
        var day = new DateTime(2023, 11, 28);
        var run = SignalsKit.Run(day, day, x =>
        {
            var symbol = x.AddEquity("QBBB", Resolution.Minute).Symbol;
            x.SetAlpha(new ScriptAlpha(a => a.Time.TimeOfDay == new TimeSpan(10, 0, 0) ? [Insight.Price(symbol, TimeSpan.FromHours(5), InsightDirection.Up)] : []));
            x.SetPortfolioConstruction(new EqualWeightingPortfolioConstructionModel());
            x.AddRiskManagement(new NullRiskManagementModel());
            x.AddRiskManagement(new MaximumUnrealizedProfitPercentPerSecurity(0.001m));
            x.AddRiskManagement(new MaximumDrawdownPercentPerSecurity(0.001m));
        });
        Assert.That(run.Orders.Select(x => Math.Sign(x.Quantity)), Is.EqualTo(new[] { 1, -1 }));
    }

    private static void AssertCloses(QCAlgorithm algorithm, IRiskManagementModel model, Security security, bool closes) =>
        Assert.That(model.ManageRisk(algorithm, []).Select(x => (x.Symbol, x.Quantity)), Is.EqualTo(closes ? new[] { (security.Symbol, 0m) } : []));

    private static void At11(Action<SignalsAlgorithm, Security> check)
    {
        var day = new DateTime(2023, 11, 28);
        var done = false;
        SignalsKit.Run(day, day, x =>
        {
            var security = x.AddEquity("QBBB", Resolution.Minute);
            x.Schedule.On(x.DateRules.EveryDay(), x.TimeRules.At(11, 0), () =>
            {
                check(x, security);
                done = true;
                x.Quit();
            });
        });
        Assert.That(done);
    }
}
