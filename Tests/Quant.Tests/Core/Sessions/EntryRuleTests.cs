using Quant.Core.Sessions;

namespace Quant.Tests.Core.Sessions;

public sealed class EntryRuleTests
{
    private static readonly EntryWindow Window = new(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(45));

    [TestCase("2024-03-08 09:34", false)]
    [TestCase("2024-03-08 09:35", true)]
    [TestCase("2024-03-08 15:14", true)]
    [TestCase("2024-03-08 15:15", false)]
    [TestCase("2024-03-11 09:35", true)] // after the change of the clocks
    [TestCase("2023-11-24 12:14", true)] // half day
    [TestCase("2023-11-24 12:15", false)]
    [TestCase("2023-11-23 12:00", false)] // holiday
    [TestCase("2024-03-08 08:00", false)]
    public void Allows_counts_from_the_days_own_open_and_close(string time, bool allowed)
        => Assert.That(Window.Allows(NewYork.Calendar().DayAt(NewYork.At(time)), NewYork.At(time)), Is.EqualTo(allowed));

    [Test]
    public void Allows_nothing_on_a_day_shorter_than_its_margins()
    {
        var day = NewYork.Calendar().DayOn(new DateOnly(2023, 11, 24));
        var wide = new EntryWindow(TimeSpan.FromHours(2), TimeSpan.FromHours(2));
        Assert.That(Enumerable.Range(0, 24 * 60).Count(x => wide.Allows(day, day.Start + x * TimeSpan.TicksPerMinute)), Is.Zero);
    }

    [Test]
    public void Blackouts_hold_their_start_and_not_their_end_and_join_when_they_overlap()
    {
        var blackouts = new Blackouts([(50, 60), (10, 20), (15, 30), (30, 35)]);
        Assert.That(blackouts.Count, Is.EqualTo(2));
        Assert.That(Enumerable.Range(0, 70).Where(x => blackouts.Contains(x)), Is.EqualTo(Enumerable.Range(10, 25).Concat(Enumerable.Range(50, 10))));
    }

    [Test]
    public void Parse_reads_spans_in_UTC()
    {
        var blackouts = Blackouts.Parse("2024-03-20T17:45Z/2024-03-20T19:00Z; 2024-04-10T12:20Z/2024-04-10T12:45Z", out var fault);
        Assert.That(fault, Is.Null);
        Assert.That(blackouts!.Contains(new DateTime(2024, 3, 20, 18, 59, 59).Ticks), Is.True);
        Assert.That(blackouts.Contains(new DateTime(2024, 4, 10, 12, 45, 0).Ticks), Is.False);
        Assert.That(Blackouts.Parse("", out _)!.Count, Is.Zero);
    }

    [TestCase("2024-03-20T17:45Z")]
    [TestCase("2024-03-20T17:45Z/noon")]
    [TestCase("2024-03-20T17:45Z/2024-03-20T17:45Z")]
    public void Parse_says_what_it_cannot_read(string text)
    {
        Assert.That(Blackouts.Parse(text, out var fault), Is.Null);
        Assert.That(fault, Is.EqualTo($"\"{text}\" is not a span of time such as 2024-03-20T17:45Z/2024-03-20T19:00Z."));
    }
}
