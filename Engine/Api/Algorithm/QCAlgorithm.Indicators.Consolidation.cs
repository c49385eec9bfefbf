using QuantConnect.Data;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.Market;
using QuantConnect.Util;

namespace QuantConnect.Algorithm;

// Consolidated bars for handlers of the algorithm.
public partial class QCAlgorithm
{
    /// <summary>Creates, without registering it, the consolidator that makes bars of a length from the symbol's subscription.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="resolution">Length of the bars; null for the subscription's own.</param>
    /// <param name="dataType">Type of data to consolidate, where the symbol has several.</param>
    /// <exception cref="ArgumentException">The subscription is coarser.</exception>
    public IDataConsolidator ResolveConsolidator(Symbol symbol, Resolution? resolution, Type? dataType = null) =>
        MakeConsolidator(symbol, null, TickTypeOf(symbol, dataType), null, resolution, null);

    /// <summary>Creates, without registering it, the consolidator that makes bars of a length from the symbol's subscription.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="timeSpan">Length of the bars; null for the subscription's own.</param>
    /// <param name="dataType">Type of data to consolidate, where the symbol has several.</param>
    /// <exception cref="ArgumentException">The subscription is coarser.</exception>
    public IDataConsolidator ResolveConsolidator(Symbol symbol, TimeSpan? timeSpan, Type? dataType = null) =>
        MakeConsolidator(symbol, null, TickTypeOf(symbol, dataType), timeSpan, null, null);

    /// <summary>Consolidates trades into bars.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="period">Length of the bars.</param>
    /// <param name="handler">Gets each bar.</param>
    /// <returns>The registered consolidator.</returns>
    public IDataConsolidator Consolidate(Symbol symbol, Resolution period, Action<TradeBar> handler) =>
        Consolidate(symbol, period, TickType.Trade, handler);

    /// <summary>Consolidates trades into bars.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="period">Length of the bars.</param>
    /// <param name="handler">Gets each bar.</param>
    /// <returns>The registered consolidator.</returns>
    public IDataConsolidator Consolidate(Symbol symbol, TimeSpan period, Action<TradeBar> handler) =>
        Consolidate(symbol, period, TickType.Trade, handler);

    /// <summary>Consolidates quotes into bars.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="period">Length of the bars; a day has 24 hours here, whatever the market's.</param>
    /// <param name="handler">Gets each bar.</param>
    /// <returns>The registered consolidator.</returns>
    public IDataConsolidator Consolidate(Symbol symbol, Resolution period, Action<QuoteBar> handler) =>
        Consolidate(symbol, period.ToTimeSpan(), TickType.Quote, handler);

    /// <summary>Consolidates quotes into bars.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="period">Length of the bars.</param>
    /// <param name="handler">Gets each bar.</param>
    /// <returns>The registered consolidator.</returns>
    public IDataConsolidator Consolidate(Symbol symbol, TimeSpan period, Action<QuoteBar> handler) =>
        Consolidate(symbol, period, TickType.Quote, handler);

    /// <summary>Consolidates data of any type into bars.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="period">Length of the bars.</param>
    /// <param name="handler">Gets each bar.</param>
    /// <returns>The registered consolidator.</returns>
    public IDataConsolidator Consolidate<T>(Symbol symbol, TimeSpan period, Action<T> handler)
        where T : class, IBaseData => Consolidate(symbol, period, TickTypeOfConcrete<T>(symbol), handler);

    /// <summary>Consolidates data of a tick type into bars.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="period">Length of the bars; a day follows the market's hours.</param>
    /// <param name="tickType">Which data; null for the first the symbol has.</param>
    /// <param name="handler">Gets each bar.</param>
    /// <returns>The registered consolidator.</returns>
    public IDataConsolidator Consolidate<T>(Symbol symbol, Resolution period, TickType? tickType, Action<T> handler)
        where T : class, IBaseData => Register(symbol, MakeConsolidator(symbol, null, tickType, null, period, typeof(T)), tickType, handler);

    /// <summary>Consolidates data of a tick type into bars.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="period">Length of the bars.</param>
    /// <param name="tickType">Which data; null for the first the symbol has.</param>
    /// <param name="handler">Gets each bar.</param>
    /// <returns>The registered consolidator.</returns>
    public IDataConsolidator Consolidate<T>(Symbol symbol, TimeSpan period, TickType? tickType, Action<T> handler)
        where T : class, IBaseData => Register(symbol, MakeConsolidator(symbol, null, tickType, period, null, typeof(T)), tickType, handler);

    /// <summary>Consolidates quotes into bars of calendar periods.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="calendar">Gives the period a time belongs to, such as <see cref="Calendar.Weekly"/>.</param>
    /// <param name="handler">Gets each bar.</param>
    /// <returns>The registered consolidator.</returns>
    public IDataConsolidator Consolidate(Symbol symbol, Func<DateTime, CalendarInfo> calendar, Action<QuoteBar> handler) =>
        Consolidate(symbol, calendar, TickType.Quote, handler);

    /// <summary>Consolidates trades into bars of calendar periods.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="calendar">Gives the period a time belongs to, such as <see cref="Calendar.Weekly"/>.</param>
    /// <param name="handler">Gets each bar.</param>
    /// <returns>The registered consolidator.</returns>
    public IDataConsolidator Consolidate(Symbol symbol, Func<DateTime, CalendarInfo> calendar, Action<TradeBar> handler) =>
        Consolidate(symbol, calendar, TickType.Trade, handler);

    /// <summary>Consolidates data of any type into bars of calendar periods.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="calendar">Gives the period a time belongs to, such as <see cref="Calendar.Weekly"/>.</param>
    /// <param name="handler">Gets each bar.</param>
    /// <returns>The registered consolidator.</returns>
    public IDataConsolidator Consolidate<T>(Symbol symbol, Func<DateTime, CalendarInfo> calendar, Action<T> handler)
        where T : class, IBaseData => Consolidate(symbol, calendar, TickTypeOfConcrete<T>(symbol), handler);

    /// <summary>Consolidates data of a tick type into bars of calendar periods.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="calendar">Gives the period a time belongs to, such as <see cref="Calendar.Weekly"/>.</param>
    /// <param name="tickType">Which data; null for the first the symbol has.</param>
    /// <param name="handler">Gets each bar.</param>
    /// <returns>The registered consolidator.</returns>
    public IDataConsolidator Consolidate<T>(Symbol symbol, Func<DateTime, CalendarInfo> calendar, TickType? tickType, Action<T> handler)
        where T : class, IBaseData => Register(symbol, MakeConsolidator(symbol, calendar, tickType, null, null, typeof(T)), tickType, handler);

    /// <summary>Consolidates data by its size.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="size">Of Renko and range bars the bar's size; of others how many data points make a bar.</param>
    /// <param name="tickType">Which data; null for the first the symbol has.</param>
    /// <param name="handler">Gets each bar; its type decides the kind of bar.</param>
    /// <returns>The registered consolidator.</returns>
    public IDataConsolidator Consolidate<T>(Symbol symbol, decimal size, TickType? tickType, Action<T> handler)
        where T : class, IBaseData => Register(symbol, MakeSizeConsolidator(symbol, size, typeof(T), tickType), tickType, handler);

    private static TickType? TickTypeOf(Symbol symbol, Type? dataType) =>
        dataType is null ? null : LeanData.GetCommonTickTypeForCommonDataTypes(dataType, symbol.SecurityType);

    // A handler of any bars takes whatever the symbol has first.
    private static TickType? TickTypeOfConcrete<T>(Symbol symbol) => typeof(T).IsAbstract ? null : TickTypeOf(symbol, typeof(T));

    private IDataConsolidator Register<T>(Symbol symbol, IDataConsolidator consolidator, TickType? tickType, Action<T>? handler)
        where T : class, IBaseData
    {
        if (handler is not null)
        {
            consolidator.DataConsolidated += (_, bar) => handler((T)bar);
            RegisterConsolidator(symbol, consolidator, tickType, null);
        }
        return consolidator;
    }
}
