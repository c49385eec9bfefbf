using QuantConnect.Securities;

namespace QuantConnect.Brokerages;

/// <summary>Binance US: crypto in a cash account.</summary>
public class BinanceUSBrokerageModel : BinanceBrokerageModel
{
    private static readonly IReadOnlyDictionary<SecurityType, string> Markets = GetDefaultMarkets(Market.BinanceUS);

    /// <summary>Creates a model.</summary>
    /// <param name="accountType">Must be <see cref="AccountType.Cash"/>.</param>
    /// <exception cref="ArgumentException">A margin account was asked for.</exception>
    public BinanceUSBrokerageModel(AccountType accountType = AccountType.Cash)
        : base(accountType)
    {
        if (accountType == AccountType.Margin)
        {
            throw new ArgumentException("Binance US has no margin accounts: use AccountType.Cash.", nameof(accountType));
        }
    }

    /// <summary>Market of a security type when the algorithm names none; Binance US for crypto.</summary>
    public override IReadOnlyDictionary<SecurityType, string> DefaultMarkets => Markets;

    /// <summary>Address of the exchange's interface, for messages.</summary>
    protected override string BaseApiEndpoint => "https://api.binance.us/api/v3";

    /// <summary>Market of the benchmark.</summary>
    protected override string MarketName => Market.BinanceUS;

    /// <summary>Always 1.</summary>
    /// <param name="security">Not used.</param>
    public override decimal GetLeverage(Security security) => 1m;
}
