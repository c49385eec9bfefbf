using Quant.Core.Bars;

namespace Quant.Core.Levels;

/// <summary>
/// Average true range of the bars of regular sessions, by Wilder's smoothing: the first value is the mean of the first <c>period</c> true ranges, each next one
/// <c>(previous * (period - 1) + true range) / period</c>. The gap over night is not a range of any bar: the first bar of a session counts from high to low,
/// so that the value means the same at the open as at noon. That, and that it ignores extended hours, is what sets it apart from the usual ATR.
/// </summary>
public sealed class SessionTrueRange
{
    private readonly int _period;
    private double _value;
    private double _lastClose = double.NaN;
    private long _count;

    /// <summary>An average without bars.</summary>
    /// <param name="period">Bars in the first average, at least 1.</param>
    public SessionTrueRange(int period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 1);
        _period = period;
    }

    /// <summary>The average in the unit of the price; null before <c>period</c> bars.</summary>
    public double? Value => _count >= _period ? _value : null;

    /// <summary>Takes the next bar of a regular session.</summary>
    public void Update(in Bar bar)
    {
        var range = double.IsNaN(_lastClose) ? bar.Range : Math.Max(bar.High, _lastClose) - Math.Min(bar.Low, _lastClose);
        _lastClose = bar.Close;
        _count++;
        _value = _count <= _period ? _value + (range - _value) / _count : _value + (range - _value) / _period;
    }

    /// <summary>Says that the session is over.</summary>
    public void EndSession() => _lastClose = double.NaN;

    /// <summary>Brings the value to the units of prices after a split.</summary>
    /// <param name="priceFactor">New price over old price.</param>
    public void ApplySplit(double priceFactor)
    {
        _value *= priceFactor;
        _lastClose *= priceFactor;
    }
}
