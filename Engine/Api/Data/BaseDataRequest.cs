using QuantConnect.Securities;

namespace QuantConnect.Data;

/// <summary>Data of a symbol over a time span.</summary>
public abstract class BaseDataRequest
{
    private (DateTime Utc, DateTime Local)? _start;
    private (DateTime Utc, DateTime Local)? _end;

    /// <summary>Makes a request.</summary>
    /// <param name="startTimeUtc">Start of the span, UTC.</param>
    /// <param name="endTimeUtc">End of the span, UTC.</param>
    /// <param name="exchangeHours">Calendar of the market; open interest is asked for as if the market never closed.</param>
    /// <param name="tickType">What the prices mean.</param>
    /// <param name="isCustomData">Whether the data is of a user-defined type.</param>
    /// <param name="dataType">Type of the data.</param>
    protected BaseDataRequest(DateTime startTimeUtc, DateTime endTimeUtc, SecurityExchangeHours exchangeHours, TickType tickType, bool isCustomData, Type dataType)
    {
        StartTimeUtc = startTimeUtc;
        EndTimeUtc = endTimeUtc;
        IsCustomData = isCustomData;
        DataType = dataType;
        ExchangeHours = tickType == TickType.OpenInterest ? SecurityExchangeHours.AlwaysOpen(exchangeHours.TimeZone) : exchangeHours;
    }

    /// <summary>Start of the span, UTC.</summary>
    public DateTime StartTimeUtc { get; protected set; }

    /// <summary>End of the span, UTC.</summary>
    public DateTime EndTimeUtc { get; protected set; }

    /// <summary>Start of the span in the exchange's time zone.</summary>
    public DateTime StartTimeLocal => ToLocal(ref _start, StartTimeUtc);

    /// <summary>End of the span in the exchange's time zone.</summary>
    public DateTime EndTimeLocal => ToLocal(ref _end, EndTimeUtc);

    /// <summary>Calendar of the market.</summary>
    public SecurityExchangeHours ExchangeHours { get; }

    /// <summary>Dates on which the market is open, in the time zone of the data.</summary>
    public abstract IEnumerable<DateTime> TradableDaysInDataTimeZone { get; }

    /// <summary>Whether the data is of a user-defined type.</summary>
    public bool IsCustomData { get; }

    /// <summary>Type of the data.</summary>
    public Type DataType { get; set; }

    private DateTime ToLocal(ref (DateTime Utc, DateTime Local)? known, DateTime utc)
    {
        if (known is not { } pair || pair.Utc != utc)
        {
            known = pair = (utc, utc.ConvertFromUtc(ExchangeHours.TimeZone));
        }
        return pair.Local;
    }
}
