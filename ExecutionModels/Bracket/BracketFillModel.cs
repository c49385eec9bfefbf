using QuantConnect;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Orders.Fills;

namespace Quant.ExecutionModels.Bracket;

/// <summary>
/// Another fill model, with two things put right that a simulation on bars would get wrong for brackets. Live it plays no part: brokers fill themselves.
/// <list type="bullet">
/// <item>An order whose cancel is under way does not fill. Lean cancels after the bar, so that a stop and a target could both fill on one bar; a broker's
/// one-cancels-other group does not do that. Of two legs that the same bar reaches the order sent first fills: the stop.</item>
/// <item>An order that was changed does not fill on a bar from before the change. Lean asks that of new orders only, so that a stop moved at the end of a bar
/// would fill on that very bar, at a price the market left before.</item>
/// </list>
/// </summary>
public sealed class BracketFillModel : IFillModel
{
    private readonly IFillModel _inner;

    /// <summary>A model around another one.</summary>
    public BracketFillModel(IFillModel inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        _inner = inner;
    }

    /// <inheritdoc/>
    public Fill Fill(FillModelParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var (order, security) = (parameters.Order, parameters.Security);
        var utc = security.LocalTime.ConvertToUtc(security.Exchange.TimeZone);
        var isBehind = order.LastUpdateTime is { } changed && security.GetLastData() is { } last && last.EndTime.ConvertToUtc(security.Exchange.TimeZone) <= changed;
        return order.Status == OrderStatus.CancelPending || isBehind ? new Fill(new OrderEvent(order, utc, OrderFee.Zero)) : _inner.Fill(parameters);
    }
}
