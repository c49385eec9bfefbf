namespace QuantConnect.Interfaces;

/// <summary>Says how many shares can be borrowed, and at what cost.</summary>
public interface IShortableProvider
{
    /// <summary>Yearly borrow fee as a fraction: 0.01 is one per cent.</summary>
    /// <param name="symbol">The security.</param>
    /// <param name="localTime">Time in the exchange's time zone.</param>
    decimal FeeRate(Symbol symbol, DateTime localTime);

    /// <summary>Yearly interest paid on the proceeds of a short sale, as a fraction.</summary>
    /// <param name="symbol">The security.</param>
    /// <param name="localTime">Time in the exchange's time zone.</param>
    decimal RebateRate(Symbol symbol, DateTime localTime);

    /// <summary>Shares that can be sold short; null for no limit.</summary>
    /// <param name="symbol">The security.</param>
    /// <param name="localTime">Time in the exchange's time zone.</param>
    long? ShortableQuantity(Symbol symbol, DateTime localTime);
}
