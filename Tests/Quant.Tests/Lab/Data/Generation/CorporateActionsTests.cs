using System.Globalization;
using Quant.Lab.Data.Generation;
using Quant.Lab.Data.Numerics;
using QuantConnect;

namespace Quant.Tests.Lab.Data.Generation;

public sealed class CorporateActionsTests
{
    [Test]
    public void FactorFile_without_events_has_two_rows()
        => Assert.That(new CorporateActions(new StableRandom(1, "x"), 0, false).FactorFile(new DateTime(1998, 1, 2)), Is.EqualTo("19980102,1,1,1\n20501231,1,1,0\n"));

    [Test]
    public void FactorFile_of_a_dividend_is_close_less_dividend_over_close()
    {
        var actions = new CorporateActions(new StableRandom(1, "x"), 0.04, false);
        var (day, factor) = (new DateTime(2024, 1, 1), 1.0);
        while (factor == 1)
        {
            factor = actions.Begin(day = day.AddDays(1), 5000);
        }
        // one percent of 50.00 dollars, a quarter of four percent a year
        Assert.That(factor, Is.EqualTo(0.99).Within(1e-12));
        Assert.That(actions.FactorFile(new DateTime(1998, 1, 2)), Is.EqualTo($"19980102,0.99,1,1\n{day:yyyyMMdd},0.99,1,50\n20501231,1,1,0\n"));
    }

    [TestCase(20_000, 0.5, "0.5")]
    [TestCase(30_000, 0.25, "0.25")]
    [TestCase(50_000, 0.2, "0.2")]
    [TestCase(100_000, 0.1, "0.1")]
    [TestCase(300, 10, "10")]
    public void FactorFile_of_a_split_has_its_factor(long cents, double price, string factor)
    {
        var actions = new CorporateActions(new StableRandom(1, "x"), 0, true);
        var (day, move) = (new DateTime(2024, 1, 1), 1.0);
        while (move == 1)
        {
            move = actions.Begin(day = day.AddDays(1), cents);
        }
        Assert.That(move, Is.EqualTo(price).Within(1e-12));
        Assert.That(actions.SharesPerShare, Is.EqualTo(1 / price).Within(1e-12));
        Assert.That(actions.FactorFile(new DateTime(1998, 1, 2)).Split('\n')[1], Is.EqualTo(string.Create(CultureInfo.InvariantCulture, $"{day:yyyyMMdd},1,{factor},{cents / 100m:0.##}")));
    }

    [Test]
    public void Prices_fall_by_what_the_factor_file_says_and_adjusted_ones_do_not()
    {
        using var folder = new TemporaryFolder();
        DataGenerator.Generate(
            folder.Root,
            [new() { Type = SecurityType.Equity, Market = "usa", Tickers = ["SYNE", "SYNH", "SYNI", "SYNW"], From = new(2022, 1, 3), To = new(2022, 12, 30), Resolutions = [Resolution.Daily] }],
            overwrite: false,
            default);
        var splits = 0;
        foreach (var ticker in new[] { "syne", "synh", "syni", "synw" })
        {
            var days = ZipEdit.Rows(folder[$"equity/usa/daily/{ticker}.zip"]).Select(x => x.Split(',')).ToList();
            var factors = File.ReadAllLines(folder[$"equity/usa/factor_files/{ticker}.csv"]).Select(x => x.Split(',')).ToList();
            foreach (var (row, next) in factors.Zip(factors.Skip(1)).Where(x => x.First[2] != x.Second[2]))
            {
                splits++;
                var before = days.FindIndex(x => x[0].StartsWith(row[0], StringComparison.Ordinal));
                var ratio = double.Parse(row[2]) / double.Parse(next[2]);
                Assert.That(double.Parse(days[before][4]) / 10_000, Is.EqualTo(double.Parse(row[3])), "the price of the row is the close of its day");
                Assert.That(double.Parse(days[before + 1][1]) / double.Parse(days[before][4]) / ratio, Is.EqualTo(1).Within(0.12), "the next open, adjusted, is near the close");
            }
        }
        Assert.That(splits, Is.GreaterThan(2));
    }
}
