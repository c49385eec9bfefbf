using Quant.Core.Bars;
using Quant.Core.Liquidity.Pools;
using Quant.Core.Plans;

namespace Quant.Tests.Core.Liquidity.Pools;

/// <summary>The rules of <see cref="LiquidityPoolRegistry"/> without any cleverness: every bar looks at every pool. Expiry to the second, as the registry's.</summary>
internal sealed class PlainRegistry(RegistrySettings settings)
{
    private readonly List<Item> _items = [];

    public IEnumerable<(LiquidityPool Pool, PoolState State)> Pools => _items.Select(x => (x.Pool, x.State));

    public void Add(LiquidityPool pool)
    {
        if (_items.All(x => x.Pool.Id != pool.Id))
        {
            _items.Add(new Item { Pool = pool });
        }
    }

    public List<PoolChange> Update(Bar bar)
    {
        var changes = new List<PoolChange>();
        Expire(bar.Start, changes);
        foreach (var item in _items.Where(x => x.State.Status == PoolStatus.Pierced).OrderBy(x => x.State.PiercedAt).ToList())
        {
            var waited = bar.End - item.State.PiercedAt;
            var back = item.Pool.Side == TradeSide.Long ? bar.Close >= item.Pool.Low : bar.Close <= item.Pool.High;
            if (back && waited <= settings.ReclaimTime)
            {
                End(item, PoolStatus.Swept, bar.End, changes);
            }
            else if (waited >= settings.ReclaimTime)
            {
                End(item, PoolStatus.Broken, bar.End, changes);
            }
        }
        foreach (var item in _items.Where(x => x.State.Status == PoolStatus.Open).ToList())
        {
            Touch(item, bar, changes);
        }
        Expire(bar.End, changes);
        return changes;
    }

    private void Touch(Item item, Bar bar, List<PoolChange> changes)
    {
        var pool = item.Pool;
        var isLong = pool.Side == TradeSide.Long;
        var (far, near, low, close) = isLong ? (pool.Low, pool.High, bar.Low, bar.Close) : (-pool.High, -pool.Low, -bar.High, -bar.Close);
        var visit = !item.WasIn;
        item.WasIn = low <= near;
        if (!item.WasIn)
        {
            return;
        }
        var mitigation = Math.Max(item.State.Mitigation, low <= far ? 1 : (near - low) / (near - far));
        var deeper = (int)(4 * mitigation) > (int)(4 * item.State.Mitigation);
        item.State = item.State with { Mitigation = mitigation, Touches = item.State.Touches + (visit ? 1 : 0) };
        if (visit || deeper)
        {
            changes.Add(new PoolChange(visit ? PoolChangeKind.Touched : PoolChangeKind.Mitigated, bar.End, pool, item.State));
        }
        if (low < far)
        {
            item.State = item.State with { Status = PoolStatus.Pierced, PiercedAt = bar.End };
            if (close >= far || settings.ReclaimTime == 0)
            {
                End(item, close >= far ? PoolStatus.Swept : PoolStatus.Broken, bar.End, changes);
                return;
            }
            changes.Add(new PoolChange(PoolChangeKind.Pierced, bar.End, pool, item.State));
        }
        else if (low <= far && pool.IsGap)
        {
            End(item, PoolStatus.Filled, bar.End, changes);
        }
    }

    private void Expire(long time, List<PoolChange> changes)
    {
        foreach (var item in _items.Where(x => (x.Pool.ExpiresAt + settings.ExpiryResolution - 1) / settings.ExpiryResolution <= time / settings.ExpiryResolution).ToList())
        {
            End(item, PoolStatus.Expired, time, changes);
        }
    }

    private void End(Item item, PoolStatus status, long time, List<PoolChange> changes)
    {
        _items.Remove(item);
        changes.Add(new PoolChange(PoolChangeKind.Ended, time, item.Pool, item.State with { Status = status }));
    }

    private sealed class Item
    {
        public LiquidityPool Pool;
        public PoolState State;
        public bool WasIn;
    }
}
