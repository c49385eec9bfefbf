using QuantConnect.Securities;

namespace QuantConnect.Orders.TimeInForces;

/// <summary>The order ends with its day: at the regular close, for forex at 17:00 New York, for crypto at the market's midnight.</summary>
public class DayTimeInForce : TimeInForce
{
    private static readonly TimeSpan ForexCutOff = TimeSpan.FromHours(17);

    /// <inheritdoc/>
    public override bool IsOrderExpired(Security security, Order order)
    {
        var hours = security.Exchange.Hours;
        var now = security.LocalTime;
        switch (order.SecurityType)
        {
            case SecurityType.Forex:
            case SecurityType.Cfd:
                var sent = order.Time.ConvertFromUtc(TimeZones.NewYork);
                var end = sent.Date + ForexCutOff;
                if (sent.TimeOfDay > ForexCutOff)
                {
                    end = end.AddDays(1);
                }

                return now.ConvertTo(hours.TimeZone, TimeZones.NewYork) >= end;

            case SecurityType.Crypto:
            case SecurityType.CryptoFuture:
                return now.Date > order.Time.ConvertFromUtc(hours.TimeZone).Date;

            default:
                return now >= hours.GetLastDailyMarketClose(order.Time.ConvertFromUtc(hours.TimeZone), false);
        }
    }

    /// <inheritdoc/>
    public override bool IsFillValid(Security security, Order order, OrderEvent fill) => true;
}
