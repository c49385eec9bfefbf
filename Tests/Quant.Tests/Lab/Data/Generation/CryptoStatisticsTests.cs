using static Quant.Tests.Lab.Data.Generation.GeneratedMarket;

namespace Quant.Tests.Lab.Data.Generation;

/// <summary>Facts of real crypto markets (Cont 2001, "Empirical properties of asset returns") that made-up ones must show.</summary>
public sealed class CryptoStatisticsTests
{
    private static readonly List<(DateTime Day, int Minute, double[] Values)> Trades = [.. Minutes("crypto/coinbase/minute/btcusd", "trade")];
    private static readonly double[] Hourly = Returns(Trades.Where(x => x.Minute % 60 == 59).Select(x => x.Values[3]));

    [Test]
    public void Hardly_a_minute_has_no_trade() => Assert.That(Trades.Count / (121 * 1440.0), Is.InRange(0.999, 1));

    [Test]
    public void Returns_of_a_minute_have_fat_tails() => Assert.That(Kurtosis(Returns(Trades.Select(x => x.Values[3]))), Is.InRange(5, 200));

    [Test]
    public void Returns_of_an_hour_have_fat_tails() => Assert.That(Kurtosis(Hourly), Is.InRange(4, 60));

    [Test]
    public void Returns_of_an_hour_are_hardly_correlated() => Assert.That(Autocorrelation(Hourly, 1), Is.InRange(-0.06, 0.06));

    [TestCase(1, 0.12)]
    [TestCase(24, 0.05)]
    [TestCase(72, 0.03)]
    public void Volatility_clusters(int lagInHours, double atLeast)
        => Assert.That(Autocorrelation([.. Hourly.Select(Math.Abs)], lagInHours), Is.GreaterThan(atLeast));

    [Test]
    public void Volatility_of_a_day_is_that_of_the_pair()
    {
        var daily = Returns(Trades.Where(x => x.Minute == 1439).Select(x => x.Values[3]));
        Assert.That(Math.Sqrt(daily.Average(x => x * x)), Is.InRange(0.017, 0.042));
    }

    [Test]
    public void American_hours_are_busier_than_the_small_ones()
    {
        double Volume(int hour) => Trades.Where(x => x.Minute / 60 == hour).Average(x => x.Values[4]);
        Assert.That(Volume(14) / Volume(4), Is.InRange(2.5, 6));
    }

    [Test]
    public void Weekends_are_calm()
    {
        double Range(Func<DayOfWeek, bool> on) => Trades.Where(x => on(x.Day.DayOfWeek)).Average(x => (x.Values[1] / x.Values[2]) - 1);
        Assert.That(Range(x => x is DayOfWeek.Saturday or DayOfWeek.Sunday) / Range(x => x is not (DayOfWeek.Saturday or DayOfWeek.Sunday)), Is.InRange(0.5, 0.85));
    }

    [Test]
    public void Volume_goes_with_volatility()
        => Assert.That(Correlation([.. Trades.Select(x => Math.Log(x.Values[4]))], [.. Trades.Select(x => Math.Log(x.Values[1] / x.Values[2]))]), Is.GreaterThan(0.3));

    [Test]
    public void Spread_widens_with_volatility_and_never_crosses()
    {
        var quotes = Minutes("crypto/coinbase/minute/btcusd", "quote").ToList();
        Assert.That(quotes.All(x => x.Values[0] < x.Values[5] && x.Values[3] < x.Values[8]));
        var spreads = quotes.Select(x => (x.Values[8] - x.Values[3]) / x.Values[3]).ToList();
        var ranges = quotes.Select(x => Math.Log(x.Values[6] / x.Values[7])).ToList();
        var calm = ranges.Order().ElementAt(ranges.Count / 4);
        var wild = ranges.Order().ElementAt(ranges.Count * 3 / 4);
        double Mean(Func<double, bool> when) => spreads.Where((_, i) => when(ranges[i])).Average();
        Assert.That(Mean(x => x > wild) / Mean(x => x < calm), Is.GreaterThan(1.2));
        Assert.That(spreads.Average(), Is.InRange(0.00005, 0.0003));
    }

    [Test]
    public void Trades_lie_within_the_quotes()
    {
        var quotes = Minutes("crypto/coinbase/minute/btcusd", "quote").ToDictionary(x => (x.Day, x.Minute), x => x.Values);
        Assert.That(Trades.All(x => quotes[(x.Day, x.Minute)] is var q && x.Values[1] <= q[6] && x.Values[2] >= q[2]));
    }

    [Test]
    public void There_are_trends_and_ranges()
    {
        // efficiency of ten days: how much of the way is kept; a random walk of 240 hours has about 0.05 to 0.1 most of the time
        var efficiencies = Enumerable.Range(0, Hourly.Length / 240).Select(i => Hourly[(i * 240)..((i + 1) * 240)]).Select(x => Math.Abs(x.Sum()) / x.Sum(Math.Abs)).Order().ToList();
        Assert.That(efficiencies[^1], Is.GreaterThan(0.1));
        Assert.That(efficiencies[0], Is.LessThan(0.05));
    }
}
