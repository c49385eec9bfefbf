using Quant.Core.Bars;
using Quant.Core.Plans;

namespace Quant.Core.Liquidity.Detection;

/// <summary>Follows the structure of swings of one time frame: each confirmed swing can be broken once, by the first candle that closes beyond it.</summary>
public sealed class StructureTracker
{
    private Pivot? _high;
    private Pivot? _low;

    /// <summary>Direction of the last break; null before the first.</summary>
    public TradeSide? Direction { get; private set; }

    /// <summary>Takes the next candle.</summary>
    /// <param name="candle">A closed candle.</param>
    /// <param name="confirmed">Swings that this candle confirmed; they can be broken from the next candle on.</param>
    /// <returns>The break that this candle made; null if none.</returns>
    public StructureBreak? Update(in Bar candle, ReadOnlySpan<Pivot> confirmed)
    {
        StructureBreak? result = null;
        if (_high is { } high && candle.Close > high.Price)
        {
            result = Break(TradeSide.Long, high, candle.End);
            _high = null;
        }
        else if (_low is { } low && candle.Close < low.Price)
        {
            result = Break(TradeSide.Short, low, candle.End);
            _low = null;
        }
        foreach (var pivot in confirmed)
        {
            if (pivot.IsHigh)
            {
                _high = pivot;
            }
            else
            {
                _low = pivot;
            }
        }
        return result;
    }

    /// <summary>Forgets all swings.</summary>
    public void Reset()
    {
        _high = null;
        _low = null;
        Direction = null;
    }

    private StructureBreak Break(TradeSide side, in Pivot pivot, long time)
    {
        var result = new StructureBreak(side, pivot.Price, pivot.Time, time, Direction is { } last && last != side);
        Direction = side;
        return result;
    }
}
