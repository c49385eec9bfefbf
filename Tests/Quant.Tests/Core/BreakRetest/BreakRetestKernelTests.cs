using Quant.Core.Bars;
using Quant.Core.BreakRetest;
using Quant.Core.Levels;
using Quant.Core.Plans;
using Quant.Core.Sessions;
using Quant.Tests.Core.Sessions;

namespace Quant.Tests.Core.BreakRetest;

public sealed class BreakRetestKernelTests
{
    private static readonly DateOnly First = new(2024, 2, 26);

    // everything on that random prices can satisfy
    private static readonly BreakRetestSettings Settings = new()
    {
        Levels = new KeyLevelSettings { OpeningRange = TimeSpan.FromMinutes(30) },
        Watched = new WatchedLevels { OpeningRange = true, PreviousClose = true, PreviousWeek = true },
        Break = new BreakSettings { MinRelativeVolume = 0.8 },
        Plan = new PlanSettings { SignalsPerLevel = 2 },
        Gates = new GateSettings { MaxSpreadBps = 0, MinDayVolume = 0.5, MaxDayRange = 3, MinRoomR = 0, MinConfidence = 0.2 },
    };

    private static BreakRetestKernel Kernel() => new(NewYork.Calendar(), Settings, 1 / 64.0, new TrackRecord(new TrackRecordSettings()));

    private static List<string> Run(IEnumerable<Bar> bars)
    {
        var kernel = Kernel();
        var lines = new List<string>();
        foreach (var bar in bars)
        {
            kernel.Update(bar, spread: null);
            lines.AddRange(kernel.Events.Select(x => x.ToString()));
        }
        return lines;
    }

    [Test]
    public void Update_decisions_do_not_depend_on_the_future()
    {
        var bars = RandomMarket.Bars(seed: 7, First, days: 32).Take(20_000).ToList();
        var all = Run(bars);
        Assert.That(all.Count(x => x.Contains(nameof(SetupEventKind.SignalReady))), Is.GreaterThan(20), "or the test shows nothing");
        var random = new Random(11);
        for (var i = 0; i < 12; i++)
        {
            var cut = random.Next(1, bars.Count);
            var prefix = Run(bars.Take(cut));
            Assert.That(prefix, Is.EqualTo(all.Take(prefix.Count)), $"only the first {cut} bars");
            var end = new DateTime(bars[cut - 1].End);
            Assert.That(all.Skip(prefix.Count), Has.All.Matches<string>(x => string.CompareOrdinal(x[..19], $"{end:yyyy-MM-ddTHH:mm:ss}") > 0), "nothing is told late");
            var scrambled = bars.Skip(cut).Select(x => x with { Open = 1, High = 1000, Low = 1, Close = 1 + random.Next(999), Volume = random.Next() });
            Assert.That(Run(bars.Take(cut).Concat(scrambled)).Take(prefix.Count), Is.EqualTo(prefix), $"another future after {cut} bars");
        }
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void Update_mirrored_prices_give_mirrored_events(int seed)
    {
        var bars = RandomMarket.Bars(seed, First, days: 16);
        var mirrored = bars.Select(x => x with { Open = 512 - x.Open, High = 512 - x.Low, Low = 512 - x.High, Close = 512 - x.Close }).ToList();
        var (one, other) = (Kernel(), Kernel());
        for (var i = 0; i < bars.Count; i++)
        {
            one.Update(bars[i], null);
            other.Update(mirrored[i], null);
            Assert.That(
                other.Events.Select(x => Mirrored(x)).OrderBy(x => x, StringComparer.Ordinal),
                Is.EqualTo(one.Events.Select(x => Line(x.Kind, x.Level.Kind, x.Side, x.Price, x.Plan?.Stop, x.Plan?.Confidence)).OrderBy(x => x, StringComparer.Ordinal)));
        }
    }

    private static string Line(SetupEventKind kind, KeyLevelKind level, TradeSide? side, double price, double? stop, double? confidence)
        => FormattableString.Invariant($"{kind} {level} {side} {price:F6} {stop:F6} {confidence:F6}");

    private static string Mirrored(SetupEvent e) => Line(
        e.Kind,
        e.Level.Kind switch
        {
            KeyLevelKind.PreviousClose => KeyLevelKind.PreviousClose,
            < KeyLevelKind.PreviousClose => 1 - e.Level.Kind,
            _ => (((int)e.Level.Kind - 3) ^ 1) + KeyLevelKind.PreMarketHigh,
        },
        e.Side is { } side ? (TradeSide)(-(int)side) : null,
        512 - e.Price,
        512 - e.Plan?.Stop,
        e.Plan?.Confidence);

    [TestCase(4)]
    [TestCase(5)]
    public void Update_signals_are_few_in_time_and_after_a_break(int seed)
    {
        var kernel = Kernel();
        var calendar = NewYork.Calendar();
        var open = new HashSet<(DateOnly, KeyLevelKind, TradeSide?)>();
        var signals = new Dictionary<(DateOnly, KeyLevelKind, TradeSide?), int>();
        foreach (var bar in RandomMarket.Bars(seed, First, days: 24))
        {
            kernel.Update(bar, null);
            var day = calendar.DayAt(bar.Start);
            foreach (var e in kernel.Events)
            {
                var key = (day.Date, e.Level.Kind, e.Side);
                Assert.That(e.At, Is.EqualTo(bar.End));
                Assert.That(e.Level.KnownAt, Is.LessThanOrEqualTo(e.At));
                if (e.Kind == SetupEventKind.Broken)
                {
                    open.Add(key);
                }
                if (e.Kind is SetupEventKind.SignalReady or SetupEventKind.SignalRefused)
                {
                    Assert.That(open.Remove(key), Is.True, $"{e}: each needs a break of its own");
                }
                if (e.Kind != SetupEventKind.SignalReady)
                {
                    continue;
                }
                signals[key] = signals.GetValueOrDefault(key) + 1;
                Assert.That(e.Level.IsValidAt(e.At), Is.True, e.ToString());
                Assert.That(Settings.Gates.Window.Allows(day, e.At), Is.True, e.ToString());
                Assert.That(e.Plan!.EnterBefore, Is.LessThanOrEqualTo(Settings.Gates.Window.Until(day)!.Value));
                Assert.That(e.Plan.ExitBy, Is.LessThan(day.Close!.Value));
                Assert.That(e.Plan.Sign * (e.Level.Price - e.Plan.Stop), Is.Positive, "the stop lies behind the level");
            }
        }
        Assert.That(signals, Is.Not.Empty);
        Assert.That(signals.Values, Has.All.LessThanOrEqualTo(Settings.Plan.SignalsPerLevel));
    }

    [Test]
    public void Levels_equal_those_counted_from_all_bars()
    {
        var bars = RandomMarket.Bars(seed: 9, First, days: 30);
        var calendar = NewYork.Calendar();
        var kernel = Kernel();
        List<Bar>? before = null;
        foreach (var today in bars.GroupBy(x => calendar.DayAt(x.Start)))
        {
            var early = today.Where(x => x.End <= today.Key.Open).ToList();
            var regular = today.Where(x => x.Start >= today.Key.Open && x.End <= today.Key.Close).ToList();
            var (high, low, close) = (before?.Max(x => x.High), before?.Min(x => x.Low), before?[^1].Close);
            double? earlyHigh = early.Count >= 5 && early[0].Start > bars[0].Start ? early.Max(x => x.High) : null;
            foreach (var bar in today)
            {
                kernel.Update(bar, null);
                if (bar.Start >= today.Key.Open && bar.End < today.Key.Close)
                {
                    Assert.That(kernel.Levels[KeyLevelKind.PreviousDayHigh]?.Price, Is.EqualTo(high));
                    Assert.That(kernel.Levels[KeyLevelKind.PreviousDayLow]?.Price, Is.EqualTo(low));
                    Assert.That(kernel.Levels[KeyLevelKind.PreviousClose]?.Price, Is.EqualTo(close));
                    Assert.That(kernel.Levels[KeyLevelKind.PreMarketHigh]?.Price, Is.EqualTo(earlyHigh), $"{new DateTime(bar.Start):s}");
                }
            }
            before = regular.Count > 0 ? regular : before;
        }
        Assert.That(before, Is.Not.Null);
    }

    [Test]
    public void Update_allocates_nothing_for_a_bar_without_events()
    {
        var bars = RandomMarket.Bars(seed: 3, First, days: 12);
        // results are kept, and that takes memory: a trade that ends is not nothing
        var record = new TrackRecord(new TrackRecordSettings());
        var setups = Settings.Watched.Pairs.Select(x => $"break-retest-{x.Kind.Code()}-{x.Side}".ToLowerInvariant()).ToList();
        var kernel = new BreakRetestKernel(NewYork.Calendar(), Settings, 1 / 64.0, record);
        var calendar = NewYork.Calendar();
        var results = 0;
        var quiet = 0;
        (DateOnly, SessionKind) session = default;
        foreach (var bar in bars)
        {
            var day = calendar.DayAt(bar.Start);
            var now = (day.Date, day.KindAt(bar.Start));
            var before = GC.GetAllocatedBytesForCurrentThread();
            kernel.Update(bar, 0.01);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            var known = results;
            results = setups.Sum(record.Count);
            if (kernel.Events.Count == 0 && now == session && bar.End < day.Close && results == known)
            {
                quiet++;
                Assert.That(allocated, Is.Zero, $"{new DateTime(bar.Start):s}");
            }
            session = now;
        }
        Assert.That(quiet, Is.GreaterThan(5000));
        Assert.That(results, Is.Positive);
    }

    [Test]
    public void Constructor_refuses_entries_after_the_time_to_be_flat()
    {
        var settings = new BreakRetestSettings { Plan = new PlanSettings { FlatBeforeClose = TimeSpan.FromHours(1) } };
        Assert.That(() => new BreakRetestKernel(NewYork.Calendar(), settings, 0.01, new TrackRecord(new TrackRecordSettings())), Throws.ArgumentException);
    }
}
