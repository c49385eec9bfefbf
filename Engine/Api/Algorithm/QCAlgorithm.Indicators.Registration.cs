using QuantConnect.Data;
using QuantConnect.Data.Consolidators;
using QuantConnect.Indicators;

namespace QuantConnect.Algorithm;

// Feeding indicators from consolidators.
public partial class QCAlgorithm
{
    /// <summary>Updates an indicator with the values of a symbol.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="resolution">Length of the bars; null for the subscription's own.</param>
    /// <param name="selector">Value to take of each bar; by default its value, the close of a bar.</param>
    public void RegisterIndicator(Symbol symbol, IndicatorBase<IndicatorDataPoint> indicator, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        RegisterIndicator(symbol, indicator, ResolveConsolidator(symbol, resolution), selector);

    /// <summary>Updates an indicator with the values of a symbol.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="resolution">Length of the bars; null for the subscription's own.</param>
    /// <param name="selector">Value to take of each bar; by default its value, the close of a bar.</param>
    public void RegisterIndicator(Symbol symbol, IndicatorBase<IndicatorDataPoint> indicator, TimeSpan? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        RegisterIndicator(symbol, indicator, ResolveConsolidator(symbol, resolution), selector);

    /// <summary>Updates an indicator with the values a consolidator gives.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="consolidator">The consolidator; it is registered for the symbol.</param>
    /// <param name="selector">Value to take of each bar; by default its value, the close of a bar.</param>
    public void RegisterIndicator(Symbol symbol, IndicatorBase<IndicatorDataPoint> indicator, IDataConsolidator consolidator, Func<IBaseData, decimal>? selector = null)
    {
        RegisterConsolidator(symbol, consolidator, null, indicator);
        if (selector is null)
        {
            consolidator.DataConsolidated += indicator.UpdateWithValueOf;
        }
        else
        {
            consolidator.DataConsolidated += (_, bar) => indicator.Update(new IndicatorDataPoint(bar.Symbol, bar.EndTime, selector(bar)));
        }
    }

    /// <summary>Updates an indicator with the bars of a symbol.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="resolution">Length of the bars; null for the subscription's own.</param>
    public void RegisterIndicator<T>(Symbol symbol, IndicatorBase<T> indicator, Resolution? resolution = null)
        where T : IBaseData => RegisterIndicator(symbol, indicator, ResolveConsolidator(symbol, resolution, typeof(T)));

    /// <summary>Updates an indicator with the bars of a symbol.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="resolution">Length of the bars; null for the subscription's own.</param>
    /// <param name="selector">Makes the indicator's input of a bar; null to take the bar.</param>
    public void RegisterIndicator<T>(Symbol symbol, IndicatorBase<T> indicator, Resolution? resolution, Func<IBaseData, T> selector)
        where T : IBaseData => RegisterIndicator(symbol, indicator, ResolveConsolidator(symbol, resolution, typeof(T)), selector);

    /// <summary>Updates an indicator with the bars of a symbol.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="resolution">Length of the bars; null for the subscription's own.</param>
    /// <param name="selector">Makes the indicator's input of a bar; null to take the bar.</param>
    public void RegisterIndicator<T>(Symbol symbol, IndicatorBase<T> indicator, TimeSpan? resolution, Func<IBaseData, T>? selector = null)
        where T : IBaseData => RegisterIndicator(symbol, indicator, ResolveConsolidator(symbol, resolution, typeof(T)), selector);

    /// <summary>Updates an indicator with the bars a consolidator gives.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="consolidator">The consolidator; it is registered for the symbol.</param>
    /// <param name="selector">Makes the indicator's input of a bar; null to take the bar.</param>
    /// <exception cref="ArgumentException">The indicator cannot take what the consolidator gives.</exception>
    public void RegisterIndicator<T>(Symbol symbol, IndicatorBase<T> indicator, IDataConsolidator consolidator, Func<IBaseData, T>? selector = null)
        where T : IBaseData
    {
        RegisterConsolidator(symbol, consolidator, null, indicator);
        if (!typeof(T).IsAssignableFrom(consolidator.OutputType))
        {
            if (typeof(T) != typeof(IndicatorDataPoint) || selector is not null)
            {
                throw new ArgumentException($"Type mismatch found between consolidator and indicator for symbol: {symbol}."
                    + $"Consolidator outputs type {consolidator.OutputType.Name} but indicator expects input type {typeof(T).Name}");
            }
            selector = static bar => (T)(object)new IndicatorDataPoint(bar.Symbol, bar.EndTime, bar.Value);
        }
        consolidator.DataConsolidated += (_, bar) => indicator.Update(selector is null ? (T)bar : selector(bar));
    }

    /// <summary>Stops updating an indicator.</summary>
    /// <param name="indicator">The indicator.</param>
    public void UnregisterIndicator(IndicatorBase indicator) => DeregisterIndicator(indicator);

    /// <summary>Stops updating an indicator: removes its consolidators.</summary>
    /// <param name="indicator">The indicator.</param>
    public void DeregisterIndicator(IndicatorBase indicator)
    {
        foreach (var consolidator in indicator.Consolidators)
        {
            SubscriptionManager.RemoveConsolidator(null, consolidator);
        }
        indicator.Consolidators.Clear();
    }

    private void RegisterConsolidator(Symbol symbol, IDataConsolidator consolidator, TickType? tickType, IndicatorBase? indicator)
    {
        indicator?.Consolidators.Add(consolidator);
        SubscriptionManager.AddConsolidator(symbol, consolidator, tickType);
    }
}
