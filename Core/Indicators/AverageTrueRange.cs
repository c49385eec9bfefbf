using System.Runtime.CompilerServices;
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
    private readonly double _rest;
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
        _rest = 1.0 - _weight;
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
        if (!double.IsFinite(bar.High - bar.Low) || !double.IsFinite(bar.Close))
        {
            throw new ArgumentOutOfRangeException(nameof(bar), bar, "An average true range takes finite prices only.");
        }
        return Take(bar);
    }

    /// <summary>The same for a bar that is known to be valid.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double Take(in Bar bar)
    {
        var high = Count > 0 && _previousClose > bar.High ? _previousClose : bar.High;
        var low = Count > 0 && _previousClose < bar.Low ? _previousClose : bar.Low;
        _previousClose = bar.Close;
        Count++;
        if (Count > Period)
        {
            _value = (high - low) * _weight + _value * _rest;
            return _value;
        }
        _sum += high - low;
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
