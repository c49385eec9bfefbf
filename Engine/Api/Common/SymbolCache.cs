using System.Diagnostics.CodeAnalysis;
using Quant.Engine.Simulation;

namespace QuantConnect;

/// <summary>Tickers of the running algorithm's symbols; each run has its own table, and outside of a run there is none.</summary>
public static class SymbolCache
{
    /// <summary>Lets <paramref name="ticker"/> stand for <paramref name="symbol"/> in this run.</summary>
    public static void Set(string ticker, Symbol symbol) => RunContext.Current.SymbolsByTicker[ticker] = symbol;

    /// <summary>Symbol that a ticker stands for.</summary>
    /// <exception cref="InvalidOperationException">Unknown ticker, or one that several data types share.</exception>
    public static Symbol GetSymbol(string ticker)
    {
        var count = Find(ticker, out var symbol);
        return count switch
        {
            1 => symbol!,
            0 => throw new InvalidOperationException($"Ticker '{ticker}' is not known in this run: add its security first, or pass a Symbol."),
            _ => throw new InvalidOperationException($"Ticker '{ticker}' stands for {count} data types: pass a Symbol, or the ticker with its type ('{ticker}.TYPE')."),
        };
    }

    /// <summary>Symbol that a ticker, or the text of an identifier, stands for.</summary>
    public static bool TryGetSymbol(string ticker, [NotNullWhen(true)] out Symbol? symbol) => Find(ticker, out symbol) == 1;

    /// <summary>Ticker of a symbol, or the text of its identifier if the run does not know it.</summary>
    public static string GetTicker(Symbol symbol) => TryGetTicker(symbol, out var ticker) ? ticker : symbol.ID.ToString();

    /// <summary>Ticker of a symbol if the run knows it.</summary>
    public static bool TryGetTicker(Symbol symbol, [NotNullWhen(true)] out string? ticker)
    {
        ticker = null;
        if (RunContext.CurrentOrNull?.SymbolsByTicker is not { } table)
        {
            return false;
        }
        // nearly always the value is the ticker; a renamed or aliased symbol is looked for
        if (table.TryGetValue(symbol.Value, out var known) && symbol.Equals(known))
        {
            ticker = symbol.Value;
            return true;
        }
        foreach (var (name, candidate) in table)
        {
            if (symbol.Equals(candidate))
            {
                ticker = name;
                return true;
            }
        }
        return false;
    }

    /// <summary>Forgets a symbol and its ticker.</summary>
    public static bool TryRemove(Symbol symbol) => TryGetTicker(symbol, out var ticker) && RunContext.Current.SymbolsByTicker.Remove(ticker);

    /// <summary>Forgets a ticker and its symbol.</summary>
    public static bool TryRemove(string ticker) => RunContext.Current.SymbolsByTicker.Remove(ticker);

    /// <summary>Forgets all tickers of the run.</summary>
    public static void Clear() => RunContext.Current.SymbolsByTicker.Clear();

    private static int Find(string ticker, out Symbol? symbol)
    {
        var table = RunContext.CurrentOrNull?.SymbolsByTicker;
        if (table is not null && table.TryGetValue(ticker, out symbol))
        {
            return 1;
        }
        if (SecurityIdentifier.TryParse(ticker, out var sid))
        {
            symbol = new Symbol(sid, sid.Symbol);
            return 1;
        }
        symbol = null;
        var count = 0;
        if (table is not null)
        {
            // user-defined data is stored as TICKER.TYPE and may be asked for by the ticker alone
            var prefix = ticker + ".";
            foreach (var (name, candidate) in table)
            {
                if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                {
                    symbol = candidate;
                    count++;
                }
            }
        }
        return count;
    }
}
