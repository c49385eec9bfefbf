using QuantConnect.Data.Auxiliary;

namespace QuantConnect.Interfaces;

/// <summary>Source of map files, which tell what tickers companies have had.</summary>
public interface IMapFileProvider
{
    /// <summary>Map files of a market and security type.</summary>
    /// <param name="auxiliaryDataKey">Market and type.</param>
    MapFileResolver Get(AuxiliaryDataKey auxiliaryDataKey);
}
