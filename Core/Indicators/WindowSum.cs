using System.Runtime.CompilerServices;

namespace Quant.Core.Indicators;

/// <summary>
/// Sum of the last <see cref="Period"/> inputs in constant time, without the drift of adding the new and taking off the old: inputs are summed in blocks of
/// <see cref="Period"/>, and the sum is that of the tail of the last block plus that of the current one. It depends on no input outside the window.
/// </summary>
public sealed class WindowSum
{
    private readonly double[] _block;
    private readonly double[] _tails;
    private double _head;
    private int _filled;

    /// <summary>A sum without inputs.</summary>
    /// <param name="period">Number of inputs in the window, at least 1.</param>
    public WindowSum(int period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 1);
        Period = period;
        _block = new double[period];
        _tails = new double[period + 1];
    }

    /// <summary>Number of inputs in the window.</summary>
    public int Period { get; }

    /// <summary>Inputs seen since the start or the last <see cref="Reset"/>.</summary>
    public long Count { get; private set; }

    /// <summary>Whether the window is full.</summary>
    public bool IsReady => Count >= Period;

    /// <summary>The sum; NaN until <see cref="IsReady"/>.</summary>
    public double Value => IsReady ? _tails[_filled] + _head : double.NaN;

    /// <summary>Takes the next input.</summary>
    /// <param name="input">A finite number.</param>
    /// <returns>The new <see cref="Value"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The input is NaN or infinite; nothing has changed.</exception>
    public double Update(double input)
    {
        if (!double.IsFinite(input))
        {
            throw new ArgumentOutOfRangeException(nameof(input), input, "A sum takes finite numbers only.");
        }
        Take(input);
        return Value;
    }

    /// <summary>The same for an input that is known to be finite; the sum is made when it is asked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Take(double input)
    {
        if (_filled == Period)
        {
            StartBlock();
        }
        _block[_filled++] = input;
        _head += input;
        Count++;
    }

    /// <summary>Forgets all inputs.</summary>
    public void Reset()
    {
        Array.Clear(_tails);
        _filled = 0;
        _head = 0;
        Count = 0;
    }

    // tails[i] is the sum of block[i..]: what is left of the block once its first i inputs have gone
    private void StartBlock()
    {
        for (var i = Period - 1; i >= 0; i--)
        {
            _tails[i] = _tails[i + 1] + _block[i];
        }
        _filled = 0;
        _head = 0;
    }
}
