using System.Globalization;
using Quant.Lab.Data.Generation;
using QuantConnect;

namespace Quant.Tests.Lab.Data.Generation;

/// <summary>Half a year of generated data, made once for the tests of its statistics, and read from its files like a user's.</summary>
internal static class GeneratedMarket
{
    private static readonly Lazy<TemporaryFolder> Made = new(() =>
    {
        var folder = new TemporaryFolder();
        DataGenerator.Generate(
            folder.Root,
            [
                new() { Type = SecurityType.Crypto, Market = "coinbase", Tickers = ["BTCUSD"], From = new(2024, 1, 1), To = new(2024, 4, 30) },
                new() { Type = SecurityType.Equity, Market = "usa", Tickers = ["SPY", "SYNB", "SYNO"], From = new(2024, 1, 2), To = new(2024, 6, 28) },
            ],
            overwrite: false,
            default);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        return folder;
    });

    public static TemporaryFolder Folder => Made.Value;

    /// <summary>All minutes of a ticker: day, minute, and the numbers of the row.</summary>
    public static IEnumerable<(DateTime Day, int Minute, double[] Values)> Minutes(string folder, string kind)
        => from path in Directory.GetFiles(Folder[folder], $"*_{kind}.zip").Order(StringComparer.Ordinal)
           let day = DateTime.ParseExact(Path.GetFileName(path)[..8], "yyyyMMdd", CultureInfo.InvariantCulture)
           from row in ZipEdit.Rows(path)
           let fields = row.Split(',')
           select (day, int.Parse(fields[0]) / 60_000, fields[1..].Select(double.Parse).ToArray());

    public static double[] Returns(IEnumerable<double> prices)
    {
        var list = prices.ToList();
        return [.. list.Skip(1).Select((x, i) => Math.Log(x / list[i]))];
    }

    public static double Kurtosis(IReadOnlyCollection<double> x)
    {
        var mean = x.Average();
        var variance = x.Average(v => (v - mean) * (v - mean));
        return x.Average(v => Math.Pow(v - mean, 4)) / (variance * variance);
    }

    public static double Autocorrelation(IReadOnlyList<double> x, int lag)
    {
        var mean = x.Average();
        return Enumerable.Range(0, x.Count - lag).Average(i => (x[i] - mean) * (x[i + lag] - mean)) / x.Average(v => (v - mean) * (v - mean));
    }

    public static double Correlation(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        var (mx, my) = (x.Average(), y.Average());
        return x.Zip(y, (a, b) => (a - mx) * (b - my)).Average() / Math.Sqrt(x.Average(a => (a - mx) * (a - mx)) * y.Average(b => (b - my) * (b - my)));
    }
}
