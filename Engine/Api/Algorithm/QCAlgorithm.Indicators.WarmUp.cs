using QuantConnect.Data;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;
using QuantConnect.Util;

namespace QuantConnect.Algorithm;

// Warming indicators up from history.
public partial class QCAlgorithm
{
    // Lean has one flag for this warning and for that of insights emitted while warming up: whichever comes first silences the other.
    private bool _warnedOfWarmUp;

    /// <summary>Resets an indicator and feeds it the history it needs.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="resolution">Length of the bars; null for the subscription's own.</param>
    /// <param name="selector">Value to take of each bar; by default its value, the close of a bar.</param>
    public void WarmUpIndicator(Symbol symbol, IndicatorBase<IndicatorDataPoint> indicator, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        WarmUpIndicator([symbol], indicator, resolution, selector);

    /// <summary>Resets an indicator and feeds it the history it needs.</summary>
    /// <param name="symbols">Its symbols.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="resolution">Length of the bars; null for the subscriptions' own.</param>
    /// <param name="selector">Value to take of each bar; by default its value, the close of a bar.</param>
    public void WarmUpIndicator(IEnumerable<Symbol> symbols, IndicatorBase<IndicatorDataPoint> indicator, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null)
    {
        if (WarmUpPeriodOf(indicator) is { } bars)
        {
            var history = History(symbols, bars, resolution);
            indicator.Reset();
            FeedAny(history, bar => indicator.Update(Point(bar, selector)), Field.DataTypeOf(selector));
        }
    }

    /// <summary>Feeds an indicator the history it needs, without resetting it.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="period">Length of the bars, which are consolidated from the history.</param>
    /// <param name="selector">Value to take of each bar; by default its value, the close of a bar.</param>
    public void WarmUpIndicator(Symbol symbol, IndicatorBase<IndicatorDataPoint> indicator, TimeSpan period, Func<IBaseData, decimal>? selector = null) =>
        WarmUpIndicator([symbol], indicator, period, selector);

    /// <summary>Feeds an indicator the history it needs, without resetting it.</summary>
    /// <param name="symbols">Its symbols.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="period">Length of the bars, which are consolidated from the history.</param>
    /// <param name="selector">Value to take of each bar; by default its value, the close of a bar.</param>
    public void WarmUpIndicator(IEnumerable<Symbol> symbols, IndicatorBase<IndicatorDataPoint> indicator, TimeSpan period, Func<IBaseData, decimal>? selector = null)
    {
        if (HistoryToConsolidate(symbols, indicator, period) is { } history)
        {
            FeedConsolidated<IBaseData>(symbols, period, bar => indicator.Update(Point(bar, selector)), history);
        }
    }

    /// <summary>Resets an indicator and feeds it the history it needs.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="resolution">Length of the bars; null for the subscription's own.</param>
    /// <param name="selector">Makes the indicator's input of a bar; null to take the bar.</param>
    public void WarmUpIndicator<T>(Symbol symbol, IndicatorBase<T> indicator, Resolution? resolution = null, Func<IBaseData, T>? selector = null)
        where T : class, IBaseData => WarmUpIndicator([symbol], indicator, resolution, selector);

    /// <summary>Resets an indicator and feeds it the history it needs.</summary>
    /// <param name="symbols">Its symbols.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="resolution">Length of the bars; null for the subscriptions' own.</param>
    /// <param name="selector">Makes the indicator's input of a bar; null to take the bar.</param>
    public void WarmUpIndicator<T>(IEnumerable<Symbol> symbols, IndicatorBase<T> indicator, Resolution? resolution = null, Func<IBaseData, T>? selector = null)
        where T : class, IBaseData
    {
        if (WarmUpPeriodOf(indicator) is not { } bars)
        {
            return;
        }
        var history = History(symbols, bars, resolution);
        indicator.Reset();
        if (typeof(T) == typeof(IndicatorDataPoint) || typeof(T).IsAbstract)
        {
            FeedAny(history, bar => indicator.Update(Input(bar, selector)), null);
            return;
        }
        foreach (var slice in history)
        {
            foreach (var bar in slice.Get<T>().Values)
            {
                indicator.Update(Input(bar, selector));
            }
        }
    }

    /// <summary>Feeds an indicator the history it needs, without resetting it.</summary>
    /// <param name="symbols">Its symbols.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="period">Length of the bars, which are consolidated from the history.</param>
    /// <param name="selector">Makes the indicator's input of a bar; null to take the bar.</param>
    public void WarmUpIndicator<T>(IEnumerable<Symbol> symbols, IndicatorBase<T> indicator, TimeSpan period, Func<IBaseData, T>? selector = null)
        where T : class, IBaseData
    {
        if (HistoryToConsolidate(symbols, indicator, period) is { } history)
        {
            FeedConsolidated<T>(symbols, period, bar => indicator.Update(Input(bar, selector)), history);
        }
    }

    /// <summary>Feeds an indicator the history it needs, without resetting it.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="period">Length of the bars, which are consolidated from the history.</param>
    /// <param name="selector">Makes the indicator's input of a bar; null to take the bar.</param>
    public void WarmUpIndicator<T>(Symbol symbol, IndicatorBase<T> indicator, TimeSpan period, Func<IBaseData, T>? selector = null)
        where T : class, IBaseData => WarmUpIndicator([symbol], indicator, period, selector);

    private static IndicatorDataPoint Point(IBaseData bar, Func<IBaseData, decimal>? selector) =>
        new(bar.Symbol, bar.EndTime, selector is null ? bar.Value : selector(bar));

    private static T Input<T>(IBaseData bar, Func<IBaseData, T>? selector)
        where T : class, IBaseData => selector is not null ? selector(bar)
            : typeof(T) == typeof(IndicatorDataPoint) && bar is not IndicatorDataPoint ? (T)(object)Point(bar, null)
            : (T)bar;

    // One data point per symbol and slice: the trade bar where there is one, the last of several ticks. With a type, its data only.
    private static void FeedAny(IEnumerable<Slice> history, Action<IBaseData> handler, Type? dataType)
    {
        foreach (var slice in history)
        {
            if (dataType == typeof(QuoteBar))
            {
                foreach (var bar in slice.QuoteBars.Values)
                {
                    handler(bar);
                }
            }
            else if (dataType == typeof(TradeBar))
            {
                foreach (var bar in slice.Bars.Values)
                {
                    handler(bar);
                }
            }
            else
            {
                foreach (var symbol in slice.Keys)
                {
                    if (MainData(slice, symbol) is { } data)
                    {
                        handler(data);
                    }
                }
            }
        }
    }

    private static IBaseData? MainData(Slice slice, Symbol symbol)
    {
        if (!slice.TryGetValue(symbol, out var found))
        {
            return null;
        }
        object? data = found;
        return (data is System.Collections.IList list ? list[^1] : data) as IBaseData;
    }

    private static IBaseData? DataOfType(Slice slice, Symbol symbol, Type type)
    {
        if (type == typeof(TradeBar))
        {
            return slice.Bars.TryGetValue(symbol, out var bar) ? bar : null;
        }
        if (type == typeof(QuoteBar))
        {
            return slice.QuoteBars.TryGetValue(symbol, out var quote) ? quote : null;
        }
        return MainData(slice, symbol);
    }

    private int? WarmUpPeriodOf(IIndicator indicator)
    {
        if (indicator is IIndicatorWarmUpPeriodProvider provider)
        {
            return provider.WarmUpPeriod;
        }
        if (!_warnedOfWarmUp)
        {
            Debug($"Warning: the 'WarmUpIndicator' feature only works with indicators which inherit from '{nameof(IIndicatorWarmUpPeriodProvider)}'"
                + " and define a warm up period, setting property 'WarmUpPeriod' with a value > 0."
                + $" The provided indicator of type '{indicator.GetType().Name}' will not be warmed up.");
            _warnedOfWarmUp = true;
        }
        return null;
    }

    private IEnumerable<Slice>? HistoryToConsolidate(IEnumerable<Symbol> symbols, IIndicator indicator, TimeSpan period)
    {
        if (WarmUpPeriodOf(indicator) is not { } bars || bars == 0)
        {
            return null;
        }
        var resolution = period.ToHigherResolutionEquivalent(false);
        var length = resolution.ToTimeSpan();
        if (length > TimeSpan.Zero)
        {
            bars *= (int)(period.Ticks / length.Ticks);
        }
        try
        {
            return History(symbols, bars, resolution);
        }
        catch (ArgumentException reason)
        {
            Debug($"{indicator.Name} could not be warmed up. Reason: {reason.Message}");
            return null;
        }
    }

    private void FeedConsolidated<T>(IEnumerable<Symbol> symbols, TimeSpan period, Action<T> handler, IEnumerable<Slice> history)
        where T : class, IBaseData
    {
        var consolidators = symbols.ToDictionary(symbol => symbol, symbol => WarmUpConsolidator(symbol, period, handler));
        foreach (var slice in history)
        {
            foreach (var (symbol, consolidator) in consolidators)
            {
                if (DataOfType(slice, symbol, consolidator.InputType) is { } data)
                {
                    consolidator.Update(data);
                }
            }
        }
        foreach (var (symbol, consolidator) in consolidators)
        {
            if (consolidator.WorkingData is not null)
            {
                consolidator.Scan(LocalTimeOf(symbol));
            }
            SubscriptionManager.RemoveConsolidator(symbol, consolidator);
        }
    }

    private IDataConsolidator WarmUpConsolidator<T>(Symbol symbol, TimeSpan period, Action<T> handler)
        where T : class, IBaseData
    {
        if (FindSubscription(symbol, null) is not null)
        {
            return Consolidate(symbol, period, handler);
        }
        if (period.ToHigherResolutionEquivalent(false).ToTimeSpan() == period)
        {
            period = TimeSpan.Zero;
        }
        IDataConsolidator consolidator;
        if (typeof(T).IsAbstract)
        {
            var (type, tickType) = SubscriptionManager.LookupSubscriptionConfigDataTypes(symbol.SecurityType, Resolution.Daily, symbol.IsCanonical())
                .OrderByDescending(pair => LeanData.IsCommonLeanDataType(pair.Item1))
                .ThenBy(pair => pair.Item2)
                .First();
            consolidator = CreateConsolidator(period, type, tickType);
        }
        else
        {
            consolidator = CreateConsolidator(period, typeof(T), TickTypeOf(symbol, typeof(T)));
        }
        consolidator.DataConsolidated += (_, bar) => handler((T)bar);
        return consolidator;
    }

    private DateTime LocalTimeOf(Symbol symbol) => Securities.TryGetValue(symbol, out var security)
        ? security.LocalTime
        : UtcTime.ConvertFromUtc(MarketHoursDatabase.GetExchangeHours(symbol.ID.Market, symbol, symbol.SecurityType).TimeZone);
}
