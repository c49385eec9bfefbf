using System.Reflection;

namespace Quant.Tests.Engine.Support;

/// <summary>The data folder of the conformance kit: four equities (minute bars of 2023-11-20 to 2024-03-13), two coins, a currency pair.</summary>
internal static class KitData
{
    public static string Folder { get; } =
        Path.GetFullPath(typeof(KitData).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(x => x.Key == "KitDataFolder").Value!);

    public static string MarketHours => Path.Combine(Folder, "market-hours", "market-hours-database.json");

    public static string SymbolProperties => Path.Combine(Folder, "symbol-properties", "symbol-properties-database.csv");
}
