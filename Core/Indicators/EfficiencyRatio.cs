using System.Runtime.CompilerServices;

namespace Quant.Core.Indicators;

/// <summary>
/// Efficiency ratio (Perry Kaufman, Smarter Trading, 1995): the distance from the first to the last of the inputs over the length of the way between them,
/// <c>|x[t] - x[t-Period]| / sum of |x[i] - x[i-1]|</c>. 1 is a straight line, near 0 is going in circles; a way of length 0 counts as 1, as in Lean.
/// </summary>
public sealed class EfficiencyRatio
{
    private readonly WindowSum _way;
    private readonly double[] _inputs;
    private double _previous;
    private int _next;
    private long _count;

    /// <summary>A ratio without inputs.</summary>
    /// <param name="period">Number of steps, at least 1.</param>
    public EfficiencyRatio(int period)
    {
        _way = new WindowSum(period);
        _inputs = new double[period];
    }

    /// <summary>Number of steps.</summary>
    public int Period => _way.Period;

    /// <summary>Whether <see cref="Period"/> steps have been seen, which takes one input more.</summary>
    public bool IsReady => _way.IsReady;

    /// <summary>The ratio, 0 to 1; NaN until <see cref="IsReady"/>.</summary>
    public double Value
    {
        get
        {
            var way = _way.Value;
            // rounding may make a straight way shorter than its distance
            return way == 0 ? 1 : Math.Min(1, Math.Abs(Change) / way);
        }
    }

    /// <summary>The last input minus the one <see cref="Period"/> steps before; NaN until <see cref="IsReady"/>.</summary>
    public double Change { get; private set; } = double.NaN;

    /// <summary>Takes the next input, a finite number.</summary>
    /// <returns>The new <see cref="Value"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The input is NaN or infinite; nothing has changed.</exception>
    public double Update(double input)
    {
        if (!double.IsFinite(input))
        {
            throw new ArgumentOutOfRangeException(nameof(input), input, "An efficiency ratio takes finite numbers only.");
        }
        Take(input);
        return Value;
    }

    /// <summary>The same for an input that is known to be finite; the ratio is made when it is asked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Take(double input)
    {
        if (_count > 0)
        {
            _way.Take(Math.Abs(input - _previous));
            if (_way.IsReady)
            {
                Change = input - _inputs[_next];
            }
        }
        _inputs[_next] = input;
        _next = _next + 1 == _inputs.Length ? 0 : _next + 1;
        _previous = input;
        _count++;
    }

    /// <summary>Forgets all inputs.</summary>
    public void Reset()
    {
        _way.Reset();
        _next = 0;
        _count = 0;
        Change = double.NaN;
    }
}
