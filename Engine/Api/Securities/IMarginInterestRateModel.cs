namespace QuantConnect.Securities;

/// <summary>Charges or pays interest for a position.</summary>
public interface IMarginInterestRateModel
{
    /// <summary>Called regularly for each security; books the interest that is due, if any.</summary>
    /// <param name="marginInterestRateParameters">The security and the time, UTC.</param>
    void ApplyMarginInterestRate(MarginInterestRateParameters marginInterestRateParameters);
}
