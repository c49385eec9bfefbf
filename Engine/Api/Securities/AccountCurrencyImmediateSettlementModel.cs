namespace QuantConnect.Securities;

/// <summary>Money is available at the moment of the fill, converted to the account currency at the current rate.</summary>
public class AccountCurrencyImmediateSettlementModel : ImmediateSettlementModel
{
    /// <summary>Converts the amount and adds it to the account currency.</summary>
    /// <param name="applyFundsParameters">Amount and portfolio.</param>
    public override void ApplyFunds(ApplyFundsSettlementModelParameters applyFundsParameters)
    {
        var cash = applyFundsParameters.CashAmount;
        var book = applyFundsParameters.Portfolio.CashBook;
        book[book.AccountCurrency].AddAmount(book.ConvertToAccountCurrency(cash.Amount, cash.Currency));
    }
}
