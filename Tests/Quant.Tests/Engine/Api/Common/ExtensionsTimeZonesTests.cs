using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;
using NUnit.Framework;
using QuantConnect;

namespace Quant.Tests.Engine.Api.Common;

[Parallelizable(ParallelScope.All)]
internal sealed class ExtensionsTimeZonesTests
{
    [TestCase("2024-01-15 12:00:00", "2024-01-15 17:00:00", TestName = "Winter")]
    [TestCase("2024-07-15 12:00:00", "2024-07-15 16:00:00", TestName = "Summer")]
    [TestCase("2024-03-10 02:30:00", "2024-03-10 07:00:00", TestName = "A_time_that_is_skipped_is_the_end_of_the_gap")]
    [TestCase("2024-11-03 01:30:00", "2024-11-03 06:30:00", TestName = "A_time_that_happens_twice_is_the_later_one")]
    public void ConvertToUtc_from_New_York(string local, string utc)
    {
        var converted = At(local).ConvertToUtc(TimeZones.NewYork);
        Assert.That(converted, Is.EqualTo(At(utc)));
        Assert.That(converted.Kind, Is.EqualTo(DateTimeKind.Utc));
    }

    [Test]
    public void ConvertToUtc_near_changes_of_the_offset_is_the_lookup_of_the_local_time()
    {
        var lenient = Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnStartOfIntervalAfter);
        foreach (var zone in new[] { TimeZones.NewYork, TimeZones.London, TimeZones.Sydney, TimeZones.Kolkata })
        {
            // every half hour around all changes of some years, and the days between them
            for (var local = At("2022-01-01 00:00:00"); local < At("2025-01-01 00:00:00"); local = local.AddMinutes(30))
            {
                var expected = zone.ResolveLocal(LocalDateTime.FromDateTime(local), lenient).ToDateTimeUtc();
                if (local.ConvertToUtc(zone) != expected)
                {
                    Assert.Fail($"{local:u} of {zone.Id}: {local.ConvertToUtc(zone):u} instead of {expected:u}");
                }
            }
        }
    }

    [Test]
    public void Strict_conversion_refuses_times_that_do_not_exist_or_exist_twice()
    {
        Assert.That(() => At("2024-03-10 02:30:00").ConvertToUtc(TimeZones.NewYork, strict: true), Throws.InstanceOf<SkippedTimeException>());
        Assert.That(() => At("2024-11-03 01:30:00").ConvertTo(TimeZones.NewYork, TimeZones.Paris, strict: true), Throws.InstanceOf<AmbiguousTimeException>());
    }

    [TestCase("2024-01-15 12:00:00", "2024-01-15 18:00:00")]
    [TestCase("2024-03-20 12:00:00", "2024-03-20 17:00:00", Description = "summer time in New York only")]
    public void ConvertTo_Paris(string newYork, string paris) => Assert.That(At(newYork).ConvertTo(TimeZones.NewYork, TimeZones.Paris), Is.EqualTo(At(paris)));

    [Test]
    public void ConvertFromUtc_and_ConvertToUtc_are_inverse_outside_of_repeated_hours()
    {
        var random = new Random(5);
        foreach (var zone in new[] { TimeZones.NewYork, TimeZones.London, TimeZones.Sydney, TimeZones.Tokyo, TimeZones.Kolkata, TimeZones.Utc })
        {
            for (var i = 0; i < 500; i++)
            {
                var utc = new DateTime(2000, 1, 1).AddMinutes(random.Next(30 * 365 * 1440));
                var local = utc.ConvertFromUtc(zone);
                var twice = zone.MapLocal(LocalDateTime.FromDateTime(local)).Count == 2;
                Assert.That(local.ConvertToUtc(zone), twice ? Is.GreaterThanOrEqualTo(utc) : Is.EqualTo(utc), $"{utc:u} {zone.Id}");
            }
        }
    }

    [Test]
    public void Offset_provider_agrees_with_the_conversion()
    {
        var start = new DateTime(2023, 1, 1);
        var provider = new TimeZoneOffsetProvider(TimeZones.NewYork, start, start.AddYears(2));
        for (var utc = start; utc < start.AddYears(2); utc = utc.AddMinutes(97))
        {
            Assert.That(provider.ConvertFromUtc(utc), Is.EqualTo(utc.ConvertFromUtc(TimeZones.NewYork)));
        }
        Assert.That(provider.TimeZone, Is.SameAs(TimeZones.NewYork));
        Assert.That(provider.GetNextDiscontinuity(), Is.EqualTo(new DateTime(2025, 3, 9, 7, 0, 0).Ticks));
    }

    [Test]
    public void Offset_provider_converts_to_utc_across_a_change()
    {
        var provider = new TimeZoneOffsetProvider(TimeZones.NewYork, new DateTime(2024, 1, 1), new DateTime(2025, 1, 1));
        Assert.That(provider.ConvertToUtc(At("2024-01-15 12:00:00")), Is.EqualTo(At("2024-01-15 17:00:00")));
        Assert.That(provider.ConvertToUtc(At("2024-07-15 12:00:00")), Is.EqualTo(At("2024-07-15 16:00:00")));
    }

    [Test]
    public void TimeKeeper_tells_every_zone_and_its_listeners()
    {
        var keeper = new TimeKeeper(At("2024-01-15 12:00:00"), TimeZones.NewYork);
        var seen = new List<(DateTime Time, DateTimeZone Zone)>();
        keeper.GetLocalTimeKeeper(TimeZones.NewYork).TimeUpdated += (_, e) => seen.Add((e.Time, e.TimeZone));

        keeper.AddTimeZone(TimeZones.Tokyo);
        keeper.SetUtcDateTime(At("2024-07-15 12:00:00"));

        Assert.That(keeper.UtcTime, Is.EqualTo(At("2024-07-15 12:00:00")));
        Assert.That(keeper.GetTimeIn(TimeZones.NewYork), Is.EqualTo(At("2024-07-15 08:00:00")));
        Assert.That(keeper.GetTimeIn(TimeZones.Tokyo), Is.EqualTo(At("2024-07-15 21:00:00")));
        Assert.That(keeper.GetLocalTimeKeeper(TimeZones.Tokyo).TimeZone, Is.SameAs(TimeZones.Tokyo));
        Assert.That(seen, Is.EqualTo(new[] { (At("2024-07-15 08:00:00"), TimeZones.NewYork) }));
    }

    private static DateTime At(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);
}
