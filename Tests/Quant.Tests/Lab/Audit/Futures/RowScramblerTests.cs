using System.Globalization;
using Quant.Lab.Audit.Futures;

namespace Quant.Tests.Lab.Audit.Futures;

public sealed class RowScramblerTests
{
    private static decimal[] Values(string row) => [.. row.Split(',').Skip(1).Select(x => decimal.Parse(x, CultureInfo.InvariantCulture))];

    [Test]
    public void Scramble_trades_stay_valid_bars_of_cents()
    {
        var scrambler = new RowScrambler(1);
        var turned = 0;
        for (var i = 0; i < 500; i++)
        {
            var row = scrambler.Scramble($"{i * 60000},1525500,1525900,1525300,1525800,807", "qaaa", i);
            Assert.That(row, Does.StartWith($"{i * 60000},"));
            var v = Values(row);
            Assert.That(v.Take(4), Is.All.Matches<decimal>(x => x % 100 == 0 && x > 0 && Math.Abs((double)(x / 1525500m) - 1) < 0.23), row);
            Assert.That(v[2] <= Math.Min(v[0], v[3]) && Math.Max(v[0], v[3]) <= v[1], row);
            Assert.That(v[4], Is.Positive);
            turned += v[3] < v[0] ? 1 : 0;
        }
        Assert.That(turned, Is.InRange(200, 300), "half of the rising bars fall");
    }

    [Test]
    public void Scramble_quotes_do_not_cross()
    {
        for (var i = 0; i < 500; i++)
        {
            var v = Values(new RowScrambler(2).Scramble("0,1526900,1526900,1526200,1526200,2600,1527200,1527300,1526300,1526500,2100", "qaaa", i));
            Assert.That(Enumerable.Range(0, 4), Is.All.Matches<int>(k => v[5 + k] >= v[k]));
        }
    }

    [Test]
    public void Scramble_keeps_digits_and_empty_fields()
    {
        var row = new RowScrambler(3).Scramble("0,48557.47,48575.11,48543.25,48543.25,0.0213585", "btcusd", 5);
        Assert.That(row, Does.Match(@"^0,\d+\.\d\d,\d+\.\d\d,\d+\.\d\d,\d+\.\d\d,0\.\d{7}$"));
        Assert.That(new RowScrambler(3).Scramble("0,,,,,,1527200,1527300,1526300,1526500,2100", "qaaa", 5), Does.StartWith("0,,,,,,1"));
        Assert.That(new RowScrambler(3).Scramble("0,1,2", "qaaa", 5), Is.EqualTo("0,1,2"));
    }

    [Test]
    public void Scramble_depends_on_seed_ticker_and_time_alone()
    {
        static string Row(ulong seed, string ticker, long ticks) => new RowScrambler(seed).Scramble("0,1525500,1525900,1525300,1525800,807", ticker, ticks);
        Assert.That(Row(1, "qaaa", 9), Is.EqualTo(Row(1, "qaaa", 9)));
        Assert.That(new[] { Row(2, "qaaa", 9), Row(1, "qbbb", 9), Row(1, "qaaa", 10) }, Has.None.EqualTo(Row(1, "qaaa", 9)));
    }
}
