using QuantConnect;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Securities;

namespace Quant.Engine.Simulation;

/// <summary>Members that were deselected but have to stay: there is a position, an open order, a target or unsettled cash.</summary>
internal sealed class PendingRemovals(IOrderProvider orders)
{
    private readonly List<(Universe Universe, Universe.Member Member)> _pending = [];

    public bool Contains(Security security, bool isInternal)
        => _pending.Exists(x => x.Member.IsInternal == isInternal && x.Member.Security.Symbol == security.Symbol);

    /// <summary>True if the member can leave now; otherwise it is noted for later.</summary>
    public bool TryRemove(Universe universe, Universe.Member member)
    {
        if (IsSafe(member))
        {
            return true;
        }
        if (!_pending.Contains((universe, member)))
        {
            _pending.Add((universe, member));
        }
        return false;
    }

    /// <summary>Takes out the members that can leave by now, and forgets those that are selected again.</summary>
    public List<(Universe Universe, Security Security)> TakeSafe(Universe selecting, HashSet<Symbol> selected)
    {
        var result = new List<(Universe, Security)>();
        _pending.RemoveAll(x =>
        {
            if (IsSafe(x.Member))
            {
                result.Add((x.Universe, x.Member.Security));
                return true;
            }
            return x.Universe == selecting && selected.Contains(x.Member.Security.Symbol);
        });
        return result;
    }

    private bool IsSafe(Universe.Member member)
    {
        var security = member.Security;
        return !security.HoldStock
            && (security.Holdings.Target is null || security.Holdings.Target.Quantity == 0)
            && orders.GetOpenOrders(x => x.Symbol == security.Symbol).Count == 0
            && security.SettlementModel.GetUnsettledCash().Amount <= 0;
    }
}
