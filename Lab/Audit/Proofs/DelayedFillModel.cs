using QuantConnect;
using QuantConnect.Orders.Fills;

namespace Quant.Lab.Audit.Proofs;

/// <summary>Fills nothing before another bar has come after the order: what a slow line, a slow broker or a slow person costs. Orders of a group are left alone.</summary>
/// <param name="inner">Decides on the fill from then on.</param>
internal sealed class DelayedFillModel(IFillModel inner) : IFillModel
{
    public Fill Fill(FillModelParameters parameters)
    {
        var (security, order) = (parameters.Security, parameters.Order);
        var last = security.GetLastData()?.EndTime.ConvertToUtc(security.Exchange.TimeZone);
        return parameters.SecuritiesForOrders.Count > 1 || last > order.CreatedTime ? inner.Fill(parameters) : new Fill([]);
    }
}
