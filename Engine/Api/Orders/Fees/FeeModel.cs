using Quant.Engine.Models;
using QuantConnect.Securities;

namespace QuantConnect.Orders.Fees;

/// <summary>Base class of fee models; by itself it charges nothing.</summary>
public class FeeModel : IFeeModel
{
    /// <summary>0 USD unless overridden.</summary>
    /// <param name="parameters">Security and order.</param>
    public virtual OrderFee GetOrderFee(OrderFeeParameters parameters) => new(new CashAmount(0, "USD"));

    /// <summary>The most that a market order costs; null if that is not known, as of every class that derives from the engine's.</summary>
    internal virtual FeeBound? MostOf(Security security) => GetType() == typeof(FeeModel) ? default(FeeBound) : null;
}
