namespace QuantConnect.Data;

/// <summary>The same rate always.</summary>
public class ConstantRiskFreeRateInterestRateModel : IRiskFreeInterestRateModel
{
    private readonly decimal _riskFreeRate;

    /// <summary>Creates a model of the annual rate <paramref name="riskFreeRate"/> (0.05 is 5 %).</summary>
    public ConstantRiskFreeRateInterestRateModel(decimal riskFreeRate) => _riskFreeRate = riskFreeRate;

    /// <inheritdoc/>
    public decimal GetInterestRate(DateTime date) => _riskFreeRate;
}
