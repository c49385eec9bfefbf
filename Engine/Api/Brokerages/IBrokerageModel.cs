using QuantConnect.Benchmarks;
using QuantConnect.Data.Market;
using QuantConnect.Interfaces;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Orders.Fills;
using QuantConnect.Orders.Slippage;
using QuantConnect.Securities;

namespace QuantConnect.Brokerages;

/// <summary>What a brokerage accepts, and the models that imitate it.</summary>
public interface IBrokerageModel
{
    /// <summary>Cash or margin account.</summary>
    AccountType AccountType { get; }

    /// <summary>Fraction of the portfolio's value that must stay free.</summary>
    decimal RequiredFreeBuyingPowerPercent { get; }

    /// <summary>Market of a security type when the algorithm names none.</summary>
    IReadOnlyDictionary<SecurityType, string> DefaultMarkets { get; }

    /// <summary>Whether the brokerage takes an order.</summary>
    /// <param name="security">The order's security.</param>
    /// <param name="order">The order.</param>
    /// <param name="message">Why not, or null.</param>
    bool CanSubmitOrder(Security security, Order order, out BrokerageMessageEvent? message);

    /// <summary>Whether the brokerage lets an order be changed.</summary>
    /// <param name="security">The order's security.</param>
    /// <param name="order">The order as it is.</param>
    /// <param name="request">The change.</param>
    /// <param name="message">Why not, or null.</param>
    bool CanUpdateOrder(Security security, Order order, UpdateOrderRequest request, out BrokerageMessageEvent? message);

    /// <summary>Whether an order can be filled now; asked before each try.</summary>
    /// <param name="security">The order's security.</param>
    /// <param name="order">The order.</param>
    bool CanExecuteOrder(Security security, Order order);

    /// <summary>Adjusts open orders to a split.</summary>
    /// <param name="tickets">The open orders of the symbol.</param>
    /// <param name="split">The split.</param>
    void ApplySplit(List<OrderTicket> tickets, Split split);

    /// <summary>Leverage of a security.</summary>
    /// <param name="security">The security.</param>
    decimal GetLeverage(Security security);

    /// <summary>Benchmark used when the algorithm sets none.</summary>
    /// <param name="securities">Where a benchmark security can be made.</param>
    IBenchmark GetBenchmark(SecurityManager securities);

    /// <summary>A new fill model.</summary>
    /// <param name="security">The security it is for.</param>
    IFillModel GetFillModel(Security security);

    /// <summary>A new fee model.</summary>
    /// <param name="security">The security it is for.</param>
    IFeeModel GetFeeModel(Security security);

    /// <summary>A new slippage model.</summary>
    /// <param name="security">The security it is for.</param>
    ISlippageModel GetSlippageModel(Security security);

    /// <summary>A new settlement model.</summary>
    /// <param name="security">The security it is for.</param>
    ISettlementModel GetSettlementModel(Security security);

    /// <summary>A new margin interest model.</summary>
    /// <param name="security">The security it is for.</param>
    IMarginInterestRateModel GetMarginInterestRateModel(Security security);

    /// <summary>A new settlement model.</summary>
    /// <param name="security">The security it is for.</param>
    /// <param name="accountType">Not used; see <see cref="AccountType"/>.</param>
    [Obsolete("Use GetSettlementModel(Security): the model knows its account type.")]
    ISettlementModel GetSettlementModel(Security security, AccountType accountType);

    /// <summary>A new buying power model.</summary>
    /// <param name="security">The security it is for.</param>
    IBuyingPowerModel GetBuyingPowerModel(Security security);

    /// <summary>A new buying power model.</summary>
    /// <param name="security">The security it is for.</param>
    /// <param name="accountType">Not used; see <see cref="AccountType"/>.</param>
    [Obsolete("Use GetBuyingPowerModel(Security): the model knows its account type.")]
    IBuyingPowerModel GetBuyingPowerModel(Security security, AccountType accountType);

    /// <summary>Source of the quantities that can be sold short.</summary>
    /// <param name="security">The security it is for.</param>
    IShortableProvider GetShortableProvider(Security security);
}
