using Quant.Lab.Reports.Model;
using Quant.Lab.Reports.Sources;

namespace Quant.Tests.Lab.Reports.Model;

public sealed class RunClockTests
{
    private static RunClock Clock(params string[] midnights) => new([.. midnights.Append("2030-01-01T20:00").Select(x => new ChartSample(Ticks(x), 0))]);

    private static long Ticks(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture).Ticks;

    [Test]
    public void ToLocal_is_ahead_in_Tokyo() => Assert.That(Clock("2024-05-01T15:00").ToLocal(Ticks("2024-05-02T01:00")), Is.EqualTo(new DateTime(2024, 5, 2, 10, 0, 0)));

    [Test]
    public void ToLocal_follows_daylight_saving()
    {
        var clock = Clock("2024-03-09T05:00", "2024-03-10T05:00", "2024-03-11T04:00");
        Assert.That(clock.ToLocal(Ticks("2024-03-09T15:00")).Hour, Is.EqualTo(10));
        Assert.That(clock.ToLocal(Ticks("2024-03-11T15:00")).Hour, Is.EqualTo(11));
    }

    [Test]
    public void ToLocal_without_samples_is_UTC() => Assert.That(new RunClock([]).ToLocal(Ticks("2024-03-09T15:00")).Hour, Is.EqualTo(15));
}
