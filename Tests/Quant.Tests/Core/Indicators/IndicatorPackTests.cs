using FsCheck;
using FsCheck.Fluent;
using Quant.Core.Indicators;
using Quant.Testing;
using QuantConnect.Data.Market;
using Bar = Quant.Core.Bars.Bar;
using Lean = QuantConnect.Indicators;

namespace Quant.Tests.Core.Indicators;

public sealed class IndicatorPackTests
{
    private static readonly IndicatorOptions Short = new() { FastPeriod = 3, SlowPeriod = 5, AtrPeriod = 4, VolumePeriod = 6, LongAtrPeriod = 9, EfficiencyPeriod = 7 };

    [Test]
    public void Update_equals_Leans_indicators()
    {
        var options = new IndicatorOptions();
        var pack = new IndicatorPack(options);
        var fast = new Lean.ExponentialMovingAverage(options.FastPeriod);
        var slow = new Lean.ExponentialMovingAverage(options.SlowPeriod);
        var range = new Lean.AverageTrueRange(options.AtrPeriod);
        var volume = new Lean.SimpleMovingAverage(options.VolumePeriod);
        foreach (var bar in SyntheticBars.RandomWalk(2000, seed: 11))
        {
            var snapshot = pack.Update(bar);
            var time = new DateTime(bar.End);
            fast.Update(time, (decimal)bar.Close);
            slow.Update(time, (decimal)bar.Close);
            range.Update(new TradeBar(new DateTime(bar.Start), QuantConnect.Symbol.Empty, (decimal)bar.Open, (decimal)bar.High, (decimal)bar.Low, (decimal)bar.Close, (decimal)bar.Volume));
            volume.Update(time, (decimal)bar.Volume);
            Assert.That((!double.IsNaN(snapshot.EmaSlow), !double.IsNaN(snapshot.Atr), !double.IsNaN(snapshot.VolumeAverage)), Is.EqualTo((slow.IsReady, range.IsReady, volume.IsReady)));
            if (slow.IsReady)
            {
                Assert.That(snapshot.EmaFast, Is.EqualTo((double)fast.Current.Value).Within(1e-9));
                Assert.That(snapshot.EmaSlow, Is.EqualTo((double)slow.Current.Value).Within(1e-9));
                Assert.That(snapshot.Atr, Is.EqualTo((double)range.Current.Value).Within(1e-9));
                Assert.That(snapshot.VolumeAverage, Is.EqualTo((double)volume.Current.Value).Within(1e-9));
            }
        }
    }

    [Test]
    public void Efficiency_ratio_equals_Leans()
    {
        // Lean's period counts inputs, ours steps; where the way is straight Lean says 1, whatever the direction
        var ours = new EfficiencyRatio(29);
        var leans = new Lean.KaufmanEfficiencyRatio(29);
        var compared = 0;
        foreach (var bar in SyntheticBars.RandomWalk(500, seed: 12))
        {
            ours.Update(bar.Close);
            leans.Update(new DateTime(bar.End), (decimal)bar.Close);
            if (ours.IsReady && leans.Samples > 30)
            {
                Assert.That(ours.Value, Is.EqualTo((double)leans.Current.Value).Within(1e-9));
                compared++;
            }
        }
        Assert.That(compared, Is.GreaterThan(400));
    }

    [Test]
    public void Update_equals_batch_bit_for_bit()
        => Prop.ForAll(ArbMap.Default.ArbFor<int>(), Gen.Choose(1, 120).ToArbitrary(), (seed, count) =>
        {
            var bars = SyntheticBars.RandomWalk(count, seed).Select((x, i) => x with { Volume = x.Volume / 3 + 1e-9 * i }).ToArray();
            var pack = new IndicatorPack(Short);
            return bars.Select((bar, i) => pack.Update(bar).Equals(Batch(bars[..(i + 1)]))).All(x => x);
        }).Check(Config.QuickThrowOnFailure.WithReplay(1, 1).WithMaxTest(50));

    [Test]
    public void Update_regimes_follow_their_definition()
    {
        // 20 bars to and fro, 12 up, 12 down, then one of range 24 where all had 4: ATR(4) is 4 + 20 / 4 = 9, ATR(9) 4 + 20 / 9 = 6.2
        var moves = Enumerable.Range(0, 20).Select(x => x % 2 == 0 ? 1 : -1).Concat(Enumerable.Repeat(1, 12)).Concat(Enumerable.Repeat(-1, 12)).ToList();
        var pack = new IndicatorPack(Short with { HighVolatilityRatio = 1.4 });
        var price = 100.0;
        var time = 0L;
        var regimes = new List<MarketRegime>();
        foreach (var move in moves)
        {
            regimes.Add(pack.Update(new Bar(time, ++time, price, price + 2, price - 2, price + move, 1)).Regime);
            price += move;
        }
        regimes.Add(pack.Update(new Bar(time, time + 1, price, price + 12, price - 12, price, 1)).Regime);
        Assert.Multiple(() =>
        {
            Assert.That(regimes.Take(8), Has.All.EqualTo(MarketRegime.Unknown), "the long range takes 9 bars");
            Assert.That(regimes.Skip(8).Take(12), Has.All.EqualTo(MarketRegime.Range));
            Assert.That(regimes.Skip(26).Take(6), Has.All.EqualTo(MarketRegime.TrendUp), "7 steps up");
            Assert.That(regimes.Skip(38).Take(6), Has.All.EqualTo(MarketRegime.TrendDown));
            Assert.That(regimes[^1], Is.EqualTo(MarketRegime.HighVolatility));
        });
    }

    [Test]
    public void Update_is_ready_after_the_warm_up_and_not_before()
    {
        var pack = new IndicatorPack(new IndicatorOptions());
        var ready = SyntheticBars.RandomWalk(150, seed: 2).Select(x => pack.Update(x).IsReady).ToList();
        Assert.That(ready.IndexOf(true), Is.EqualTo(pack.WarmUpBars - 1));
        Assert.That(ready.Skip(pack.WarmUpBars), Has.All.True);
    }

    [Test]
    public void Update_broken_bar_throws_and_changes_nothing()
    {
        var bars = SyntheticBars.RandomWalk(40, seed: 3);
        var clean = new IndicatorPack(Short);
        var bothered = new IndicatorPack(Short);
        foreach (var bar in bars)
        {
            Assert.That(() => bothered.Update(bar with { Close = double.NaN }), Throws.ArgumentException);
            Assert.That(bothered.Update(bar), Is.EqualTo(clean.Update(bar)));
        }
    }

    [Test]
    public void Reset_forgets_everything()
    {
        var pack = new IndicatorPack(Short);
        var bars = SyntheticBars.RandomWalk(60, seed: 4);
        var first = bars.Select(x => pack.Update(x)).ToList();
        pack.Reset();
        Assert.That(bars.Select(x => pack.Update(x)), Is.EqualTo(first));
    }

    [Test]
    public void Update_allocates_nothing()
    {
        var bars = SyntheticBars.RandomWalk(3000, seed: 5);
        var pack = new IndicatorPack(new IndicatorOptions());
        pack.Update(bars[0]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 1; i < bars.Count; i++)
        {
            pack.Update(bars[i]);
        }
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    // every value from its definition over all bars so far, written without the kernels
    private static Snapshot Batch(Bar[] bars)
    {
        var closes = bars.Select(x => x.Close).ToArray();
        var ranges = bars.Select((x, i) => i == 0 ? x.High - x.Low : Math.Max(x.High, bars[i - 1].Close) - Math.Min(x.Low, bars[i - 1].Close)).ToArray();
        var range = Smoothed(ranges, Short.AtrPeriod, 1.0 / Short.AtrPeriod);
        var longRange = Smoothed(ranges, Short.LongAtrPeriod, 1.0 / Short.LongAtrPeriod);
        var steps = closes.Skip(1).Zip(closes, (x, y) => Math.Abs(x - y)).ToArray();
        var regime = MarketRegime.Unknown;
        if (steps.Length >= Short.EfficiencyPeriod && !double.IsNaN(longRange))
        {
            var change = closes[^1] - closes[^(Short.EfficiencyPeriod + 1)];
            var way = BlockSum(steps, Short.EfficiencyPeriod);
            var efficiency = way == 0 ? 1 : Math.Min(1, Math.Abs(change) / way);
            regime = range >= Short.HighVolatilityRatio * longRange ? MarketRegime.HighVolatility
                : efficiency < Short.TrendThreshold || change == 0 ? MarketRegime.Range
                : change > 0 ? MarketRegime.TrendUp : MarketRegime.TrendDown;
        }
        var volume = bars.Length < Short.VolumePeriod ? double.NaN : BlockSum([.. bars.Select(x => x.Volume)], Short.VolumePeriod) / Short.VolumePeriod;
        return new Snapshot(
            bars[^1].End, Smoothed(closes, Short.FastPeriod, 2.0 / (Short.FastPeriod + 1)), Smoothed(closes, Short.SlowPeriod, 2.0 / (Short.SlowPeriod + 1)), range, volume, regime);
    }

    private static double Smoothed(double[] inputs, int period, double weight)
    {
        if (inputs.Length < period)
        {
            return double.NaN;
        }
        var start = 0.0;
        foreach (var input in inputs[..period])
        {
            start += input;
        }
        return inputs[period..].Aggregate(start / period, (value, x) => x * weight + value * (1.0 - weight));
    }

    // the tail of the last full block, summed from its end, plus what came since
    private static double BlockSum(double[] inputs, int period)
    {
        var head = inputs.Length - (inputs.Length - 1) / period * period;
        var block = inputs[^head..];
        var tail = inputs[..^head].TakeLast(period - head).Reverse().Aggregate(0.0, (sum, x) => sum + x);
        return tail + block.Aggregate(0.0, (sum, x) => sum + x);
    }
}
