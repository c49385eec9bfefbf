namespace QuantConnect.Data;

/// <summary>A data point of a symbol.</summary>
public interface IBaseData : ISymbolProvider
{
    /// <summary>Coarse kind of the data.</summary>
    MarketDataType DataType { get; set; }

    /// <summary>Start of the time span, in the exchange's time zone.</summary>
    DateTime Time { get; set; }

    /// <summary>End of the time span: when the point becomes known.</summary>
    DateTime EndTime { get; set; }

    /// <summary>The one number that stands for the point, for a bar its close.</summary>
    decimal Value { get; set; }

    /// <summary>Same as <see cref="Value"/>.</summary>
    decimal Price { get; }

    /// <summary>Whether ticker changes of the symbol apply to the data.</summary>
    bool RequiresMapping();

    /// <summary>Independent copy.</summary>
    BaseData Clone();
}
