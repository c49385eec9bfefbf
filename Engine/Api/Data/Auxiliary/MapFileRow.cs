namespace QuantConnect.Data.Auxiliary;

/// <summary>The ticker a company had up to a date. Primary exchanges and mapping modes of futures are not read.</summary>
public class MapFileRow : IEquatable<MapFileRow>
{
    internal MapFileRow(DateTime date, string mappedSymbol)
    {
        Date = date;
        MappedSymbol = mappedSymbol.ToUpperInvariant();
    }

    /// <summary>Last date with this ticker, inclusive; in the first row the first date of the company.</summary>
    public DateTime Date { get; }

    /// <summary>Ticker, upper case.</summary>
    public string MappedSymbol { get; }

    /// <summary>Same date and ticker.</summary>
    public static bool operator ==(MapFileRow? left, MapFileRow? right) => Equals(left, right);

    /// <summary>Different date or ticker.</summary>
    public static bool operator !=(MapFileRow? left, MapFileRow? right) => !Equals(left, right);

    /// <summary>Same date and ticker.</summary>
    public bool Equals(MapFileRow? other) => other is not null && Date == other.Date && MappedSymbol == other.MappedSymbol;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MapFileRow);

    /// <inheritdoc/>
    public override int GetHashCode() => Date.GetHashCode() ^ MappedSymbol.GetHashCode(StringComparison.Ordinal);

    /// <summary>Date and ticker.</summary>
    public override string ToString() => $"{Date:yyyy-MM-dd}: {MappedSymbol}";
}
