using System.Diagnostics;
using System.Text.Json;
using Quant.Engine;
using Quant.Engine.Results;

namespace Quant.Benchmarks.Harness;

/// <summary><c>run SCENARIO [further runs [days]]</c>: runs a scenario in this process and prints what it measured.</summary>
internal static class RunCommand
{
    public static int Execute(string[] args)
    {
        var startup = (DateTime.UtcNow - Process.GetCurrentProcess().StartTime.ToUniversalTime()).TotalSeconds;
        var scenario = Scenario.Named(args[0]);
        var further = args.Length > 1 ? int.Parse(args[1], null) : 0;
        var parameters = new Dictionary<string, string>();
        if (args.Length > 2)
        {
            parameters["days"] = args[2];
        }
        var folder = scenario.DataFolder();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        var engine = new BacktestEngine(folder, CacheFolder);
        var result = Run(engine, scenario, parameters);
        var seconds = watch.Elapsed.TotalSeconds;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        var peak = PeakMegabytes();
        var times = new List<double>();
        for (var i = 0; i < further; i++)
        {
            watch.Restart();
            Run(engine, scenario, parameters);
            times.Add(watch.Elapsed.TotalSeconds);
        }
        var measurement = new Measurement(
            scenario.Name, result.OrderListHash, result.Orders.Count, scenario.TradeBars, seconds, startup, allocated, peak) { FurtherRuns = times };
        Console.Out.WriteLine(JsonSerializer.Serialize(measurement, HarnessJson.Default.Measurement));
        return 0;
    }

    /// <summary>Beside the data, but never in the kit's folder.</summary>
    public static string CacheFolder => Path.Combine(Path.GetTempPath(), "quant-benchmarks-cache");

    public static RunResult Run(BacktestEngine engine, Scenario scenario, IReadOnlyDictionary<string, string> parameters)
    {
        var result = engine.Run(new BacktestRequest(scenario.Create) { Parameters = parameters });
        return result.Error is null ? result : throw new InvalidOperationException($"{scenario.Name} failed: {result.Error.Details}");
    }

    private static double PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / (1024.0 * 1024.0);
    }
}
