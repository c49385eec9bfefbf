namespace Quant.Benchmarks.Harness;

/// <summary>The committed figures.</summary>
/// <param name="Machine">What they were measured on.</param>
/// <param name="Measurements">One per scenario.</param>
internal sealed record Baseline(string Machine, IReadOnlyList<Measurement> Measurements);
