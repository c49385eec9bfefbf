using Quant.Core.Plans;

namespace Quant.Core.Liquidity.Detection;

/// <summary>The last swing highs of a time frame that still have their stops, or the last swing lows; oldest first.</summary>
internal sealed class SwingBook(TradeSide side)
{
    private const int Remembered = 16;
    private readonly SwingPoint[] _swings = new SwingPoint[Remembered];
    private readonly SwingPoint[] _members = new SwingPoint[Remembered + 1];
    private int _count;
    private int _memberCount;

    /// <summary>The swings of the last cluster that was found, oldest first.</summary>
    public ReadOnlySpan<SwingPoint> Members => _members.AsSpan(0, _memberCount);

    public void Clear() => (_count, _memberCount) = (0, 0);

    /// <summary>Forgets the swings that the price has gone beyond, by more than a tolerance.</summary>
    /// <param name="reached">High of the candle for highs, low for lows.</param>
    /// <param name="tolerance">In the unit of the price.</param>
    public void Forget(double reached, double tolerance)
    {
        var kept = 0;
        for (var i = 0; i < _count; i++)
        {
            // lows upside down
            if (side == TradeSide.Short ? _swings[i].Price >= reached - tolerance : -_swings[i].Price >= -reached - tolerance)
            {
                _swings[kept++] = _swings[i];
            }
        }
        _count = kept;
    }

    /// <summary>Adds a swing; the cluster that it makes or joins, null if it is alone.</summary>
    public EqualLevels? Add(in Pivot pivot, double tolerance)
    {
        var (low, high) = (pivot.Price, pivot.Price);
        _memberCount = 0;
        for (var i = 0; i < _count; i++)
        {
            if (Math.Abs(_swings[i].Price - pivot.Price) <= tolerance)
            {
                low = Math.Min(low, _swings[i].Price);
                high = Math.Max(high, _swings[i].Price);
                _members[_memberCount++] = _swings[i];
            }
        }
        if (_count == Remembered)
        {
            Array.Copy(_swings, 1, _swings, 0, --_count);
        }
        var swing = new SwingPoint(pivot.Time, pivot.Price);
        _swings[_count++] = swing;
        _members[_memberCount++] = swing;
        return _memberCount > 1 ? new EqualLevels(side, low, high, _memberCount, tolerance, pivot.Time, pivot.ConfirmedAt) : null;
    }
}
