using System.Globalization;
using QuantConnect;

namespace Quant.Lab.Data.Validation.Files;

/// <summary>What the path of a file with bars says about it.</summary>
/// <param name="Path">Relative to the data folder, '/' separated.</param>
/// <param name="Type">Kind of security.</param>
/// <param name="Market">Lower case.</param>
/// <param name="Resolution">Length of the bars.</param>
/// <param name="Ticks">Trades or quotes.</param>
/// <param name="Ticker">Lower case; that of the underlying for options.</param>
/// <param name="Day">The day of a file of seconds or minutes; null for a file with dates in its rows.</param>
internal sealed record BarFileName(string Path, SecurityType Type, string Market, Resolution Resolution, TickType Ticks, string Ticker, DateTime? Day)
{
    private static readonly Dictionary<string, SecurityType> Types = new(StringComparer.Ordinal)
    {
        ["equity"] = SecurityType.Equity, ["crypto"] = SecurityType.Crypto, ["forex"] = SecurityType.Forex, ["cfd"] = SecurityType.Cfd,
        ["index"] = SecurityType.Index, ["option"] = SecurityType.Option,
    };

    /// <summary>Whether the rows are of one contract each entry.</summary>
    public bool IsOption => Type == SecurityType.Option;

    /// <summary>Whether prices are ten-thousandths as whole numbers.</summary>
    public bool IsScaled => Type is SecurityType.Equity or SecurityType.Option;

    /// <summary>Whether the path lies where Lean keeps bars of a kind that is known here.</summary>
    public static bool IsPlaceOfBars(string path)
        => path.Split('/') is [var type, _, "second" or "minute" or "hour" or "daily", ..] && Types.ContainsKey(type);

    /// <summary>Reads a path; null if it is not called as Lean calls a file of trades or quotes.</summary>
    public static BarFileName? Parse(string path)
    {
        if (!IsPlaceOfBars(path) || !path.EndsWith(".zip", StringComparison.Ordinal))
        {
            return null;
        }
        var parts = path.Split('/');
        var type = Types[parts[0]];
        var resolution = Enum.Parse<Resolution>(parts[2], ignoreCase: true);
        var words = parts[^1][..^".zip".Length].Split('_');
        if (resolution is Resolution.Second or Resolution.Minute)
        {
            return parts.Length == 5 && words.Length >= 2 && Date(words[0]) is { } day && Tick(words[1]) is { } ticks && words.Length == (type == SecurityType.Option ? 3 : 2)
                ? new BarFileName(path, type, parts[1], resolution, ticks, parts[3], day)
                : null;
        }
        if (parts.Length != 4 || type == SecurityType.Option)
        {
            return null;
        }
        return type == SecurityType.Crypto
            ? words is [var ticker, var kind] && Tick(kind) is { } tick ? new BarFileName(path, type, parts[1], resolution, tick, ticker, null) : null
            : words is [var name] ? new BarFileName(path, type, parts[1], resolution, type is SecurityType.Forex or SecurityType.Cfd ? TickType.Quote : TickType.Trade, name, null) : null;
    }

    /// <summary>Name of the entry as Lean writes it; null for options, which have one for each contract.</summary>
    public string? Entry => IsOption ? null
        : Day is { } day ? $"{day:yyyyMMdd}_{Ticker}_{Lower(Resolution)}_{Lower(Ticks)}.csv" : $"{Ticker}.csv";

    private static DateTime? Date(string text)
        => DateTime.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static TickType? Tick(string text) => text switch { "trade" => TickType.Trade, "quote" => TickType.Quote, _ => null };

    private static string Lower<T>(T value)
        where T : struct, Enum
        => value.ToString().ToLowerInvariant();
}
