using System.Reflection;
using Quant.Engine;
using Quant.Engine.Results;
using QuantConnect.Algorithm;

namespace Quant.Testing;

/// <summary>
/// The embedded engine on the conformance kit's data: minutes of QAAA, QBBB, QCCC and QDDD from 2023-11-20 to 12-08 and from 2024-03-06 to 13,
/// BTCUSD and ETHUSD on Coinbase, EURUSD on Oanda (see the kit's README).
/// </summary>
public static class KitEngine
{
    /// <summary>The kit's data folder.</summary>
    public static string DataFolder { get; } = typeof(KitEngine).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(x => x.Key == "KitData").Value
        ?? throw new InvalidOperationException("Invariant: the build says where the kit is.");

    private static readonly Lazy<BacktestEngine> Shared = new(() => new BacktestEngine(DataFolder, Path.Combine(AppContext.BaseDirectory, "kit-cache")));

    /// <summary>Runs an algorithm over days of the data.</summary>
    /// <param name="create">Makes the algorithm.</param>
    /// <param name="start">First day; null for what the algorithm sets.</param>
    /// <param name="end">Last day, inclusive; null for what the algorithm sets.</param>
    /// <param name="parameters">The algorithm's parameters; of two with one name the last counts.</param>
    public static RunResult Run(Func<QCAlgorithm> create, DateTime? start = null, DateTime? end = null, params (string Name, string Value)[] parameters)
        => Shared.Value.Run(new BacktestRequest(create)
        {
            StartDate = start,
            EndDate = end,
            Parameters = parameters.GroupBy(x => x.Name).ToDictionary(x => x.Key, x => x.Last().Value),
            Clock = new FakeClock(new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero)),
        });
}
