namespace QuantConnect.Data;

/// <summary>Tells the risk-free interest rate.</summary>
public interface IRiskFreeInterestRateModel
{
    /// <summary>Annual rate at <paramref name="date"/> as a fraction (0.05 is 5 %).</summary>
    decimal GetInterestRate(DateTime date);
}
