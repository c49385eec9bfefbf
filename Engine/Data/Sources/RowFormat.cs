using QuantConnect;

namespace Quant.Engine.Data.Sources;

/// <summary>How the rows of a kind of data are written.</summary>
/// <param name="ValueCount">Numbers after the time: 5 for trades, 10 for quotes.</param>
/// <param name="Scaled">Whether prices are written times 10,000 without a decimal point.</param>
/// <param name="Dated">Whether a row begins with date and time instead of milliseconds since midnight.</param>
internal readonly record struct RowFormat(int ValueCount, bool Scaled, bool Dated)
{
    /// <summary>Decimal places that the price scale of 1/10,000 stands for.</summary>
    public const int PriceScale = 4;

    public const int TradeValues = 5;

    public const int QuoteValues = 10;

    public bool IsQuote => ValueCount == QuoteValues;

    /// <summary>Whether a column holds sizes, which are never scaled.</summary>
    public static bool IsSize(int column) => column % 5 == 4;

    public static RowFormat Of(SecurityType type, Resolution resolution, TickType tickType) => new(
        tickType == TickType.Quote ? QuoteValues : TradeValues,
        type is SecurityType.Equity or SecurityType.Option,
        resolution >= Resolution.Hour);
}
