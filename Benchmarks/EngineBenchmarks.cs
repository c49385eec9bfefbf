using BenchmarkDotNet.Attributes;
using Quant.Benchmarks.Harness;
using Quant.Engine;

namespace Quant.Benchmarks;

/// <summary>Warm runs of a month of data, for comparing changes of the engine: <c>-- --filter '*'</c>. Open for inheritance: BenchmarkDotNet derives from it.</summary>
[MemoryDiagnoser]
public class EngineBenchmarks : IDisposable
{
    private readonly string _cache = Directory.CreateTempSubdirectory("quant-benchmarks-cache-").FullName;
    private BacktestEngine _engine = null!;
    private Scenario _scenario = null!;

    /// <summary>Scenario.</summary>
    [Params("empty", "ema-crypto", "ema-equities")]
    public string Name { get; set; } = "empty";

    /// <summary>Opens the data once.</summary>
    [GlobalSetup]
    public void Open()
    {
        _scenario = Scenario.Named(Name);
        _engine = new BacktestEngine(_scenario.DataFolder(), _cache);
        Run();
    }

    /// <summary>Runs 30 days.</summary>
    [Benchmark]
    public int Run() => RunCommand.Run(_engine, _scenario, "30").Orders.Count;

    /// <summary>Deletes the cache.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        Directory.Delete(_cache, recursive: true);
    }
}
