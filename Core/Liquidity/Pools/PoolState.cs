namespace Quant.Core.Liquidity.Pools;

/// <summary>What has happened to a pool since it was made.</summary>
/// <param name="Status">Whether and how it has ended.</param>
/// <param name="Touches">Visits of the price: runs of bars that reach into the pool.</param>
/// <param name="Mitigation">Deepest way of the price into the pool, 0 (near edge) to 1 (far edge or beyond).</param>
/// <param name="PiercedAt">End of the bar that first traded through it, in UTC ticks; 0 if none has.</param>
public readonly record struct PoolState(PoolStatus Status, int Touches, double Mitigation, long PiercedAt)
{
    /// <summary>Whether it is over.</summary>
    public bool HasEnded => Status > PoolStatus.Pierced;

    /// <summary>What became of the gap, if the pool is one.</summary>
    public GapFill Fill => Status switch
    {
        PoolStatus.Broken => GapFill.Inverted,
        PoolStatus.Filled or PoolStatus.Swept or PoolStatus.Pierced => GapFill.Filled,
        _ => Touches > 0 ? GapFill.PartiallyFilled : GapFill.Open,
    };
}
