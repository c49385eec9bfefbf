namespace QuantConnect.Securities;

/// <summary>Margin of a US pattern day trader: more leverage while the market is open, less when it is shut or about to close.</summary>
public class PatternDayTradingMarginModel : SecurityMarginModel
{
    private readonly decimal _closedFactor;

    /// <summary>Creates a model with leverage 4 in the session and 2 overnight.</summary>
    public PatternDayTradingMarginModel()
        : this(2.0m, 4.0m)
    {
    }

    /// <summary>Creates a model.</summary>
    /// <param name="closedMarketLeverage">Leverage while the market is shut or closing soon.</param>
    /// <param name="openMarketLeverage">Leverage during the session.</param>
    public PatternDayTradingMarginModel(decimal closedMarketLeverage, decimal openMarketLeverage)
        : base(openMarketLeverage)
        => _closedFactor = openMarketLeverage / closedMarketLeverage;

    /// <summary>Does nothing: the leverages are those of the constructor.</summary>
    /// <param name="security">Not used.</param>
    /// <param name="leverage">Not used.</param>
    public override void SetLeverage(Security security, decimal leverage)
    {
    }

    /// <summary>Leverage in force at the security's current time.</summary>
    /// <param name="security">The security.</param>
    public override decimal GetLeverage(Security security) => base.GetLeverage(security) * (1 / Factor(security));

    /// <summary>Initial margin in force at the security's current time; signed as the quantity.</summary>
    /// <param name="parameters">Security and quantity.</param>
    public override InitialMargin GetInitialMarginRequirement(InitialMarginParameters parameters)
        => base.GetInitialMarginRequirement(parameters).Value * Factor(parameters.Security);

    /// <summary>Maintenance margin in force at the security's current time.</summary>
    /// <param name="parameters">The position.</param>
    public override MaintenanceMargin GetMaintenanceMargin(MaintenanceMarginParameters parameters)
        => base.GetMaintenanceMargin(parameters).Value * Factor(parameters.Security);

    private decimal Factor(Security security) => security.Exchange.ExchangeOpen && !security.Exchange.ClosingSoon ? 1m : _closedFactor;
}
