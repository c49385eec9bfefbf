using QuantConnect.Data.Consolidators;
using QuantConnect.Data.Market;

namespace QuantConnect.Data;

/// <summary>Picks data out of slices, mostly of history.</summary>
public static class SliceExtensions
{
    /// <summary>Trade bars of the slices that have any.</summary>
    public static IEnumerable<TradeBars> TradeBars(this IEnumerable<Slice> slices) => slices.Select(static slice => slice.Bars).Where(static bars => bars.Count > 0);

    /// <summary>Ticks of the slices that have any.</summary>
    public static IEnumerable<Ticks> Ticks(this IEnumerable<Slice> slices) => slices.Select(static slice => slice.Ticks).Where(static ticks => ticks.Count > 0);

    /// <summary>Trade bars of a symbol.</summary>
    public static IEnumerable<TradeBar> Get(this IEnumerable<Slice> slices, Symbol symbol) => slices.Select(static slice => slice.Bars).Get(symbol);

    /// <summary>Data of a symbol.</summary>
    public static IEnumerable<T> Get<T>(this IEnumerable<DataDictionary<T>> dataDictionaries, Symbol symbol)
        where T : IBaseData
    {
        foreach (var dictionary in dataDictionaries)
        {
            if (dictionary.TryGetValue(symbol, out var value))
            {
                yield return value;
            }
        }
    }

    /// <summary>Data of a type, of the slices that have any.</summary>
    public static IEnumerable<DataDictionary<T>> Get<T>(this IEnumerable<Slice> slices)
        where T : IBaseData
        => slices.Select(static slice => slice.Get<T>()).Where(static data => data.Count > 0);

    /// <summary>Data of a type and symbol.</summary>
    public static IEnumerable<T> Get<T>(this IEnumerable<Slice> slices, Symbol symbol)
        where T : IBaseData
        => slices.Select(static slice => slice.Get<T>()).Get(symbol);

    /// <summary>Number of each data point of a symbol, of ticks the last one in a slice.</summary>
    /// <param name="slices">Slices.</param>
    /// <param name="symbol">Symbol.</param>
    /// <param name="field">Number of a data point.</param>
    public static IEnumerable<decimal> Get(this IEnumerable<Slice> slices, Symbol symbol, Func<BaseData, decimal> field)
    {
        foreach (var slice in slices)
        {
            if (LastOf(slice, symbol) is { } point)
            {
                yield return field(point);
            }
        }
    }

    /// <summary>Data of a type and symbol if there is any.</summary>
    public static bool TryGet<T>(this Slice slice, Symbol symbol, out T data)
        where T : IBaseData
        => slice.Get<T>().TryGetValue(symbol, out data);

    /// <summary>Numbers as doubles.</summary>
    public static double[] ToDoubleArray(this IEnumerable<decimal> decimals) => decimals.Select(static value => (double)value).ToArray();

    /// <summary>Feeds consolidators with the slices.</summary>
    /// <param name="slices">Slices.</param>
    /// <param name="consolidatorsBySymbol">Consolidator of each symbol; others are skipped.</param>
    public static void PushThroughConsolidators(this IEnumerable<Slice> slices, Dictionary<Symbol, IDataConsolidator> consolidatorsBySymbol) =>
        slices.PushThroughConsolidators(symbol => consolidatorsBySymbol.GetValueOrDefault(symbol)!);

    /// <summary>Feeds consolidators with the slices.</summary>
    /// <param name="slices">Slices.</param>
    /// <param name="consolidatorsProvider">Consolidator of a symbol, or null to skip it.</param>
    public static void PushThroughConsolidators(this IEnumerable<Slice> slices, Func<Symbol, IDataConsolidator> consolidatorsProvider) =>
        slices.PushThrough(data => consolidatorsProvider(data.Symbol)?.Update(data));

    /// <summary>Calls a function for each data point, of ticks for the last one in a slice.</summary>
    /// <param name="slices">Slices.</param>
    /// <param name="handler">Function.</param>
    /// <param name="dataType">Type of the data; null for what the slice's indexer gives.</param>
    public static void PushThrough(this IEnumerable<Slice> slices, Action<BaseData> handler, Type? dataType = null)
    {
        foreach (var slice in slices)
        {
            foreach (var point in dataType is null ? slice.Keys.Select(symbol => LastOf(slice, symbol)) : PointsOf(slice, dataType))
            {
                if (point is not null)
                {
                    handler(point);
                }
            }
        }
    }

    private static BaseData? LastOf(Slice slice, Symbol symbol) => slice.Find(symbol) switch
    {
        List<Tick> ticks => ticks[^1],
        var point => point as BaseData,
    };

    private static IEnumerable<BaseData> PointsOf(Slice slice, Type type)
    {
        if (type == typeof(TradeBar))
        {
            return slice.Bars.Values;
        }
        if (type == typeof(QuoteBar))
        {
            return slice.QuoteBars.Values;
        }
        return type == typeof(Tick)
            ? slice.Ticks.Values.Select(static ticks => ticks[^1])
            : ((System.Collections.IEnumerable)slice.Get(type).Values).Cast<BaseData>();
    }
}
