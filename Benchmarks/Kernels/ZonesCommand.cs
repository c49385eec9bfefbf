using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Quant.Core.Bars;
using Quant.Core.Liquidity;
using Quant.Core.Liquidity.Pools;
using Quant.Core.Plans;
using Quant.Core.Time;

namespace Quant.Benchmarks.Kernels;

/// <summary>
/// <c>zones</c>: the liquidity engine alone on one and on two years of made-up minutes: bars per second, bytes per bar, growth with the length, and the time of one
/// bar as in live trading. A time counts only if the signals are the committed ones, with and without a listener.
/// </summary>
internal static class ZonesCommand
{
    private const int Year = 525_600;
    private const int WarmBars = 100_000;
    private const int WarmRounds = 5;
    private const int Rounds = 7;
    private static readonly TimeSpan CompilerPause = TimeSpan.FromMilliseconds(100);

    /// <summary>SHA-256 of the signals of the first year: what the kernel has to find before anybody asks how fast.</summary>
    private const string Signals = "11f0f05820ea9683b4261927d76c690b4e66dd5713062540ec4a0b2f01ac937d";

    public static int Execute()
    {
        var bars = Bars(2 * Year);
        var year = bars[..Year];
        Verify(year);
        var cold = Seconds(year);
        // the compiler is done once nothing new has been called for a while
        for (var round = 0; round < WarmRounds; round++)
        {
            Seconds(year);
            Thread.Sleep(CompilerPause);
        }
        var (one, two) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            one = Math.Min(one, Seconds(year));
            two = Math.Min(two, Seconds(bars));
        }
        var (bytes, signals) = Allocated(year);
        var text = CultureInfo.InvariantCulture;
        Console.Out.WriteLine(string.Create(text, $"first run  {Year} bars in {cold:0.000} s, in part not yet optimised by the compiler: {Year / cold / 1e6:0.00} million bars/s"));
        Console.Out.WriteLine(string.Create(text, $"one year   {Year} bars in {one:0.000} s, best of {Rounds} warm runs: {Year / one / 1e6:0.00} million bars/s"));
        Console.Out.WriteLine(string.Create(text, $"two years  {2 * Year} bars in {two:0.000} s: {2 * Year / two / 1e6:0.00} million bars/s, {two / one:0.00} times as long"));
        Console.Out.WriteLine(string.Create(text, $"allocated  {bytes} bytes on the last {Year - WarmBars} bars of the year, {signals} signals among them: {(double)bytes / (Year - WarmBars):0.000} bytes/bar"));
        Console.Out.WriteLine("one bar through candles, detectors, zones and candidates:");
        Latency(year);
        return 0;
    }

    private static LiquidityEngine Engine() => new(
        new LiquiditySettings { Candidates = new() { KillZonesOnly = true } },
        new LiquidityCalendar
        {
            Periods =
            [
                new(PoolKind.Session, TimeFrame.Session, new UtcTimetable(8 * TimeSpan.TicksPerHour), 1, 2 * TimeSpan.TicksPerDay),
                new(PoolKind.PreviousDay, TimeFrame.D1, UtcTimetable.Days, 2, 2 * TimeSpan.TicksPerDay),
                new(PoolKind.PreviousWeek, TimeFrame.W1, UtcTimetable.Weeks, 3, 14 * TimeSpan.TicksPerDay),
            ],
            KillZones = [UtcTimetable.Days],
        });

    private static Bar[] Bars(int count)
    {
        var walk = new RandomWalk(11, 6_000_000);
        var start = new DateTime(2024, 1, 1).Ticks;
        var bars = new Bar[count];
        for (var i = 0; i < count; i++)
        {
            var (open, high, low, close) = walk.Next(4000);
            var from = start + i * TimeSpan.TicksPerMinute;
            bars[i] = new Bar(from, from + TimeSpan.TicksPerMinute, open / 100.0, high / 100.0, low / 100.0, close / 100.0, walk.Size(1000));
        }
        return bars;
    }

    private static void Verify(Bar[] bars)
    {
        var silent = Hash(bars, Engine());
        var heard = 0L;
        var engine = Engine();
        engine.Listener = _ => heard++;
        var hash = Hash(bars, engine);
        if (hash != silent || hash != Signals)
        {
            throw new InvalidOperationException($"The signals are {silent}, with a listener {hash}, committed are {Signals}: no times of another result.");
        }
        Console.Out.WriteLine($"{heard} events, signals sha256 {hash}");
    }

    private static string Hash(Bar[] bars, LiquidityEngine engine)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (ref readonly var bar in bars.AsSpan())
        {
            foreach (var plan in engine.Update(bar))
            {
                sha.AppendData(Encoding.UTF8.GetBytes(Text(plan.ToPlan())));
            }
        }
        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }

    private static string Text(TradePlan x)
        => string.Create(CultureInfo.InvariantCulture, $"{x.CreatedAt} {x.Sign} {x.Entry:R} {x.Stop:R} {x.Targets[^1].Price:R} {x.Confidence:R} {x.Setup} {x.Origin.Id}\n");

    private static double Seconds(Bar[] bars)
    {
        var engine = Engine();
        var watch = Stopwatch.StartNew();
        foreach (ref readonly var bar in bars.AsSpan())
        {
            engine.Update(bar);
        }
        return watch.Elapsed.TotalSeconds;
    }

    private static (long Bytes, int Signals) Allocated(Bar[] bars)
    {
        var engine = Engine();
        foreach (ref readonly var bar in bars.AsSpan(0, WarmBars))
        {
            engine.Update(bar);
        }
        var signals = 0;
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (ref readonly var bar in bars.AsSpan(WarmBars))
        {
            signals += engine.Update(bar).Length;
        }
        return (GC.GetAllocatedBytesForCurrentThread() - before, signals);
    }

    // slots of doubling length, from a quarter of a microsecond on
    private static void Latency(Bar[] bars)
    {
        var engine = Engine();
        var times = new double[bars.Length];
        for (var i = 0; i < bars.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            engine.Update(bars[i]);
            times[i] = (Stopwatch.GetTimestamp() - start) * 1e6 / Stopwatch.Frequency;
        }
        Array.Sort(times);
        var from = 0;
        for (var limit = 0.25; from < times.Length; limit *= 2)
        {
            var to = Array.FindIndex(times, from, x => x > limit);
            to = to < 0 ? times.Length : to;
            if (to > from)
            {
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  up to {limit,8:0.00} us  {to - from,7}  {100.0 * to / times.Length,8:0.0000} %"));
            }
            from = to;
        }
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  p50 {times[times.Length / 2]:0.00} us, p99 {times[(int)(times.Length * 0.99)]:0.00} us, p99.99 {times[(int)(times.Length * 0.9999)]:0.0} us, longest {times[^1]:0} us"));
    }
}
