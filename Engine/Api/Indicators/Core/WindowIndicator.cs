using QuantConnect.Data;

namespace QuantConnect.Indicators;

/// <summary>An indicator that looks at its last few inputs.</summary>
/// <typeparam name="T">Input type.</typeparam>
public abstract class WindowIndicator<T> : IndicatorBase<T>, IIndicatorWarmUpPeriodProvider
    where T : IBaseData
{
    private readonly RollingWindow<T> _inputs;

    /// <summary>Creates an indicator.</summary>
    /// <param name="name">Name for messages and charts.</param>
    /// <param name="period">Inputs to look at, at least 1.</param>
    /// <exception cref="ArgumentException"><paramref name="period"/> is less than 1.</exception>
    protected WindowIndicator(string name, int period)
        : base(name)
    {
        if (period < 1)
        {
            throw new ArgumentException("RollingWindow must have size of at least 1.", nameof(period));
        }
        _inputs = new RollingWindow<T>(period);
    }

    /// <summary>Inputs looked at.</summary>
    public int Period => _inputs.Size;

    /// <summary>Whether the window is full.</summary>
    public override bool IsReady => _inputs.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public virtual int WarmUpPeriod => Period;

    // Loops over the window go through the class, not the interface.
    internal RollingWindow<T> Inputs => _inputs;

    /// <inheritdoc />
    public override void Reset()
    {
        base.Reset();
        _inputs.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(T input)
    {
        _inputs.Add(input);
        return ComputeNextValue(_inputs, input);
    }

    /// <summary>The formula: computes the next value.</summary>
    /// <param name="window">The last inputs, this one being the newest.</param>
    /// <param name="input">The input.</param>
    /// <returns>The new current value.</returns>
    protected abstract decimal ComputeNextValue(IReadOnlyWindow<T> window, T input);
}
