using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Securities;

namespace QuantConnect;

public static partial class Extensions
{
    /// <summary>Fee of a market order.</summary>
    /// <param name="security">Security.</param>
    /// <param name="quantity">Quantity, negative to sell.</param>
    /// <param name="time">Time of the order, UTC.</param>
    public static CashAmount GetMarketOrderFees(Security security, decimal quantity, DateTime time) =>
        security.FeeModel.GetOrderFee(new OrderFeeParameters(security, new MarketOrder(security.Symbol, quantity, time))).Value;

    /// <summary>Whether a fill that closed a position won money.</summary>
    /// <param name="fill">Event of the fill.</param>
    /// <param name="security">Security.</param>
    /// <param name="profitLoss">Profit, negative if it is a loss.</param>
    /// <exception cref="NotSupportedException">The exercise of an option.</exception>
    public static bool IsWin(this OrderEvent fill, Security security, decimal profitLoss)
    {
        if (fill.Symbol.SecurityType.IsOption() && fill.Ticket?.OrderType == OrderType.OptionExercise)
        {
            throw new NotSupportedException($"{fill.Symbol}: exercising options needs --engine lean.");
        }
        return profitLoss > 0;
    }
}
