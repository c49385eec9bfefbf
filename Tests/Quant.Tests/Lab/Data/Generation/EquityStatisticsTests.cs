using static Quant.Tests.Lab.Data.Generation.GeneratedMarket;

namespace Quant.Tests.Lab.Data.Generation;

public sealed class EquityStatisticsTests
{
    private const int Open = 570;
    private const int Close = 960;

    private static readonly List<(DateTime Day, int Minute, double[] Values)> Trades = [.. Minutes("equity/usa/minute/synb", "trade")];
    private static readonly List<(DateTime Day, int Minute, double[] Values)> Regular = [.. Trades.Where(x => x.Minute is >= Open and < Close)];

    [Test]
    public void Days_are_those_of_the_exchange()
    {
        var days = Trades.Select(x => x.Day).Distinct().ToList();
        Assert.That(days, Has.Count.EqualTo(124));
        Assert.That(days, Has.No.Member(new DateTime(2024, 1, 15)).And.No.Member(new DateTime(2024, 3, 29)).And.No.Member(new DateTime(2024, 6, 19)));
    }

    [Test]
    public void Volume_has_the_shape_of_a_U()
    {
        double Volume(int from, int to) => Regular.Where(x => x.Minute >= from && x.Minute < to).Average(x => x.Values[4]);
        var noon = Volume(720, 780);
        Assert.That(Volume(Open, Open + 30) / noon, Is.InRange(1.7, 5));
        Assert.That(Volume(Close - 30, Close) / noon, Is.InRange(1.3, 5));
    }

    [Test]
    public void Ranges_are_widest_after_the_open()
    {
        double Range(int from, int to) => Regular.Where(x => x.Minute >= from && x.Minute < to).Average(x => Math.Log(x.Values[1] / x.Values[2]));
        Assert.That(Range(Open, Open + 15) / Range(720, 780), Is.InRange(1.4, 4));
    }

    [Test]
    public void Nights_hold_a_fifth_of_the_variance()
    {
        var days = Regular.GroupBy(x => x.Day).Select(x => (Open: x.First().Values[0], Close: x.Last().Values[3])).ToList();
        var nights = days.Skip(1).Select((x, i) => Math.Log(x.Open / days[i].Close)).ToList();
        var whole = days.Skip(1).Select((x, i) => Math.Log(x.Close / days[i].Close)).ToList();
        Assert.That(nights.Sum(x => x * x) / whole.Sum(x => x * x), Is.InRange(0.08, 0.6));
        Assert.That(nights.Count(x => Math.Abs(x) > 0.0005), Is.GreaterThan(nights.Count / 2));
    }

    [Test]
    public void Sessions_before_and_after_are_thin()
    {
        var share = Trades.Where(x => x.Minute is < Open or >= Close).Sum(x => x.Values[4]) / Trades.Sum(x => x.Values[4]);
        Assert.That(share, Is.InRange(0.005, 0.05));
        Assert.That(Trades.Min(x => x.Minute), Is.InRange(240, 260));
        Assert.That(Trades.Max(x => x.Minute), Is.InRange(1180, 1199));
    }

    [Test]
    public void Spread_is_wider_outside_regular_hours()
    {
        var quotes = Minutes("equity/usa/minute/synb", "quote").ToList();
        double Spread(Func<int, bool> when) => quotes.Where(x => when(x.Minute)).Average(x => x.Values[8] - x.Values[3]);
        Assert.That(Spread(x => x is < Open or >= Close) / Spread(x => x is >= Open and < Close), Is.GreaterThan(1.5));
    }

    [Test]
    public void Stocks_move_with_the_market()
    {
        var market = Closes("spy");
        foreach (var ticker in new[] { "synb", "syno" })
        {
            Assert.That(Correlation(Returns(Closes(ticker)), Returns(market)), Is.InRange(0.15, 0.9), ticker);
        }
    }

    [Test]
    public void Days_and_hours_are_those_of_the_minutes()
    {
        var daily = ZipEdit.Rows(Folder["equity/usa/daily/synb.zip"]).Select(x => x.Split(',')).ToList();
        var minutes = Regular.GroupBy(x => x.Day).Select(x => new[]
        {
            $"{x.Key:yyyyMMdd} 00:00", $"{x.First().Values[0]}", $"{x.Max(v => v.Values[1])}", $"{x.Min(v => v.Values[2])}", $"{x.Last().Values[3]}", $"{x.Sum(v => v.Values[4])}",
        });
        Assert.That(daily, Is.EqualTo(minutes));
        Assert.That(ZipEdit.Rows(Folder["equity/usa/hour/synb.zip"]).Take(8).Select(x => x.Split(',')[0]), Is.EqualTo(Enumerable.Range(9, 7).Select(x => $"20240102 {x:00}:00").Append("20240103 09:00")));
    }

    private static List<double> Closes(string ticker) => [.. ZipEdit.Rows(Folder[$"equity/usa/daily/{ticker}.zip"]).Select(x => double.Parse(x.Split(',')[4]))];
}
