namespace Quant.Core.Indicators;

/// <summary>
/// Sample standard deviation of the last inputs, <c>sqrt(sum of (x - mean)^2 / (Period - 1))</c>, computed anew from the window each time:
/// for candles, not for ticks.
/// </summary>
public sealed class RollingDeviation
{
    private readonly double[] _inputs;
    private long _count;

    /// <summary>A deviation without inputs.</summary>
    /// <param name="period">Number of inputs in the window, at least 2.</param>
    public RollingDeviation(int period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 2);
        _inputs = new double[period];
    }

    /// <summary>Number of inputs in the window.</summary>
    public int Period => _inputs.Length;

    /// <summary>The deviation; NaN until the window is full.</summary>
    public double Value { get; private set; } = double.NaN;

    /// <summary>Takes the next input, a finite number.</summary>
    /// <returns>The new <see cref="Value"/>.</returns>
    public double Update(double input)
    {
        if (!double.IsFinite(input))
        {
            throw new ArgumentOutOfRangeException(nameof(input), input, "A deviation takes finite numbers only.");
        }
        _inputs[(int)(_count % Period)] = input;
        _count++;
        if (_count < Period)
        {
            return Value;
        }
        var sum = 0.0;
        foreach (var x in _inputs)
        {
            sum += x;
        }
        var mean = sum / Period;
        var squares = 0.0;
        foreach (var x in _inputs)
        {
            squares += (x - mean) * (x - mean);
        }
        Value = Math.Sqrt(squares / (Period - 1));
        return Value;
    }

    /// <summary>Forgets all inputs.</summary>
    public void Reset()
    {
        _count = 0;
        Value = double.NaN;
    }
}
