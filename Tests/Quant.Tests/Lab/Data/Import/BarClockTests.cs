using NodaTime;
using Quant.Lab.Data.Import;

namespace Quant.Tests.Lab.Data.Import;

public sealed class BarClockTests
{
    private static BarClock FromNewYork() => new(BarClock.Zone("America/New_York"), DateTimeZone.Utc, TimeSpan.Zero);

    [TestCase("2024-01-15 09:30", "2024-01-15 14:30")]
    [TestCase("2024-07-15 09:30", "2024-07-15 13:30")]
    public void Convert_follows_summer_time(string local, string utc)
        => Assert.That(FromNewYork().Convert(DateTime.Parse(local), false), Is.EqualTo(DateTime.Parse(utc)));

    [Test]
    public void Convert_hour_that_comes_twice_goes_forward()
    {
        var clock = FromNewYork();
        string[] local = ["00:30", "01:00", "01:30", "01:00", "01:30", "02:00"];
        Assert.That(local.Select(x => clock.Convert(DateTime.Parse("2024-11-03 " + x), false)!.Value.ToString("HH:mm")), Is.EqualTo(new[] { "04:30", "05:00", "05:30", "06:00", "06:30", "07:00" }));
    }

    [Test]
    public void Convert_hour_that_is_left_out_is_no_time() => Assert.That(FromNewYork().Convert(new DateTime(2024, 3, 10, 2, 30, 0), false), Is.Null);

    [Test]
    public void Convert_utc_is_utc_whatever_the_zone() => Assert.That(FromNewYork().Convert(new DateTime(2024, 3, 10, 2, 30, 0), true), Is.EqualTo(new DateTime(2024, 3, 10, 2, 30, 0)));
}
