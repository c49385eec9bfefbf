using System.Reflection;
using Quant.Engine;
using Quant.Engine.Results;
using Quant.Engine.Simulation;
using QuantConnect.Algorithm;
using QuantConnect.Securities;

namespace Quant.Tests.Engine.Support;

/// <summary>Runs small algorithms on the conformance kit's data, and lends its exchange calendars to tests outside of a run.</summary>
internal static class SignalsKit
{
    private static readonly string Data = Path.Combine(
        typeof(SignalsKit).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(x => x.Key == "KitFolder").Value!, "data");

    private static readonly ThreadLocal<MarketHoursDatabase> LazyHours = new(
        () => MarketHoursDatabase.FromFile(Path.Combine(Data, "market-hours", "market-hours-database.json")));

    private static readonly ThreadLocal<SymbolPropertiesDatabase> LazyProperties = new(
        () => SymbolPropertiesDatabase.FromFile(Path.Combine(Data, "symbol-properties", "symbol-properties-database.csv")));

    private static readonly Lazy<BacktestEngine> LazyEngine = new(
        () => new BacktestEngine(Data, Path.Combine(AppContext.BaseDirectory, "signals-cache")));

    // One for each thread: they remember what was asked, and a run has its own.
    public static MarketHoursDatabase Hours => LazyHours.Value!;

    /// <summary>Makes the calendars available to Lean's static entry points until disposed.</summary>
    public static IDisposable Enter() => RunContext.Enter(new RunContext(Data, new DateTime(2026, 1, 1), LazyHours.Value!, LazyProperties.Value!));

    /// <summary>Runs an algorithm to its end; an error of the algorithm fails the test with its text.</summary>
    public static RunResult Run(DateTime start, DateTime end, Action<SignalsAlgorithm> initialize, IReadOnlyDictionary<string, string>? parameters = null)
    {
        var result = TryRun(() => new SignalsAlgorithm(start, end, initialize), parameters);
        if (result.Error is { } error)
        {
            NUnit.Framework.Assert.Fail(error.Details);
        }
        return result;
    }

    public static RunResult TryRun(Func<QCAlgorithm> create, IReadOnlyDictionary<string, string>? parameters = null)
        => LazyEngine.Value.Run(new BacktestRequest(create) { Parameters = parameters ?? new Dictionary<string, string>() });
}
