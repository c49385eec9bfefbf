using QuantConnect.Data.Market;

namespace QuantConnect;

/// <summary>Open, high, low and close of a span of time. Values are rounded to 7 significant digits, or 4 decimals above 1000.</summary>
public class Candlestick : ISeriesPoint
{
    private bool _started;
    private decimal? _open;
    private decimal? _high;
    private decimal? _low;
    private decimal? _close;

    /// <summary>Creates an empty candlestick.</summary>
    public Candlestick()
    {
    }

    /// <summary>Creates a candlestick at <paramref name="time"/> seconds after 1970-01-01 UTC.</summary>
    public Candlestick(long time, decimal? open, decimal? high, decimal? low, decimal? close)
        : this(QuantConnect.Time.UnixTimeStampToDateTime(time), open, high, low, close)
    {
    }

    /// <summary>Creates a candlestick at the UTC time <paramref name="time"/>.</summary>
    public Candlestick(DateTime time, decimal? open, decimal? high, decimal? low, decimal? close)
    {
        Time = time;
        Open = open;
        High = high;
        Low = low;
        Close = close;
    }

    /// <summary>Takes a bar, at its end time.</summary>
    public Candlestick(TradeBar bar)
        : this(bar.EndTime, bar.Open, bar.High, bar.Low, bar.Close)
    {
    }

    /// <summary>Takes the prices of <paramref name="bar"/>.</summary>
    public Candlestick(DateTime time, Bar bar)
        : this(time, bar.Open, bar.High, bar.Low, bar.Close)
    {
    }

    /// <summary>Creates a copy of <paramref name="candlestick"/>.</summary>
    public Candlestick(Candlestick candlestick)
        : this(candlestick.Time, candlestick.Open, candlestick.High, candlestick.Low, candlestick.Close)
    {
    }

    /// <summary>End of the span, UTC.</summary>
    public DateTime Time { get; set; }

    /// <summary>Whole seconds from 1970-01-01 UTC to <see cref="Time"/>.</summary>
    public long LongTime => (long)QuantConnect.Time.DateTimeToUnixTimeStamp(Time);

    /// <summary>First value; rounded when set.</summary>
    public decimal? Open
    {
        get => _open;
        set => _open = value.SmartRounding();
    }

    /// <summary>Highest value; rounded when set.</summary>
    public decimal? High
    {
        get => _high;
        set => _high = value.SmartRounding();
    }

    /// <summary>Lowest value; rounded when set.</summary>
    public decimal? Low
    {
        get => _low;
        set => _low = value.SmartRounding();
    }

    /// <summary>Last value; rounded when set.</summary>
    public decimal? Close
    {
        get => _close;
        set => _close = value.SmartRounding();
    }

    /// <summary>A copy.</summary>
    public ISeriesPoint Clone() => new Candlestick(this);

    /// <summary>Takes one more value; null is ignored.</summary>
    public void Update(decimal? value)
    {
        if (value.HasValue)
        {
            Update(value.Value);
        }
    }

    /// <summary>Takes one more value.</summary>
    public void Update(decimal value)
    {
        if (!_started)
        {
            _started = true;
            Open = High = Low = value;
        }
        else if (value > _high)
        {
            High = value;
        }
        else if (value < _low)
        {
            Low = value;
        }

        Close = value;
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Time:o} - (O:{_open} H: {_high} L: {_low} C: {_close})");
}
