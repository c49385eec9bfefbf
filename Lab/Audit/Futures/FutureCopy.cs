using System.Globalization;
using QuantConnect;
using QuantConnect.Securities;

namespace Quant.Lab.Audit.Futures;

/// <summary>
/// A copy of a data folder in which everything up to a time is as it was, and the bars of some tickers after it are gone or scrambled: those of all
/// resolutions, because an algorithm may look where it has no subscription. What does not change is linked, so that a copy costs little. Calendars, factor and map
/// files, universes and custom data stay as they are.
/// </summary>
internal sealed class FutureCopy
{
    private static readonly string[] Types = [.. Enum.GetNames<SecurityType>().Select(x => x.ToLowerInvariant())];
    private readonly string _source;
    private readonly IReadOnlySet<string> _tickers;
    private readonly MarketHoursDatabase _markets;
    private readonly DateTime _cut;
    private readonly BarFileEditor _editor;

    /// <summary>A copy to be made.</summary>
    /// <param name="source">The data folder.</param>
    /// <param name="tickers">Tickers, in small letters.</param>
    /// <param name="cut">Last time, UTC, up to which nothing changes; inclusive.</param>
    /// <param name="kind">What becomes of the bars after it.</param>
    /// <param name="seed">Seed of scrambled bars.</param>
    public FutureCopy(string source, IReadOnlySet<string> tickers, DateTime cut, FutureKind kind, ulong seed)
    {
        _source = Path.GetFullPath(source);
        _tickers = tickers;
        _cut = cut;
        _markets = MarketHoursDatabase.FromFile(Path.Combine(_source, "market-hours", "market-hours-database.json"));
        _editor = new BarFileEditor(kind == FutureKind.Scrambled ? new RowScrambler(seed) : null);
    }

    /// <summary>Makes the copy.</summary>
    /// <param name="target">Its folder, which is made.</param>
    public void WriteTo(string target)
    {
        foreach (var type in Walk(_source, target, Types))
        {
            foreach (var market in Walk(type.Source, type.Target, null))
            {
                foreach (var length in Walk(market.Source, market.Target, ["second", "minute", "hour", "daily"]))
                {
                    Copy(length, Enum.Parse<SecurityType>(type.Name, ignoreCase: true), market.Name, Enum.Parse<Resolution>(length.Name, ignoreCase: true));
                }
            }
        }
    }

    /// <summary>Makes a folder, links what is in it, but for the folders to go into, and returns these.</summary>
    private static List<Folder> Walk(string source, string target, string[]? names)
    {
        Directory.CreateDirectory(target);
        var inside = new List<Folder>();
        foreach (var path in Directory.EnumerateFileSystemEntries(source))
        {
            var name = Path.GetFileName(path);
            if (Directory.Exists(path) && (names is null || names.Contains(name)))
            {
                inside.Add(new Folder(name, path, Path.Combine(target, name)));
            }
            else if (!name.StartsWith('.'))
            {
                Links.Make(path, Path.Combine(target, name));
            }
        }
        return inside;
    }

    /// <summary>The files of one market and length of bars: a file per ticker, or a folder per ticker with a file per day.</summary>
    private void Copy(Folder folder, SecurityType type, string market, Resolution resolution)
    {
        Directory.CreateDirectory(folder.Target);
        foreach (var path in Directory.EnumerateFileSystemEntries(folder.Source))
        {
            var (name, target) = (Path.GetFileName(path), Path.Combine(folder.Target, Path.GetFileName(path)));
            var ticker = Path.GetFileNameWithoutExtension(name).Split('_')[0];
            if (!_tickers.Contains(ticker))
            {
                Links.Make(path, target);
                continue;
            }
            var clock = new BarClock(_markets.GetEntry(market, ticker.ToUpperInvariant(), type), _cut);
            if (File.Exists(path))
            {
                _editor.Copy(path, target, ticker, null, clock, resolution);
                continue;
            }
            Directory.CreateDirectory(target);
            foreach (var file in Directory.EnumerateFiles(path))
            {
                CopyDay(file, Path.Combine(target, Path.GetFileName(file)), ticker, clock, resolution);
            }
        }
    }

    private void CopyDay(string file, string target, string ticker, BarClock clock, Resolution resolution)
    {
        const int DateLength = 8;
        var name = Path.GetFileName(file);
        var isDated = DateTime.TryParseExact(
            name.AsSpan(0, Math.Min(DateLength, name.Length)), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        if (!isDated || day.AddDays(1) <= clock.Now)
        {
            Links.Make(file, target);
        }
        else
        {
            _editor.Copy(file, target, ticker, day, clock, resolution);
        }
    }

    private sealed record Folder(string Name, string Source, string Target);
}
