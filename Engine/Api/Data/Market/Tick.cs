using System.Globalization;

namespace QuantConnect.Data.Market;

/// <summary>A single trade, quote or open interest figure.</summary>
public class Tick : BaseData
{
    // null while only the text is known
    private Exchange? _exchange = QuantConnect.Exchange.UNKNOWN;
    private string? _exchangeText;
    private uint? _parsedSaleCondition;

    /// <summary>Makes an empty trade tick.</summary>
    public Tick() => DataType = MarketDataType.Tick;

    /// <summary>Copies a tick.</summary>
    public Tick(Tick original)
    {
        DataType = MarketDataType.Tick;
        Symbol = original.Symbol;
        Time = new DateTime(original.Time.Ticks);
        TickType = original.TickType;
        Value = original.Value;
        Quantity = original.Quantity;
        BidPrice = original.BidPrice;
        BidSize = original.BidSize;
        AskPrice = original.AskPrice;
        AskSize = original.AskSize;
        SaleCondition = original.SaleCondition;
        Suspicious = original.Suspicious;
        _exchange = original._exchange;
        _exchangeText = original._exchangeText;
        _parsedSaleCondition = original._parsedSaleCondition;
    }

    /// <summary>Makes a quote without sizes, valued at the middle.</summary>
    /// <param name="time">Time, in the exchange's time zone.</param>
    /// <param name="symbol">Symbol.</param>
    /// <param name="bid">Best bid.</param>
    /// <param name="ask">Best ask.</param>
    public Tick(DateTime time, Symbol symbol, decimal bid, decimal ask)
        : this(time, symbol, (bid + ask) / 2, bid, ask)
    {
    }

    /// <summary>Makes an open interest tick.</summary>
    /// <param name="time">Time, in the exchange's time zone.</param>
    /// <param name="symbol">Symbol.</param>
    /// <param name="openInterest">Open contracts.</param>
    public Tick(DateTime time, Symbol symbol, decimal openInterest)
        : this(time, symbol, TickType.OpenInterest)
    {
        Value = openInterest;
    }

    /// <summary>Makes a quote without sizes, valued at the last trade.</summary>
    /// <param name="time">Time, in the exchange's time zone.</param>
    /// <param name="symbol">Symbol.</param>
    /// <param name="last">Last trade.</param>
    /// <param name="bid">Best bid.</param>
    /// <param name="ask">Best ask.</param>
    public Tick(DateTime time, Symbol symbol, decimal last, decimal bid, decimal ask)
        : this(time, symbol, TickType.Quote)
    {
        Value = last;
        BidPrice = bid;
        AskPrice = ask;
    }

    /// <summary>Makes a trade.</summary>
    /// <param name="time">Time, in the exchange's time zone.</param>
    /// <param name="symbol">Symbol.</param>
    /// <param name="saleCondition">Condition code, hexadecimal.</param>
    /// <param name="exchange">Name or code of the exchange.</param>
    /// <param name="quantity">Size of the trade.</param>
    /// <param name="price">Price of the trade.</param>
    public Tick(DateTime time, Symbol symbol, string saleCondition, string exchange, decimal quantity, decimal price)
        : this(time, symbol, TickType.Trade)
    {
        Value = price;
        Quantity = quantity;
        Exchange = exchange;
        SaleCondition = saleCondition;
    }

    /// <summary>Makes a trade.</summary>
    /// <param name="time">Time, in the exchange's time zone.</param>
    /// <param name="symbol">Symbol.</param>
    /// <param name="saleCondition">Condition code, hexadecimal.</param>
    /// <param name="exchange">Exchange.</param>
    /// <param name="quantity">Size of the trade.</param>
    /// <param name="price">Price of the trade.</param>
    public Tick(DateTime time, Symbol symbol, string saleCondition, Exchange exchange, decimal quantity, decimal price)
        : this(time, symbol, saleCondition, string.Empty, quantity, price)
    {
        _exchange = exchange;
    }

    /// <summary>Makes a quote.</summary>
    /// <param name="time">Time, in the exchange's time zone.</param>
    /// <param name="symbol">Symbol.</param>
    /// <param name="saleCondition">Condition code, hexadecimal.</param>
    /// <param name="exchange">Name or code of the exchange.</param>
    /// <param name="bidSize">Size at the bid.</param>
    /// <param name="bidPrice">Best bid.</param>
    /// <param name="askSize">Size at the ask.</param>
    /// <param name="askPrice">Best ask.</param>
    public Tick(DateTime time, Symbol symbol, string saleCondition, string exchange, decimal bidSize, decimal bidPrice, decimal askSize, decimal askPrice)
        : this(time, symbol, TickType.Quote)
    {
        Exchange = exchange;
        SaleCondition = saleCondition;
        BidPrice = bidPrice;
        BidSize = bidSize;
        AskPrice = askPrice;
        AskSize = askSize;
        SetValue();
    }

    /// <summary>Makes a quote of an unknown exchange.</summary>
    /// <param name="time">Time, in the exchange's time zone.</param>
    /// <param name="symbol">Symbol.</param>
    /// <param name="bidSize">Size at the bid.</param>
    /// <param name="bidPrice">Best bid.</param>
    /// <param name="askSize">Size at the ask.</param>
    /// <param name="askPrice">Best ask.</param>
    public Tick(DateTime time, Symbol symbol, decimal bidSize, decimal bidPrice, decimal askSize, decimal askPrice)
        : this(time, symbol, string.Empty, string.Empty, bidSize, bidPrice, askSize, askPrice)
    {
    }

    /// <summary>Makes a quote.</summary>
    /// <param name="time">Time, in the exchange's time zone.</param>
    /// <param name="symbol">Symbol.</param>
    /// <param name="saleCondition">Condition code, hexadecimal.</param>
    /// <param name="exchange">Exchange.</param>
    /// <param name="bidSize">Size at the bid.</param>
    /// <param name="bidPrice">Best bid.</param>
    /// <param name="askSize">Size at the ask.</param>
    /// <param name="askPrice">Best ask.</param>
    public Tick(DateTime time, Symbol symbol, string saleCondition, Exchange exchange, decimal bidSize, decimal bidPrice, decimal askSize, decimal askPrice)
        : this(time, symbol, saleCondition, string.Empty, bidSize, bidPrice, askSize, askPrice)
    {
        _exchange = exchange;
    }

    private Tick(DateTime time, Symbol symbol, TickType tickType)
        : this()
    {
        Time = time;
        Symbol = symbol;
        TickType = tickType;
    }

    /// <summary>What the tick reports.</summary>
    public TickType TickType { get; set; } = TickType.Trade;

    /// <summary>Size of a trade.</summary>
    public decimal Quantity { get; set; }

    /// <summary>Code of the exchange; set by name or code.</summary>
    public string ExchangeCode
    {
        get => FindExchange().Code;
        set => Exchange = value;
    }

    /// <summary>Name of the exchange; set by name or code.</summary>
    public string Exchange
    {
        get => FindExchange();
        set
        {
            _exchangeText = value;
            _exchange = null;
        }
    }

    /// <summary>Condition code, hexadecimal.</summary>
    public string SaleCondition { get; set; } = string.Empty;

    /// <summary><see cref="SaleCondition"/> as a number.</summary>
    public uint ParsedSaleCondition
    {
        get => string.IsNullOrEmpty(SaleCondition) ? 0 : _parsedSaleCondition ??= uint.Parse(SaleCondition, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        set => _parsedSaleCondition = value;
    }

    /// <summary>Whether the price is off the market; such ticks change no prices.</summary>
    public bool Suspicious { get; set; }

    /// <summary>Best bid.</summary>
    public decimal BidPrice { get; set; }

    /// <summary>Best ask.</summary>
    public decimal AskPrice { get; set; }

    /// <summary>Price of the trade, or middle of the quote.</summary>
    public decimal LastPrice => Value;

    /// <summary>Size at the bid.</summary>
    public decimal BidSize { get; set; }

    /// <summary>Size at the ask.</summary>
    public decimal AskSize { get; set; }

    /// <summary>Overwrites prices and sizes.</summary>
    /// <param name="lastTrade">New value.</param>
    /// <param name="bidPrice">Best bid.</param>
    /// <param name="askPrice">Best ask.</param>
    /// <param name="volume">Size of the trade.</param>
    /// <param name="bidSize">Size at the bid.</param>
    /// <param name="askSize">Size at the ask.</param>
    public override void Update(decimal lastTrade, decimal bidPrice, decimal askPrice, decimal volume, decimal bidSize, decimal askSize)
    {
        Value = lastTrade;
        Quantity = volume;
        BidPrice = bidPrice;
        BidSize = bidSize;
        AskPrice = askPrice;
        AskSize = askSize;
    }

    /// <summary>Whether the tick has a price and, except for index values, a size.</summary>
    public bool IsValid() => TickType switch
    {
        TickType.Trade => LastPrice > 0m && (Quantity > 0 || Symbol.SecurityType == SecurityType.Index),
        TickType.Quote => (AskPrice > 0m && AskSize > 0) || (BidPrice > 0m && BidSize > 0),
        TickType.OpenInterest => Value > 0,
        _ => false,
    };

    /// <inheritdoc/>
    public override BaseData Clone() => new Tick(this);

    /// <summary>Sets the value of a quote: the middle, or the side that exists.</summary>
    public void SetValue()
    {
        Value = BidPrice + AskPrice;
        if (BidPrice * AskPrice != 0)
        {
            Value /= 2m;
        }
    }

    /// <summary>Ticker, prices and sizes.</summary>
    public override string ToString() => TickType switch
    {
        TickType.Trade => $"{Symbol}: Price: {Price} Quantity: {Quantity}",
        TickType.Quote => $"{Symbol}: Bid: {BidSize}@{BidPrice} Ask: {AskSize}@{AskPrice}",
        TickType.OpenInterest => $"{Symbol}: OpenInterest: {Value}",
        _ => throw new InvalidOperationException($"{Symbol}: {TickType} is not a kind of tick."),
    };

    private Exchange FindExchange() => _exchange ??= (_exchangeText ?? string.Empty).GetPrimaryExchange(Symbol.SecurityType, Symbol.ID.Market);
}
