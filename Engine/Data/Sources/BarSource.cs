using System.Globalization;
using QuantConnect;

namespace Quant.Engine.Data.Sources;

/// <summary>Where Lean keeps the bars of one symbol, resolution and tick type, relative to the data folder.</summary>
/// <param name="Folder">Folder with the zip files, '/' separated.</param>
/// <param name="Stem">File name without ".zip"; for files per day or per year, what follows the date or stands around the year.</param>
/// <param name="Entry">How the entry in the zip is called: null for the first one, otherwise a name with {0} for the date.</param>
/// <param name="Layout">How the data is spread over files.</param>
internal sealed record BarSource(string Folder, string Stem, string? Entry, FileLayout Layout)
{
    /// <summary>Finds the files of a symbol under the ticker it has at the time.</summary>
    /// <param name="symbol">Symbol; its type, market and contract.</param>
    /// <param name="ticker">Ticker in the files: that of the underlying for an option.</param>
    /// <param name="resolution">Length of the bars.</param>
    /// <param name="tickType">Trades or quotes.</param>
    /// <exception cref="NotSupportedException">Kinds of securities or resolutions whose data this engine does not read.</exception>
    public static BarSource Of(Symbol symbol, string ticker, Resolution resolution, TickType tickType)
    {
        var type = symbol.SecurityType;
        var perDay = resolution is Resolution.Minute or Resolution.Second;
        if (!perDay && resolution is not (Resolution.Hour or Resolution.Daily))
        {
            throw Models.Unsupported.Feature($"{symbol.Value}: {resolution} data");
        }
        if (tickType is not (TickType.Trade or TickType.Quote))
        {
            throw Models.Unsupported.Feature($"{symbol.Value}: {tickType} data");
        }
        var name = ticker.ToLowerInvariant();
        var ticks = Lower(tickType);
        var folder = $"{Lower(type)}/{symbol.ID.Market.ToLowerInvariant()}/{Lower(resolution)}";
        switch (type)
        {
            case SecurityType.Equity or SecurityType.Index or SecurityType.Forex or SecurityType.Cfd:
                return perDay ? new(folder + "/" + name, "_" + ticks, null, FileLayout.PerDay) : new(folder, name, null, FileLayout.Single);

            case SecurityType.Crypto:
                return perDay ? new(folder + "/" + name, "_" + ticks, null, FileLayout.PerDay) : new(folder, $"{name}_{ticks}", null, FileLayout.Single);

            case SecurityType.Option:
                var style = symbol.ID.OptionStyle.ToString().ToLowerInvariant();
                var strike = ((long)Math.Round(symbol.ID.StrikePrice * 10000m)).ToString(CultureInfo.InvariantCulture);
                var contract = $"{style}_{symbol.ID.OptionRight.ToString().ToLowerInvariant()}_{strike}_{symbol.ID.Date:yyyyMMdd}.csv";
                return perDay
                    ? new(folder + "/" + name, $"_{ticks}_{style}", $"{{0}}_{name}_{Lower(resolution)}_{ticks}_{contract}", FileLayout.PerDay)
                    : new(folder, $"{name}_{{0}}_{ticks}_{style}", $"{name}_{ticks}_{contract}", FileLayout.PerYear);

            default:
                throw Models.Unsupported.Feature($"{symbol.Value}: market data of type {type}");
        }
    }

    /// <summary>Name of the entry to read from the file of a day, or null for the first one.</summary>
    public string? EntryOn(DateTime day) => Entry?.Replace("{0}", day.ToString("yyyyMMdd", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static string Lower<T>(T value)
        where T : struct, Enum
        => value.ToString().ToLowerInvariant();
}

/// <summary>How Lean spreads the bars of a symbol over files.</summary>
internal enum FileLayout
{
    /// <summary>Everything in one file, rows with date and time.</summary>
    Single,

    /// <summary>A file for each year, rows with date and time.</summary>
    PerYear,

    /// <summary>A file for each day, rows with milliseconds since midnight.</summary>
    PerDay,
}
