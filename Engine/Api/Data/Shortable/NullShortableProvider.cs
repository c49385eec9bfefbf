using QuantConnect.Interfaces;

namespace QuantConnect.Data.Shortable;

/// <summary>Everything can be sold short, without limit and without cost.</summary>
public class NullShortableProvider : IShortableProvider
{
    /// <summary>The one to use; it has no state.</summary>
    public static NullShortableProvider Instance { get; } = new();

    /// <summary>Creates the provider.</summary>
    public NullShortableProvider()
    {
    }

    /// <summary>Zero.</summary>
    /// <param name="symbol">Not used.</param>
    /// <param name="localTime">Not used.</param>
    public decimal FeeRate(Symbol symbol, DateTime localTime) => 0m;

    /// <summary>Zero.</summary>
    /// <param name="symbol">Not used.</param>
    /// <param name="localTime">Not used.</param>
    public decimal RebateRate(Symbol symbol, DateTime localTime) => 0m;

    /// <summary>Null: no limit.</summary>
    /// <param name="symbol">Not used.</param>
    /// <param name="localTime">Not used.</param>
    public long? ShortableQuantity(Symbol symbol, DateTime localTime) => null;
}
