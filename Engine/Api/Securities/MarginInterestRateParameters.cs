namespace QuantConnect.Securities;

/// <summary>What a margin interest model is given when interest may be due.</summary>
/// <param name="security">The security.</param>
/// <param name="time">Time of the step, UTC.</param>
public sealed class MarginInterestRateParameters(Security security, DateTime time)
{
    /// <summary>The security.</summary>
    public Security Security { get; } = security;

    /// <summary>Time of the step, UTC.</summary>
    public DateTime Time { get; } = time;
}
