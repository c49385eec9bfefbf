using System.Collections;
using Quant.Engine.Data;

namespace QuantConnect.Data.Auxiliary;

/// <summary>The tickers a company has had.</summary>
public class MapFile : IEnumerable<MapFileRow>
{
    private readonly List<MapFileRow> _rows;

    /// <summary>Makes a map file.</summary>
    /// <param name="permtick">Name of the file: the company's last ticker, usually.</param>
    /// <param name="data">Rows in any order; none if nothing is known.</param>
    public MapFile(string permtick, IEnumerable<MapFileRow> data)
    {
        ArgumentException.ThrowIfNullOrEmpty(permtick);
        Permtick = permtick.ToUpperInvariant();
        _rows = data.Distinct().Sorted((a, b) => a.Date.CompareTo(b.Date)).ToList();
        FirstDate = _rows.Count == 0 ? Time.BeginningOfTime : _rows[0].Date;
        DelistingDate = _rows.Count == 0 ? Time.EndOfTime : _rows[^1].Date;
        FirstTicker = WithoutNumber(GetMappedSymbol(FirstDate, Permtick));
    }

    /// <summary>Name of the file, upper case.</summary>
    public string Permtick { get; }

    /// <summary>Last date with data, inclusive.</summary>
    public DateTime DelistingDate { get; }

    /// <summary>First date with data.</summary>
    public DateTime FirstDate { get; }

    /// <summary>First ticker, without the number that tells companies with the same ticker apart.</summary>
    public string FirstTicker { get; }

    /// <summary>Ticker on a date.</summary>
    /// <param name="searchDate">Date.</param>
    /// <param name="defaultReturnValue">Result for dates after the last one.</param>
    /// <param name="dataMappingMode">Only for futures, which have no map files here.</param>
    public string GetMappedSymbol(DateTime searchDate, string defaultReturnValue = "", DataMappingMode? dataMappingMode = null)
    {
        foreach (var row in _rows)
        {
            if (row.Date >= searchDate)
            {
                return row.MappedSymbol;
            }
        }
        return defaultReturnValue;
    }

    /// <summary>Whether the company was listed on a date; true when nothing is known.</summary>
    public bool HasData(DateTime date) => _rows.Count == 0 || (date >= FirstDate && date <= DelistingDate);

    /// <summary>Rows by date.</summary>
    public IEnumerator<MapFileRow> GetEnumerator() => _rows.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string WithoutNumber(string ticker)
    {
        var dot = ticker.LastIndexOf('.');
        return dot > 0 && int.TryParse(ticker.AsSpan(dot + 1), out _) ? ticker[..dot] : ticker;
    }
}
