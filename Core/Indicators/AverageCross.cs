namespace Quant.Core.Indicators;

/// <summary>
/// Crossings of a fast exponential average over a slow one. A crossing is a change of side: touching and turning back is none,
/// and an input that leaves the averages equal keeps the side they had before.
/// </summary>
public sealed class AverageCross
{
    private readonly ExponentialMovingAverage _fast;
    private readonly ExponentialMovingAverage _slow;

    /// <summary>A detector without inputs.</summary>
    /// <param name="fastPeriod">Period of the fast average, at least 1.</param>
    /// <param name="slowPeriod">Period of the slow average, above the fast one.</param>
    /// <exception cref="ArgumentOutOfRangeException">A period is out of range.</exception>
    public AverageCross(int fastPeriod, int slowPeriod)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(slowPeriod, fastPeriod);
        _fast = new ExponentialMovingAverage(fastPeriod);
        _slow = new ExponentialMovingAverage(slowPeriod);
    }

    /// <summary>The fast average; NaN until it has enough inputs.</summary>
    public double Fast => _fast.Value;

    /// <summary>The slow average; NaN until it has enough inputs.</summary>
    public double Slow => _slow.Value;

    /// <summary>Where the fast average stands: 1 above the slow one, -1 below it, 0 while not known.</summary>
    public int Side { get; private set; }

    /// <summary>Takes the next input.</summary>
    /// <param name="input">A finite number, usually the close of a bar.</param>
    /// <returns>The crossing that this input made. The first side known is none: nothing was crossed.</returns>
    public Crossing Update(double input)
    {
        _fast.Update(input);
        _slow.Update(input);
        if (!_slow.IsReady)
        {
            return Crossing.None;
        }
        var side = _fast.Value.CompareTo(_slow.Value);
        if (side == 0 || side == Side)
        {
            return Crossing.None;
        }
        var known = Side != 0;
        Side = side;
        return known ? (Crossing)side : Crossing.None;
    }

    /// <summary>Forgets all inputs.</summary>
    public void Reset()
    {
        _fast.Reset();
        _slow.Reset();
        Side = 0;
    }
}
