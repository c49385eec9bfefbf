namespace QuantConnect.Securities;

/// <summary>Decides when the money of a fill becomes available.</summary>
public interface ISettlementModel
{
    /// <summary>Books the money of a fill, at once or for later.</summary>
    /// <param name="applyFundsParameters">Amount, portfolio, security and time of the fill.</param>
    void ApplyFunds(ApplyFundsSettlementModelParameters applyFundsParameters);

    /// <summary>Called regularly; makes money available whose time has come.</summary>
    /// <param name="settlementParameters">Portfolio, security and time.</param>
    void Scan(ScanSettlementModelParameters settlementParameters);

    /// <summary>Money that has not settled yet, in account currency; the default value if there is none.</summary>
    CashAmount GetUnsettledCash();
}
