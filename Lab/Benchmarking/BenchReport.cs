using System.Text.Json;

namespace Quant.Lab.Benchmarking;

/// <summary>Everything a benchmark measured.</summary>
/// <param name="Machine">On what.</param>
/// <param name="StartupSeconds">Median of a whole process that only prints its help.</param>
/// <param name="Results">One per scenario.</param>
public sealed record BenchReport(BenchMachine Machine, double StartupSeconds, IReadOnlyList<BenchResult> Results)
{
    /// <summary>As JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, BenchJson.Default.BenchReport);
}
