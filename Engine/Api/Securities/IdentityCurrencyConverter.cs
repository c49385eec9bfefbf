namespace QuantConnect.Securities;

/// <summary>Converts nothing: accepts amounts in account currency only.</summary>
public class IdentityCurrencyConverter : ICurrencyConverter
{
    /// <summary>Creates a converter for an account in this currency.</summary>
    public IdentityCurrencyConverter(string accountCurrency)
    {
        AccountCurrency = accountCurrency;
    }

    /// <summary>Code of the account currency.</summary>
    public string AccountCurrency { get; }

    /// <summary>Returns the amount as it is.</summary>
    /// <exception cref="ArgumentException">The amount is in another currency.</exception>
    public CashAmount ConvertToAccountCurrency(CashAmount cashAmount)
        => string.Equals(cashAmount.Currency, AccountCurrency, StringComparison.OrdinalIgnoreCase)
            ? cashAmount
            : throw new ArgumentException($"IdentityCurrencyConverter accepts amounts in {AccountCurrency} only, not in {cashAmount.Currency}.", nameof(cashAmount));
}
