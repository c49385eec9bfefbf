using Quant.Core.Text;
using QuantConnect;
using QuantConnect.Securities;

namespace Quant.Framework.Symbols;

/// <summary>Turns the tickers of a parameter into symbols, so that one parameter names equities or coins.</summary>
public static class Tickers
{
    /// <summary>The symbols of several tickers with blanks or commas between them, in their order; one that is there twice counts once.</summary>
    /// <param name="tickers">For example <c>BTCUSD ETHUSD</c>.</param>
    /// <param name="properties">The database of the data folder: the algorithm's <c>SymbolPropertiesDatabase</c>.</param>
    public static IReadOnlyList<Symbol> ResolveAll(string tickers, SymbolPropertiesDatabase properties)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(tickers);
        return [.. tickers.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(x => Resolve(x, properties)).Distinct()];
    }

    /// <summary>
    /// The crypto pair of Coinbase that the data folder's symbol properties list under this ticker, else the US equity of this ticker.
    /// Blanks around it and the case of its letters do not count.
    /// </summary>
    /// <param name="ticker">For example <c>BTCUSD</c> or <c>SPY</c>.</param>
    /// <param name="properties">The database of the data folder: the algorithm's <c>SymbolPropertiesDatabase</c>.</param>
    /// <exception cref="ArgumentException">It has characters that tickers do not have.</exception>
    public static Symbol Resolve(string ticker, SymbolPropertiesDatabase properties)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(ticker);
        ArgumentNullException.ThrowIfNull(properties);
        var name = ticker.Trim().ToUpperInvariant();
        if (!TickerText.IsTicker(name))
        {
            throw new ArgumentException($"\"{ticker}\" is not a ticker: {TickerText.Rule}.");
        }
        return properties.ContainsKey(Market.Coinbase, name, SecurityType.Crypto)
            ? Symbol.Create(name, SecurityType.Crypto, Market.Coinbase)
            : Symbol.Create(name, SecurityType.Equity, Market.USA);
    }
}
