using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.Market;

namespace Quant.Engine.Data.Streams;

/// <summary>Makes bars from rows: the numbers as they were written, times the price factor.</summary>
internal sealed class BarFactory(bool quote)
{
    private decimal _factor = 1m;
    private decimal _volumeFactor = 1m;

    public BaseData Make(RowSlot row, Symbol symbol, long time, long end, bool isFillForward, in PriceScale scale)
    {
        if (scale.Applies && scale.Factor != _factor)
        {
            _factor = scale.Factor;
            _volumeFactor = 1 / scale.Factor;
        }
        var bar = quote ? (BaseData)MakeQuote(row, symbol, time, end, scale) : MakeTrade(row, symbol, time, end, isFillForward, scale);
        return isFillForward ? bar.Clone(true) : bar;
    }

    private static decimal Scaled(decimal price, in PriceScale scale)
        => !scale.Applies ? price : scale.Sum == 0 ? price * scale.Factor : (price * scale.Factor) + scale.Sum;

    private TradeBar MakeTrade(RowSlot row, Symbol symbol, long time, long end, bool isFillForward, in PriceScale scale) => !scale.Applies
        ? new TradeBar(
            new DateTime(time),
            symbol,
            row.Number(0),
            row.Number(1),
            row.Number(2),
            row.Number(3),
            isFillForward ? 0m : row.Number(4),
            new TimeSpan(end - time))
        : new TradeBar(
            new DateTime(time),
            symbol,
            Scaled(row.Number(0), scale),
            Scaled(row.Number(1), scale),
            Scaled(row.Number(2), scale),
            Scaled(row.Number(3), scale),
            isFillForward ? 0m : Size(row.Number(4), scale),
            new TimeSpan(end - time));

    private QuoteBar MakeQuote(RowSlot row, Symbol symbol, long time, long end, in PriceScale scale)
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
            bar.LastBidSize = Size(row.Number(4), scale);
        }
        if (row.HasAsk)
        {
            bar.Ask = Side(row, RowSlot.Ask, scale);
            bar.LastAskSize = Size(row.Number(RowSlot.Ask + 4), scale);
        }
        bar.Value = scale.Applies ? bar.Close : row.Price.ToDecimal();
        return bar;
    }

    private static Bar Side(RowSlot row, int first, in PriceScale scale) => !scale.Applies
        ? new Bar(row.Number(first), row.Number(first + 1), row.Number(first + 2), row.Number(first + 3))
        : new Bar(
            Scaled(row.Number(first), scale),
            Scaled(row.Number(first + 1), scale),
            Scaled(row.Number(first + 2), scale),
            Scaled(row.Number(first + 3), scale));

    private decimal Size(decimal size, in PriceScale scale) => scale.Applies ? Math.Round(size * _volumeFactor) : size;
}
