using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Scheduling;
using QuantConnect.Securities;

namespace Quant.Tests.Engine.Api.Scheduling;

/// <summary>Rules of New York over the real US calendar, without an algorithm.</summary>
internal sealed class ScheduleFixture : IDisposable
{
    private readonly IDisposable _calendars = SignalsKit.Enter();

    public ScheduleFixture(DateTime? utcNow = null)
    {
        Clock = new TimeKeeper(utcNow ?? new DateTime(2023, 11, 20, 12, 0, 0), TimeZones.NewYork);
        Securities = new SecurityManager(Clock);
        Manager = new ScheduleManager(null, Securities, TimeZones.NewYork, SignalsKit.Hours);
    }

    public static Symbol Spy { get; } = SignalsMarket.Equity("SPY");

    public static SecurityExchangeHours Hours => SignalsKit.Hours.GetExchangeHours(Market.USA, Spy, SecurityType.Equity);

    public TimeKeeper Clock { get; }

    public SecurityManager Securities { get; }

    public ScheduleManager Manager { get; }

    public DateRules Dates => Manager.DateRules;

    public TimeRules Times => Manager.TimeRules;

    public static DateTime Utc(DateTime local) => local.ConvertToUtc(TimeZones.NewYork);

    public static bool IsTradingDay(DateTime date) => Hours.IsDateOpen(date);

    public void Dispose() => _calendars.Dispose();
}
