using Quant.Engine.Models;
using QuantConnect.Securities;

namespace QuantConnect.Brokerages;

/// <summary>Brokerage models by name.</summary>
public static class BrokerageModel
{
    /// <summary>Creates the model of a brokerage.</summary>
    /// <param name="orderProvider">Not used.</param>
    /// <param name="brokerage">The brokerage.</param>
    /// <param name="accountType">Cash or margin; ignored by Alpaca, which is always a margin account.</param>
    /// <exception cref="NotSupportedException">Lean models the brokerage, this engine does not.</exception>
    public static IBrokerageModel Create(IOrderProvider orderProvider, BrokerageName brokerage, AccountType accountType) => brokerage switch
    {
        BrokerageName.Default => new DefaultBrokerageModel(accountType),
        BrokerageName.InteractiveBrokersBrokerage => new InteractiveBrokersBrokerageModel(accountType),
        BrokerageName.TradierBrokerage => new TradierBrokerageModel(accountType),
        BrokerageName.Alpaca => new AlpacaBrokerageModel(),
        BrokerageName.Coinbase => new CoinbaseBrokerageModel(accountType),
        BrokerageName.Binance => new BinanceBrokerageModel(accountType),
        BrokerageName.BinanceUS => new BinanceUSBrokerageModel(accountType),
        _ => Enum.IsDefined(brokerage)
            ? throw Unsupported.Feature($"The brokerage model {brokerage}")
            : throw new ArgumentOutOfRangeException(nameof(brokerage), brokerage, "There is no such brokerage."),
    };

    /// <summary>Name of a model; a derived model has the name of its nearest base.</summary>
    /// <param name="brokerageModel">The model.</param>
    /// <exception cref="ArgumentOutOfRangeException">The model derives from none of the known ones.</exception>
    public static BrokerageName GetBrokerageName(IBrokerageModel brokerageModel) => brokerageModel switch
    {
        AlpacaBrokerageModel => BrokerageName.Alpaca,
        InteractiveBrokersBrokerageModel => BrokerageName.InteractiveBrokersBrokerage,
        TradierBrokerageModel => BrokerageName.TradierBrokerage,
        BinanceUSBrokerageModel => BrokerageName.BinanceUS,
        BinanceBrokerageModel => BrokerageName.Binance,
        CoinbaseBrokerageModel => BrokerageName.Coinbase,
        DefaultBrokerageModel => BrokerageName.Default,
        _ => throw new ArgumentOutOfRangeException(nameof(brokerageModel), brokerageModel, "The model derives from no known brokerage model."),
    };
}
