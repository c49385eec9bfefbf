using Quant.Core.Bars;
using Quant.Core.Plans;

namespace Quant.Core.Liquidity.Detection;

/// <summary>
/// Finds clusters of equal highs and equal lows among the last swings of one time frame. A swing that the price has gone beyond, by more than the tolerance, has
/// lost its stops and belongs to no cluster any more.
/// </summary>
public sealed class EqualLevelFinder
{
    private readonly double _tolerance;
    private readonly SwingBook _highs = new(TradeSide.Short);
    private readonly SwingBook _lows = new(TradeSide.Long);
    private readonly EqualLevels[] _found = new EqualLevels[2];

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
        _highs.Forget(candle.High, tolerance);
        _lows.Forget(candle.Low, tolerance);
        var found = 0;
        foreach (var pivot in confirmed)
        {
            if ((pivot.IsHigh ? _highs : _lows).Add(pivot, tolerance) is { } levels)
            {
                _found[found++] = levels;
            }
        }
        return _found.AsSpan(0, found);
    }

    /// <summary>The swings of the cluster of a side that the last update returned, oldest first. Valid until the next update.</summary>
    public ReadOnlySpan<SwingPoint> Members(TradeSide side) => (side == TradeSide.Short ? _highs : _lows).Members;

    /// <summary>Forgets all swings.</summary>
    public void Reset()
    {
        _highs.Clear();
        _lows.Clear();
    }
}
