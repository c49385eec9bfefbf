namespace Quant.Core.Indicators;

/// <summary>Mean of the last inputs, without drift (see <see cref="WindowSum"/>).</summary>
public sealed class SimpleMovingAverage
{
    private readonly WindowSum _sum;

    /// <summary>An average without inputs.</summary>
    /// <param name="period">Number of inputs in the mean, at least 1.</param>
    public SimpleMovingAverage(int period) => _sum = new WindowSum(period);

    /// <summary>Number of inputs in the mean.</summary>
    public int Period => _sum.Period;

    /// <summary>Whether <see cref="Period"/> inputs have been seen.</summary>
    public bool IsReady => _sum.IsReady;

    /// <summary>The mean; NaN until <see cref="IsReady"/>.</summary>
    public double Value => _sum.Value / _sum.Period;

    /// <summary>Takes the next input, a finite number.</summary>
    /// <returns>The new <see cref="Value"/>.</returns>
    public double Update(double input)
    {
        _sum.Update(input);
        return Value;
    }

    /// <summary>The same for an input that is known to be finite.</summary>
    internal void Take(double input) => _sum.Take(input);

    /// <summary>Forgets all inputs.</summary>
    public void Reset() => _sum.Reset();
}
