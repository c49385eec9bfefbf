using System.Reflection;
using Quant.Engine.Simulation;
using QuantConnect;
using QuantConnect.Securities;

namespace Quant.Tests.Engine.Api.Common;

/// <summary>A run on the conformance kit's data folder, for what needs its tables only.</summary>
internal static class KitRun
{
    public static string DataFolder { get; } = Path.Combine(
        typeof(KitRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(x => x.Key == "KitFolder").Value!, "data");

    /// <summary>Exchange hours of US equities.</summary>
    public static SecurityExchangeHours UsEquityHours => Create().MarketHours.GetExchangeHours(Market.USA, Symbol.Create("SPY", SecurityType.Equity, Market.USA), SecurityType.Equity);

    public static RunContext Create() => new(
        DataFolder,
        new DateTime(2024, 6, 3),
        MarketHoursDatabase.FromFile(Path.Combine(DataFolder, "market-hours", "market-hours-database.json")),
        SymbolPropertiesDatabase.FromFile(Path.Combine(DataFolder, "symbol-properties", "symbol-properties-database.csv")));

    public static IDisposable Enter() => RunContext.Enter(Create());
}
