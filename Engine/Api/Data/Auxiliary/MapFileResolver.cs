using System.Collections;

namespace QuantConnect.Data.Auxiliary;

/// <summary>Finds the company that had a ticker on a date.</summary>
public class MapFileResolver : IEnumerable<MapFile>
{
    /// <summary>Knows no company.</summary>
    public static readonly MapFileResolver Empty = new([]);

    private readonly Lazy<Index> _index;

    /// <summary>Makes a resolver.</summary>
    /// <param name="mapFiles">Map files of a market; read when first needed.</param>
    public MapFileResolver(IEnumerable<MapFile> mapFiles)
    {
        _index = new Lazy<Index>(() => new Index(mapFiles));
    }

    /// <summary>Map file by file name, or null.</summary>
    public MapFile? GetByPermtick(string permtick) => _index.Value.ByPermtick.GetValueOrDefault(permtick);

    /// <summary>Map file of the company that had a ticker on a date; without rows if there is none.</summary>
    /// <param name="symbol">Ticker.</param>
    /// <param name="date">Date.</param>
    public MapFile ResolveMapFile(string symbol, DateTime date)
    {
        var name = _index.Value.PermtickOn(symbol, date) ?? symbol;
        var found = GetByPermtick(name);
        return found is null || (found.FirstDate > date && date != SecurityIdentifier.DefaultDate) ? new MapFile(name, []) : found;
    }

    /// <summary>All map files.</summary>
    public IEnumerator<MapFile> GetEnumerator() => _index.Value.ByPermtick.Values.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Index
    {
        private readonly Dictionary<string, SortedList<DateTime, string>> _byTicker = new(StringComparer.OrdinalIgnoreCase);

        public Index(IEnumerable<MapFile> files)
        {
            foreach (var file in files)
            {
                ByPermtick.Add(file.Permtick, file);
                foreach (var row in file)
                {
                    if (!_byTicker.TryGetValue(row.MappedSymbol, out var dates))
                    {
                        _byTicker[row.MappedSymbol] = dates = [];
                    }
                    // the company met first keeps a ticker that another one claims for the same date
                    dates.TryAdd(row.Date, file.Permtick);
                }
            }
        }

        public Dictionary<string, MapFile> ByPermtick { get; } = new(StringComparer.OrdinalIgnoreCase);

        /// <summary>The first company whose last date with the ticker is not before the date, or the last one that had it.</summary>
        public string? PermtickOn(string ticker, DateTime date)
        {
            if (!_byTicker.TryGetValue(ticker, out var dates))
            {
                return null;
            }
            foreach (var (last, permtick) in dates)
            {
                if (last >= date)
                {
                    return permtick;
                }
            }
            return dates.Values[^1];
        }
    }
}
