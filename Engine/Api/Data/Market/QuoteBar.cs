using Quant.Engine.Models;

namespace QuantConnect.Data.Market;

/// <summary>Bid and ask bars of a time span; its own prices are the middle of the two, or the side that exists.</summary>
public class QuoteBar : BaseData, IBaseDataBar
{
    /// <summary>Makes a one-minute bar without prices.</summary>
    public QuoteBar()
        : this(false)
    {
    }

    /// <summary>Makes a bar without prices.</summary>
    /// <param name="empty">True for a bar without sides and without length, otherwise both sides open with the first update and the length is a minute.</param>
    public QuoteBar(bool empty)
    {
        DataType = MarketDataType.QuoteBar;
        if (!empty)
        {
            Bid = new Bar();
            Ask = new Bar();
            Period = QuantConnect.Time.OneMinute;
        }
    }

    /// <summary>Makes a bar; the sides are copied.</summary>
    /// <param name="time">Start, in the exchange's time zone.</param>
    /// <param name="symbol">Symbol.</param>
    /// <param name="bid">Bid side, or null.</param>
    /// <param name="lastBidSize">Size at the last bid.</param>
    /// <param name="ask">Ask side, or null.</param>
    /// <param name="lastAskSize">Size at the last ask.</param>
    /// <param name="period">Length, one minute by default.</param>
    public QuoteBar(DateTime time, Symbol symbol, IBar? bid, decimal lastBidSize, IBar? ask, decimal lastAskSize, TimeSpan? period = null)
        : this(true)
    {
        Adopt(time, symbol, CopyOf(bid), lastBidSize, CopyOf(ask), lastAskSize, period ?? QuantConnect.Time.OneMinute);
    }

    /// <summary>Size at the last bid.</summary>
    public decimal LastBidSize { get; set; }

    /// <summary>Size at the last ask.</summary>
    public decimal LastAskSize { get; set; }

    /// <summary>Bid side, or null if there was no bid.</summary>
    public Bar Bid { get; set; } = null!;

    /// <summary>Ask side, or null if there was no ask.</summary>
    public Bar Ask { get; set; } = null!;

    /// <inheritdoc/>
    public decimal Open => Bid is null ? Ask?.Open ?? 0m : Ask is null ? Bid.Open : Middle(Bid.DirectOpen, Ask.DirectOpen);

    /// <inheritdoc/>
    public decimal High => Bid is null ? Ask?.High ?? 0m : Ask is null ? Bid.High : Middle(Bid.DirectHigh, Ask.DirectHigh);

    /// <inheritdoc/>
    public decimal Low => Bid is null ? Ask?.Low ?? 0m : Ask is null ? Bid.Low : Middle(Bid.DirectLow, Ask.DirectLow);

    /// <summary>Last price; without any side <see cref="BaseData.Value"/>.</summary>
    public decimal Close => Bid is null ? Ask?.Close ?? Value : Ask is null ? Bid.Close : Middle(Bid.DirectClose, Ask.DirectClose);

    /// <summary>End of the bar; setting it changes <see cref="Period"/>.</summary>
    public override DateTime EndTime
    {
        get => Time + Period;
        set => Period = value - Time;
    }

    /// <summary>Length of the bar.</summary>
    public TimeSpan Period { get; set; }

    /// <summary>Takes in a quote; a price or size of zero leaves its side as it is.</summary>
    /// <param name="lastTrade">Price for <see cref="BaseData.Value"/>; if zero the ask, or else the bid, is taken.</param>
    /// <param name="bidPrice">Best bid.</param>
    /// <param name="askPrice">Best ask.</param>
    /// <param name="volume">Not used.</param>
    /// <param name="bidSize">Size at the bid.</param>
    /// <param name="askSize">Size at the ask.</param>
    public override void Update(decimal lastTrade, decimal bidPrice, decimal askPrice, decimal volume, decimal bidSize, decimal askSize)
    {
        Bid = Updated(Bid, bidPrice)!;
        Ask = Updated(Ask, askPrice)!;
        if (bidSize > 0)
        {
            LastBidSize = bidSize;
        }
        if (askSize > 0)
        {
            LastAskSize = askSize;
        }
        if (lastTrade != 0)
        {
            Value = lastTrade;
        }
        else if (askPrice != 0)
        {
            Value = askPrice;
        }
        else if (bidPrice != 0)
        {
            Value = bidPrice;
        }
    }

    /// <inheritdoc/>
    public override BaseData Clone() => new QuoteBar(true)
    {
        Symbol = Symbol,
        Time = Time,
        Period = Period,
        Bid = Bid?.Clone()!,
        Ask = Ask?.Clone()!,
        LastBidSize = LastBidSize,
        LastAskSize = LastAskSize,
        Value = Value,
        DataType = DataType,
    };

    /// <summary>Trade bar with the middle prices and no volume.</summary>
    public TradeBar Collapse() => new(Time, Symbol, Open, High, Low, Close, 0, Period);

    /// <summary>Ticker and both sides, rounded to be read.</summary>
    public override string ToString() =>
        $"{Symbol}: " +
        $"Bid: O: {Bid?.Open.SmartRounding()} Bid: H: {Bid?.High.SmartRounding()} Bid: L: {Bid?.Low.SmartRounding()} Bid: C: {Bid?.Close.SmartRounding()} " +
        $"Ask: O: {Ask?.Open.SmartRounding()} Ask: H: {Ask?.High.SmartRounding()} Ask: L: {Ask?.Low.SmartRounding()} Ask: C: {Ask?.Close.SmartRounding()} ";

    /// <summary>Makes a bar that takes the sides over without copying them, for readers.</summary>
    internal static QuoteBar Of(DateTime time, Symbol symbol, Bar? bid, decimal lastBidSize, Bar? ask, decimal lastAskSize, TimeSpan period)
    {
        var bar = new QuoteBar(true);
        bar.Adopt(time, symbol, bid, lastBidSize, ask, lastAskSize, period);
        return bar;
    }

    private static decimal Middle(decimal bid, decimal ask)
    {
        if (DecimalMath.IsZero(bid))
        {
            return DecimalMath.IsZero(ask) ? 0m : ask;
        }
        return DecimalMath.IsZero(ask) ? bid : DecimalMath.Middle(bid, ask);
    }

    private static Bar? CopyOf(IBar? bar) => bar is null ? null : new Bar(bar.Open, bar.High, bar.Low, bar.Close);

    private static Bar? Updated(Bar? side, decimal price)
    {
        if (side is null)
        {
            return price != 0 ? new Bar(price, price, price, price) : null;
        }
        side.Update(ref price);
        return side;
    }

    private void Adopt(DateTime time, Symbol symbol, Bar? bid, decimal lastBidSize, Bar? ask, decimal lastAskSize, TimeSpan period)
    {
        Time = time;
        Symbol = symbol;
        Period = period;
        if (bid is not null)
        {
            Bid = bid;
            LastBidSize = lastBidSize;
        }
        if (ask is not null)
        {
            Ask = ask;
            LastAskSize = lastAskSize;
        }
        Value = Close;
    }
}
