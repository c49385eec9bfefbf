using Quant.Core.Bars;
using Quant.Core.Liquidity.Detection;
using Quant.Core.Liquidity.Events;

namespace Quant.Core.Liquidity;

/// <summary>All detectors of one time frame, and the pools that follow from what they find.</summary>
internal sealed class FrameDetectors
{
    private readonly FrameSettings _frame;
    private readonly PoolFactory _factory;
    private readonly PoolBoard _board;
    private readonly FairValueGapDetector _gaps;
    private readonly PivotDetector _pivots;
    private readonly EqualLevelFinder _equals;
    private readonly StructureTracker _structure = new();

    public FrameDetectors(FrameSettings frame, LiquiditySettings settings, PoolFactory factory, PoolBoard board)
    {
        _frame = frame;
        _factory = factory;
        _board = board;
        _gaps = new FairValueGapDetector(settings.Gaps);
        _pivots = new PivotDetector(settings.Pivots);
        _equals = new EqualLevelFinder(settings.Pivots.EqualTolerance);
    }

    public TimeFrame Frame => _frame.Frame;

    /// <summary>Average true range of the candles so far; NaN until known.</summary>
    public double Range => _gaps.Range;

    /// <summary>Takes the next closed candle.</summary>
    /// <param name="candle">The candle.</param>
    /// <param name="now">The time now: the candle may have ended before, if its last minutes were missing.</param>
    public void Update(in Bar candle, long now)
    {
        if (_gaps.Update(candle) is { } gap)
        {
            _board.Listener?.Invoke(new GapFound(now, Frame, gap));
            _board.Add(_factory.OfGap(_frame, gap), now);
        }
        var pivots = _pivots.Update(candle);
        if (_structure.Update(candle, pivots) is { } broken)
        {
            _board.Listener?.Invoke(new StructureBroken(now, Frame, broken));
        }
        foreach (var pivot in pivots)
        {
            _board.Listener?.Invoke(new PivotConfirmed(now, Frame, pivot));
            _board.Add(_factory.OfSwing(_frame, pivot, _pivots.Range), now);
        }
        foreach (var levels in _equals.Update(candle, pivots, _pivots.Range))
        {
            _board.Listener?.Invoke(new EqualLevelsFound(now, Frame, levels, _equals.Members(levels.Side).ToArray()));
            _board.Add(_factory.OfEqualLevels(_frame, levels, _pivots.Range), now);
        }
    }
}
