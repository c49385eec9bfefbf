namespace Quant.Lab.Benchmarking;

/// <summary>Medians of a scenario; all times in seconds.</summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Runs">Number of processes behind each median.</param>
/// <param name="DataPoints">Bars and events of a run; a trade and a quote bar count as two.</param>
/// <param name="WarmProcess">Whole process, parsed data cached.</param>
/// <param name="WarmEngine">The engine in such a process.</param>
/// <param name="ColdProcess">Whole process, no parsed data cached: everything is read from zip files.</param>
/// <param name="ColdEngine">The engine in such a process.</param>
/// <param name="LoadFromZip">The engine on the first day alone, without cache: loading, for the most part.</param>
/// <param name="LoadFromCache">The same with the cache.</param>
/// <param name="Result">What each whole run came to.</param>
public sealed record BenchResult(
    string Scenario,
    int Runs,
    long DataPoints,
    double WarmProcess,
    double WarmEngine,
    double ColdProcess,
    double ColdEngine,
    double LoadFromZip,
    double LoadFromCache,
    BenchIdentity Result)
{
    /// <summary>Bars and events per second of a whole warm process.</summary>
    public double DataPointsPerSecond => DataPoints / WarmProcess;
}

/// <summary>What a benchmark ran on.</summary>
/// <param name="Processor">Model of the processor, if the system tells.</param>
/// <param name="Processors">Logical processors.</param>
/// <param name="Memory">Memory in gigabytes.</param>
/// <param name="System">Operating system.</param>
/// <param name="Runtime">Version of .NET.</param>
public sealed record BenchMachine(string? Processor, int Processors, long Memory, string System, string Runtime)
{
    /// <summary>This machine.</summary>
    public static BenchMachine This() => new(
        Model(), Environment.ProcessorCount, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1 << 30),
        global::System.Runtime.InteropServices.RuntimeInformation.OSDescription, global::System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription);

    private static string? Model()
    {
        const string cpus = "/proc/cpuinfo";
        return File.Exists(cpus)
            ? File.ReadLines(cpus).FirstOrDefault(x => x.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
            : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER");
    }
}
