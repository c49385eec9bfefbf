namespace QuantConnect.Benchmarks;

/// <summary>What the strategy is compared with.</summary>
public interface IBenchmark
{
    /// <summary>Value of the benchmark; only its relative changes matter.</summary>
    /// <param name="time">Time of the sample, UTC.</param>
    decimal Evaluate(DateTime time);
}
