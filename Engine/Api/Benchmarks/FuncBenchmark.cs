namespace QuantConnect.Benchmarks;

/// <summary>A benchmark made of a function of the time.</summary>
public class FuncBenchmark : IBenchmark
{
    private readonly Func<DateTime, decimal> _benchmark;

    /// <summary>Wraps a function.</summary>
    /// <param name="benchmark">Gives the value at a time, UTC.</param>
    public FuncBenchmark(Func<DateTime, decimal> benchmark)
    {
        ArgumentNullException.ThrowIfNull(benchmark);
        _benchmark = benchmark;
    }

    /// <summary>Calls the function.</summary>
    /// <param name="time">Time of the sample, UTC.</param>
    public decimal Evaluate(DateTime time) => _benchmark(time);
}
