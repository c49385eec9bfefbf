using System.Runtime.InteropServices;
using Quant.Core.Bars;
using Quant.Core.Liquidity.Pools;

namespace Quant.Core.Liquidity.Zones;

/// <summary>Finds, by one sweep over the edges of intervals, the largest stretches in which intervals of two or more time frames overlap.</summary>
internal sealed class OverlapSweep
{
    private readonly List<double> _prices = new(2 * LiquidityPoolRegistry.Capacity);
    private readonly List<int> _edges = new(2 * LiquidityPoolRegistry.Capacity);
    private readonly List<TimeFrame> _frames = [];
    private readonly List<int> _open = [];

    /// <summary>Forgets all intervals.</summary>
    public void Clear()
    {
        _prices.Clear();
        _edges.Clear();
    }

    /// <summary>Adds an interval; one without length is left out.</summary>
    public void Add(double low, double high, TimeFrame frame)
    {
        if (!(low < high))
        {
            return;
        }
        var index = _frames.IndexOf(frame);
        if (index < 0)
        {
            index = _frames.Count;
            _frames.Add(frame);
            _open.Add(0);
        }
        // edge: number of the time frame from 1, negative where the interval ends
        _prices.Add(low);
        _edges.Add(index + 1);
        _prices.Add(high);
        _edges.Add(-index - 1);
    }

    /// <summary>Finds the stretches.</summary>
    /// <param name="found">Is cleared and filled with them, from the lowest up.</param>
    public void Find(List<(double Low, double High)> found)
    {
        found.Clear();
        var prices = CollectionsMarshal.AsSpan(_prices);
        var edges = CollectionsMarshal.AsSpan(_edges);
        prices.Sort(edges);
        var frames = 0;
        for (var i = 0; i < prices.Length;)
        {
            var price = prices[i];
            var before = frames;
            for (; i < prices.Length && prices[i] == price; i++)
            {
                var frame = Math.Abs(edges[i]) - 1;
                frames += edges[i] > 0 ? (_open[frame]++ == 0 ? 1 : 0) : (--_open[frame] == 0 ? -1 : 0);
            }
            if (before < 2 && frames >= 2)
            {
                found.Add((price, price));
            }
            else if (before >= 2 && frames < 2)
            {
                found[^1] = (found[^1].Low, price);
            }
        }
    }
}
