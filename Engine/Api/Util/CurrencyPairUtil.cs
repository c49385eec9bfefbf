using QuantConnect.Securities;
using QuantConnect.Securities.Crypto;
using QuantConnect.Securities.Forex;

namespace QuantConnect.Util;

/// <summary>The two currencies of a pair.</summary>
public static class CurrencyPairUtil
{
    /// <summary>How a pair of symbols relates to a pair of currencies.</summary>
    public enum Match
    {
        /// <summary>Other currencies.</summary>
        NoMatch,

        /// <summary>Same base and quote currency.</summary>
        ExactMatch,

        /// <summary>Base and quote currency exchanged.</summary>
        InverseMatch,
    }

    /// <summary>Splits a pair if it is one.</summary>
    /// <param name="currencyPair">Symbol.</param>
    /// <param name="baseCurrency">Currency that is bought and sold.</param>
    /// <param name="quoteCurrency">Currency of the price.</param>
    public static bool TryDecomposeCurrencyPair(Symbol currencyPair, out string baseCurrency, out string quoteCurrency)
    {
        baseCurrency = null!;
        quoteCurrency = null!;
        if (!IsDecomposable(currencyPair))
        {
            return false;
        }
        DecomposeCurrencyPair(currencyPair, out baseCurrency, out quoteCurrency);
        return true;
    }

    /// <summary>Splits a pair.</summary>
    /// <param name="currencyPair">Symbol.</param>
    /// <param name="baseCurrency">Currency that is bought and sold.</param>
    /// <param name="quoteCurrency">Currency of the price.</param>
    /// <param name="defaultQuoteCurrency">Quote currency of pairs that the symbol properties do not know.</param>
    /// <exception cref="ArgumentException">Not a pair.</exception>
    /// <exception cref="NotSupportedException">A contract for difference.</exception>
    public static void DecomposeCurrencyPair(Symbol currencyPair, out string baseCurrency, out string quoteCurrency, string defaultQuoteCurrency = Currencies.USD)
    {
        IsValidSecurityType(currencyPair?.SecurityType, throwException: true);
        switch (currencyPair!.SecurityType)
        {
            case SecurityType.Forex:
                Forex.DecomposeCurrencyPair(currencyPair.Value, out baseCurrency, out quoteCurrency);
                break;
            case SecurityType.Cfd:
                throw new NotSupportedException($"{currencyPair}: contracts for difference need --engine lean.");
            default:
                Crypto.DecomposeCurrencyPair(currencyPair, PropertiesOf(currencyPair, defaultQuoteCurrency), out baseCurrency, out quoteCurrency);
                break;
        }
    }

    /// <summary>Whether a ticker has the six letters of a forex pair.</summary>
    public static bool IsForexDecomposable(string currencyPair) => currencyPair?.Length == 6;

    /// <summary>Whether a symbol is a pair that can be split.</summary>
    public static bool IsDecomposable(Symbol currencyPair)
    {
        if (currencyPair is null)
        {
            return false;
        }
        return currencyPair.SecurityType == SecurityType.Forex
            ? IsForexDecomposable(currencyPair.Value)
            : IsValidSecurityType(currencyPair.SecurityType, throwException: false)
                && currencyPair.Value.EndsWith(PropertiesOf(currencyPair, Currencies.USD).QuoteCurrency, StringComparison.Ordinal);
    }

    /// <summary>Other currency of a pair, null if the known one is not in it.</summary>
    /// <param name="currencyPair">Symbol.</param>
    /// <param name="knownSymbol">One of its currencies.</param>
    public static string CurrencyPairDual(this Symbol currencyPair, string knownSymbol)
    {
        DecomposeCurrencyPair(currencyPair, out var baseCurrency, out var quoteCurrency);
        return CurrencyPairDual(baseCurrency, quoteCurrency, knownSymbol);
    }

    /// <summary>Other one of two currencies, null if the known one is neither.</summary>
    /// <param name="baseCurrency">One currency.</param>
    /// <param name="quoteCurrency">Other currency.</param>
    /// <param name="knownSymbol">Known one.</param>
    public static string CurrencyPairDual(string baseCurrency, string quoteCurrency, string knownSymbol) =>
        knownSymbol == baseCurrency ? quoteCurrency : knownSymbol == quoteCurrency ? baseCurrency : null!;

    /// <summary>How a pair relates to two currencies; stable coins stand for the currency they are worth.</summary>
    /// <param name="pairA">Symbol.</param>
    /// <param name="baseCurrencyB">First currency.</param>
    /// <param name="quoteCurrencyB">Second currency.</param>
    public static Match ComparePair(this Symbol pairA, string baseCurrencyB, string quoteCurrencyB)
    {
        if (!TryDecomposeCurrencyPair(pairA, out var baseA, out var quoteA))
        {
            return Match.NoMatch;
        }
        // the quote currency first: replacing one side may make the other comparison true or false
        foreach (var other in (ReadOnlySpan<string>)[quoteCurrencyB, baseCurrencyB])
        {
            quoteA = IsSameWorth(quoteA, other, pairA.ID.Market) ? other : quoteA;
        }
        foreach (var other in (ReadOnlySpan<string>)[quoteCurrencyB, baseCurrencyB])
        {
            baseA = IsSameWorth(baseA, other, pairA.ID.Market) ? other : baseA;
        }
        if (baseA == baseCurrencyB && quoteA == quoteCurrencyB)
        {
            return Match.ExactMatch;
        }
        return baseA == quoteCurrencyB && quoteA == baseCurrencyB ? Match.InverseMatch : Match.NoMatch;
    }

    /// <summary>Whether securities of a type are pairs.</summary>
    /// <param name="securityType">Type.</param>
    /// <param name="throwException">Whether another type is an error.</param>
    /// <exception cref="ArgumentException">Another type.</exception>
    public static bool IsValidSecurityType(SecurityType? securityType, bool throwException)
    {
        if (securityType is SecurityType.Forex or SecurityType.Cfd or SecurityType.Crypto or SecurityType.CryptoFuture)
        {
            return true;
        }
        return throwException ? throw new ArgumentException($"A security of type {securityType?.ToString() ?? "null"} is not a currency pair.", nameof(securityType)) : false;
    }

    private static bool IsSameWorth(string one, string other, string market) =>
        Currencies.IsStableCoinWithoutPair(one + other, market) || Currencies.IsStableCoinWithoutPair(other + one, market);

    private static SymbolProperties PropertiesOf(Symbol pair, string defaultQuoteCurrency) =>
        SymbolPropertiesDatabase.FromDataFolder().GetSymbolProperties(pair.ID.Market, pair, pair.SecurityType, defaultQuoteCurrency);
}
