using Quant.Core.Plans;

namespace Quant.Core.Statistics.Trades;

/// <summary>
/// Trades split by what they have in common, each group with its statistics: where the profit comes from. Groups come in the order of their keys.
/// </summary>
public static class TradeGroups
{
    /// <summary>By kind of setup; trades without one are not in any group.</summary>
    /// <param name="trades">Trades in any order.</param>
    public static IReadOnlyList<TradeGroup<string>> BySetup(IReadOnlyList<ClosedTrade> trades)
        => By(trades.Where(x => x.Setup is not null), x => x.Setup!, StringComparer.Ordinal);

    /// <summary>By strategy; trades without one are not in any group.</summary>
    /// <param name="trades">Trades in any order.</param>
    public static IReadOnlyList<TradeGroup<string>> ByStrategy(IReadOnlyList<ClosedTrade> trades)
        => By(trades.Where(x => x.Strategy is not null), x => x.Strategy!, StringComparer.Ordinal);

    /// <summary>By what was traded.</summary>
    /// <param name="trades">Trades in any order.</param>
    public static IReadOnlyList<TradeGroup<string>> BySymbol(IReadOnlyList<ClosedTrade> trades) => By(trades, x => x.Symbol, StringComparer.Ordinal);

    /// <summary>By direction, short before long.</summary>
    /// <param name="trades">Trades in any order.</param>
    public static IReadOnlyList<TradeGroup<TradeSide>> BySide(IReadOnlyList<ClosedTrade> trades) => By(trades, x => x.Side);

    /// <summary>By hour of the entry, 0 to 23.</summary>
    /// <param name="trades">Trades in any order.</param>
    /// <param name="toLocal">Local time of a UTC time in ticks, at the place whose hours matter.</param>
    public static IReadOnlyList<TradeGroup<int>> ByHour(IReadOnlyList<ClosedTrade> trades, Func<long, DateTime> toLocal) => By(trades, x => toLocal(x.EntryTime).Hour);

    /// <summary>By weekday of the entry, Sunday first.</summary>
    /// <param name="trades">Trades in any order.</param>
    /// <param name="toLocal">Local time of a UTC time in ticks, at the place whose days matter.</param>
    public static IReadOnlyList<TradeGroup<DayOfWeek>> ByWeekday(IReadOnlyList<ClosedTrade> trades, Func<long, DateTime> toLocal)
        => By(trades, x => toLocal(x.EntryTime).DayOfWeek);

    private static List<TradeGroup<TKey>> By<TKey>(IEnumerable<ClosedTrade> trades, Func<ClosedTrade, TKey> key, IComparer<TKey>? order = null)
        where TKey : notnull
        => [.. trades.GroupBy(key).OrderBy(x => x.Key, order).Select(x => new TradeGroup<TKey>(x.Key, TradeSummary.Of([.. x])))];
}

/// <summary>Trades that have something in common.</summary>
/// <param name="Key">What they have in common.</param>
/// <param name="Summary">Their statistics.</param>
public sealed record TradeGroup<TKey>(TKey Key, TradeSummary Summary)
    where TKey : notnull;
