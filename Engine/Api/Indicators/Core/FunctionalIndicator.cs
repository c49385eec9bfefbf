using QuantConnect.Data;

namespace QuantConnect.Indicators;

/// <summary>An indicator made of functions.</summary>
/// <typeparam name="T">Input type.</typeparam>
public class FunctionalIndicator<T> : IndicatorBase<T>
    where T : IBaseData
{
    private readonly Func<T, decimal> _computeNextValue;
    private readonly Func<IndicatorBase<T>, bool> _isReady;
    private readonly Action? _reset;

    /// <summary>Creates an indicator without state of its own.</summary>
    /// <param name="name">Name for messages and charts.</param>
    /// <param name="computeNextValue">The formula.</param>
    /// <param name="isReady">Whether the indicator is ready.</param>
    public FunctionalIndicator(string name, Func<T, decimal> computeNextValue, Func<IndicatorBase<T>, bool> isReady)
        : base(name)
    {
        _computeNextValue = computeNextValue;
        _isReady = isReady;
    }

    /// <summary>Creates an indicator.</summary>
    /// <param name="name">Name for messages and charts.</param>
    /// <param name="computeNextValue">The formula.</param>
    /// <param name="isReady">Whether the indicator is ready.</param>
    /// <param name="reset">Called on reset, before the indicator's own.</param>
    public FunctionalIndicator(string name, Func<T, decimal> computeNextValue, Func<IndicatorBase<T>, bool> isReady, Action? reset)
        : this(name, computeNextValue, isReady)
    {
        _reset = reset;
    }

    /// <inheritdoc />
    public override bool IsReady => _isReady(this);

    /// <inheritdoc />
    public override void Reset()
    {
        _reset?.Invoke();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(T input) => _computeNextValue(input);
}
