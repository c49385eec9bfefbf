namespace QuantConnect.Indicators;

/// <summary>What one computation gave; anything but success leaves the indicator's current value alone.</summary>
public class IndicatorResult
{
    /// <summary>Creates a result.</summary>
    /// <param name="value">The value.</param>
    /// <param name="status">Whether it counts.</param>
    public IndicatorResult(decimal value, IndicatorStatus status = IndicatorStatus.Success)
    {
        Value = value;
        Status = status;
    }

    /// <summary>The value.</summary>
    public decimal Value { get; }

    /// <summary>Whether it counts.</summary>
    public IndicatorStatus Status { get; }

    /// <summary>A successful result.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator IndicatorResult(decimal value) => new(value);
}
