using System.Text.Json.Serialization;

namespace Quant.Benchmarks.Harness;

/// <summary>What one process measured of one run of a scenario, and perhaps of further ones.</summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="OrderListHash">Lean's hash of the orders.</param>
/// <param name="Orders">Number of orders.</param>
/// <param name="Trades">Number of closed trades.</param>
/// <param name="Bars">One-minute bars the algorithm got, trade bars and quote bars.</param>
/// <param name="RunSeconds">From making the engine to having the result: the first run of the process, compiling included.</param>
/// <param name="WarmSeconds">The best of the further runs with the same engine; 0 if there were none.</param>
/// <param name="StartupSeconds">From the start of the process to the first line of the program; 0 if there were no further runs.</param>
/// <param name="CpuSeconds">Processor time of the process up to the end of the first run, compiling on another thread included: what other work on the machine disturbs least.</param>
/// <param name="AllocatedBytes">Allocated in the first run, by all threads.</param>
/// <param name="PeakMegabytes">Most memory the process had resident after the first run, mapped cache files included; 0 if there were no further runs.</param>
internal sealed record Measurement(
    string Scenario,
    string OrderListHash,
    int Orders,
    int Trades,
    int Bars,
    double RunSeconds,
    double WarmSeconds,
    double StartupSeconds,
    double CpuSeconds,
    long AllocatedBytes,
    double PeakMegabytes)
{
    /// <summary>From starting the process to its end, measured from outside; 0 in the process itself.</summary>
    public double ProcessSeconds { get; init; }

    /// <summary>Whether two runs had the same result.</summary>
    public bool HasResultOf(Measurement other) => (OrderListHash, Orders, Trades) == (other.OrderListHash, other.Orders, other.Trades);
}

/// <summary>The committed figures.</summary>
/// <param name="Machine">What they were measured on.</param>
/// <param name="Measurements">One per scenario.</param>
internal sealed record Baseline(string Machine, IReadOnlyList<Measurement> Measurements);

/// <summary>Writes and reads figures without reflection.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Measurement))]
[JsonSerializable(typeof(Baseline))]
internal sealed partial class HarnessJson : JsonSerializerContext;
