using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Scheduling;
using QuantConnect.Securities;

namespace Quant.Engine.Simulation.Scheduling;

/// <summary>Makes the events that call an algorithm's <c>OnEndOfDay</c>, if it has one of its own.</summary>
internal sealed class EndOfDayEvents
{
    private readonly QCAlgorithm _algorithm;
    private readonly Action<string, Exception> _onError;

    /// <param name="algorithm">The algorithm</param>
    /// <param name="onError">Told of an exception in <c>OnEndOfDay</c>, which does not end a run</param>
    public EndOfDayEvents(QCAlgorithm algorithm, Action<string, Exception> onError)
    {
        _algorithm = algorithm;
        _onError = onError;
        HasHandler = Overrides(typeof(Symbol)) || Overrides(typeof(string));
    }

    /// <summary>Whether the algorithm wants to know of the end of day.</summary>
    public bool HasHandler { get; }

    /// <summary>An event shortly before the last close of each trading day; at midnight if the market never closes.</summary>
    public ScheduledEvent ForSecurity(Security security) => new($"{security.Symbol}.EndOfDay", Times(security, _algorithm.UtcTime), (name, _) =>
    {
        try
        {
            _algorithm.OnEndOfDay(security.Symbol);
        }
        catch (Exception error)
        {
            _onError(name, error);
        }
    });

    private IEnumerable<DateTime> Times(Security security, DateTime now)
    {
        var hours = security.Exchange.Hours;
        foreach (var date in Time.EachTradeableDay(security, now, _algorithm.EndDate))
        {
#pragma warning disable CS0618 // obsolete for users, but what decides which close is meant
            var extended = security.IsExtendedMarketHours;
#pragma warning restore CS0618
            var time = hours.IsMarketAlwaysOpen
                ? date.Date.AddDays(1)
                : hours.GetLastDailyMarketClose(date, extended) - ScheduledEvent.SecurityEndOfDayDelta;
            var utc = time.ConvertToUtc(security.Exchange.TimeZone);
            if (utc > now)
            {
                yield return utc;
            }
        }
    }

    private bool Overrides(Type parameter) =>
        _algorithm.GetType().GetMethod(nameof(QCAlgorithm.OnEndOfDay), [parameter]) is { } method && method.DeclaringType != typeof(QCAlgorithm);
}
