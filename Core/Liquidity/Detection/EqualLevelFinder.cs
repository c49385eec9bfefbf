using Quant.Core.Bars;
using Quant.Core.Plans;

namespace Quant.Core.Liquidity.Detection;

/// <summary>
/// Finds clusters of equal highs and equal lows among the last swings of one time frame. A swing that the price has gone beyond, by more than the tolerance, has
/// lost its stops and belongs to no cluster any more.
/// </summary>
public sealed class EqualLevelFinder
{
    private const int Remembered = 16;
    private readonly double _tolerance;
    private readonly double[] _highs = new double[Remembered];
    private readonly double[] _lows = new double[Remembered];
    private readonly EqualLevels[] _found = new EqualLevels[2];
    private int _highCount;
    private int _lowCount;

    /// <summary>A finder without swings.</summary>
    /// <param name="tolerance">How far apart swings count as equal, in multiples of the average true range.</param>
    public EqualLevelFinder(double tolerance)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tolerance);
        _tolerance = tolerance;
    }

    /// <summary>Takes the next candle.</summary>
    /// <param name="candle">A closed candle.</param>
    /// <param name="confirmed">Swings that this candle confirmed.</param>
    /// <param name="range">Average true range of the candles; while it is not known (NaN) only swings at the very same price are equal.</param>
    /// <returns>The clusters that a swing of this candle made or made larger, at most one of highs and one of lows. Valid until the next call.</returns>
    public ReadOnlySpan<EqualLevels> Update(in Bar candle, ReadOnlySpan<Pivot> confirmed, double range)
    {
        var tolerance = double.IsNaN(range) ? 0 : _tolerance * range;
        // lows upside down: both books hold highs
        _highCount = Forget(_highs, _highCount, candle.High - tolerance);
        _lowCount = Forget(_lows, _lowCount, -candle.Low - tolerance);
        var found = 0;
        foreach (var pivot in confirmed)
        {
            if (pivot.IsHigh)
            {
                found = Add(_highs, ref _highCount, pivot.Price, pivot, tolerance, found);
            }
            else
            {
                found = Add(_lows, ref _lowCount, -pivot.Price, pivot, tolerance, found);
            }
        }
        return _found.AsSpan(0, found);
    }

    /// <summary>Forgets all swings.</summary>
    public void Reset()
    {
        _highCount = 0;
        _lowCount = 0;
    }

    private static int Forget(double[] book, int count, double reached)
    {
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            if (book[i] >= reached)
            {
                book[kept++] = book[i];
            }
        }
        return kept;
    }

    private int Add(double[] book, ref int count, double price, in Pivot pivot, double tolerance, int found)
    {
        var low = price;
        var high = price;
        var equal = 1;
        for (var i = 0; i < count; i++)
        {
            if (Math.Abs(book[i] - price) <= tolerance)
            {
                low = Math.Min(low, book[i]);
                high = Math.Max(high, book[i]);
                equal++;
            }
        }
        if (count == Remembered)
        {
            Array.Copy(book, 1, book, 0, --count);
        }
        book[count++] = price;
        if (equal > 1)
        {
            var (bottom, top) = pivot.Side == TradeSide.Short ? (low, high) : (-high, -low);
            _found[found++] = new EqualLevels(pivot.Side, bottom, top, equal, tolerance, pivot.Time, pivot.ConfirmedAt);
        }
        return found;
    }
}
