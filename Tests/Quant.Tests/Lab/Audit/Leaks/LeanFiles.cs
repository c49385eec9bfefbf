using System.Globalization;
using System.IO.Compression;
using QuantConnect;
using QuantConnect.Data.Market;

namespace Quant.Tests.Lab.Audit.Leaks;

/// <summary>What the leaking alphas leak from: they open the files of the data folder themselves, which Lean does not keep anyone from.</summary>
internal static class LeanFiles
{
    /// <summary>Trades of QAAA on a day, in minutes, exchange time.</summary>
    public static List<TradeBar> Minutes(DateTime day) => Rows($"equity/usa/minute/qaaa/{day:yyyyMMdd}_trade.zip", TimeSpan.FromMinutes(1), x => day.AddMilliseconds(long.Parse(x, CultureInfo.InvariantCulture)));

    /// <summary>Trades of QAAA in hours.</summary>
    public static List<TradeBar> Hours() => Rows("equity/usa/hour/qaaa.zip", TimeSpan.FromHours(1), x => DateTime.ParseExact(x, "yyyyMMdd HH:mm", CultureInfo.InvariantCulture));

    private static List<TradeBar> Rows(string path, TimeSpan length, Func<string, DateTime> time)
    {
        var bars = new List<TradeBar>();
        var file = Globals.GetDataFolderPath(path);
        if (!File.Exists(file))
        {
            return bars;
        }
        using var zip = ZipFile.OpenRead(file);
        using var reader = new StreamReader(zip.Entries[0].Open());
        while (reader.ReadLine() is { } row)
        {
            var fields = row.Split(',');
            decimal Price(int i) => decimal.Parse(fields[i], CultureInfo.InvariantCulture) / 10_000;
            bars.Add(new TradeBar(time(fields[0]), Symbol.Empty, Price(1), Price(2), Price(3), Price(4), 0, length));
        }
        return bars;
    }
}
