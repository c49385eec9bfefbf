namespace QuantConnect.Data;

/// <summary>Rates from a function.</summary>
public class FuncRiskFreeRateInterestRateModel : IRiskFreeInterestRateModel
{
    private readonly Func<DateTime, decimal> _getInterestRate;

    /// <summary>Creates a model of the annual rates that <paramref name="getInterestRateFunc"/> gives (0.05 is 5 %).</summary>
    public FuncRiskFreeRateInterestRateModel(Func<DateTime, decimal> getInterestRateFunc) => _getInterestRate = getInterestRateFunc;

    /// <inheritdoc/>
    public decimal GetInterestRate(DateTime date) => _getInterestRate(date);
}
