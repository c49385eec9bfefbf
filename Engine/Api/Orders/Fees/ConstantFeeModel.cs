using QuantConnect.Securities;

namespace QuantConnect.Orders.Fees;

/// <summary>The same fee for every order.</summary>
public class ConstantFeeModel : FeeModel
{
    private readonly decimal _fee;
    private readonly string _currency;

    /// <summary>Creates a model.</summary>
    /// <param name="fee">Fee per order; its sign is ignored.</param>
    /// <param name="currency">Currency of the fee.</param>
    public ConstantFeeModel(decimal fee, string currency = "USD")
    {
        _fee = Math.Abs(fee);
        _currency = currency;
    }

    /// <summary>The constant.</summary>
    /// <param name="parameters">Not used.</param>
    public override OrderFee GetOrderFee(OrderFeeParameters parameters) => new(new CashAmount(_fee, _currency));
}
