using Quant.Core.Bars;
using Quant.Core.Liquidity.Signals;
using Quant.Testing;

namespace Quant.Tests.Core.Liquidity;

/// <summary>
/// The proof that nothing looks ahead: what is said of a bar stays the same, byte for byte, when the bars after it are taken away or replaced by others.
/// </summary>
public sealed class LookAheadTests
{
    private const int Length = 20_000;

    private static readonly IReadOnlyList<Bar> Bars = SyntheticBars.RandomWalk(Length, seed: 41);

    [TestCase(EntryMode.EmaReclaim)]
    [TestCase(EntryMode.SweepAndReclaim)]
    [TestCase(EntryMode.GapRetest)]
    public void Events_of_a_prefix_are_a_prefix_of_the_events(EntryMode mode)
    {
        var settings = EventLog.Quick with { Candidates = EventLog.Quick.Candidates with { Mode = mode } };
        var all = EventLog.Run(EventLog.Engine(settings), Bars);
        Assert.That(all.Count(x => x.Contains("SignalReady", StringComparison.Ordinal)), Is.GreaterThan(5));
        foreach (var length in new[] { 1, 59, 60, 61, 1_439, 7_777, 13_000, Length - 1 })
        {
            Assert.That(EventLog.Run(EventLog.Engine(settings), Bars.Take(length)), Is.EqualTo(all.Take(length)));
        }
    }

    [Test]
    public void Events_before_a_scrambled_future_are_the_same()
    {
        var all = EventLog.Run(EventLog.Engine(), Bars);
        foreach (var cut in new[] { 100, 4_321, 10_000, 19_900 })
        {
            var scrambled = EventLog.Run(EventLog.Engine(), Scrambled(cut));
            Assert.That(scrambled.Take(cut), Is.EqualTo(all.Take(cut)));
            Assert.That(scrambled, Is.Not.EqualTo(all), "the future did change");
        }
    }

    // the same times, but the prices of the future turned upside down, ten times as wild and in another order
    private static IEnumerable<Bar> Scrambled(int cut)
    {
        var random = new Random(cut);
        var future = Bars.Skip(cut).ToArray();
        random.Shuffle(future);
        return Bars.Take(cut).Concat(future.Select((x, i) =>
        {
            var wild = x.Mirror(2 * Bars[cut].Close);
            return wild with { Start = Bars[cut + i].Start, End = Bars[cut + i].End, High = wild.High + 1, Low = wild.Low - 1, Volume = 10 * x.Volume };
        }));
    }
}
