using System.Runtime.CompilerServices;
using Quant.Core.Liquidity.Zones;

namespace Quant.Core.Liquidity.Pools;

/// <summary>
/// The pools of one side, by price, and what a bar must do to change anything about them. Prices of the Short side are turned upside down, so that every pool is reached
/// from above.
/// </summary>
/// <remarks>
/// Between two bars that change something, the pools that bars are in stay the same, and all of them have seen the same lows: one number, <see cref="Deepest"/>, stands
/// for what happened to all of them. So a bar costs two comparisons, however many pools there are and however many it is in.
/// </remarks>
internal sealed class PoolSide
{
    private const int Quarters = 4;
    private double _floor = double.NegativeInfinity;
    private double _ceiling = double.PositiveInfinity;

    /// <summary>The pools by price.</summary>
    public IntervalTree Tree { get; } = new(LiquidityPoolRegistry.Capacity);

    /// <summary>Open pools that the last bar was in.</summary>
    public List<int> Inside { get; } = new(LiquidityPoolRegistry.Capacity);

    /// <summary>Number of the last bar that changed something; a pool that bears it was in <see cref="Inside"/> after it.</summary>
    public long Pass { get; set; } = 1;

    /// <summary>Lowest low of the bars since then; infinity if there were none.</summary>
    public double Deepest { get; private set; } = double.PositiveInfinity;

    /// <summary>Adds a pool.</summary>
    public void Add(int slot, double far, double near)
    {
        Tree.Insert(slot, far, near);
        _floor = Math.Max(_floor, near);
    }

    /// <summary>Takes the low of a bar if it reaches no new pool, leaves none, and goes into no other quarter of one.</summary>
    /// <returns>Whether that is so.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPass(double low)
    {
        if (!(low > _floor && low <= _ceiling))
        {
            return false;
        }
        if (low < Deepest)
        {
            Deepest = low;
        }
        return true;
    }

    /// <summary>After a bar that changed something: says which lows will change nothing.</summary>
    /// <param name="floor">Lows above it reach and change nothing new.</param>
    /// <param name="ceiling">Lows up to it leave no pool.</param>
    public void Expect(double floor, double ceiling)
    {
        (_floor, _ceiling) = (floor, ceiling);
        Deepest = double.PositiveInfinity;
    }

    /// <summary>How many quarters of a pool the price has gone into and passed.</summary>
    public static int Quarter(double mitigation) => (int)(mitigation * Quarters);

    /// <summary>A price not below the one at which the next quarter is passed; the far edge after the last.</summary>
    public static double NextQuarter(double far, double near, double mitigation)
    {
        var next = Quarter(mitigation) + 1;
        // a hair early: whether it is passed is decided by the mitigation itself
        return next > Quarters ? far : near - (near - far) * ((double)next / Quarters - 1e-9) + 1e-15 * Math.Abs(near);
    }
}
