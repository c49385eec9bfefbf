using QuantConnect.Securities;

namespace Quant.Engine.Models;

/// <summary>Helpers for securities that are a pair of currencies.</summary>
internal static class CurrencyPair
{
    /// <summary>Ticker of the currency that one buys with <paramref name="security"/>.</summary>
    /// <exception cref="ArgumentException">The security is not a pair.</exception>
    public static string BaseCurrencyOf(Security security) => security is IBaseCurrencySymbol { BaseCurrency: { } baseCurrency }
        ? baseCurrency.Symbol
        : throw new ArgumentException($"{security.Symbol.Value} is {security.Type}, which has no base currency: set a fee model made for {security.Type}.");
}
