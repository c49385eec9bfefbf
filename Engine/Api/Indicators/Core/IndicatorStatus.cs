namespace QuantConnect.Indicators;

/// <summary>Outcome of one computation.</summary>
public enum IndicatorStatus
{
    /// <summary>A value came out.</summary>
    Success = 0,

    /// <summary>The input cannot be used.</summary>
    InvalidInput = 1,

    /// <summary>The formula has no result, such as a division by zero.</summary>
    MathError = 2,

    /// <summary>There is no value yet.</summary>
    ValueNotReady = 3,
}
