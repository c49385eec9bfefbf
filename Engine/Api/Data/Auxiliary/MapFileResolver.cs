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
        private readonly Dictionary<string, List<Owner>> _byTicker = new(StringComparer.OrdinalIgnoreCase);

        public Index(IEnumerable<MapFile> files)
        {
            foreach (var file in files)
            {
                ByPermtick.Add(file.Permtick, file);
                foreach (var row in file)
                {
                    if (!_byTicker.TryGetValue(row.MappedSymbol, out var owners))
                    {
                        _byTicker[row.MappedSymbol] = owners = [];
                    }
                    // the company met first keeps a ticker that another one claims for the same date
                    var index = owners.FindIndex(x => x.LastDate >= row.Date);
                    if (index < 0 || owners[index].LastDate != row.Date)
                    {
                        owners.Insert(index < 0 ? owners.Count : index, new Owner(row.Date, file.Permtick));
                    }
                }
            }
        }

        public Dictionary<string, MapFile> ByPermtick { get; } = new(StringComparer.OrdinalIgnoreCase);

        /// <summary>The first company whose last date with the ticker is not before the date, or the last one that had it.</summary>
        public string? PermtickOn(string ticker, DateTime date)
            => _byTicker.TryGetValue(ticker, out var owners) ? (owners.Find(x => x.LastDate >= date) ?? owners[^1]).Permtick : null;

        /// <summary>A company that had a ticker up to a date.</summary>
        private sealed record Owner(DateTime LastDate, string Permtick);
    }
}
