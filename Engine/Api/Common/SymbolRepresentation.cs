using System.Globalization;

namespace QuantConnect;

/// <summary>Tickers of contracts.</summary>
public static class SymbolRepresentation
{
    /// <summary>Ticker of a future contract.</summary>
    /// <param name="underlying">Root ticker.</param>
    /// <param name="expiration">Expiry date.</param>
    /// <param name="doubleDigitsYear">Two digits of the year instead of one.</param>
    /// <param name="includeExpirationDate">Whether the day is part of the ticker.</param>
    /// <exception cref="NotSupportedException">Always: the ticker needs the calendars of the futures exchanges.</exception>
    public static string GenerateFutureTicker(string underlying, DateTime expiration, bool doubleDigitsYear = true, bool includeExpirationDate = true) =>
        throw new NotSupportedException($"{underlying} {expiration:yyyy-MM-dd}: futures contracts need --engine lean.");

    /// <summary>OSI ticker of an option contract.</summary>
    /// <exception cref="ArgumentException">Not an option.</exception>
    public static string GenerateOptionTickerOSI(this Symbol symbol)
    {
        RequireOption(symbol);
        return GenerateOptionTickerOSI(symbol.Underlying.Value, symbol.ID.OptionRight, symbol.ID.StrikePrice, symbol.ID.Date);
    }

    /// <summary>OSI ticker: root padded to 6 characters, expiry as yyMMdd, C or P, strike in thousandths with 8 digits.</summary>
    /// <param name="underlying">Root ticker.</param>
    /// <param name="right">Call or put.</param>
    /// <param name="strikePrice">Strike price.</param>
    /// <param name="expiration">Expiry date.</param>
    public static string GenerateOptionTickerOSI(string underlying, OptionRight right, decimal strikePrice, DateTime expiration)
    {
        var root = underlying.Length > 5 ? underlying + " " : underlying;
        return GenerateOptionTickerOSICompact(root.PadRight(6), right, strikePrice, expiration);
    }

    /// <summary>OSI ticker without padding.</summary>
    /// <exception cref="ArgumentException">Not an option.</exception>
    public static string GenerateOptionTickerOSICompact(this Symbol symbol)
    {
        RequireOption(symbol);
        return GenerateOptionTickerOSICompact(symbol.Underlying.Value, symbol.ID.OptionRight, symbol.ID.StrikePrice, symbol.ID.Date);
    }

    /// <summary>OSI ticker without padding.</summary>
    /// <param name="underlying">Root ticker.</param>
    /// <param name="right">Call or put.</param>
    /// <param name="strikePrice">Strike price.</param>
    /// <param name="expiration">Expiry date.</param>
    public static string GenerateOptionTickerOSICompact(string underlying, OptionRight right, decimal strikePrice, DateTime expiration) =>
        string.Create(CultureInfo.InvariantCulture, $"{underlying}{expiration:yyMMdd}{(right == OptionRight.Call ? 'C' : 'P')}{strikePrice * 1000m:00000000}");

    private static void RequireOption(Symbol symbol)
    {
        if (!symbol.SecurityType.IsOption())
        {
            throw new ArgumentException($"{symbol}: type {symbol.SecurityType} has no option ticker.", nameof(symbol));
        }
    }
}
