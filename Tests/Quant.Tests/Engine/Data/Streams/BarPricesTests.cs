using System.Globalization;
using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using static Quant.Tests.Engine.Support.DataFolderBuilder;

namespace Quant.Tests.Engine.Data.Streams;

/// <summary>Prices of bars: the decimal places of the file, and adjustment.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class BarPricesTests : IDisposable
{
    private static readonly DateTime Monday = new(2023, 11, 20);
    private readonly TestFolder _folder = new();
    private readonly DataFolderBuilder _data;

    public BarPricesTests() => _data = new DataFolderBuilder(_folder);

    public void Dispose() => _folder.Dispose();

    [Test]
    public void Prices_of_stocks_are_ten_thousandths()
    {
        _data.Minutes("aaa", Monday, "34200000,1568500,1568501,1568400,1568480,1250");

        var bar = Reader().ReadEquity("AAA", Monday, Monday).Single().Bar;

        Assert.That(
            new[] { bar.Open, bar.High, bar.Low, bar.Close, bar.Volume }.Select(x => x.ToString(CultureInfo.InvariantCulture)),
            Is.EqualTo(new[] { "156.8500", "156.8501", "156.8400", "156.8480", "1250" }));
    }

    [TestCase("51720.68")]
    [TestCase("51720.60")]
    [TestCase("51720")]
    [TestCase("0.00000010")]
    public void Prices_of_coins_keep_their_decimal_places(string price)
    {
        _data.CoinDays("btcusd", Monday, price);
        var symbol = Symbol.Create("BTCUSD", SecurityType.Crypto, Market.Coinbase);

        var bar = Reader(Resolution.Daily).Read(symbol, Monday, Monday).Single().Bar;

        Assert.That(bar.Close.ToString(CultureInfo.InvariantCulture), Is.EqualTo(price));
    }

    // On Monday the raw price is 100. After Monday there is a dividend (price factor 0.9 until then), after Tuesday a 2:1 split (split factor 0.5).
    // Monday: 100 * 0.9 * 0.5 = 45 adjusted, 100 * 0.5 = 50 for splits only. Tuesday: 100 * 1 * 0.5 = 50. Wednesday: 100.
    // The dividend of Tuesday is 100 - 100 * 0.9 = 10; total returns add what was paid so far to the split-adjusted price.
    // Scaled raw divides by the factors at the end (all 1).
    [TestCase(DataNormalizationMode.Raw, 100, 100, 100)]
    [TestCase(DataNormalizationMode.Adjusted, 45, 50, 100)]
    [TestCase(DataNormalizationMode.SplitAdjusted, 50, 50, 100)]
    [TestCase(DataNormalizationMode.TotalReturn, 50, 60, 110)]
    [TestCase(DataNormalizationMode.ScaledRaw, 45, 50, 100)]
    public void Prices_are_adjusted_as_the_mode_says(DataNormalizationMode mode, int monday, int tuesday, int wednesday)
    {
        for (var day = 0; day < 3; day++)
        {
            _data.Minutes("aaa", Monday.AddDays(day), Row(Minute(9, 30), 10000));
        }
        Directory.CreateDirectory(_data.File("equity/usa/factor_files"));
        File.WriteAllText(
            _data.File("equity/usa/factor_files/aaa.csv"), "20200101,0.9,0.5,1\n20231120,0.9,0.5,100\n20231121,1,0.5,100\n20501231,1,1,0\n");

        var bars = Reader(mode: mode).ReadEquity("AAA", Monday, Monday.AddDays(2));

        Assert.That(bars.Select(x => x.Bar.Close), Is.EqualTo(new decimal[] { monday, tuesday, wednesday }));
    }

    [Test]
    public void Volume_is_divided_by_the_factor_of_the_price()
    {
        _data.Minutes("aaa", Monday, Row(Minute(9, 30), 10000));
        Directory.CreateDirectory(_data.File("equity/usa/factor_files"));
        File.WriteAllText(_data.File("equity/usa/factor_files/aaa.csv"), "20200101,1,0.3,1\n20231201,1,0.3,100\n20501231,1,1,0\n");

        var bar = Reader(mode: DataNormalizationMode.Adjusted).ReadEquity("AAA", Monday, Monday).Single().Bar;

        // 1000 / 0.3 = 3333.33, whole shares
        Assert.That((bar.Close, bar.Volume), Is.EqualTo((30m, 3333m)));
    }

    private BarReader Reader(Resolution resolution = Resolution.Minute, DataNormalizationMode mode = DataNormalizationMode.Raw)
        => new(_data.Path, _folder["cache"]) { Resolution = resolution, Mode = mode };
}
