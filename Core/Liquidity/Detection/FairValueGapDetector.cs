using Quant.Core.Bars;
using Quant.Core.Indicators;
using Quant.Core.Plans;

namespace Quant.Core.Liquidity.Detection;

/// <summary>
/// Finds fair value gaps in closed candles of one time frame. The yardstick of height and displacement is the average true range of the candles up to the
/// first of the three: the move that makes the gap is not measured by itself. What becomes of a gap is followed by <see cref="Pools.LiquidityPoolRegistry"/>.
/// </summary>
public sealed class FairValueGapDetector
{
    private readonly GapSettings _settings;
    private readonly AverageTrueRange _range;
    private Bar _first;
    private Bar _middle;
    private double _rangeAtFirst = double.NaN;
    private double _rangeAtMiddle = double.NaN;
    private long _count;

    /// <summary>A detector without candles.</summary>
    /// <param name="settings">Which gaps count.</param>
    public FairValueGapDetector(GapSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _settings = settings;
        _range = new AverageTrueRange(settings.AtrPeriod);
    }

    /// <summary>Average true range of the candles so far; NaN until known.</summary>
    public double Range => _range.Value;

    /// <summary>Takes the next candle.</summary>
    /// <param name="candle">A closed candle.</param>
    /// <returns>The gap that this candle completes as the third; null if none.</returns>
    public FairValueGap? Update(in Bar candle)
    {
        var gap = _count >= 2 ? Find(candle) : null;
        _rangeAtFirst = _rangeAtMiddle;
        _rangeAtMiddle = _range.Update(candle);
        _first = _middle;
        _middle = candle;
        _count++;
        return gap;
    }

    /// <summary>Forgets all candles.</summary>
    public void Reset()
    {
        _range.Reset();
        _count = 0;
        _rangeAtFirst = double.NaN;
        _rangeAtMiddle = double.NaN;
    }

    private FairValueGap? Find(in Bar third)
        => third.Low > _first.High && Counts(third.Low - _first.High, _middle.Close - _middle.Open)
            ? new FairValueGap(TradeSide.Long, _first.High, third.Low, _middle.Start, third.End)
            : third.High < _first.Low && Counts(_first.Low - third.High, _middle.Open - _middle.Close)
                ? new FairValueGap(TradeSide.Short, third.High, _first.Low, _middle.Start, third.End)
                : null;

    private bool Counts(double height, double displacement)
        => height >= _settings.MinimumTicks * _settings.TickSize
            && AtLeast(height, _settings.MinimumAtr)
            && AtLeast(displacement, _settings.DisplacementAtr);

    // an unknown range fulfils no condition
    private bool AtLeast(double move, double ranges) => ranges == 0 || move >= ranges * _rangeAtFirst;
}
