namespace QuantConnect.Securities;

/// <summary>Money is available at the moment of the fill, in the currency of the fill.</summary>
public class ImmediateSettlementModel : ISettlementModel
{
    /// <summary>Adds the amount to the cash book.</summary>
    /// <param name="applyFundsParameters">Amount and portfolio.</param>
    public virtual void ApplyFunds(ApplyFundsSettlementModelParameters applyFundsParameters)
    {
        var cash = applyFundsParameters.CashAmount;
        applyFundsParameters.Portfolio.CashBook[cash.Currency].AddAmount(cash.Amount);
    }

    /// <summary>Does nothing: nothing is ever outstanding.</summary>
    /// <param name="settlementParameters">Not used.</param>
    public virtual void Scan(ScanSettlementModelParameters settlementParameters)
    {
    }

    /// <summary>The default value: nothing is ever outstanding.</summary>
    public virtual CashAmount GetUnsettledCash() => default;
}
