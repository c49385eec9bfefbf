using Quant.Framework.Risk;
using Quant.RiskModels.Rules;
using QuantConnect.Securities;

namespace Quant.Tests.RiskModels;

/// <summary>
/// Value at risk and expected shortfall, each rule alone. Minute bars: a day is 390 of them, so that a bar's measure counts sqrt(390) = 19.748418 times.
/// <para>
/// <c>Jumps</c>: two of 20 returns are -0.1 %, 18 are 0. Mean -0.01 %, sample deviation sqrt((2 * 0.0009^2 + 18 * 0.0001^2) / 19) = 0.0307794 %. Value at risk at 95 %:
/// historical 0.1 % (both worst are), normal 0.01 + 1.644854 * 0.0307794 = 0.0606 %. Shortfall at 97.5 %: historical 0.1 %, normal 0.01 + 2.337803 * 0.0307794 = 0.082 %.
/// The historical ones count.
/// </para>
/// <para>
/// <c>Swings</c>: 10 of 0.1 %, 10 of -0.1 %. Mean 0, sample deviation sqrt(20 / 19) * 0.1 = 0.1025978 %. Value at risk: historical 0.1 %, normal 1.644854 * 0.1025978 =
/// 0.1687584 %. Shortfall: historical 0.1 %, normal 2.337803 * 0.1025978 = 0.2398535 %. The normal ones count.
/// </para>
/// </summary>
public sealed class TailRiskTests
{
    private const double PerDay = 19.748417658131498;

    private static readonly decimal[] Jumps = [0, 0, -0.001m, 0, 0, 0, 0, 0, 0, 0, 0, -0.001m, 0, 0, 0, 0, 0, 0, 0, 0];
    private static readonly decimal[] Swings = [.. Enumerable.Range(0, 20).Select(i => i % 2 == 0 ? 0.001m : -0.001m)];

    private static RiskDesk Desk(decimal valueAtRisk = 10, decimal shortfall = 10) => new(
        RiskDesk.NoLimits with { MaxValueAtRisk = valueAtRisk, MaxExpectedShortfall = shortfall }, valueAtRisk < 10 ? TailRiskRule.ValueAtRisk() : TailRiskRule.ExpectedShortfall());

    /// <summary>Bars with these returns, each security's own; the first bar has none.</summary>
    private static void Feed(RiskDesk desk, params (Security Security, decimal[] Returns)[] all)
    {
        desk.Look([.. all.Select(x => (x.Security, 0m))]);
        var prices = all.ToDictionary(x => x.Security, x => x.Security.Price);
        for (var i = -1; i < all[0].Returns.Length; i++)
        {
            desk.Later(1);
            foreach (var (security, returns) in all)
            {
                var price = prices[security] *= 1 + (i < 0 ? 0 : returns[i]);
                var bar = desk.World.Bar(security, price, price, price, price);
                foreach (var consolidator in security.Subscriptions.SelectMany(x => x.Consolidators))
                {
                    consolidator.Update(bar);
                }
            }
        }
    }

    private static decimal Units(double perBar, decimal limit, decimal price) => Math.Floor(limit * 100_000m / ((decimal)(perBar * PerDay) * price));

    [TestCase(true, true, 0.001)]
    [TestCase(true, false, 0.001687584)]
    [TestCase(false, true, 0.001)]
    [TestCase(false, false, 0.002398535)]
    public void New_risk_is_cut_to_the_limit(bool isValueAtRisk, bool jumps, double perBar)
    {
        using var desk = isValueAtRisk ? Desk(valueAtRisk: 0.0123m) : Desk(shortfall: 0.0123m);
        var share = desk.World.Equity("AAA", 100);
        Feed(desk, (share, jumps ? Jumps : Swings));
        var most = Units(perBar, 0.0123m, share.Price);
        Assert.That(desk.Look((share, most)), Is.Empty);
        Assert.That(desk.Look((share, most + 1))["AAA"], Is.EqualTo(most));
        Assert.That(desk.Look((share, 5000))["AAA"], Is.EqualTo(most));
        var bound = desk.Journal.Events.First(x => x.Kind == RiskEventKind.Bound);
        Assert.That(bound.Reason, Is.EqualTo(isValueAtRisk ? RiskReason.ValueAtRisk : RiskReason.ExpectedShortfall));
        Assert.That((bound.Value, bound.Limit), Is.EqualTo(((double)((most + 1) * share.Price / 100_000m) * perBar * PerDay, 0.0123)).Within(1e-6), "what was asked for, and the limit");
    }

    [Test]
    public void A_short_position_loses_by_the_gains()
    {
        // the gains of jumps are 0 and their mean -0.01 %: what a short position may lose is the normal quantile, -0.01 + 1.644854 * 0.0307794 = 0.0406277 %
        using var desk = Desk(valueAtRisk: 0.01m);
        var share = desk.World.Equity("AAA", 100);
        Feed(desk, (share, Jumps));
        var most = Units(0.000406277, 0.01m, share.Price);
        Assert.That(desk.Look((share, -5000))["AAA"], Is.EqualTo(-most).Within(1));
    }

    [Test]
    public void A_warning_comes_at_eighty_percent_and_not_before()
    {
        using var desk = Desk(valueAtRisk: 0.0123m);
        var share = desk.World.Equity("AAA", 100);
        Feed(desk, (share, Jumps));
        var edge = Units(0.001, 0.8m * 0.0123m, share.Price);
        desk.Look((share, edge));
        Assert.That(desk.Story, Is.Empty, "just below 80 %");
        desk.Look((share, edge + 1));
        Assert.That(desk.Story, Is.EqualTo(new[] { "Warning ValueAtRisk" }));
        Assert.That(desk.Journal.Events[0].Value, Is.InRange(0.8 * 0.0123, 0.802 * 0.0123));
    }

    [Test]
    public void What_is_held_is_reduced_only_when_it_drifts_well_beyond_the_limit()
    {
        using var desk = Desk(valueAtRisk: 0.01m);
        var share = desk.World.Equity("AAA", 100);
        Feed(desk, (share, Jumps));
        var most = Units(0.001, 0.01m, share.Price);
        desk.Hold(share, Math.Floor(most * 1.04m), 0);
        Assert.That(desk.Look(), Is.Empty, "4 % beyond");
        desk.Hold(share, Math.Ceiling(most * 1.07m), 0);
        Bar(desk, share);
        Assert.That(desk.Look()["AAA"], Is.EqualTo(most).Within(1));
    }

    [Test]
    public void A_new_position_is_cut_and_one_that_is_held_is_left()
    {
        using var desk = Desk(valueAtRisk: 0.01m);
        var (a, b) = (desk.World.Equity("AAA", 100), desk.World.Equity("BBB", 100));
        Feed(desk, (a, Jumps), (b, Jumps));
        desk.Hold(a, 300, 0);
        var cut = desk.Look((b, 1000));
        Assert.That(cut.Keys, Is.EqualTo(new[] { "BBB" }));
        Assert.That(cut["BBB"], Is.EqualTo(Units(0.001, 0.01m, a.Price) - 300).Within(1), "both move as one");
    }

    [Test]
    public void A_hedge_takes_risk_away()
    {
        using var desk = Desk(valueAtRisk: 0.01m);
        var (a, b) = (desk.World.Equity("AAA", 100), desk.World.Equity("BBB", 100));
        Feed(desk, (a, Swings), (b, Swings));
        Assert.That(desk.Look((a, 5000), (b, -5000)), Is.Empty);
        Assert.That(desk.Look((a, 5000))["AAA"], Is.LessThan(500));
    }

    [Test]
    public void Nothing_is_measured_before_there_are_twenty_returns()
    {
        using var desk = Desk(valueAtRisk: 0.01m);
        var share = desk.World.Equity("AAA", 100);
        Feed(desk, (share, Jumps[..19]));
        Assert.That(desk.Look((share, 5000)), Is.Empty);
        Bar(desk, share);
        Assert.That(desk.Look((share, 5000))["AAA"], Is.LessThan(600));
    }

    /// <summary>A bar at the same price.</summary>
    private static void Bar(RiskDesk desk, Security security)
    {
        desk.Later(1);
        var bar = desk.World.Bar(security, security.Price, security.Price, security.Price, security.Price);
        foreach (var consolidator in security.Subscriptions.SelectMany(x => x.Consolidators))
        {
            consolidator.Update(bar);
        }
    }
}
