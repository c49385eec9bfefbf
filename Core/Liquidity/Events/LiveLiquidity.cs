namespace Quant.Core.Liquidity.Events;

/// <summary>
/// What is alive in one symbol after the events taken so far, and nothing else: what a chart or a person that follows the stream knows. Of a stream that begins in
/// the middle it knows what it has heard of since.
/// </summary>
public sealed class LiveLiquidity
{
    private readonly Dictionary<ulong, PoolEvent> _pools = [];
    private readonly Dictionary<ulong, HlzEvent> _zones = [];
    private readonly List<CandidateChanged> _candidates = [];

    /// <summary>The last event of each live pool, from the highest price down.</summary>
    public IReadOnlyList<PoolEvent> Pools => [.. _pools.Values.OrderByDescending(x => x.Pool.High).ThenByDescending(x => x.Pool.Low).ThenBy(x => x.Pool.Id)];

    /// <summary>The last event of each live zone, from the highest price down.</summary>
    public IReadOnlyList<HlzEvent> Zones => [.. _zones.Values.OrderByDescending(x => x.Zone.High).ThenByDescending(x => x.Zone.Low).ThenBy(x => x.Zone.Id)];

    /// <summary>The last change of each candidate that waits, in the order of their touches.</summary>
    public IReadOnlyList<CandidateChanged> Candidates => _candidates;

    /// <summary>Number of live pools.</summary>
    public int PoolCount => _pools.Count;

    /// <summary>Number of live zones.</summary>
    public int ZoneCount => _zones.Count;

    /// <summary>Takes the next event of the symbol.</summary>
    public void Take(LiquidityEvent next)
    {
        switch (next)
        {
            case PoolSwept or PoolBroken or PoolFilled or PoolExpired:
                _pools.Remove(((PoolEvent)next).Pool.Id);
                break;
            case PoolEvent pool:
                _pools[pool.Pool.Id] = pool;
                break;
            case HlzMerged or HlzExpired:
                _zones.Remove(((HlzEvent)next).Zone.Id);
                break;
            case HlzEvent zone:
                _zones[zone.Zone.Id] = zone;
                break;
            case CandidateChanged candidate:
                Take(candidate);
                break;
        }
    }

    private void Take(CandidateChanged next)
    {
        var at = _candidates.FindIndex(x => x.Zone.Id == next.Zone.Id && x.TouchedAt == next.TouchedAt);
        if (next.IsFinal)
        {
            if (at >= 0)
            {
                _candidates.RemoveAt(at);
            }
        }
        else if (at >= 0)
        {
            _candidates[at] = next;
        }
        else
        {
            _candidates.Add(next);
        }
    }
}
