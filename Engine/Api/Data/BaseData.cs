using NodaTime;

namespace QuantConnect.Data;

/// <summary>Base of all data points.</summary>
public abstract class BaseData : IBaseData
{
    /// <summary>Every resolution.</summary>
    protected static readonly List<Resolution> AllResolutions = [.. Enum.GetValues<Resolution>()];

    /// <summary>Daily only.</summary>
    protected static readonly List<Resolution> DailyResolution = [Resolution.Daily];

    /// <summary>Minute only.</summary>
    protected static readonly List<Resolution> MinuteResolution = [Resolution.Minute];

    /// <summary>Minute and finer.</summary>
    protected static readonly List<Resolution> HighResolution = [Resolution.Minute, Resolution.Second, Resolution.Tick];

    /// <summary>Resolutions of options.</summary>
    protected static readonly List<Resolution> OptionResolutions = [Resolution.Daily, Resolution.Hour, Resolution.Minute];

    private decimal _value;

    /// <summary>Makes an empty point of the symbol <see cref="Symbol.Empty"/>.</summary>
    public BaseData()
    {
    }

    /// <inheritdoc/>
    public MarketDataType DataType { get; set; } = MarketDataType.Base;

    /// <summary>Whether the point repeats an earlier one because there was no new data.</summary>
    public bool IsFillForward { get; private set; }

    /// <inheritdoc/>
    public DateTime Time { get; set; }

    /// <inheritdoc/>
    public virtual DateTime EndTime
    {
        get => Time;
        set => Time = value;
    }

    /// <inheritdoc/>
    public Symbol Symbol { get; set; } = Symbol.Empty;

    /// <inheritdoc/>
    public virtual decimal Value
    {
        get => _value;
        set => _value = value;
    }

    /// <inheritdoc/>
    public virtual decimal Price => Value;

    /// <summary>The value of a point whose class does not override <see cref="Value"/>.</summary>
    private protected decimal OwnValue => _value;

    /// <summary>Sets the value of a point whose class does not override <see cref="Value"/>.</summary>
    private protected void SetValue(decimal value) => _value = value;

    /// <inheritdoc/>
    public virtual bool RequiresMapping() => Symbol.RequiresMapping();

    /// <summary>Whether long stretches without data are normal and not worth a warning.</summary>
    public virtual bool IsSparseData() => Symbol.SecurityType == SecurityType.Base;

    /// <summary>Whether the point counts as the last data of its security.</summary>
    public virtual bool ShouldCacheToSecurity() => true;

    /// <summary>Resolution to subscribe to when none is given.</summary>
    public virtual Resolution DefaultResolution() => Resolution.Minute;

    /// <summary>Resolutions the type exists in.</summary>
    public virtual List<Resolution> SupportedResolutions() => Symbol.SecurityType.IsOption() ? OptionResolutions : AllResolutions;

    /// <summary>Time zone of the data's times, for user-defined types.</summary>
    /// <exception cref="InvalidOperationException">The symbol's market decides about the time zone.</exception>
    public virtual DateTimeZone DataTimeZone() => Symbol.SecurityType == SecurityType.Base
        ? TimeZones.NewYork
        : throw new InvalidOperationException($"{Symbol}: the time zone of type {Symbol.SecurityType} is that of its market.");

    /// <summary>Takes in a trade.</summary>
    public void UpdateTrade(decimal lastTrade, decimal tradeSize) => Update(lastTrade, 0, 0, tradeSize, 0, 0);

    /// <summary>Takes in both sides of a quote.</summary>
    public void UpdateQuote(decimal bidPrice, decimal bidSize, decimal askPrice, decimal askSize) => Update(0, bidPrice, askPrice, 0, bidSize, askSize);

    /// <summary>Takes in a bid.</summary>
    public void UpdateBid(decimal bidPrice, decimal bidSize) => Update(0, bidPrice, 0, 0, bidSize, 0);

    /// <summary>Takes in an ask.</summary>
    public void UpdateAsk(decimal askPrice, decimal askSize) => Update(0, 0, askPrice, 0, 0, askSize);

    /// <summary>Takes in new prices; zero means that there is none of the kind.</summary>
    /// <param name="lastTrade">Price of the trade.</param>
    /// <param name="bidPrice">Best bid.</param>
    /// <param name="askPrice">Best ask.</param>
    /// <param name="volume">Size of the trade.</param>
    /// <param name="bidSize">Size at the bid.</param>
    /// <param name="askSize">Size at the ask.</param>
    public virtual void Update(decimal lastTrade, decimal bidPrice, decimal askPrice, decimal volume, decimal bidSize, decimal askSize) => Value = lastTrade;

    /// <summary>Copy marked as repeated data, or as original data.</summary>
    /// <param name="fillForward">Value of <see cref="IsFillForward"/>.</param>
    public virtual BaseData Clone(bool fillForward)
    {
        var clone = Clone();
        clone.IsFillForward = fillForward;
        return clone;
    }

    /// <inheritdoc/>
    public virtual BaseData Clone() => (BaseData)MemberwiseClone();

    /// <summary>Ticker and value.</summary>
    public override string ToString() => $"{Symbol}: {Value.ToStringInvariant("C")}";
}
