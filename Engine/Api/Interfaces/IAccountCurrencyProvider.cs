namespace QuantConnect.Interfaces;

/// <summary>Knows the currency that the account is kept in.</summary>
public interface IAccountCurrencyProvider
{
    /// <summary>Currency code of the account, such as USD.</summary>
    string AccountCurrency { get; }
}
