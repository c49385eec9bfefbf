using System.Globalization;
using Quant.Core.Bars;
using Quant.Core.BreakRetest;
using Quant.Core.Levels;
using Quant.Core.Sessions;
using Quant.Tests.Core.Sessions;

namespace Quant.Tests.Core.BreakRetest;

/// <summary>
/// A table of bars with, behind each, what is expected to be known at its end:
/// <c>09:30-09:35  100.0 101.0 99.8 100.5 1000 | Broken PDH</c>. A line with a date starts a day, <c>split 0.5</c> is a split, <c>#</c> begins a remark.
/// </summary>
internal static class DayFixture
{
    /// <summary>
    /// Every bar of the tables has a true range of 1.00, so that ATR is 1 throughout and limits in ATR are dollars: a close counts as beyond from 0.10 on, the band of a
    /// retest is 0.25 wide, the stop 0.50 behind the pullback. Gates that need days of history are off.
    /// </summary>
    public static BreakRetestSettings Settings { get; } = new()
    {
        AtrPeriod = 2,
        SlowAtrPeriod = 2,
        Levels = new KeyLevelSettings { MinPreMarketBars = 2 },
        Break = new BreakSettings { MinRelativeVolume = 0, ToleranceTicks = 0 },
        Gates = new GateSettings { MaxDayRange = 0, MaxSpreadBps = 0, MinDayVolume = 0 },
    };

    /// <summary>Runs the table and fails at the first bar that brings something else than it says.</summary>
    /// <returns>What the setups earned.</returns>
    public static TrackRecord Check(string table, BreakRetestSettings? settings = null)
    {
        var record = new TrackRecord(new TrackRecordSettings { MinSample = 1, PriorWeight = 0 });
        var kernel = new BreakRetestKernel(NewYork.Calendar(), settings ?? Settings, 0.01, record);
        var date = "";
        foreach (var line in table.Split('\n').Select(x => x.Split('#')[0].Trim()).Where(x => x.Length > 0))
        {
            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            var fields = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length == 1)
            {
                date = fields[0];
                continue;
            }
            if (fields[0] == "split")
            {
                kernel.ApplySplit(double.Parse(fields[1], CultureInfo.InvariantCulture));
                continue;
            }
            kernel.Update(Bar(date, fields), spread: null);
            Assert.That(string.Join("; ", kernel.Events.Select(Text)), Is.EqualTo(parts.Length > 1 ? parts[1] : ""), $"{date} {line}");
        }
        return record;
    }

    private static Bar Bar(string date, string[] fields)
    {
        var times = fields[0].Split('-');
        var numbers = fields[1..].Select(x => double.Parse(x, CultureInfo.InvariantCulture)).ToArray();
        return new Bar(NewYork.At($"{date} {times[0]}"), NewYork.At($"{date} {times[1]}"), numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    }

    private static string Text(SetupEvent e) => e.Kind switch
    {
        SetupEventKind.LevelFixed => FormattableString.Invariant($"{e.Level.Kind.Code()}={e.Level.Price:0.##}"),
        SetupEventKind.SignalReady => FormattableString.Invariant(
            $"{e.Side} {e.Level.Kind.Code()} entry {e.Plan!.Entry:0.##} stop {e.Plan.Stop:0.##} targets {string.Join(' ', e.Plan.Targets.Select(x => FormattableString.Invariant($"{x.Price:0.##}")))} confidence {e.Plan.Confidence:0.000} until {Clock(e.Plan.EnterBefore)} flat {Clock(e.Plan.ExitBy)}"),
        SetupEventKind.SignalRefused => $"Refused {e.Level.Kind.Code()}: {string.Join(", ", e.Reasons.Select(x => x.Gate))}",
        _ => $"{e.Kind} {e.Level.Kind.Code()}",
    };

    private static string Clock(long utc) => QuantConnect.Extensions.ConvertFromUtc(new DateTime(utc, DateTimeKind.Utc), QuantConnect.TimeZones.NewYork)
        .ToString("HH:mm", CultureInfo.InvariantCulture);
}
