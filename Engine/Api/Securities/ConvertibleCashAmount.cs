namespace QuantConnect.Securities;

/// <summary>An amount of money that knows its rate to the account currency.</summary>
public class ConvertibleCashAmount
{
    /// <summary>Creates an amount in the currency of <paramref name="cash"/>.</summary>
    public ConvertibleCashAmount(decimal amount, Cash cash)
    {
        Amount = amount;
        Cash = cash;
    }

    /// <summary>The amount in the currency of <see cref="Cash"/>.</summary>
    public decimal Amount { get; }

    /// <summary>The currency.</summary>
    public Cash Cash { get; }

    /// <summary>The amount at the current rate, in account currency.</summary>
    public decimal InAccountCurrency => Amount * Cash.ConversionRate;

    /// <summary>The amount at the current rate, in account currency.</summary>
    public static implicit operator decimal(ConvertibleCashAmount convertibleCashAmount) => convertibleCashAmount.InAccountCurrency;

    /// <summary>The amount in its own currency.</summary>
    public static implicit operator CashAmount(ConvertibleCashAmount convertibleCashAmount)
        => new(convertibleCashAmount.Amount, convertibleCashAmount.Cash.Symbol);
}
