using Quant.Core.Bars;

namespace Quant.Core.Indicators;

/// <summary>
/// Average true range (J. Welles Wilder, New Concepts in Technical Trading Systems, 1978): the true range is
/// <c>max(high, previous close) - min(low, previous close)</c>, that of the first bar its range. The first average is the mean of the first
/// <see cref="Period"/> true ranges, each next one <c>previous + (true range - previous) / Period</c>: what Lean's indicator gives with its default smoothing.
/// </summary>
public sealed class AverageTrueRange
{
    private readonly double _weight;
    private double _sum;
    private double _value;
    private double _previousClose;

    /// <summary>An average without bars.</summary>
    /// <param name="period">Number of bars in the first average, at least 1.</param>
    public AverageTrueRange(int period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 1);
        Period = period;
        _weight = 1.0 / period;
    }

    /// <summary>Number of bars in the first average.</summary>
    public int Period { get; }

    /// <summary>Bars seen since the start or the last <see cref="Reset"/>.</summary>
    public long Count { get; private set; }

    /// <summary>Whether <see cref="Period"/> bars have been seen.</summary>
    public bool IsReady => Count >= Period;

    /// <summary>The average, in the unit of the price; NaN until <see cref="IsReady"/>.</summary>
    public double Value => IsReady ? _value : double.NaN;

    /// <summary>Takes the next bar.</summary>
    /// <param name="bar">A bar with finite prices.</param>
    /// <returns>The new <see cref="Value"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A price is NaN or infinite; nothing has changed.</exception>
    public double Update(in Bar bar)
    {
        var range = Count == 0 ? bar.High - bar.Low : Math.Max(bar.High, _previousClose) - Math.Min(bar.Low, _previousClose);
        if (!double.IsFinite(range) || !double.IsFinite(bar.Close))
        {
            throw new ArgumentOutOfRangeException(nameof(bar), bar, "An average true range takes finite prices only.");
        }
        _previousClose = bar.Close;
        Count++;
        if (Count > Period)
        {
            _value = range * _weight + _value * (1.0 - _weight);
            return _value;
        }
        _sum += range;
        _value = _sum / Count;
        return Value;
    }

    /// <summary>Forgets all bars.</summary>
    public void Reset()
    {
        Count = 0;
        _sum = 0;
        _value = 0;
    }
}
