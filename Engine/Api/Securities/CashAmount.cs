namespace QuantConnect.Securities;

/// <summary>An amount of money in some currency.</summary>
public struct CashAmount
{
    /// <summary>Creates an amount.</summary>
    public CashAmount(decimal amount, string currency)
    {
        Amount = amount;
        Currency = currency;
    }

    /// <summary>The amount in <see cref="Currency"/>.</summary>
    public decimal Amount { get; }

    /// <summary>Currency code.</summary>
    public string Currency { get; }

    /// <summary>Whether amount and currency are equal.</summary>
    public static bool operator ==(CashAmount lhs, CashAmount rhs) => lhs.Amount == rhs.Amount && lhs.Currency == rhs.Currency;

    /// <summary>Whether amount or currency differ.</summary>
    public static bool operator !=(CashAmount lhs, CashAmount rhs) => !(lhs == rhs);

    /// <summary>Whether amount and currency are equal.</summary>
    public override bool Equals(object? obj) => obj is CashAmount other && this == other;

    /// <summary>A hash of amount and currency.</summary>
    public override int GetHashCode() => HashCode.Combine(Amount, Currency);
}
