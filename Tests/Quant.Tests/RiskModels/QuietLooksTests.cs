using Quant.Framework.Limits;
using Quant.Framework.Risk;
using Quant.RiskModels.Exits;
using Quant.RiskModels.Guard;

namespace Quant.Tests.RiskModels;

/// <summary>Rules of positions are not asked while there are none, and nobody can tell.</summary>
public sealed class QuietLooksTests
{
    private static readonly RiskLimits Limits = RiskDesk.NoLimits with
    {
        MaxRiskPerTrade = 0.004m, MaxOpenRisk = 0.01m, MaxPositionLoss = 0.05m, MaxPositionWeight = 0.5m, MaxGrossExposure = 0.9m, MaxNetExposure = 0.6m,
        MaxSectorExposure = 0.7m, MaxOpenTrades = 2, MaxDataAge = 90, MaxLossesInARow = 2, MaxDrawdown = 0.3m, MaxDailyLoss = 0.1m,
    };

    [Test]
    public void Looks_that_leave_rules_out_decide_and_write_the_same([Range(1, 12)] int seed)
    {
        var (asked, skipping) = (Live(seed, x => new AlwaysAsked(x)), Live(seed, x => x));
        Assert.That(skipping, Is.EqualTo(asked));
        Assert.That(asked, Has.Some.Contains("Warning").And.Some.Contains("Bound"), "a life in which something happens");
    }

    [Test]
    public void Settled_rules_are_asked_again_when_anything_changes()
    {
        var rule = new Settled();
        using var desk = new RiskDesk(Limits, rule);
        var share = desk.World.Equity("AAPL", 100);
        int Looks(Action change)
        {
            var before = rule.Looks;
            change();
            desk.Later(1);
            desk.Look();
            return rule.Looks - before;
        }

        Assert.That(Looks(() => { }), Is.EqualTo(1), "the first look");
        Assert.That(Looks(() => { }), Is.Zero);
        Assert.That(Looks(() => desk.World.Portfolio.CashBook["USD"].AddAmount(-1)), Is.EqualTo(1), "equity");
        Assert.That(Looks(() => { }), Is.Zero);
        Assert.That(Looks(() => desk.Later(24 * 60)), Is.EqualTo(1), "a new day");
        Assert.That(Looks(() => desk.Hold(share, 10, 100)), Is.EqualTo(1), "a position");
        Assert.That(Looks(() => { }), Is.EqualTo(1), "the position still");
        Assert.That(Looks(() => desk.Hold(share, 0, 100)), Is.EqualTo(1), "a position closed");
        Assert.That(Looks(() => rule.IsNervous = true), Is.EqualTo(1), "the rule says so");
    }

    [Test]
    public void Rule_that_does_not_say_otherwise_is_asked_at_every_look()
    {
        var rule = new Counting();
        using var desk = new RiskDesk(Limits, rule);
        desk.World.Equity("AAPL", 100);
        for (var i = 0; i < 5; i++)
        {
            desk.Look();
            desk.Later(1);
        }
        Assert.That(rule.Looks, Is.EqualTo(5));
    }

    /// <summary>Decisions and journal of a random life: flat for long, then positions, losses, gaps without data, and a fall of equity below nothing at times.</summary>
    private static List<string> Live(int seed, Func<IRiskRule, IRiskRule> wrap)
    {
        var random = new Random(seed);
        var story = new List<string>();
        var sectors = SectorMap.Parse("""{ "AAPL": "computers", "XOM": "energy" }""");
        using var desk = new RiskDesk(Limits, exits => [.. RiskRules.All(new ExitOptions { TimeStop = 200, BreakEvenAt = 1, Trail = TrailKind.Percent }, exits, sectors).Select(wrap)]);
        var shares = new[] { desk.World.Equity("AAPL", 100), desk.World.Equity("XOM", 50) };
        for (var i = 0; i < 300; i++)
        {
            desk.Later(random.Next(1, 4));
            var share = shares[random.Next(2)];
            if (random.Next(3) > 0)
            {
                desk.World.Trade(share, Math.Round(share.Price * (1 + (decimal)(random.NextDouble() - 0.5) / 50), 2));
            }
            switch (random.Next(20))
            {
                case 0:
                    desk.Hold(share, random.Next(-400, 400), share.Price);
                    break;
                case 1 or 2 or 3 or 4:
                    shares.ToList().ForEach(x => desk.Hold(x, 0, x.Price));
                    break;
                case 5 when random.Next(4) == 0:
                    desk.World.Portfolio.CashBook["USD"].AddAmount(i % 2 == 0 ? -250_000 : 250_000);
                    break;
            }
            var targets = random.Next(10) == 0 ? [(share, (decimal)random.Next(-900, 900))] : Array.Empty<(QuantConnect.Securities.Security, decimal)>();
            var decided = desk.Look(targets);
            story.Add($"{i} {desk.State}: {string.Join(", ", decided.Select(x => $"{x.Key} {x.Value}"))}");
        }
        story.AddRange(desk.Journal.Events.Select(x => x.ToString()));
        return story;
    }

    private sealed class AlwaysAsked(IRiskRule rule) : IRiskRule
    {
        public void Look(RiskView view, ICollection<RiskFinding> findings) => rule.Look(view, findings);
    }

    private sealed class Settled : IRiskRule
    {
        public int Looks { get; private set; }

        public bool IsNervous { get; set; }

        public bool IsSettled(RiskView view) => !IsNervous;

        public void Look(RiskView view, ICollection<RiskFinding> findings) => Looks++;
    }

    private sealed class Counting : IRiskRule
    {
        public int Looks { get; private set; }

        public void Look(RiskView view, ICollection<RiskFinding> findings) => Looks++;
    }
}
