using System.Text.Json.Serialization;

namespace Quant.Benchmarks.Harness;

/// <summary>What one process measured of one run of a scenario.</summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="OrderListHash">Lean's hash of the orders.</param>
/// <param name="Orders">Number of orders.</param>
/// <param name="TradeBars">One-minute trade bars; as many quote bars come on top.</param>
/// <param name="RunSeconds">From making the engine to having the result.</param>
/// <param name="StartupSeconds">From the start of the process to the first line of the program.</param>
/// <param name="AllocatedBytes">Allocated in the run, by all threads.</param>
/// <param name="PeakMegabytes">Most memory the process had resident, mapped files included.</param>
internal sealed record Measurement(
    string Scenario,
    string OrderListHash,
    int Orders,
    int TradeBars,
    double RunSeconds,
    double StartupSeconds,
    long AllocatedBytes,
    double PeakMegabytes)
{
    /// <summary>From starting the process to its end, measured from outside; 0 in the process itself.</summary>
    public double ProcessSeconds { get; init; }

    /// <summary>Seconds of each further run in the same process, in order: the engine when it is warm.</summary>
    public IReadOnlyList<double> FurtherRuns { get; init; } = [];

    [JsonIgnore]
    public double BarsPerSecond => TradeBars / RunSeconds;
}

/// <summary>Writes and reads measurements without reflection.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Measurement))]
[JsonSerializable(typeof(Baseline))]
internal sealed partial class HarnessJson : JsonSerializerContext;
