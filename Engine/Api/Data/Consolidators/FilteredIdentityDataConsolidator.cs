using QuantConnect.Data.Market;

namespace QuantConnect.Data.Consolidators;

/// <summary>Passes on the data that a predicate accepts.</summary>
/// <typeparam name="T">The type of data</typeparam>
public class FilteredIdentityDataConsolidator<T> : IdentityDataConsolidator<T>
    where T : IBaseData
{
    private readonly Func<T, bool> _predicate;

    /// <summary>Creates a consolidator that filters.</summary>
    /// <param name="predicate">True for data to be passed on</param>
    public FilteredIdentityDataConsolidator(Func<T, bool> predicate) => _predicate = predicate;

    /// <inheritdoc/>
    public override void Update(T data)
    {
        if (_predicate(data))
        {
            base.Update(data);
        }
    }
}

/// <summary>Ready-made filters.</summary>
public static class FilteredIdentityDataConsolidator
{
    /// <summary>Passes on the ticks of one type.</summary>
    /// <param name="tickType">The type</param>
    /// <returns>The consolidator</returns>
    public static FilteredIdentityDataConsolidator<Tick> ForTickType(TickType tickType) => new(tick => tick.TickType == tickType);
}
