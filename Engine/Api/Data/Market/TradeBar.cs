using System.Runtime.CompilerServices;
using Quant.Engine.Models;

namespace QuantConnect.Data.Market;

/// <summary>Open, high, low, close and volume of the trades of a time span.</summary>
public class TradeBar : BaseData, IBaseDataBar
{
    /// <summary>1 once a price has been set; the first price set is also open, high and low.</summary>
    protected int Initialized;

    private decimal _open;
    private decimal _high;
    private decimal _low;
    private decimal _volume;
    private TimeSpan _period;

    /// <summary>Makes a one-minute bar without prices.</summary>
    public TradeBar()
    {
        DataType = MarketDataType.TradeBar;
        Period = QuantConnect.Time.OneMinute;
    }

    /// <summary>Copies the prices, time and symbol of a bar.</summary>
    public TradeBar(TradeBar original)
        : this(new DateTime(original.Time.Ticks), original.Symbol, original.Open, original.High, original.Low, original.Close, original.Volume, original.Period)
    {
    }

    /// <summary>Makes a bar.</summary>
    /// <param name="time">Start, in the exchange's time zone.</param>
    /// <param name="symbol">Symbol.</param>
    /// <param name="open">First price.</param>
    /// <param name="high">Highest price.</param>
    /// <param name="low">Lowest price.</param>
    /// <param name="close">Last price.</param>
    /// <param name="volume">Traded quantity.</param>
    /// <param name="period">Length, one minute by default.</param>
    public TradeBar(DateTime time, Symbol symbol, decimal open, decimal high, decimal low, decimal close, decimal volume, TimeSpan? period = null)
    {
        Initialized = 1;
        DataType = MarketDataType.TradeBar;
        Time = time;
        Symbol = symbol;
        if (GetType() == typeof(TradeBar))
        {
            // one per bar of data: without virtual calls
            (_open, _high, _low, _volume) = (open, high, low, volume);
            _period = period ?? QuantConnect.Time.OneMinute;
            SetValue(close);
            return;
        }
        Open = open;
        High = high;
        Low = low;
        Close = close;
        Volume = volume;
        Period = period ?? QuantConnect.Time.OneMinute;
    }

    /// <summary>Traded quantity.</summary>
    public virtual decimal Volume
    {
        get => _volume;
        set => _volume = value;
    }

    /// <inheritdoc cref="IBar.Open"/>
    public virtual decimal Open
    {
        get => _open;
        set
        {
            Initialize(value);
            _open = value;
        }
    }

    /// <inheritdoc cref="IBar.High"/>
    public virtual decimal High
    {
        get => _high;
        set
        {
            Initialize(value);
            _high = value;
        }
    }

    /// <inheritdoc cref="IBar.Low"/>
    public virtual decimal Low
    {
        get => _low;
        set
        {
            Initialize(value);
            _low = value;
        }
    }

    /// <inheritdoc cref="IBar.Close"/>
    public virtual decimal Close
    {
        get => Value;
        set
        {
            Initialize(value);
            Value = value;
        }
    }

    /// <summary>End of the bar; setting it changes <see cref="Period"/>.</summary>
    public override DateTime EndTime
    {
        get => Time + Period;
        set => Period = value - Time;
    }

    /// <summary>Length of the bar.</summary>
    public virtual TimeSpan Period
    {
        get => _period;
        set => _period = value;
    }

    /// <summary>The data if they are a trade bar of no derived class, as nearly all are: its members can be read without virtual calls. Otherwise null.</summary>
    internal static TradeBar? Plain(BaseData data) => data.GetType() == typeof(TradeBar) ? Unsafe.As<TradeBar>(data) : null;

    /// <summary>Takes in a trade.</summary>
    /// <param name="lastTrade">Price of the trade.</param>
    /// <param name="bidPrice">Not used.</param>
    /// <param name="askPrice">Not used.</param>
    /// <param name="volume">Size of the trade.</param>
    /// <param name="bidSize">Not used.</param>
    /// <param name="askSize">Not used.</param>
    public override void Update(decimal lastTrade, decimal bidPrice, decimal askPrice, decimal volume, decimal bidSize, decimal askSize)
    {
        Initialize(lastTrade);
        if (lastTrade > High)
        {
            High = lastTrade;
        }
        if (lastTrade < Low)
        {
            Low = lastTrade;
        }
        Volume += volume;
        Close = lastTrade;
    }

    /// <summary>Copy marked as repeated data, then without volume, or as original data.</summary>
    /// <param name="fillForward">Value of <see cref="BaseData.IsFillForward"/>.</param>
    public override BaseData Clone(bool fillForward)
    {
        var clone = base.Clone(fillForward);
        if (fillForward)
        {
            // the prices repeat, but nothing was traded
            ((TradeBar)clone).Volume = 0;
        }
        return clone;
    }

    /// <inheritdoc/>
    public override BaseData Clone() => (BaseData)MemberwiseClone();

    /// <summary>Ticker, prices and volume, rounded to be read.</summary>
    public override string ToString() =>
        $"{Symbol}: O: {Open.SmartRounding()} H: {High.SmartRounding()} L: {Low.SmartRounding()} C: {Close.SmartRounding()} V: {Volume.SmartRounding()}";

    // what a bar of no derived class (see Plain) has in its virtual members
    internal decimal OwnOpen => _open;

    internal decimal OwnHigh => _high;

    internal decimal OwnLow => _low;

    internal decimal OwnClose => OwnValue;

    internal decimal OwnVolume => _volume;

    internal DateTime OwnEndTime => Time + _period;

    /// <summary>Takes in a bar that follows; for two bars of no derived class.</summary>
    internal void Absorb(TradeBar next)
    {
        SetValue(next.OwnValue);
        _volume = DecimalMath.Sum(_volume, next._volume);
        if (DecimalMath.IsLess(next._low, _low))
        {
            _low = next._low;
        }
        if (DecimalMath.IsLess(_high, next._high))
        {
            _high = next._high;
        }
    }

    private void Initialize(decimal value)
    {
        if (Initialized == 0)
        {
            Initialized = 1;
            _open = value;
            _low = value;
            _high = value;
        }
    }
}
