using QuantConnect.Orders;

namespace QuantConnect.Data.Market;

/// <summary>End of trading of a security, or its announcement on the last trading day.</summary>
public class Delisting : BaseData
{
    /// <summary>Makes an empty delisting.</summary>
    public Delisting()
    {
        DataType = MarketDataType.Auxiliary;
        Type = DelistingType.Delisted;
    }

    /// <summary>Makes a delisting.</summary>
    /// <param name="symbol">Symbol.</param>
    /// <param name="date">Date it is effective or announced, in the exchange's time zone.</param>
    /// <param name="price">Last price.</param>
    /// <param name="type">Announcement or event.</param>
    public Delisting(Symbol symbol, DateTime date, decimal price, DelistingType type)
        : this()
    {
        Symbol = symbol;
        Time = date;
        Value = price;
        Type = type;
    }

    /// <summary>Announcement or event.</summary>
    public DelistingType Type { get; private set; }

    /// <summary>Order that closes the position, or null.</summary>
    public OrderTicket Ticket { get; private set; } = null!;

    /// <summary>Attaches the order that closes the position.</summary>
    public void SetOrderTicket(OrderTicket ticket) => Ticket = ticket;

    /// <inheritdoc/>
    public override BaseData Clone() => new Delisting(Symbol, Time, Price, Type);

    /// <summary>Ticker and time.</summary>
    public override string ToString() => $"{(Type == DelistingType.Warning ? "Delisting Warning" : "Delisted")}: {Symbol} {EndTime}";
}
