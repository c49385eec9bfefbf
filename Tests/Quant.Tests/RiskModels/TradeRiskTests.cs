using Quant.Framework.Risk;
using Quant.RiskModels.Exits;
using Quant.RiskModels.Guard;
using Quant.RiskModels.Rules;

namespace Quant.Tests.RiskModels;

/// <summary>What is lost at stops, of one trade and of all.</summary>
public sealed class TradeRiskTests
{
    private static ExitProposal Stop(decimal stop, int sign = 1) => new(sign, stop, [], null);

    [Test]
    public void RiskPerTrade_cuts_whoever_sized_it()
    {
        // 1 % of 100,000 at 2 a share
        using var desk = new RiskDesk(RiskDesk.NoLimits with { MaxRiskPerTrade = 0.01m }, x => [new TradeRiskRule(x)]);
        var share = desk.World.Equity("AAPL", 100);
        desk.Exits.Propose(share.Symbol, Stop(98));
        Assert.That(desk.Look((share, 500)), Is.Empty);
        Assert.That(desk.Look((share, 501))["AAPL"], Is.EqualTo(500));
        Assert.That(desk.Journal.Events[^1].Reason, Is.EqualTo(RiskReason.RiskPerTrade));
        desk.Exits.Propose(share.Symbol, Stop(104, -1));
        Assert.That(desk.Look((share, -400))["AAPL"], Is.EqualTo(-250));
    }

    [Test]
    public void OpenRisk_is_freed_by_moving_stops()
    {
        using var desk = new RiskDesk(RiskDesk.NoLimits with { MaxOpenRisk = 0.01m }, x => [new OpenRiskRule(x)]);
        var (a, b) = (desk.World.Equity("AAA", 100), desk.World.Equity("BBB", 50));
        desk.Exits.Propose(a.Symbol, Stop(98));
        desk.Exits.Propose(b.Symbol, Stop(49));
        desk.Hold(a, 400, 100);
        Assert.That(desk.Look((b, 300))["BBB"], Is.EqualTo(200), "800 of 1000 are at risk in AAA");
        desk.Exits.Find(a.Symbol)!.Tighten(99.5m, RiskReason.TrailingStop);
        Assert.That(desk.Look((b, 900))["BBB"], Is.EqualTo(800), "200 are");
    }

    [Test]
    public void OpenRisk_of_a_position_without_a_stop_is_the_largest_loss_allowed()
    {
        using var desk = new RiskDesk(RiskDesk.NoLimits with { MaxOpenRisk = 0.02m, MaxPositionLoss = 0.05m }, x => [new OpenRiskRule(x)]);
        var (a, b) = (desk.World.Equity("AAA", 100), desk.World.Equity("BBB", 100));
        desk.Hold(a, 300, 100);
        Assert.That(desk.Look((b, 300))["BBB"], Is.EqualTo(100), "1500 of 2000 in AAA; 5 a share of BBB");
    }

    [Test]
    public void PositionLoss_closes_and_cancels_and_says_so_once()
    {
        using var desk = new RiskDesk(RiskDesk.NoLimits with { MaxPositionLoss = 0.05m }, new PositionLossRule());
        var share = desk.World.Equity("AAPL", 100);
        desk.Hold(share, 100, 100);
        var insight = desk.Insight(share);
        desk.World.Trade(share, 95.5m);
        Assert.That(desk.Look(), Is.Empty);
        desk.World.Trade(share, 95m);
        Assert.That(desk.Look()["AAPL"], Is.Zero);
        Assert.That(insight.IsActive(desk.World.Utc), Is.False);
        Assert.That(desk.Look()["AAPL"], Is.Zero, "until it is closed");
        Assert.That(desk.Story, Is.EqualTo(new[] { "Warning PositionLoss AAPL", "Bound PositionLoss AAPL" }));
    }
}
