using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Orders.Fills;

namespace Quant.Tests.Lab.Audit.Leaks;

/// <summary>Trades the <see cref="KitWeek"/> by one alpha.</summary>
internal sealed class AuditAlgorithm(AlphaModel alpha, IFillModel? fills = null, int warmUpDays = 0) : QCAlgorithm
{
    public override void Initialize()
    {
        KitWeek.Initialize(this, alpha, fills);
        if (warmUpDays > 0)
        {
            SetWarmUp(TimeSpan.FromDays(warmUpDays));
        }
    }
}
