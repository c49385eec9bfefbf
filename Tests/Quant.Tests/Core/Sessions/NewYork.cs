using System.Globalization;
using Quant.Core.Sessions;
using Quant.Framework.Sessions;
using Quant.Testing;
using QuantConnect;
using QuantConnect.Securities;

namespace Quant.Tests.Core.Sessions;

/// <summary>US equities as Lean's market-hours database knows them, and wall-clock times of New York.</summary>
internal static class NewYork
{
    private static readonly Lazy<SecurityExchangeHours> LeanHours = new(() => MarketHoursDatabase
        .FromFile(Path.Combine(KitEngine.DataFolder, "market-hours", "market-hours-database.json"))
        .GetEntry(Market.USA, (string)null!, SecurityType.Equity).ExchangeHours);

    public static SecurityExchangeHours Hours => LeanHours.Value;

    public static ISessionCalendar Calendar() => new ExchangeCalendar(Hours);

    /// <summary>UTC ticks of a wall-clock time such as <c>2024-03-11 09:30</c>.</summary>
    public static long At(string time) => DateTime.ParseExact(time, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture).ConvertToUtc(TimeZones.NewYork).Ticks;
}
