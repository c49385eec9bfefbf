using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Quant.Engine;
using Quant.Engine.Results;

namespace Quant.Benchmarks.Harness;

/// <summary><c>run SCENARIO CACHE-FOLDER [FURTHER-RUNS]</c>: runs a scenario in this process and prints what it measured as JSON.</summary>
internal static class RunCommand
{
    public static int Execute(string[] args)
    {
        var startup = SecondsSinceStart();
        var scenario = Scenario.Named(args[0]);
        var cacheFolder = args[1];
        var further = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 0;
        var folder = scenario.DataFolder();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        var engine = new BacktestEngine(folder, cacheFolder);
        var result = Run(engine, scenario);
        var seconds = watch.Elapsed.TotalSeconds;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        var (peak, cpu) = Usage();
        var warm = 0.0;
        for (var i = 0; i < further; i++)
        {
            watch.Restart();
            Run(engine, scenario);
            warm = i == 0 ? watch.Elapsed.TotalSeconds : Math.Min(warm, watch.Elapsed.TotalSeconds);
        }
        var measurement = new Measurement(
            scenario.Name, result.OrderListHash, result.Orders.Count, result.Trades.Count, scenario.Bars, seconds, warm, startup, cpu, allocated, peak);
        Print(measurement);
        return 0;
    }

    public static RunResult Run(BacktestEngine engine, Scenario scenario, string? days = null)
    {
        Dictionary<string, string> parameters = days is null ? [] : new() { ["days"] = days };
        var result = engine.Run(new BacktestRequest(scenario.Create) { Parameters = parameters });
        return result.Error is null ? result : throw new InvalidOperationException($"{scenario.Name} failed: {result.Error.Details}");
    }

    /// <summary>By hand: the serializer's start would be measured too.</summary>
    private static void Print(Measurement m)
    {
        using var output = Console.OpenStandardOutput();
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteString("scenario", m.Scenario);
        json.WriteString("orderListHash", m.OrderListHash);
        json.WriteNumber("orders", m.Orders);
        json.WriteNumber("trades", m.Trades);
        json.WriteNumber("bars", m.Bars);
        json.WriteNumber("runSeconds", m.RunSeconds);
        json.WriteNumber("warmSeconds", m.WarmSeconds);
        json.WriteNumber("startupSeconds", m.StartupSeconds);
        json.WriteNumber("cpuSeconds", m.CpuSeconds);
        json.WriteNumber("allocatedBytes", m.AllocatedBytes);
        json.WriteNumber("peakMegabytes", m.PeakMegabytes);
        json.WriteEndObject();
    }

    private static double SecondsSinceStart()
    {
        using var process = Process.GetCurrentProcess();
        return (DateTime.UtcNow - process.StartTime.ToUniversalTime()).TotalSeconds;
    }

    private static (double PeakMegabytes, double CpuSeconds) Usage()
    {
        using var process = Process.GetCurrentProcess();
        return (process.PeakWorkingSet64 / (1024.0 * 1024.0), process.TotalProcessorTime.TotalSeconds);
    }
}
