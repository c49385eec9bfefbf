namespace QuantConnect.Data;

/// <summary>Something that belongs to a symbol.</summary>
public interface ISymbolProvider
{
    /// <summary>Symbol it belongs to.</summary>
    Symbol Symbol { get; set; }
}
