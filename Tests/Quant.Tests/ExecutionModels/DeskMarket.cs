using System.Globalization;
using Quant.Tests.Engine.Support;

namespace Quant.Tests.ExecutionModels;

/// <summary>Minutes of US equities as a test draws them: a table of bars, and the last close repeated to the end of the session.</summary>
internal sealed class DeskMarket : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly DataFolderBuilder _data;

    public DeskMarket() => _data = new DataFolderBuilder(_folder);

    public string Path => _data.Path;

    /// <summary>A folder for the object store.</summary>
    public string Storage => _folder["storage"];

    /// <summary>A day from 9:30 on; bars that are not given repeat the last close.</summary>
    public DeskMarket Day(string ticker, DateTime day, params (double Open, double High, double Low, double Close)[] bars)
        => Day(ticker, day, 1000, bars);

    /// <summary>The same with a volume.</summary>
    public DeskMarket Day(string ticker, DateTime day, int volume, params (double Open, double High, double Low, double Close)[] bars)
    {
        var last = bars[0].Open;
        return Rows(ticker, day, i =>
        {
            var bar = i < bars.Length ? bars[i] : (last, last, last, last);
            last = bar.Item4;
            return (bar, volume);
        });
    }

    /// <summary>A day at one price, with a volume for each minute.</summary>
    public DeskMarket Volumes(string ticker, DateTime day, Func<int, int> volume) => Rows(ticker, day, i => ((100, 100, 100, 100), volume(i)));

    /// <summary>A day of bars of one price each; a price that is not a number is a minute without a trade.</summary>
    public DeskMarket Prices(string ticker, DateTime day, params double[] prices) => Rows(ticker, day, i =>
    {
        var price = prices[Math.Min(i, prices.Length - 1)];
        return double.IsNaN(price) ? null : ((price, price, price, price), 1000);
    });

    /// <summary>Factors of a symbol: a split at the end of a day.</summary>
    public DeskMarket Split(string ticker, DateTime lastDayBefore, double factor)
    {
        Write($"equity/usa/factor_files/{ticker.ToLowerInvariant()}.csv", string.Create(
            CultureInfo.InvariantCulture, $"19980102,1,{factor},0\n{lastDayBefore:yyyyMMdd},1,{factor},100\n20501231,1,1,0\n"));
        Write($"equity/usa/map_files/{ticker.ToLowerInvariant()}.csv", $"19980102,{ticker.ToLowerInvariant()}\n20501231,{ticker.ToLowerInvariant()}\n");
        return this;
    }

    public void Dispose() => _folder.Dispose();

    private static long Scaled(double price) => (long)Math.Round(price * 10_000);

    private DeskMarket Rows(string ticker, DateTime day, Func<int, ((double Open, double High, double Low, double Close) Bar, int Volume)?> minute)
    {
        var rows = new List<string>();
        for (var i = 0; i < 390; i++)
        {
            if (minute(i) is var ((open, high, low, close), volume))
            {
                rows.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{DataFolderBuilder.Minute(9, 30) + (i * 60_000)},{Scaled(open)},{Scaled(high)},{Scaled(low)},{Scaled(close)},{volume}"));
            }
        }
        _data.Minutes(ticker.ToLowerInvariant(), day, [.. rows]);
        return this;
    }

    private void Write(string relative, string text)
    {
        var path = _data.File(relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
