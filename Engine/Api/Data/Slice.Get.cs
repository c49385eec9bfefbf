using System.Reflection;
using QuantConnect.Data.Market;

namespace QuantConnect.Data;

public partial class Slice
{
    private static readonly MethodInfo GenericGet = typeof(Slice).GetMethod(nameof(Get), 1, BindingFlags.Public | BindingFlags.Instance, null, [], null)!;

    /// <summary>Data of one type by symbol; of ticks the last one that is no open interest.</summary>
    /// <typeparam name="T">Type of the data, exactly: derived types do not count.</typeparam>
    public DataDictionary<T> Get<T>()
        where T : IBaseData
    {
        var made = Made.ByType ??= new Dictionary<Type, object>(1);
        if (!made.TryGetValue(typeof(T), out var found))
        {
            found = BuiltIn(typeof(T)) ?? CollectOfType<T>();
            made.Add(typeof(T), found);
        }
        return (DataDictionary<T>)found;
    }

    /// <summary>Data of one type by symbol, a <see cref="DataDictionary{T}"/>.</summary>
    /// <param name="type">Type of the data, exactly: derived types do not count.</param>
    public dynamic Get(Type type) => GenericGet.MakeGenericMethod(type).Invoke(this, null)!;

    /// <summary>Data of one type and symbol.</summary>
    /// <typeparam name="T">Type of the data, exactly.</typeparam>
    /// <exception cref="KeyNotFoundException">No such data in this step.</exception>
    public T Get<T>(Symbol symbol)
        where T : BaseData
        => Get<T>()[symbol];

    private object? BuiltIn(Type type)
    {
        if (type == typeof(TradeBar))
        {
            return Bars;
        }
        if (type == typeof(QuoteBar))
        {
            return QuoteBars;
        }
        if (type == typeof(Tick))
        {
            return LastTicks<Tick>(openInterest: false);
        }
        if (type == typeof(OpenInterest))
        {
            return LastTicks<OpenInterest>(openInterest: true);
        }
        if (type == typeof(Split))
        {
            return Splits;
        }
        if (type == typeof(Dividend))
        {
            return Dividends;
        }
        if (type == typeof(Delisting))
        {
            return Delistings;
        }
        if (type == typeof(SymbolChangedEvent))
        {
            return SymbolChangedEvents;
        }
        return type == typeof(MarginInterestRate) ? MarginInterestRates : null;
    }

    private DataDictionary<T> LastTicks<T>(bool openInterest)
        where T : Tick
    {
        var result = new DataDictionary<T>(Time);
        foreach (var (symbol, ticks) in Ticks)
        {
            if (ticks.FindLast(tick => tick.TickType == TickType.OpenInterest == openInterest) is T last)
            {
                result.Add(symbol, last);
            }
        }
        return result;
    }

    private DataDictionary<T> CollectOfType<T>()
        where T : IBaseData
    {
        var result = new DataDictionary<T>(Time);
        foreach (var (symbol, entry) in Entries)
        {
            if (entry.Custom?.GetType() == typeof(T))
            {
                result.Add(symbol, (T)(object)entry.Custom);
            }
            else if (entry.Auxiliary?.Find(static point => point.GetType() == typeof(T)) is { } point)
            {
                result.Add(symbol, (T)(object)point);
            }
        }
        return result;
    }
}
