using QuantConnect;
using QuantConnect.Securities;

namespace Quant.Tests.Engine.Support;

/// <summary>Calendars for tests: US equities with a holiday, a half day and a late open, forex with its weekend, crypto always open.</summary>
internal static class TradingHours
{
    /// <summary>Good Friday 2024.</summary>
    public static readonly DateTime Holiday = new(2024, 3, 29);

    /// <summary>Wednesday before Independence Day: closes at 13:00.</summary>
    public static readonly DateTime HalfDay = new(2024, 7, 3);

    /// <summary>An invented late open at 11:00, a Tuesday.</summary>
    public static readonly DateTime LateDay = new(2024, 8, 6);

    public static SecurityExchangeHours Equity()
    {
        var week = Enum.GetValues<DayOfWeek>().ToDictionary(day => day, day => day is DayOfWeek.Saturday or DayOfWeek.Sunday
            ? LocalMarketHours.ClosedAllDay(day)
            : new LocalMarketHours(day, new TimeSpan(4, 0, 0), new TimeSpan(9, 30, 0), new TimeSpan(16, 0, 0), new TimeSpan(20, 0, 0)));
        return new SecurityExchangeHours(
            TimeZones.NewYork,
            [Holiday],
            week,
            new Dictionary<DateTime, TimeSpan> { [HalfDay] = new(13, 0, 0) },
            new Dictionary<DateTime, TimeSpan> { [LateDay] = new(11, 0, 0) });
    }

    /// <summary>Sunday 17:00 to Friday 17:00 New York, without a break at midnight.</summary>
    public static SecurityExchangeHours Forex()
    {
        var week = Enum.GetValues<DayOfWeek>().ToDictionary(day => day, LocalMarketHours.OpenAllDay);
        week[DayOfWeek.Saturday] = LocalMarketHours.ClosedAllDay(DayOfWeek.Saturday);
        week[DayOfWeek.Sunday] = new LocalMarketHours(DayOfWeek.Sunday, new TimeSpan(17, 0, 0), TimeSpan.FromDays(1));
        week[DayOfWeek.Friday] = new LocalMarketHours(DayOfWeek.Friday, TimeSpan.Zero, new TimeSpan(17, 0, 0));
        return new SecurityExchangeHours(TimeZones.NewYork, [], week, new Dictionary<DateTime, TimeSpan>(), new Dictionary<DateTime, TimeSpan>());
    }

    public static MarketHoursDatabase Database() => new(new Dictionary<SecurityDatabaseKey, MarketHoursDatabase.Entry>
    {
        [new(Market.USA, null, SecurityType.Equity)] = new(TimeZones.NewYork, Equity()),
        [new(Market.Oanda, null, SecurityType.Forex)] = new(TimeZones.Utc, Forex()),
        [new(Market.Coinbase, null, SecurityType.Crypto)] = new(TimeZones.Utc, SecurityExchangeHours.AlwaysOpen(TimeZones.Utc)),
        [new(Market.Binance, null, SecurityType.Crypto)] = new(TimeZones.Utc, SecurityExchangeHours.AlwaysOpen(TimeZones.Utc)),
    });
}
