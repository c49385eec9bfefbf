using Quant.Core.Time;

namespace Quant.Tests.Core.Time;

public sealed class TimetableTests
{
    [Test]
    public void Utc_weeks_start_on_Monday()
    {
        var wednesday = new DateTime(2024, 1, 3, 15, 0, 0).Ticks;
        Assert.That(UtcTimetable.Weeks.At(wednesday), Is.EqualTo(new Period(new DateTime(2024, 1, 1).Ticks, new DateTime(2024, 1, 8).Ticks)));
    }

    [TestCase(0, 10, 20)]
    [TestCase(10, 10, 20)]
    [TestCase(19, 10, 20)]
    [TestCase(20, 30, 35)]
    [TestCase(34, 30, 35)]
    [TestCase(35, long.MaxValue, long.MaxValue)]
    public void At_gives_the_period_of_a_time_or_the_next(long time, long start, long end)
        => Assert.That(new ListedTimetable([new Period(10, 20), new Period(30, 35)]).At(time), Is.EqualTo(new Period(start, end)));

    [Test]
    public void At_after_a_later_time_answers_an_earlier_one()
    {
        var table = new ListedTimetable([new Period(10, 20), new Period(30, 35), new Period(40, 50)]);
        Assert.That(new[] { 45L, 12L, 36L, 60L, 31L }.Select(x => table.At(x).Start), Is.EqualTo(new[] { 40L, 10L, 40L, long.MaxValue, 30L }));
    }

    [TestCase(10, 10, 30, 40)]
    [TestCase(10, 31, 30, 40)]
    public void Constructor_periods_that_do_not_follow_each_other_throw(long a, long b, long c, long d)
        => Assert.That(() => new ListedTimetable([new Period(a, b), new Period(c, d)]), Throws.ArgumentException);
}
