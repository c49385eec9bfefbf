namespace Quant.Core.Exits;

/// <summary>
/// The last swing high and the last swing low: bars whose high (low) is strictly beyond those of a number of bars on either side. A swing is known that many
/// bars after it, not before.
/// </summary>
public sealed class SwingPoints
{
    private readonly double[] _highs;
    private readonly double[] _lows;
    private readonly int _strength;
    private long _count;

    /// <summary>No bars yet.</summary>
    /// <param name="strength">Bars on either side, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The strength is below 1.</exception>
    public SwingPoints(int strength)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(strength, 1);
        _strength = strength;
        _highs = new double[2 * strength + 1];
        _lows = new double[2 * strength + 1];
    }

    /// <summary>The last swing high; NaN if there was none.</summary>
    public double High { get; private set; } = double.NaN;

    /// <summary>The last swing low; NaN if there was none.</summary>
    public double Low { get; private set; } = double.NaN;

    /// <summary>Takes the next bar.</summary>
    public void Update(double high, double low)
    {
        var index = (int)(_count % _highs.Length);
        (_highs[index], _lows[index]) = (high, low);
        _count++;
        if (_count < _highs.Length)
        {
            return;
        }
        var middle = (int)((_count - 1 - _strength) % _highs.Length);
        var (isHigh, isLow) = (true, true);
        for (var i = 0; i < _highs.Length; i++)
        {
            if (i != middle)
            {
                isHigh &= _highs[i] < _highs[middle];
                isLow &= _lows[i] > _lows[middle];
            }
        }
        High = isHigh ? _highs[middle] : High;
        Low = isLow ? _lows[middle] : Low;
    }

    /// <summary>Forgets all bars.</summary>
    public void Reset()
    {
        _count = 0;
        High = Low = double.NaN;
    }
}
