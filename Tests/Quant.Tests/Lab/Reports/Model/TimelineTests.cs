using Quant.Lab.Reports.Model;

namespace Quant.Tests.Lab.Reports.Model;

public sealed class TimelineTests
{
    private static readonly Timeline<(int Hour, string Name)> Line = new([(3, "c"), (1, "a"), (3, "d"), (2, "b")], x => At(x.Hour));

    private static DateTime At(int hour) => new(2024, 1, 1, hour, 0, 0, DateTimeKind.Utc);

    private static string Names(IEnumerable<(int, string Name)> items) => string.Concat(items.Select(x => x.Name));

    [TestCase(1, 3, "abcd")]
    [TestCase(2, 2, "b")]
    [TestCase(3, 9, "cd")]
    [TestCase(4, 9, "")]
    [TestCase(3, 1, "")]
    public void Between_has_both_ends(int from, int to, string names) => Assert.That(Names(Line.Between(At(from), At(to))), Is.EqualTo(names));

    [TestCase(3, "dcba")]
    [TestCase(2, "ba")]
    [TestCase(0, "")]
    public void Before_is_newest_first(int until, string names) => Assert.That(Names(Line.Before(At(until))), Is.EqualTo(names));
}
