using QuantConnect.Securities;

namespace QuantConnect.Orders.TimeInForces;

/// <summary>
/// The order ends on a date: at the regular close, for forex at 17:00 New York, for crypto at the midnight after. The time of day of
/// <see cref="Expiry"/> does not matter.
/// </summary>
public class GoodTilDateTimeInForce : TimeInForce
{
    private static readonly TimeSpan ForexCutOff = TimeSpan.FromHours(17);

    /// <summary>Ends on the given date, in the exchange's time zone.</summary>
    public GoodTilDateTimeInForce(DateTime expiry) => Expiry = expiry;

    /// <summary>Last date, in the exchange's time zone.</summary>
    public DateTime Expiry { get; private set; }

    /// <inheritdoc/>
    public override bool IsOrderExpired(Security security, Order order)
    {
        var hours = security.Exchange.Hours;
        var now = security.LocalTime;
        return order.SecurityType switch
        {
            SecurityType.Forex or SecurityType.Cfd => now.ConvertToUtc(hours.TimeZone) >= GetForexOrderExpiryDateTime(order),
            SecurityType.Crypto or SecurityType.CryptoFuture => now.Date > Expiry.Date,
            _ => now >= hours.GetLastDailyMarketClose(Expiry.Date, false),
        };
    }

    /// <inheritdoc/>
    public override bool IsFillValid(Security security, Order order, OrderEvent fill) => true;

    /// <summary>When a forex order ends, in UTC: 17:00 New York of the expiry date, a day later if it was sent after that hour of the date.</summary>
    public DateTime GetForexOrderExpiryDateTime(Order order)
    {
        var end = Expiry.Date + ForexCutOff;
        if (order.Time.Date == Expiry.Date && order.Time.ConvertFromUtc(TimeZones.NewYork).TimeOfDay > ForexCutOff)
        {
            end = end.AddDays(1);
        }

        return end.ConvertToUtc(TimeZones.NewYork);
    }
}
