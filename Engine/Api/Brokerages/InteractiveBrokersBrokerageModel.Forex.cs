using QuantConnect.Securities.Forex;

namespace QuantConnect.Brokerages;

// Size limits of currency orders (https://www.interactivebrokers.com/en/trading/forexOrderSize.php).
public partial class InteractiveBrokersBrokerageModel
{
    /// <summary>Smallest and largest order by base currency. A currency whose limits depend on a price, or an unknown one, cannot be traded.</summary>
    private static readonly Dictionary<string, (decimal Minimum, decimal Maximum)> ForexLimits = new()
    {
        ["USD"] = (25_000, 7_000_000),
        ["AUD"] = (25_000, 6_000_000),
        ["CAD"] = (25_000, 6_000_000),
        ["CHF"] = (25_000, 6_000_000),
        ["CNH"] = (150_000, 40_000_000),
        ["DKK"] = (150_000, 35_000_000),
        ["EUR"] = (20_000, 6_000_000),
        ["GBP"] = (20_000, 5_000_000),
        ["HKD"] = (200_000, 50_000_000),
        ["KRW"] = (0, 200_000_000),
        ["JPY"] = (2_500_000, 550_000_000),
        ["MXN"] = (300_000, 70_000_000),
        ["NOK"] = (150_000, 35_000_000),
        ["NZD"] = (35_000, 8_000_000),
        ["RUB"] = (750_000, 30_000_000),
        ["SEK"] = (175_000, 40_000_000),
        ["SGD"] = (35_000, 8_000_000),
        ["ZAR"] = (350_000, 100_000_000),
    };

    private static bool IsForexSizeAllowed(string pair, decimal quantity, out BrokerageMessageEvent? message)
    {
        Forex.DecomposeCurrencyPair(pair, out var currency, out _);
        var (minimum, maximum) = ForexLimits.GetValueOrDefault(currency);
        var size = Math.Abs(quantity);
        message = size > 0 && size >= minimum && size <= maximum
            ? null
            : new BrokerageMessageEvent(BrokerageMessageType.Warning, "OrderSizeLimit", FormattableString.Invariant(
                $"Interactive Brokers takes orders of {minimum} to {maximum} {currency}, not of {size}."));
        return message is null;
    }
}
