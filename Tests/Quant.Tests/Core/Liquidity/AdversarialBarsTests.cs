using FsCheck;
using FsCheck.Fluent;
using Quant.Core.Bars;
using Quant.Core.Liquidity.Signals;

namespace Quant.Tests.Core.Liquidity;

/// <summary>Bars that no market makes: spikes, flat lines, holes of days, negative prices, the same prices again and again.</summary>
public sealed class AdversarialBarsTests
{
    private static List<Bar> Bars(int seed)
    {
        var random = new Random(seed);
        var time = Table.Start;
        var price = (double)random.Next(-200, 1000);
        var bars = new List<Bar>();
        for (var i = 0; i < 2_500; i++)
        {
            var kind = random.Next(40);
            time += TimeSpan.TicksPerMinute * (kind == 0 ? random.Next(1, 5000) : 0);
            var move = kind switch { 1 => random.Next(-500, 500), < 10 => 0, < 20 => random.Next(2) == 0 ? 5 : -5, _ => random.Next(-10, 11) / 4.0 };
            var close = price + move;
            var wick = kind == 2 ? 300 : random.Next(3) / 2.0;
            bars.Add(new Bar(time, time + TimeSpan.TicksPerMinute, price, Math.Max(price, close) + wick, Math.Min(price, close) - (kind == 3 ? 300 : wick), close, kind < 8 ? 0 : random.Next(1000)));
            time += TimeSpan.TicksPerMinute;
            price = close;
        }
        return bars;
    }

    [Test]
    public void Events_stay_in_order_plans_are_valid_and_nothing_is_lost()
        => Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var modes = Enum.GetValues<EntryMode>();
            var settings = EventLog.Quick with
            {
                Gaps = new() { MinimumAtr = 0, DisplacementAtr = 0, MinimumTicks = 1, TickSize = 0.25 },
                Pivots = new() { LookBack = 1, Threshold = 0, EqualTolerance = 0.5 },
                Candidates = new() { KillZonesOnly = false, VolumeRatio = 0, Mode = modes[Math.Abs(seed % modes.Length)] },
                MinimumStrength = 1,
            };
            var engine = EventLog.Engine(settings);
            var last = long.MinValue;
            var ordered = true;
            engine.Listener = x =>
            {
                ordered &= x.Time >= last;
                last = x.Time;
            };
            foreach (var bar in Bars(seed))
            {
                foreach (var plan in engine.Update(bar))
                {
                    if (plan.CreatedAt != bar.End || plan.ToPlan().Sign * (plan.Entry - plan.Stop) <= 0 || plan.Confidence is < 0 or > 1)
                    {
                        return false;
                    }
                }
                ordered &= last <= bar.End;
            }
            return ordered && engine.Pools.Created == engine.Pools.Count + engine.Pools.Ended && engine.Pools.Created > 50;
        }).Check(Config.QuickThrowOnFailure.WithReplay(1, 1).WithMaxTest(40));

    [Test]
    public void A_prefix_of_them_says_the_same()
    {
        foreach (var seed in Enumerable.Range(1, 6))
        {
            var bars = Bars(seed);
            var all = EventLog.Run(EventLog.Engine(), bars);
            Assert.That(EventLog.Run(EventLog.Engine(), bars.Take(1_700)), Is.EqualTo(all.Take(1_700)));
        }
    }
}
