using System.Diagnostics;
using System.Globalization;
using System.Text;
using Quant.Engine;
using Quant.Engine.Results;

namespace Quant.Benchmarks.Harness;

/// <summary>
/// <c>run SCENARIO CACHE-FOLDER [FURTHER-RUNS]</c>: runs a scenario in this process and prints what it measured as JSON. What takes time to
/// find out, start-up and memory of the process, is asked only when there are further runs.
/// </summary>
internal static class RunCommand
{
    public static int Execute(string[] args)
    {
        var began = DateTime.UtcNow;
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
        var cpu = Environment.CpuUsage.TotalTime.TotalSeconds;
        var (startup, peak) = further > 0 ? Inspect(began) : (0, 0);
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

    /// <summary>By hand: the start of a serializer or writer would be measured too.</summary>
    private static void Print(Measurement m)
    {
        var json = FormattableString.Invariant($$"""
            {"scenario":"{{m.Scenario}}","orderListHash":"{{m.OrderListHash}}","orders":{{m.Orders}},"trades":{{m.Trades}},"bars":{{m.Bars}},"runSeconds":{{m.RunSeconds}},"warmSeconds":{{m.WarmSeconds}},"startupSeconds":{{m.StartupSeconds}},"cpuSeconds":{{m.CpuSeconds}},"allocatedBytes":{{m.AllocatedBytes}},"peakMegabytes":{{m.PeakMegabytes}}}
            """);
        using var output = Console.OpenStandardOutput();
        output.Write(Encoding.UTF8.GetBytes(json));
    }

    private static (double StartupSeconds, double PeakMegabytes) Inspect(DateTime began)
    {
        using var process = Process.GetCurrentProcess();
        return ((began - process.StartTime.ToUniversalTime()).TotalSeconds, process.PeakWorkingSet64 / (1024.0 * 1024.0));
    }
}
