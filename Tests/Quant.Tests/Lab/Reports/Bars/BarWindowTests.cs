using Quant.Lab.Reports.Bars;
using QuantConnect;

namespace Quant.Tests.Lab.Reports.Bars;

public sealed class BarWindowTests
{
    private static readonly DateTime Entry = new(2024, 3, 4, 15, 0, 0, DateTimeKind.Utc);

    private static BarWindow Window(TimeSpan held) => new("X", "X 2T", Entry, Entry + held);

    private static IEnumerable<PriceBar> Minutes(int from, int to)
        => Enumerable.Range(from, to - from).Select(x => new PriceBar(Entry.AddMinutes(x).Ticks, x, x + 2, x - 1, x + 1));

    [TestCase(10, 1, Resolution.Minute)]
    [TestCase(101, 5, Resolution.Minute)]
    [TestCase(6000, 60, Resolution.Hour)]
    [TestCase(60 * 24 * 60, 1440, Resolution.Daily)]
    [TestCase(3 * 365 * 1440, 7 * 1440, Resolution.Daily)]
    public void Length_is_the_shortest_that_fits(int minutes, int length, Resolution first)
    {
        var window = Window(TimeSpan.FromMinutes(minutes));
        Assert.That((window.Length.TotalMinutes, window.Resolutions[0]), Is.EqualTo(((double)length, first)));
    }

    [Test]
    public void Shape_cuts_to_what_is_shown()
    {
        var bars = Window(TimeSpan.FromMinutes(10)).Shape(Minutes(-500, 500));
        Assert.That((bars[0].Time, bars[^1].Time), Is.EqualTo((Entry.AddMinutes(-BarWindow.Before).Ticks, Entry.AddMinutes(10 + BarWindow.After - 1).Ticks)));
    }

    [Test]
    public void Shape_joins_bars_of_five_minutes()
    {
        var bars = Window(TimeSpan.FromMinutes(200)).Shape(Minutes(0, 10));
        Assert.That(bars, Is.EqualTo(new[] { new PriceBar(Entry.Ticks, 0, 6, -1, 5), new PriceBar(Entry.AddMinutes(5).Ticks, 5, 11, 4, 10) }));
    }

    [Test]
    public void Shape_of_nothing_is_nothing() => Assert.That(Window(TimeSpan.FromMinutes(10)).Shape([]), Is.Empty);
}
