using Quant.Engine.Models;
using QuantConnect.Data.Shortable;
using QuantConnect.Interfaces;
using QuantConnect.Orders.Fees;
using QuantConnect.Orders.Fills;
using QuantConnect.Orders.Slippage;
using QuantConnect.Securities;
using QuantConnect.Securities.Equity;

namespace QuantConnect.Brokerages;

// The models a security gets.
public partial class DefaultBrokerageModel
{
    /// <summary>Equity fills for equities, immediate fills for others.</summary>
    /// <param name="security">The security.</param>
    public virtual IFillModel GetFillModel(Security security) => security.Type switch
    {
        SecurityType.Equity => new EquityFillModel(),
        SecurityType.Future or SecurityType.FutureOption => throw Unsupported.Feature($"The fill model for {security.Type}"),
        _ => new ImmediateFillModel(),
    };

    /// <summary>Fees of Interactive Brokers for equities and options, none for others.</summary>
    /// <param name="security">The security.</param>
    public virtual IFeeModel GetFeeModel(Security security) => security.Type switch
    {
        SecurityType.Equity or SecurityType.Option or SecurityType.Future or SecurityType.FutureOption => new InteractiveBrokersFeeModel(),
        _ => new ConstantFeeModel(0m),
    };

    /// <summary>No slippage.</summary>
    /// <param name="security">The security.</param>
    public virtual ISlippageModel GetSlippageModel(Security security) => NullSlippageModel.Instance;

    /// <summary>In a cash account equities settle on the next trading day, otherwise everything settles at once.</summary>
    /// <param name="security">The security.</param>
    public virtual ISettlementModel GetSettlementModel(Security security) => security.Type switch
    {
        SecurityType.Equity when AccountType == AccountType.Cash
            => new DelayedSettlementModel(Equity.DefaultSettlementDays, Equity.DefaultSettlementTime),
        SecurityType.Option when AccountType == AccountType.Cash => throw Unsupported.Feature("Settlement of options in a cash account"),
        SecurityType.Future => throw Unsupported.Feature("Daily settlement of futures"),
        _ => new ImmediateSettlementModel(),
    };

    /// <summary>The same as without <paramref name="accountType"/>.</summary>
    /// <param name="security">The security.</param>
    /// <param name="accountType">Not used.</param>
    [Obsolete("Use GetSettlementModel(Security): the model knows its account type.")]
    public ISettlementModel GetSettlementModel(Security security, AccountType accountType) => GetSettlementModel(security);

    /// <summary>Margin with the leverage of <see cref="GetLeverage"/>; crypto and forex in a cash account are paid from the cash book.</summary>
    /// <param name="security">The security.</param>
    public virtual IBuyingPowerModel GetBuyingPowerModel(Security security) => security.Type switch
    {
        SecurityType.Crypto or SecurityType.Forex when AccountType == AccountType.Cash => new CashBuyingPowerModel(),
        SecurityType.Option or SecurityType.IndexOption or SecurityType.Future or SecurityType.FutureOption or SecurityType.CryptoFuture
            => throw Unsupported.Feature($"The margin model for {security.Type}"),
        _ => new SecurityMarginModel(GetLeverage(security), RequiredFreeBuyingPowerPercent),
    };

    /// <summary>The same as without <paramref name="accountType"/>.</summary>
    /// <param name="security">The security.</param>
    /// <param name="accountType">Not used.</param>
    [Obsolete("Use GetBuyingPowerModel(Security): the model knows its account type.")]
    public IBuyingPowerModel GetBuyingPowerModel(Security security, AccountType accountType) => GetBuyingPowerModel(security);

    /// <summary>Everything can be sold short.</summary>
    /// <param name="security">The security.</param>
    public virtual IShortableProvider GetShortableProvider(Security security) => NullShortableProvider.Instance;

    /// <summary>No interest.</summary>
    /// <param name="security">The security.</param>
    public virtual IMarginInterestRateModel GetMarginInterestRateModel(Security security) => MarginInterestRateModel.Null;
}
