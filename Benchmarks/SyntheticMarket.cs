using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Quant.Benchmarks;

/// <summary>
/// A data folder in Lean's layout with made-up prices, the same on every machine: random walks in whole price steps from a seeded
/// generator, and the calendars of the conformance kit. Made once and left in the temporary folder; nothing of it is committed.
/// </summary>
internal static class SyntheticMarket
{
    /// <summary>Has trades and quotes.</summary>
    public const string QuotedPair = "BTCUSD";

    /// <summary>Has trades only.</summary>
    public const string TradesOnlyPair = "ETHUSD";

    public const string CryptoMarket = "coinbase";
    public const int CryptoDays = 365;
    public const int EquityCount = 20;
    public const int EquityDays = 60;

    /// <summary>Changes with whatever is written, so that an old folder is not taken for a new one.</summary>
    private const string Version = "quant-benchmarks-2";

    private const int MinutesPerDay = 1440;
    private const int RegularOpen = (9 * 60) + 30;
    private const int RegularClose = 16 * 60;

    public static DateTime CryptoStart { get; } = new(2023, 1, 1);

    /// <summary>Trading days of the equities: weekdays of a summer without changes of the clock, less its one holiday.</summary>
    public static IReadOnlyList<DateTime> EquityDates { get; } = Weekdays(new DateTime(2023, 7, 5), EquityDays);

    public static string EquityTicker(int index) => "QB" + (char)('A' + (index / 26)) + (char)('A' + (index % 26));

    /// <summary>The folder, written if it is not there yet.</summary>
    public static string Folder()
    {
        var folder = Path.Combine(Path.GetTempPath(), Version);
        var complete = Path.Combine(folder, "complete");
        if (!File.Exists(complete))
        {
            CopyCalendars(folder);
            WriteCrypto(folder, QuotedPair, 1, 2_500_000, quoted: true);
            WriteCrypto(folder, TradesOnlyPair, 2, 2_500_000, quoted: false);
            Parallel.For(0, EquityCount, i => WriteEquity(Path.Combine(folder, "equity", "usa"), i));
            File.WriteAllText(complete, Version);
        }
        return folder;
    }

    private static void CopyCalendars(string folder)
    {
        foreach (var name in (string[])["market-hours/market-hours-database.json", "symbol-properties/symbol-properties-database.csv", "alternative/interest-rate/usa/interest-rate.csv"])
        {
            var source = Path.Combine(Project.KitFolder, "data", name);
            var target = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(source, target, overwrite: true);
        }
    }

    /// <summary>Prices with two decimal places around 25,000, sizes with up to six.</summary>
    private static void WriteCrypto(string dataFolder, string pair, uint seed, long price, bool quoted)
    {
        var ticker = pair.ToLowerInvariant();
        var folder = Path.Combine(dataFolder, "crypto", CryptoMarket, "minute", ticker);
        Directory.CreateDirectory(folder);
        var walk = new RandomWalk(seed, price);
        for (var day = 0; day < CryptoDays; day++)
        {
            var date = (CryptoStart + TimeSpan.FromDays(day)).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
            var (trades, quotes) = (new StringBuilder(), new StringBuilder());
            for (var minute = 0; minute < MinutesPerDay; minute++)
            {
                AppendBars(trades, quotes, walk.Next(600), minute, x => (x / 100m).ToString(CultureInfo.InvariantCulture), walk.Size(2_000_000) / 1_000_000m);
            }
            Write(folder, $"{date}_trade.zip", $"{date}_{ticker}_minute_trade.csv", trades);
            if (quoted)
            {
                Write(folder, $"{date}_quote.zip", $"{date}_{ticker}_minute_quote.csv", quotes);
            }
        }
    }

    /// <summary>All minutes of regular hours and every tenth before and after; prices in ten-thousandths of a dollar.</summary>
    private static void WriteEquity(string folder, int index)
    {
        var ticker = EquityTicker(index).ToLowerInvariant();
        var minutes = Path.Combine(folder, "minute", ticker);
        Directory.CreateDirectory(minutes);
        var walk = new RandomWalk(100 + (uint)index, 5_000 + (index * 700));
        foreach (var day in EquityDates)
        {
            var date = day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
            var (trades, quotes) = (new StringBuilder(), new StringBuilder());
            for (var minute = 240; minute < 1200; minute++)
            {
                if (minute is >= RegularOpen and < RegularClose || minute % 10 == 0)
                {
                    AppendBars(trades, quotes, walk.Next(4), minute, x => (x * 100).ToString(CultureInfo.InvariantCulture), walk.Size(5000));
                }
            }
            Write(minutes, $"{date}_trade.zip", $"{date}_{ticker}_minute_trade.csv", trades);
            Write(minutes, $"{date}_quote.zip", $"{date}_{ticker}_minute_quote.csv", quotes);
        }
        WriteText(Path.Combine(folder, "map_files", ticker + ".csv"), $"20100104,{ticker},Q\n20501231,{ticker},Q\n");
        WriteText(Path.Combine(folder, "factor_files", ticker + ".csv"), "20100104,1,1,1\n20501231,1,1,0\n");
    }

    private static void AppendBars(
        StringBuilder trades, StringBuilder quotes, (long Open, long High, long Low, long Close) bar, int minute, Func<long, string> price, decimal size)
    {
        var text = CultureInfo.InvariantCulture;
        var time = minute * 60000;
        trades.Append(text, $"{time},{price(bar.Open)},{price(bar.High)},{price(bar.Low)},{price(bar.Close)},{size}\n");
        quotes.Append(text, $"{time},{price(bar.Open - 1)},{price(bar.High - 1)},{price(bar.Low - 1)},{price(bar.Close - 1)},{size * 2},");
        quotes.Append(text, $"{price(bar.Open + 1)},{price(bar.High + 1)},{price(bar.Low + 1)},{price(bar.Close + 1)},{size * 3}\n");
    }

    private static void Write(string folder, string zipName, string entryName, StringBuilder text)
    {
        using var stream = File.Create(Path.Combine(folder, zipName));
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
        using var writer = new StreamWriter(zip.CreateEntry(entryName, CompressionLevel.Fastest).Open());
        writer.Write(text);
    }

    private static void WriteText(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static List<DateTime> Weekdays(DateTime first, int count)
    {
        var days = new List<DateTime>(count);
        for (var day = first; days.Count < count; day = day.AddDays(1))
        {
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && day != new DateTime(2023, 9, 4))
            {
                days.Add(day);
            }
        }
        return days;
    }
}
