using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json;
using Quant.Lab.Lessons;

namespace Quant.Benchmarks.Harness;

/// <summary>
/// <c>speed [SCENARIO...] [--repeat N] [--update]</c>: measures scenarios, each run in a process of its own. A time counts only if the
/// run had the same result as a run without cached data and as the committed one, and that of the kit as real Lean.
/// </summary>
internal static class SpeedCommand
{
    /// <summary>The compiler watches the first of them, and has done with it some runs later.</summary>
    private const int FurtherRuns = 8;

    /// <summary>What the wrappers set for every command.</summary>
    private static readonly Dictionary<string, string> AllRuns = new() { ["DOTNET_EnableWriteXorExecute"] = "0" };

    /// <summary>What the wrappers set besides for commands with many runs in one process.</summary>
    private static readonly Dictionary<string, string> ManyRuns = new()
    {
        ["DOTNET_TieredPGO"] = "1",
        ["DOTNET_TC_CallCountThreshold"] = "1E",
        ["DOTNET_gcServer"] = "1",
        ["DOTNET_GCDynamicAdaptationMode"] = "0",
        ["DOTNET_GCgen0size"] = "2000000",
        ["DOTNET_GCGen0MaxBudget"] = "2000000",
    };

    public static int Execute(string[] args)
    {
        var update = args.Contains("--update");
        var at = Array.IndexOf(args, "--repeat");
        var repeat = at >= 0 ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : 5;
        var names = args.Where((x, i) => !x.StartsWith("--", StringComparison.Ordinal) && (at < 0 || i != at + 1)).ToList();
        var baseline = ReadBaseline();
        var measured = new List<Measurement>();
        Console.Out.WriteLine(Machine());
        Console.Out.WriteLine("scenario          |    bars | orders | process s | first run s | warm run s | bars/s first |    warm | bytes/bar | startup s | cpu s | peak MB");
        foreach (var scenario in names.Count == 0 ? Scenario.All : names.Select(Scenario.Named))
        {
            scenario.DataFolder();
            var committed = update ? null : baseline?.Measurements.FirstOrDefault(x => x.Scenario == scenario.Name);
            var result = Measure(scenario, repeat, committed);
            measured.Add(result);
            Console.Out.WriteLine(Row(result));
        }
        if (update)
        {
            var kept = baseline?.Measurements.Where(x => measured.TrueForAll(m => m.Scenario != x.Scenario)) ?? [];
            var all = kept.Concat(measured).OrderBy(x => x.Scenario, StringComparer.Ordinal).ToList();
            File.WriteAllText(Project.BaselineFile, JsonSerializer.Serialize(new Baseline(Machine(), all), HarnessJson.Default.Baseline) + "\n");
        }
        return 0;
    }

    public static Baseline? ReadBaseline() => File.Exists(Project.BaselineFile)
        ? JsonSerializer.Deserialize(File.ReadAllText(Project.BaselineFile), HarnessJson.Default.Baseline)
        : null;

    /// <summary>The median process of several.</summary>
    private static Measurement Measure(Scenario scenario, int repeat, Measurement? committed)
    {
        var cache = Directory.CreateTempSubdirectory("quant-benchmarks-cache-").FullName;
        try
        {
            var learning = new LearnedStart(Path.Combine(cache, "learned"));
            // reads the zip files and fills the cache
            var reference = Spawn(scenario, cache, 0, learning.Learning());
            if (scenario.GoldenHash() is { } golden && golden != reference.OrderListHash)
            {
                throw new InvalidOperationException($"{scenario.Name}: order list hash {reference.OrderListHash}, but real Lean has {golden}.");
            }
            if (committed is not null && !reference.HasResultOf(committed))
            {
                throw new InvalidOperationException($"{scenario.Name}: {reference.OrderListHash} is not the committed result {committed.OrderListHash}. If it should be, run with --update.");
            }
            var learned = learning.Learned();
            var runs = Enumerable.Range(0, repeat).Select(_ => Spawn(scenario, cache, 0, learned)).OrderBy(x => x.ProcessSeconds).ToList();
            var warm = Spawn(scenario, cache, FurtherRuns, ManyRuns);
            var different = runs.Append(warm).FirstOrDefault(x => !x.HasResultOf(reference));
            if (different is not null)
            {
                throw new InvalidOperationException($"{scenario.Name}: {different.OrderListHash} with cached data, {reference.OrderListHash} without.");
            }
            var alone = Spawn(scenario, cache, 1, learned);
            return runs[runs.Count / 2] with { WarmSeconds = warm.WarmSeconds, StartupSeconds = alone.StartupSeconds, PeakMegabytes = alone.PeakMegabytes };
        }
        finally
        {
            Directory.Delete(cache, recursive: true);
        }
    }

    private static Measurement Spawn(Scenario scenario, string cache, int furtherRuns, IReadOnlyDictionary<string, string> settings)
    {
        var host = Environment.ProcessPath!;
        var start = new ProcessStartInfo(host) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(host) == "dotnet")
        {
            start.ArgumentList.Add(typeof(SpeedCommand).Assembly.Location);
        }
        foreach (var argument in (string[])["run", scenario.Name, cache, furtherRuns.ToString(CultureInfo.InvariantCulture)])
        {
            start.ArgumentList.Add(argument);
        }
        foreach (var (name, value) in AllRuns.Concat(settings))
        {
            start.Environment[name] = value;
        }
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var seconds = watch.Elapsed.TotalSeconds;
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize(output, HarnessJson.Default.Measurement)! with { ProcessSeconds = seconds }
            : throw new InvalidOperationException($"The process for {scenario.Name} ended with code {process.ExitCode}.");
    }

    private static string Row(Measurement m) => string.Create(
        CultureInfo.InvariantCulture,
        $"{m.Scenario,-17} | {m.Bars,7} | {m.Orders,6} | {m.ProcessSeconds,9:0.00} | {m.RunSeconds,11:0.00} | {m.WarmSeconds,10:0.00} | {m.Bars / m.RunSeconds,12:0} | {m.Bars / m.WarmSeconds,7:0} | {(double)m.AllocatedBytes / m.Bars,9:0} | {m.StartupSeconds,9:0.000} | {m.CpuSeconds,5:0.00} | {m.PeakMegabytes,7:0}");

    private static string Machine()
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024 * 1024 * 1024);
        var compiled = typeof(SpeedCommand).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration;
        return $"{Environment.ProcessorCount} cores ({RuntimeInformation.ProcessArchitecture}), {memory} GB, {RuntimeInformation.FrameworkDescription}, {compiled}";
    }
}
