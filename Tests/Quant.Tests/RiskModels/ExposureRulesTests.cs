using Quant.Framework.Limits;
using Quant.Framework.Risk;
using Quant.RiskModels.Guard;
using Quant.RiskModels.Rules;

namespace Quant.Tests.RiskModels;

/// <summary>Rules over the size of positions and of sums of them: within the limit, at it, beyond it, and when prices carry what is held beyond.</summary>
public sealed class ExposureRulesTests
{
    private static readonly SectorMap Sectors = SectorMap.Parse("""{ "AAPL": "computers", "MSFT": "computers", "XOM": "energy" }""");

    private static readonly RiskLimits Loose = RiskDesk.NoLimits;

    private static IEnumerable<TestCaseData> Single()
    {
        yield return new TestCaseData(Loose with { MaxPositionSize = 300 }, new PositionSizeRule(), RiskReason.PositionSize).SetArgDisplayNames("size");
        yield return new TestCaseData(Loose with { MaxPositionNotional = 30_000 }, new PositionNotionalRule(), RiskReason.PositionNotional).SetArgDisplayNames("notional");
        yield return new TestCaseData(Loose with { MaxPositionWeight = 0.3m }, new ConcentrationRule(), RiskReason.PositionWeight).SetArgDisplayNames("weight");
        yield return new TestCaseData(Loose with { MaxGrossExposure = 0.3m }, new GrossExposureRule(), RiskReason.GrossExposure).SetArgDisplayNames("gross");
        yield return new TestCaseData(Loose with { MaxNetExposure = 0.3m }, new NetExposureRule(), RiskReason.NetExposure).SetArgDisplayNames("net");
        yield return new TestCaseData(Loose with { MaxSectorExposure = 0.3m }, new SectorRule(Sectors), RiskReason.SectorExposure).SetArgDisplayNames("sector");
    }

    [TestCaseSource(nameof(Single))]
    public void New_risk_is_let_through_up_to_the_limit_and_cut_beyond_it(RiskLimits limits, IRiskRule rule, RiskReason reason)
    {
        using var desk = new RiskDesk(limits, rule);
        var share = desk.World.Equity("AAPL", 100);
        Assert.That(desk.Look((share, 230)), Is.Empty, "inside");
        Assert.That(desk.Journal.Events, Is.Empty);
        Assert.That(desk.Look((share, 300)), Is.Empty, "at the limit");
        Assert.That(desk.Story.Single(), Does.StartWith($"Warning {reason}"));
        Assert.That(desk.Look((share, 301)), Is.EqualTo(new Dictionary<string, decimal> { ["AAPL"] = 300 }), "beyond");
        var bound = desk.Journal.Events[^1];
        Assert.That((bound.Kind, bound.Reason, bound.Effect), Is.EqualTo((RiskEventKind.Bound, reason, "301 wanted, 300 allowed")));
        Assert.That(bound.Value / bound.Limit, Is.EqualTo(301 / 300.0).Within(1e-9));
    }

    [TestCaseSource(nameof(Single))]
    public void Shorts_count_like_longs(RiskLimits limits, IRiskRule rule, RiskReason reason)
    {
        using var desk = new RiskDesk(limits, rule);
        Assert.That(desk.Look((desk.World.Equity("AAPL", 100), -400))["AAPL"], Is.EqualTo(-300), reason.ToString());
    }

    [Test]
    public void Positions_that_prices_carried_beyond_are_cut_back_but_not_for_every_tick()
    {
        using var desk = new RiskDesk(Loose with { MaxPositionNotional = 30_000 }, new PositionNotionalRule());
        var share = desk.World.Equity("AAPL", 100);
        desk.Hold(share, 300, 100);
        desk.World.Trade(share, 104);
        Assert.That(desk.Look(), Is.Empty, "4 % of the limit are drift");
        desk.World.Trade(share, 106);
        Assert.That(desk.Look()["AAPL"], Is.EqualTo(Math.Floor(30_000m / 106)));
    }

    [Test]
    public void Exits_always_pass()
    {
        using var desk = new RiskDesk(Loose with { MaxGrossExposure = 0.1m, MaxNetExposure = 0.1m }, new GrossExposureRule(), new NetExposureRule());
        var share = desk.World.Equity("AAPL", 100);
        desk.Hold(share, 95, 100);
        Assert.That(desk.Look((share, 40)), Is.Empty);
        Assert.That(desk.Look((share, 0)), Is.Empty);
    }

    [Test]
    public void GrossExposure_shared_by_several_targets_goes_to_the_first_in_the_order_of_symbols()
    {
        using var desk = new RiskDesk(Loose with { MaxGrossExposure = 0.5m }, new GrossExposureRule());
        var (a, b, c) = (desk.World.Equity("AAA", 100), desk.World.Equity("BBB", 100), desk.World.Equity("CCC", 100));
        Assert.That(desk.Look((c, 100), (b, -200), (a, 300)), Is.EqualTo(new Dictionary<string, decimal> { ["CCC"] = 0 }));
    }

    [Test]
    public void NetExposure_lets_hedges_through()
    {
        using var desk = new RiskDesk(Loose with { MaxNetExposure = 0.3m }, new NetExposureRule());
        var (a, b) = (desk.World.Equity("AAA", 100), desk.World.Equity("BBB", 100));
        desk.Hold(a, 300, 100);
        Assert.That(desk.Look((b, 10))["BBB"], Is.Zero);
        Assert.That(desk.Look((b, -500)), Is.Empty, "300 long and 500 short are 200 short");
        Assert.That(desk.Look((b, -700))["BBB"], Is.EqualTo(-600));
    }

    [Test]
    public void Sectors_are_capped_apart_and_strangers_together()
    {
        using var desk = new RiskDesk(Loose with { MaxSectorExposure = 0.3m }, new SectorRule(Sectors));
        var tickers = new[] { "AAPL", "MSFT", "XOM", "ZZA", "ZZB" }.Select(x => ((QuantConnect.Securities.Security)desk.World.Equity(x, 100), 200m)).ToArray();
        Assert.That(desk.Look(tickers), Is.EqualTo(new Dictionary<string, decimal> { ["MSFT"] = 100, ["ZZB"] = 100 }));
    }

    [Test]
    public void Clusters_are_what_moves_together()
    {
        using var desk = new RiskDesk(Loose with { MaxClusterExposure = 0.3m }, new ClusterRule());
        var (a, b, c) = (desk.World.Equity("AAA", 100), desk.World.Equity("BBB", 50), desk.World.Equity("CCC", 100));
        desk.Look((a, 0), (b, 0), (c, 0));
        var random = new Random(3);
        var (x, y) = (100m, 100m);
        for (var i = 0; i < 60; i++)
        {
            desk.Later(1);
            x += random.Next(-20, 21) / 100m;
            y += random.Next(-20, 21) / 100m;
            foreach (var (security, price) in new[] { (a, x), (b, x / 2), (c, y) })
            {
                var bar = desk.World.Bar(security, price, price, price, price);
                foreach (var subscription in security.Subscriptions)
                {
                    foreach (var consolidator in subscription.Consolidators)
                    {
                        consolidator.Update(bar);
                    }
                }
            }
        }
        var cut = desk.Look((a, 200), (b, 400), (c, 200));
        Assert.That(cut.Keys, Is.EqualTo(new[] { "BBB" }), "AAA and BBB move together, CCC does not");
        Assert.That(cut["BBB"] * b.Price, Is.EqualTo(30_000 - 200 * a.Price).Within(b.Price));
    }

    [Test]
    public void OpenTrades_refuses_the_one_too_many_and_cancels_its_insight()
    {
        using var desk = new RiskDesk(Loose with { MaxOpenTrades = 2 }, new OpenTradesRule());
        var (a, b, c) = (desk.World.Equity("AAA", 100), desk.World.Equity("BBB", 100), desk.World.Equity("CCC", 100));
        desk.Hold(c, 10, 100);
        var insight = desk.Insight(b);
        Assert.That(desk.Look((a, 10), (b, 10)), Is.EqualTo(new Dictionary<string, decimal> { ["BBB"] = 0 }));
        Assert.That(insight.IsActive(desk.World.Utc), Is.False);
        Assert.That(desk.Look((c, 20)), Is.Empty, "a trade that is open is none more");
    }
}
