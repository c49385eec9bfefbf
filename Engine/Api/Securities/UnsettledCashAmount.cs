namespace QuantConnect.Securities;

/// <summary>Proceeds of a sale that are not settled yet.</summary>
public class UnsettledCashAmount
{
    /// <summary>Creates an amount.</summary>
    public UnsettledCashAmount(DateTime settlementTimeUtc, string currency, decimal amount)
    {
        SettlementTimeUtc = settlementTimeUtc;
        Currency = currency;
        Amount = amount;
    }

    /// <summary>When the amount is settled, in UTC.</summary>
    public DateTime SettlementTimeUtc { get; }

    /// <summary>Currency code.</summary>
    public string Currency { get; }

    /// <summary>The amount in <see cref="Currency"/>.</summary>
    public decimal Amount { get; }
}
