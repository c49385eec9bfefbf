using NUnit.Framework;
using QuantConnect;
using QuantConnect.Interfaces;
using QuantConnect.Scheduling;
using static Quant.Tests.Engine.Api.Scheduling.ScheduleFixture;

namespace Quant.Tests.Engine.Api.Scheduling;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class ScheduleManagerTests
{
    [Test]
    public void On_names_the_event_after_its_rules_and_starts_the_day_before_now()
    {
        using var fixture = new ScheduleFixture();
        var scheduled = fixture.Manager.On(fixture.Dates.EveryDay(), fixture.Times.At(10, 0), () => { });
        Assert.That(scheduled.Name, Is.EqualTo("EveryDay: 10"));
        Assert.That(scheduled.NextEventUtcTime, Is.EqualTo(Utc(new DateTime(2023, 11, 19, 10, 0, 0))));
    }

    [Test]
    public void Events_wait_for_a_schedule_and_then_go_to_it()
    {
        using var fixture = new ScheduleFixture();
        var schedule = new RecordingSchedule();
        var first = fixture.Manager.On("first", fixture.Dates.EveryDay(), fixture.Times.Noon, () => { });
        var removed = fixture.Manager.On("removed", fixture.Dates.EveryDay(), fixture.Times.Noon, () => { });
        fixture.Manager.Remove(removed);
        fixture.Manager.SetEventSchedule(schedule);
        var later = fixture.Manager.TrainingNow(() => { });
        var training = fixture.Manager.Training(fixture.Dates.EveryDay(), fixture.Times.Noon, () => { });
        var timed = fixture.Manager.Training(fixture.Dates.EveryDay(), fixture.Times.Noon, _ => { });
        fixture.Manager.Remove(later);
        Assert.That(schedule.Events, Is.EqualTo(new[] { first, training, timed }));
    }

    [Test]
    public void Event_builder_combines_dates_times_and_conditions()
    {
        using var fixture = new ScheduleFixture();
        var fired = new List<DateTime>();
        var scheduled = fixture.Manager.Event("fluent").EveryDay(Spy).Where(x => x.Day % 2 == 0).AfterMarketOpen(Spy, 30).Run(fired.Add);
        scheduled.Scan(new DateTime(2023, 11, 29));
        Assert.That(fired.Select(x => x.ConvertFromUtc(TimeZones.NewYork)), Is.EqualTo(new[]
        {
            new DateTime(2023, 11, 20, 10, 0, 0), new DateTime(2023, 11, 22, 10, 0, 0), new DateTime(2023, 11, 24, 10, 0, 0), new DateTime(2023, 11, 28, 10, 0, 0),
        }));
    }

    [Test]
    public void Event_builder_takes_every_kind_of_date_and_time()
    {
        using var fixture = new ScheduleFixture();
        var manager = fixture.Manager;
        IFluentSchedulingDateSpecifier New() => manager.Event();
        var day = new DateTime(2023, 11, 21);
        Assert.That(Next(New().On(2023, 11, 21).At(9, 0, 0)), Is.EqualTo(day.AddHours(9)));
        Assert.That(Next(New().On(day).At(14, 0, TimeZones.London)), Is.EqualTo(day.AddHours(9)));
        Assert.That(Next(New().On(day).At(14, 0, 0, TimeZones.London)), Is.EqualTo(day.AddHours(9)));
        Assert.That(Next(New().Every(DayOfWeek.Tuesday).At(TimeSpan.FromHours(9))), Is.EqualTo(day.AddHours(9)));
        Assert.That(Next(New().Every(DayOfWeek.Tuesday).At(TimeSpan.FromHours(14), TimeZones.London)), Is.EqualTo(day.AddHours(9)));
        Assert.That(Next(New().EveryDay().Every(TimeSpan.FromHours(5))), Is.EqualTo(day.AddDays(-2)));
        Assert.That(Next(New().MonthStart().BeforeMarketClose(Spy, 10)), Is.EqualTo(new DateTime(2023, 12, 1, 15, 50, 0)));
        Assert.That(Next(New().MonthStart(Spy).At(9, 0, 0)), Is.EqualTo(new DateTime(2023, 12, 1, 9, 0, 0)));
        Assert.That(Next(New().EveryDay().At(9, 0, 0).Where(x => x.Day == 25)), Is.EqualTo(new DateTime(2023, 11, 25, 9, 0, 0)));
    }

    [Test]
    public void Event_builder_refuses_market_hours_of_an_unknown_security()
    {
        using var fixture = new ScheduleFixture();
        Assert.That(() => fixture.Manager.Event().EveryDay().At(9, 0, 0).DuringMarketHours(Spy), Throws.TypeOf<KeyNotFoundException>().With.Message.Contains("SPY"));
    }

    [Test]
    public void ScheduledEvent_fires_each_time_once_and_only_while_enabled()
    {
        var day = new DateTime(2024, 1, 1);
        var calls = new List<DateTime>();
        var events = new List<string>();
        var scheduled = new ScheduledEvent("e", [day, day.AddDays(1), day.AddDays(2)], (_, time) => calls.Add(time));
        scheduled.EventFired += (name, _) => events.Add(name);
        scheduled.SkipEventsUntil(day.AddHours(1));
        scheduled.Scan(day.AddDays(1));
        scheduled.Scan(day.AddDays(1));
        scheduled.Enabled = false;
        scheduled.Scan(day.AddDays(5));
        Assert.That(calls, Is.EqualTo(new[] { day.AddDays(1) }));
        Assert.That(events, Is.EqualTo(new[] { "e" }));
        Assert.That(scheduled.NextEventUtcTime, Is.EqualTo(DateTime.MaxValue));
        Assert.That(new ScheduledEvent("e", day), Is.Not.EqualTo(scheduled));
        Assert.That(scheduled.ToString(), Is.EqualTo("e"));
    }

    private static DateTime Next(IFluentSchedulingRunnable builder) => builder.Run(() => { }).NextEventUtcTime.ConvertFromUtc(TimeZones.NewYork);

    private sealed class RecordingSchedule : IEventSchedule
    {
        public List<ScheduledEvent> Events { get; } = [];

        public void Add(ScheduledEvent scheduledEvent) => Events.Add(scheduledEvent);

        public void Remove(ScheduledEvent scheduledEvent) => Events.Remove(scheduledEvent);
    }
}
