using QuantConnect.Data.Market;
using QuantConnect.Orders;
using QuantConnect.Securities;
using QuantConnect.Statistics;

namespace QuantConnect.Interfaces;

/// <summary>Makes closed trades out of fills.</summary>
public interface ITradeBuilder
{
    /// <summary>The trades closed so far.</summary>
    List<Trade> ClosedTrades { get; }

    /// <summary>Gives the securities of the algorithm.</summary>
    void SetSecurityManager(SecurityManager securities);

    /// <summary>Tells whether the algorithm trades live.</summary>
    void SetLiveMode(bool live);

    /// <summary>Whether a trade in <paramref name="symbol"/> is open.</summary>
    bool HasOpenPosition(Symbol symbol);

    /// <summary>Called with the price of each security that had data, once a time step.</summary>
    void SetMarketPrice(Symbol symbol, decimal price);

    /// <summary>Called when a split takes effect.</summary>
    void ApplySplit(Split split, bool liveMode, DataNormalizationMode dataNormalizationMode);

    /// <summary>Called for each fill.</summary>
    /// <param name="fill">The fill.</param>
    /// <param name="securityConversionRate">Account currency per quote currency.</param>
    /// <param name="feeInAccountCurrency">Fee of the order.</param>
    /// <param name="multiplier">Contract multiplier.</param>
    void ProcessFill(OrderEvent fill, decimal securityConversionRate, decimal feeInAccountCurrency, decimal multiplier = 1.0m);
}
