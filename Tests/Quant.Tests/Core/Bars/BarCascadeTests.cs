using Quant.Core.Bars;
using Quant.Core.Time;
using Quant.Testing;

namespace Quant.Tests.Core.Bars;

public sealed class BarCascadeTests
{
    private static readonly TimeFrame[] Frames = [TimeFrame.M5, TimeFrame.M15, TimeFrame.H1, TimeFrame.H4, TimeFrame.D1];

    private static List<FrameBar> Run(BarCascade cascade, IEnumerable<Bar> bars)
    {
        var result = new List<FrameBar>();
        foreach (var bar in bars)
        {
            result.AddRange(cascade.Update(bar));
        }
        return result;
    }

    private static ListedTimetable Sessions(int days)
        => new(Enumerable.Range(0, days).Select(x => new DateTime(2024, 1, 2, 14, 30, 0).AddDays(x)).Select(x => new Period(x.Ticks, x.AddHours(x.Day % 3 == 0 ? 3.5 : 6.5).Ticks)));

    [TestCase(1, false)]
    [TestCase(2, false)]
    [TestCase(3, true)]
    [TestCase(4, true)]
    public void Nested_candles_equal_direct_ones(int seed, bool sessions)
    {
        // every minute of nine days, with holes of all sizes
        var random = new Random(seed);
        var hole = 0;
        var bars = SyntheticBars.RandomWalk(9 * 1440, seed).Where(_ => (hole = hole > 0 ? hole - 1 : random.Next(40) == 0 ? random.Next(400) : 0) == 0).ToList();
        var nested = Run(new BarCascade(Frames, sessions ? Sessions(9) : null), bars);
        foreach (var frame in Frames)
        {
            var direct = new TimeAggregator(frame, sessions ? Sessions(9) : null);
            var expected = new List<Bar>();
            foreach (var bar in bars)
            {
                expected.AddRange(direct.Update(bar));
            }
            Assert.That(nested.Where(x => x.Frame == frame).Select(x => x.Bar), Is.EqualTo(expected), frame.ToString());
            Assert.That(expected, Is.Not.Empty);
        }
    }

    [Test]
    public void Update_candles_come_by_end_then_by_frame_and_never_before_their_end()
    {
        var bars = SyntheticBars.RandomWalk(3000, seed: 5).Where((_, i) => i % 97 < 60).ToList();
        var cascade = new BarCascade(Frames);
        foreach (var bar in bars)
        {
            var closed = cascade.Update(bar).ToArray();
            Assert.That(closed.Select(x => (x.Bar.End, x.Frame)), Is.Ordered);
            Assert.That(closed, Has.All.Matches<FrameBar>(x => x.Bar.End <= bar.End));
        }
    }

    [Test]
    public void AdvanceTo_closes_all_frames()
    {
        var cascade = new BarCascade(Frames);
        var bar = SyntheticBars.RandomWalk(1, seed: 1)[0];
        cascade.Update(bar);
        Assert.That(cascade.AdvanceTo(bar.End + TimeSpan.TicksPerDay).ToArray().Select(x => x.Frame), Is.EqualTo(Frames));
    }

    [Test]
    public void Constructor_frames_that_do_not_nest_throw()
    {
        Assert.That(() => new BarCascade([TimeFrame.H1, TimeFrame.M15]), Throws.ArgumentException);
        Assert.That(() => new BarCascade([TimeFrame.H1, TimeFrame.H1]), Throws.ArgumentException);
    }

    [Test]
    public void Update_allocates_nothing()
    {
        var bars = SyntheticBars.RandomWalk(5000, seed: 6);
        var cascade = new BarCascade(Frames);
        cascade.Update(bars[0]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 1; i < bars.Count; i++)
        {
            cascade.Update(bars[i]);
        }
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }
}
