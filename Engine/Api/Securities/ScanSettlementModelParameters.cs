namespace QuantConnect.Securities;

/// <summary>Occasion for an <see cref="ISettlementModel"/> to settle what is due.</summary>
/// <param name="portfolio">The portfolio that owns the money.</param>
/// <param name="security">The security the model belongs to.</param>
/// <param name="timeUtc">Time of the step, UTC.</param>
public sealed class ScanSettlementModelParameters(SecurityPortfolioManager portfolio, Security security, DateTime timeUtc)
{
    /// <summary>The portfolio that owns the money.</summary>
    public SecurityPortfolioManager Portfolio { get; set; } = portfolio;

    /// <summary>The security the model belongs to.</summary>
    public Security Security { get; set; } = security;

    /// <summary>Time of the step, UTC.</summary>
    public DateTime UtcTime { get; set; } = timeUtc;
}
