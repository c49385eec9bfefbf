using System.Runtime.CompilerServices;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.Market;

namespace Quant.Engine.Data.Streams;

/// <summary>Makes bars from rows: the numbers as they were written, times the price factor.</summary>
internal sealed class BarFactory(bool quote)
{
    /// <param name="row">Row.</param>
    /// <param name="symbol">Symbol.</param>
    /// <param name="time">Start in the exchange's zone, ticks.</param>
    /// <param name="end">End in the exchange's zone, ticks.</param>
    /// <param name="isFillForward">Whether the bar repeats an earlier one.</param>
    /// <param name="scale">What becomes of prices and sizes; null for what was written.</param>
    public BaseData Make(RowSlot row, Symbol symbol, long time, long end, bool isFillForward, PriceScale? scale)
    {
        var bar = quote ? (BaseData)MakeQuote(row, symbol, time, end, scale) : MakeTrade(row, symbol, time, end, isFillForward, scale);
        return isFillForward ? bar.Clone(true) : bar;
    }

    private static TradeBar MakeTrade(RowSlot row, Symbol symbol, long time, long end, bool isFillForward, PriceScale? scale) => new(
        new DateTime(time),
        symbol,
        Price(row, 0, scale),
        Price(row, 1, scale),
        Price(row, 2, scale),
        Price(row, 3, scale),
        isFillForward ? 0m : Size(row, 4, scale),
        new TimeSpan(end - time));

    private static QuoteBar MakeQuote(RowSlot row, Symbol symbol, long time, long end, PriceScale? scale)
    {
        var bar = new QuoteBar(true)
        {
            Time = new DateTime(time),
            Symbol = symbol,
            Period = new TimeSpan(end - time),
        };
        if (row.HasBid)
        {
            bar.Bid = Side(row, 0, scale);
            bar.LastBidSize = Size(row, 4, scale);
        }
        if (row.HasAsk)
        {
            bar.Ask = Side(row, RowSlot.Ask, scale);
            bar.LastAskSize = Size(row, RowSlot.Ask + 4, scale);
        }
        bar.Value = scale is null ? row.Price.ToDecimal() : bar.Close;
        return bar;
    }

    // one copy of its code: in the places of use it would make a method that takes the compiler longer than the run gains
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Bar Side(RowSlot row, int first, PriceScale? scale)
        => new(Price(row, first, scale), Price(row, first + 1, scale), Price(row, first + 2, scale), Price(row, first + 3, scale));

    private static decimal Price(RowSlot row, int column, PriceScale? scale)
    {
        var price = row.Number(column);
        return scale is null ? price : scale.Price(price);
    }

    private static decimal Size(RowSlot row, int column, PriceScale? scale)
    {
        var size = row.Number(column);
        return scale is null ? size : scale.Size(size);
    }
}
