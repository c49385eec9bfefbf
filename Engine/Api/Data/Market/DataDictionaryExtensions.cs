namespace QuantConnect.Data.Market;

/// <summary>Helpers for collections of data by symbol.</summary>
public static class DataDictionaryExtensions
{
    /// <summary>Adds a data point under its own symbol.</summary>
    /// <exception cref="ArgumentException">There is data of the symbol already.</exception>
    public static void Add<T>(this DataDictionary<T> dictionary, T data)
        where T : BaseData
        => dictionary.Add(data.Symbol, data);
}
