using Quant.Core.BreakRetest;
using Quant.Core.Plans;
using Quant.Core.Sessions;
using Quant.Tests.Core.Sessions;

namespace Quant.Tests.Core.BreakRetest;

public sealed class SetupValidatorTests
{
    private const string Setup = "break-retest-pdh-long";
    private static readonly long Time = NewYork.At("2024-03-08 11:00");
    private static readonly MarketConditions Good = new(NewYork.Calendar().DayAt(Time), Time, AtrRatio: 1, DayRange: 1, SpreadBps: 5, DayVolume: 1, StopAtr: 2, RoomR: 3);

    private static TradePlan Plan(double confidence = 0.6) => new(
        TradeSide.Long, 100, 99, [new PlanTarget(102, 1)], confidence, Setup, PlanOrigin.Level("PDH", 99.5), Time, Time + 1, Time + 2);

    private static TrackRecord Record(params double[] results)
    {
        var record = new TrackRecord(new TrackRecordSettings { MinSample = 3, PriorWeight = 3 });
        foreach (var result in results)
        {
            record.Add(Setup, result);
        }
        return record;
    }

    private static string[] Reasons(MarketConditions market, GateSettings? settings = null, double confidence = 0.6)
        => new SetupValidator(settings ?? new GateSettings(), Record()).Check(Plan(confidence), market).Select(x => x.Text).ToArray();

    [Test]
    public void Check_good_conditions_pass() => Assert.That(Reasons(Good), Is.Empty);

    [Test]
    public void Check_each_gate_says_value_and_limit()
        => Assert.Multiple(() =>
        {
            Assert.That(Reasons(Good with { AtrRatio = 0.4 }), Is.EqualTo(new[] { "ATR over its slow average is 0.4, at least 0.5" }));
            Assert.That(Reasons(Good with { AtrRatio = 3.1 }), Is.EqualTo(new[] { "ATR over its slow average is 3.1, at most 3" }));
            Assert.That(Reasons(Good with { DayRange = 1.6 }), Is.EqualTo(new[] { "range of the day over the usual is 1.6, at most 1.5" }));
            Assert.That(Reasons(Good with { SpreadBps = 12.5 }), Is.EqualTo(new[] { "spread in bps is 12.5, at most 10" }));
            Assert.That(Reasons(Good with { DayVolume = 0.49 }), Is.EqualTo(new[] { "volume of the day over the usual is 0.49, at least 0.5" }));
            Assert.That(Reasons(Good with { StopAtr = 6 }), Is.EqualTo(new[] { "stop distance in ATR is 6, at most 5" }));
            Assert.That(Reasons(Good with { RoomR = 0.9 }), Is.EqualTo(new[] { "room to the next level in R is 0.9, at least 1" }));
            Assert.That(Reasons(Good, confidence: 0.3), Is.EqualTo(new[] { "confidence is 0.3, at least 0.4" }));
        });

    [Test]
    public void Check_at_a_limit_passes_and_all_reasons_are_told()
    {
        Assert.That(Reasons(Good with { AtrRatio = 0.5, DayRange = 1.5, SpreadBps = 10, DayVolume = 0.5, StopAtr = 5, RoomR = 1 }, confidence: 0.4), Is.Empty);
        Assert.That(Reasons(Good with { AtrRatio = 9, SpreadBps = 99, RoomR = 0 }), Has.Length.EqualTo(3));
    }

    [Test]
    public void Check_what_is_not_known_is_refused_once_unless_its_gate_is_off()
    {
        var unknown = Good with { AtrRatio = null, DayRange = null, SpreadBps = null, DayVolume = null, StopAtr = null };
        Assert.That(Reasons(unknown), Has.Length.EqualTo(5).And.All.Contains("is not known"));
        Assert.That(Reasons(unknown, new GateSettings { MinAtrRatio = 0, MaxAtrRatio = 0, MaxDayRange = 0, MaxSpreadBps = 0, MinDayVolume = 0, MaxStopAtr = 0 }), Is.Empty);
    }

    [Test]
    public void Check_no_level_ahead_is_room_enough() => Assert.That(Reasons(Good with { RoomR = double.PositiveInfinity }), Is.Empty);

    [Test]
    public void CheckTime_asks_for_window_and_news()
    {
        var settings = new GateSettings { Blackouts = new Blackouts([(Time, Time + TimeSpan.TicksPerHour)]) };
        var validator = new SetupValidator(settings, Record());
        Assert.That(validator.CheckTime(Good.Day, Time).Select(x => x.Gate), Is.EqualTo(new[] { SetupGate.Blackout }));
        Assert.That(validator.CheckTime(Good.Day, Time - 1), Is.Empty);
        Assert.That(validator.CheckTime(Good.Day, NewYork.At("2024-03-08 09:31")).Select(x => x.Gate), Is.EqualTo(new[] { SetupGate.TimeOfDay }));
    }

    [Test]
    public void Check_track_record_counts_from_its_least_sample_on_and_is_shrunk()
    {
        // (3 * 0 + sum) / (3 + n) against -0.1
        string[] Of(params double[] results) => new SetupValidator(new GateSettings(), Record(results)).Check(Plan(), Good).Select(x => x.Text).ToArray();
        Assert.That(Of(-1, -1), Is.Empty, "two are no sample");
        Assert.That(Of(-1, -1, 1.5), Is.Empty, "-0.5/6 is above -0.1");
        Assert.That(Of(-1, -1, -1), Is.EqualTo(new[] { "expectancy of break-retest-pdh-long in R is -0.5, at least -0.1" }));
        Assert.That(new SetupValidator(new GateSettings { MinExpectancy = null }, Record(-1, -1, -1)).Check(Plan(), Good), Is.Empty);
    }

    [Test]
    public void TrackRecord_forgets_what_is_out_of_its_window()
    {
        var record = new TrackRecord(new TrackRecordSettings { Window = 2, MinSample = 1, PriorWeight = 1, Prior = 0.3 });
        Assert.That(record.Expectancy(Setup), Is.Null);
        foreach (var result in new[] { -9.0, 1, 2 })
        {
            record.Add(Setup, result);
        }
        Assert.That((record.Count(Setup), record.Expectancy(Setup)), Is.EqualTo((2, (double?)(3.3 / 3))));
        Assert.That(record.Count("another"), Is.Zero);
    }
}
