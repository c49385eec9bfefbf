using QuantConnect.Data;

namespace QuantConnect.Indicators;

// Lets a composite know that it need not wait for this side.
internal interface IConstantIndicator
{
}

/// <summary>An indicator that always has the same value.</summary>
/// <typeparam name="T">Input type.</typeparam>
public sealed class ConstantIndicator<T> : IndicatorBase<T>, IConstantIndicator
    where T : IBaseData
{
    private readonly decimal _value;

    /// <summary>Creates the constant; it has its value at once.</summary>
    /// <param name="name">Name for messages and charts.</param>
    /// <param name="value">The value.</param>
    public ConstantIndicator(string name, decimal value)
        : base(name)
    {
        _value = value;
        Current = new IndicatorDataPoint(DateTime.MinValue, value);
    }

    /// <inheritdoc />
    public override bool IsReady => true;

    /// <inheritdoc />
    public override void Reset()
    {
        base.Reset();
        Current = new IndicatorDataPoint(DateTime.MinValue, _value);
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(T input) => _value;
}
