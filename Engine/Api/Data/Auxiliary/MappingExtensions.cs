using QuantConnect.Interfaces;

namespace QuantConnect.Data.Auxiliary;

/// <summary>Finds the map file of a symbol.</summary>
public static class MappingExtensions
{
    /// <summary>Map file of what a subscription is for; without rows when its ticker never changes.</summary>
    /// <param name="mapFileProvider">Source of map files.</param>
    /// <param name="dataConfig">Subscription.</param>
    public static MapFile ResolveMapFile(this IMapFileProvider mapFileProvider, SubscriptionDataConfig dataConfig) =>
        (dataConfig.TickerShouldBeMapped() ? mapFileProvider.Get(AuxiliaryDataKey.Create(dataConfig.Symbol)) : MapFileResolver.Empty)
            .ResolveMapFile(dataConfig.Symbol, dataConfig.Type.Name);

    /// <summary>Map file of a symbol, or of its underlying if it has one.</summary>
    /// <param name="mapFileResolver">Map files of the symbol's market.</param>
    /// <param name="symbol">Symbol.</param>
    /// <param name="dataType">Name of the data type in the identity of user-defined data.</param>
    public static MapFile ResolveMapFile(this MapFileResolver mapFileResolver, Symbol symbol, string? dataType = null)
    {
        if (ReferenceEquals(mapFileResolver, MapFileResolver.Empty))
        {
            return mapFileResolver.ResolveMapFile(symbol.Value, Time.BeginningOfTime);
        }
        var id = symbol.HasUnderlying ? symbol.Underlying!.ID : symbol.ID;
        var ticker = id.Symbol;
        if (symbol.SecurityType == SecurityType.Base)
        {
            if (dataType is null)
            {
                SecurityIdentifier.TryGetCustomDataType(symbol.ID.Symbol, out dataType);
            }
            if (dataType is not null && ticker.EndsWith("." + dataType, StringComparison.Ordinal))
            {
                ticker = ticker[..^(dataType.Length + 1)];
            }
        }
        return mapFileResolver.ResolveMapFile(ticker, id.Date);
    }
}
