using QuantConnect.Data;
using QuantConnect.Securities;

namespace QuantConnect.Interfaces;

/// <summary>The prices of a security, and the ways to update them.</summary>
public interface ISecurityPrice
{
    /// <summary>Last price.</summary>
    decimal Price { get; }

    /// <summary>Close of the last bar, or the last price without one.</summary>
    decimal Close { get; }

    /// <summary>Volume of the last trade bar or tick.</summary>
    decimal Volume { get; }

    /// <summary>Last bid, or the last price without one.</summary>
    decimal BidPrice { get; }

    /// <summary>Size of the last bid.</summary>
    decimal BidSize { get; }

    /// <summary>Last ask, or the last price without one.</summary>
    decimal AskPrice { get; }

    /// <summary>Size of the last ask.</summary>
    decimal AskSize { get; }

    /// <summary>Last open interest in contracts.</summary>
    long OpenInterest { get; }

    /// <summary>The security's symbol.</summary>
    Symbol Symbol { get; }

    /// <summary>Lot size, tick, multiplier and quote currency.</summary>
    SymbolProperties SymbolProperties { get; }

    /// <summary>Updates prices with one data point.</summary>
    void SetMarketPrice(BaseData data);

    /// <summary>Updates prices with the data of one subscription in one time step.</summary>
    void Update(IReadOnlyList<BaseData> data, Type dataType, bool? containsFillForwardData, bool isInternalConfig);

    /// <summary>The last data point that counts for prices, null before the first.</summary>
    BaseData? GetLastData();
}
