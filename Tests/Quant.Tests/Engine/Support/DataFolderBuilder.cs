using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Quant.Tests.Engine.Support;

/// <summary>Writes a small Lean data folder: calendars and symbol properties of the kit, bars as the test wants them.</summary>
internal sealed class DataFolderBuilder
{
    public DataFolderBuilder(TestFolder folder, string name = "data")
    {
        Path = folder[name];
        Copy(KitData.MarketHours, "market-hours");
        Copy(KitData.SymbolProperties, "symbol-properties");
    }

    public string Path { get; }

    public string File(string relative) => System.IO.Path.Combine(Path, relative);

    /// <summary>Path of the minute trades of an equity on a day.</summary>
    public string MinuteFile(string ticker, DateTime day) => File($"equity/usa/minute/{ticker}/{day:yyyyMMdd}_trade.zip");

    /// <summary>One zip file with one entry.</summary>
    public DataFolderBuilder Zip(string relative, string rows)
    {
        var path = File(relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        using var stream = System.IO.File.Create(path);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
        var entry = zip.CreateEntry("rows.csv");
        entry.LastWriteTime = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var writer = entry.Open();
        writer.Write(Encoding.ASCII.GetBytes(rows));
        return this;
    }

    /// <summary>Minute trades of an equity.</summary>
    public DataFolderBuilder Minutes(string ticker, DateTime day, params string[] rows)
        => Zip($"equity/usa/minute/{ticker}/{day:yyyyMMdd}_trade.zip", string.Join('\n', rows) + "\n");

    /// <summary>Minute trades of regular hours (9:30 to 16:00, New York), the price rising by one cent a minute.</summary>
    /// <param name="ticker">Ticker.</param>
    /// <param name="day">Day.</param>
    /// <param name="price">First price in dollars.</param>
    public DataFolderBuilder FullDay(string ticker, DateTime day, int price = 100)
        => Minutes(ticker, day, [.. Enumerable.Range(0, 390).Select(i => Row(Minute(9, 30) + (i * 60_000), (price * 100) + i))]);

    /// <summary>Daily bars of a coin, at zero, in UTC.</summary>
    public DataFolderBuilder CoinDays(string pair, DateTime first, params string[] closes)
        => Zip($"crypto/coinbase/daily/{pair}_trade.zip", string.Concat(closes.Select((close, i) =>
            $"{first.AddDays(i).ToString("yyyyMMdd HH:mm", CultureInfo.InvariantCulture)},{close},{close},{close},{close},1\n")));

    /// <summary>A row of minute trades at one price, given in cents.</summary>
    public static string Row(int milliseconds, int cents) => string.Create(
        CultureInfo.InvariantCulture, $"{milliseconds},{cents}00,{cents}00,{cents}00,{cents}00,1000");

    /// <summary>Milliseconds since midnight.</summary>
    public static int Minute(int hour, int minute) => ((hour * 60) + minute) * 60_000;

    private void Copy(string file, string folder)
    {
        Directory.CreateDirectory(File(folder));
        System.IO.File.Copy(file, System.IO.Path.Combine(File(folder), System.IO.Path.GetFileName(file)));
    }
}
