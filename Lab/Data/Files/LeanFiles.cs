using System.Globalization;
using Quant.Core.Text;
using QuantConnect;

namespace Quant.Lab.Data.Files;

/// <summary>Where Lean looks for the bars of a symbol, and how it calls the entry in the zip file.</summary>
/// <param name="Type">Equity, crypto or forex.</param>
/// <param name="Market">Lower case.</param>
/// <param name="Ticker">Lower case.</param>
internal sealed record LeanFiles(SecurityType Type, string Market, string Ticker)
{
    private string Root => $"{Lower(Type)}/{Market}";

    /// <summary>Folder of the minute files.</summary>
    public string MinuteFolder => $"{Root}/minute/{Ticker}";

    /// <summary>File of a day of minutes, and its entry.</summary>
    public (string Path, string Entry) Minute(DateTime day, TickType ticks)
    {
        var date = day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return ($"{MinuteFolder}/{date}_{Lower(ticks)}.zip", $"{date}_{Ticker}_minute_{Lower(ticks)}.csv");
    }

    /// <summary>File with all hours or days, and its entry. Only crypto has files for trades and quotes.</summary>
    public (string Path, string Entry) Long(Resolution resolution, TickType ticks)
    {
        var stem = Type == SecurityType.Crypto ? $"{Ticker}_{Lower(ticks)}" : Ticker;
        return ($"{Root}/{Lower(resolution)}/{stem}.zip", $"{Ticker}.csv");
    }

    /// <summary>Splits and dividends of an equity.</summary>
    public string FactorFile => $"{Root}/factor_files/{Ticker}.csv";

    /// <summary>Tickers that an equity had.</summary>
    public string MapFile => $"{Root}/map_files/{Ticker}.csv";

    /// <summary>Checks a ticker, which becomes the name of a file or folder.</summary>
    /// <exception cref="UserErrorException">It has characters that tickers do not have.</exception>
    public static void CheckTicker(string ticker)
    {
        if (!TickerText.IsTicker(ticker))
        {
            throw new UserErrorException($"\"{ticker}\" is not a ticker: {TickerText.Rule}.");
        }
    }

    private static string Lower<T>(T value)
        where T : struct, Enum
        => value.ToString().ToLowerInvariant();
}
