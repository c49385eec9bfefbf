using Quant.Core.Bars;
using Quant.Core.Sharing;
using Quant.Core.Statistics.Resampling;

namespace Quant.Tests.Core.Sharing;

public sealed class SharedKernelTests
{
    private static readonly Bar[] Bars = Series(30_000, 1);
    private int _made;
    private long _updates;

    [SetUp]
    public void SetUp() => (_made, _updates) = (0, 0);

    [Test]
    public void Update_second_run_of_the_same_computes_nothing_and_finds_the_same()
    {
        var shared = new SharedComputation();
        var first = Run(shared, Bars, 7);
        Assert.That((_made, _updates), Is.EqualTo((1, Bars.Length)));
        Assert.That(Run(shared, Bars, 7), Is.EqualTo(first));
        Assert.That((_made, _updates), Is.EqualTo((1, Bars.Length)), "nothing was computed again");
        Assert.That(first, Is.EqualTo(Alone(Bars, 7)).And.Count.GreaterThan(100));
    }

    [Test]
    public void Update_other_settings_are_computed_by_themselves()
    {
        var shared = new SharedComputation();
        Assert.That(Run(shared, Bars, 7), Is.EqualTo(Alone(Bars, 7)));
        Assert.That(Run(shared, Bars, 8), Is.EqualTo(Alone(Bars, 8)));
        Assert.That(_made, Is.EqualTo(2));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(8191)]
    [TestCase(8192)]
    [TestCase(20_000)]
    [TestCase(29_999)]
    public void Update_bars_that_part_ways_are_computed_from_all_of_their_own(int at)
    {
        var shared = new SharedComputation();
        Run(shared, Bars, 7);
        var other = (Bar[])Bars.Clone();
        other[at] = other[at] with { Close = other[at].Open };
        Assert.That(Run(shared, other, 7), Is.EqualTo(Alone(other, 7)));
        Assert.That(Run(shared, Bars, 7), Is.EqualTo(Alone(Bars, 7)), "what was shared is unharmed");
    }

    [TestCase(1)]
    [TestCase(10_000)]
    public void Update_recording_that_broke_off_is_continued(int length)
    {
        var shared = new SharedComputation();
        Run(shared, Bars[..length], 7);
        Assert.That(Run(shared, Bars, 7), Is.EqualTo(Alone(Bars, 7)));
        _updates = 0;
        Assert.That(Run(shared, Bars, 7), Is.EqualTo(Alone(Bars, 7)));
        Assert.That(_updates, Is.Zero);
    }

    [Test]
    public void Update_without_room_computes_by_itself()
    {
        var shared = new SharedComputation(mostBars: 10_000);
        for (var run = 0; run < 3; run++)
        {
            Assert.That(Run(shared, Bars, 7), Is.EqualTo(Alone(Bars, 7)));
        }
        Assert.That(Run(new SharedComputation(mostBars: 0), Bars, 7), Is.EqualTo(Alone(Bars, 7)));
    }

    [Test]
    public void Update_oldest_settings_make_room()
    {
        var shared = new SharedComputation(mostRecordings: 2);
        foreach (var settings in new[] { 5, 6, 7, 5 })
        {
            Assert.That(Run(shared, Bars[..5000], settings), Is.EqualTo(Alone(Bars[..5000], settings)));
        }
        Assert.That(_made, Is.EqualTo(4), "the first was forgotten");
    }

    [Test]
    public void Update_many_runs_at_once_find_the_same()
    {
        var shared = new SharedComputation(mostBars: 60_000);
        var other = Series(20_000, 1).Concat(Series(10_000, 2).Select(x => x with { Start = x.Start + (20_000 * TimeSpan.TicksPerMinute), End = x.End + (20_000 * TimeSpan.TicksPerMinute) })).ToArray();
        Bar[][] markets = [Bars, other];
        var expected = markets.Select(bars => Enumerable.Range(5, 4).Select(x => Alone(bars, x)).ToList()).ToList();
        Parallel.For(0, 48, new ParallelOptions { MaxDegreeOfParallelism = 6 }, i =>
            Assert.That(Run(shared, markets[i % 2], 5 + (i / 2 % 4)), Is.EqualTo(expected[i % 2][i / 2 % 4])));
    }

    private List<(int, string)> Run(SharedComputation shared, Bar[] bars, int settings)
        => Signals(new SharedKernel<string>(shared, "BTCUSD", settings, () =>
        {
            Interlocked.Increment(ref _made);
            return new SumKernel(settings, () => Interlocked.Increment(ref _updates));
        }), bars);

    private static List<(int, string)> Alone(Bar[] bars, int settings) => Signals(new SumKernel(settings, () => 0), bars);

    private static List<(int, string)> Signals(IBarKernel<string> kernel, Bar[] bars)
    {
        var signals = new List<(int, string)>();
        for (var i = 0; i < bars.Length; i++)
        {
            foreach (var signal in kernel.Update(bars[i]))
            {
                signals.Add((i, signal));
            }
        }
        return signals;
    }

    private static Bar[] Series(int count, ulong seed)
    {
        var random = new SeededRandom(seed);
        return [.. Enumerable.Range(0, count).Select(i => new Bar(i * TimeSpan.TicksPerMinute, (i + 1) * TimeSpan.TicksPerMinute, 100, 103, 99, 99 + random.Below(5), random.Below(100)))];
    }

    /// <summary>Depends on every bar it ever saw.</summary>
    private sealed class SumKernel(int settings, Func<long> count) : IBarKernel<string>
    {
        private double _sum;

        public ReadOnlySpan<string> Update(in Bar bar)
        {
            count();
            _sum = ((_sum * 31) + bar.Close) % 1009;
            return (int)_sum % settings == 0 && bar.Volume > 80 ? (string[])[FormattableString.Invariant($"{_sum}"), "again"] : [];
        }
    }
}
