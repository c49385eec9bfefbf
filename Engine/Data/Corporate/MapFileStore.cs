using System.Collections.Concurrent;
using System.Globalization;
using QuantConnect;
using QuantConnect.Data.Auxiliary;
using QuantConnect.Interfaces;

namespace Quant.Engine.Data.Corporate;

/// <summary>Reads the map files of a data folder, those of a market when first asked for. Thread-safe.</summary>
internal sealed class MapFileStore(string dataFolder) : IMapFileProvider
{
    private readonly ConcurrentDictionary<AuxiliaryDataKey, MapFileResolver> _resolvers = new();

    public MapFileResolver Get(AuxiliaryDataKey auxiliaryDataKey) => _resolvers.GetOrAdd(auxiliaryDataKey, key =>
    {
        var folder = Path.Combine(dataFolder, key.SecurityType.ToString().ToLowerInvariant(), key.Market, "map_files");
        return Directory.Exists(folder) ? new MapFileResolver(Read(folder)) : MapFileResolver.Empty;
    });

    private static IEnumerable<MapFile> Read(string folder)
    {
        var files = Directory.GetFiles(folder, "*.csv");
        Array.Sort(files, StringComparer.Ordinal);
        return files.Select(file => new MapFile(Path.GetFileNameWithoutExtension(file), ReadRows(file)));
    }

    /// <summary>Rows of a file; one that cannot be read counts as empty, as in Lean.</summary>
    private static List<MapFileRow> ReadRows(string file)
    {
        var rows = new List<MapFileRow>();
        foreach (var line in File.ReadLines(file))
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }
            var fields = line.Split(',');
            if (fields.Length < 2 || fields[1].Length == 0
                || !DateTime.TryParseExact(fields[0], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return [];
            }
            rows.Add(new MapFileRow(date, fields[1]));
        }
        return rows;
    }
}
