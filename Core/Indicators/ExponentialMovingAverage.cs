using System.Runtime.CompilerServices;

namespace Quant.Core.Indicators;

/// <summary>
/// Exponential moving average. The first value is the simple average of the first <see cref="Period"/> inputs, each next one
/// <c>k * input + (1 - k) * previous</c> with <c>k = 2 / (Period + 1)</c>: the definition Lean uses.
/// </summary>
public sealed class ExponentialMovingAverage
{
    private readonly double _weight;
    private readonly double _rest;
    private double _sum;
    private double _value;

    /// <summary>An average without inputs.</summary>
    /// <param name="period">Number of inputs in the first average, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period is below 1.</exception>
    public ExponentialMovingAverage(int period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 1);
        Period = period;
        _weight = 2.0 / (1.0 + period);
        _rest = 1.0 - _weight;
    }

    /// <summary>Number of inputs in the first average.</summary>
    public int Period { get; }

    /// <summary>Inputs seen since the start or the last <see cref="Reset"/>.</summary>
    public long Count { get; private set; }

    /// <summary>Whether <see cref="Period"/> inputs have been seen.</summary>
    public bool IsReady => Count >= Period;

    /// <summary>The average; NaN until <see cref="IsReady"/>.</summary>
    public double Value => IsReady ? _value : double.NaN;

    /// <summary>Takes the next input.</summary>
    /// <param name="input">A finite number.</param>
    /// <returns>The new <see cref="Value"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The input is NaN or infinite: it would stay in the average for ever.</exception>
    public double Update(double input)
    {
        if (!double.IsFinite(input))
        {
            throw new ArgumentOutOfRangeException(nameof(input), input, "An exponential moving average takes finite numbers only.");
        }
        return Take(input);
    }

    /// <summary>The same for an input that is known to be finite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double Take(double input)
    {
        Count++;
        if (Count > Period)
        {
            _value = input * _weight + _value * _rest;
            return _value;
        }
        _sum += input;
        if (Count < Period)
        {
            return double.NaN;
        }
        _value = _sum / Period;
        return _value;
    }

    /// <summary>Forgets all inputs.</summary>
    public void Reset()
    {
        Count = 0;
        _sum = 0;
        _value = 0;
    }
}
