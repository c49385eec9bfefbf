using Quant.Lab.Runs;

namespace Quant.Lab.Benchmarking;

/// <summary>What one process measured.</summary>
/// <param name="ProcessSeconds">From starting the process to its end, seen from outside.</param>
/// <param name="EngineSeconds">Of the engine inside it, loading included.</param>
/// <param name="DataPoints">Bars and events taken in.</param>
/// <param name="Result">What came of it.</param>
public sealed record BenchSample(double ProcessSeconds, double EngineSeconds, long DataPoints, BenchIdentity Result)
{
    /// <summary>The sample of a run that is on disk.</summary>
    public static BenchSample Of(RunFolder run, double processSeconds)
    {
        ArgumentNullException.ThrowIfNull(run);
        var manifest = run.Manifest;
        return new BenchSample(
            processSeconds, manifest.Machine.Seconds, manifest.Machine.DataPoints ?? 0, new BenchIdentity(manifest.TradesSha256, manifest.OrderListHash, run.Summary.Statistics.Trades));
    }
}

/// <summary>What identifies the result of a run: a time counts only if this is right.</summary>
/// <param name="TradesSha256">SHA-256 of the trades.</param>
/// <param name="OrderListHash">Lean's hash over the orders.</param>
/// <param name="Trades">Number of closed trades.</param>
public sealed record BenchIdentity(string TradesSha256, string OrderListHash, int Trades);
