using Quant.Core.Plans;
using Quant.Core.Text;

namespace Quant.Core.Liquidity.Zones;

/// <summary>The zones of a detector, by number and by price.</summary>
internal sealed class ZoneBook
{
    private readonly IntervalTree _tree = new();
    private readonly Stack<int> _free = new(64);
    private HighLiquidityZone[] _zones = new HighLiquidityZone[64];
    private bool[] _taken = new bool[64];
    private int _used;
    private int _last;

    /// <summary>Number of zones.</summary>
    public int Count => _tree.Count;

    /// <summary>The zone of a number. A number stays readable until it is given to another zone.</summary>
    public ref readonly HighLiquidityZone this[int zone] => ref _zones[zone];

    /// <summary>The zone added last.</summary>
    public ref readonly HighLiquidityZone Last => ref _zones[_last];

    /// <summary>Adds a zone.</summary>
    public void Add(TradeSide side, double low, double high, double strength, int pools, long time)
    {
        var zone = _free.Count > 0 ? _free.Pop() : _used++;
        if (zone == _zones.Length)
        {
            Array.Resize(ref _zones, 2 * zone);
            Array.Resize(ref _taken, 2 * zone);
        }
        var id = StableHash.Of(side == TradeSide.Long ? 1UL : 2UL, BitConverter.DoubleToUInt64Bits(low), BitConverter.DoubleToUInt64Bits(high), (ulong)time);
        _zones[zone] = new HighLiquidityZone(id, side, low, high, strength, pools, time);
        _tree.Insert(zone, low, high);
        _last = zone;
    }

    /// <summary>Takes out a zone.</summary>
    public void Remove(int zone)
    {
        _tree.Remove(zone);
        _free.Push(zone);
    }

    /// <summary>Gives a zone its new shape, and marks it as going on.</summary>
    public void Take(int zone, in HighLiquidityZone shape)
    {
        if (shape.Low != _zones[zone].Low || shape.High != _zones[zone].High)
        {
            _tree.Remove(zone);
            _tree.Insert(zone, shape.Low, shape.High);
        }
        _zones[zone] = shape;
        _taken[zone] = true;
    }

    /// <summary>Whether a zone is marked as going on.</summary>
    public bool IsTaken(int zone) => _taken[zone];

    /// <summary>Takes the mark away.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Release(int zone)
    {
        var taken = _taken[zone];
        _taken[zone] = false;
        return taken;
    }

    /// <summary>Finds the zones that have a price in common with a span, by lower edge.</summary>
    public void Query(double low, double high, List<int> found) => _tree.Query(low, high, found);
}
