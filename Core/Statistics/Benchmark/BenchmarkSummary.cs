using Quant.Core.Statistics.Returns;

namespace Quant.Core.Statistics.Benchmark;

/// <summary>An account beside its benchmark, in one record. Null where the series do not define a value.</summary>
public sealed record BenchmarkSummary
{
    /// <summary>Number of periods compared.</summary>
    public required int Periods { get; init; }

    /// <summary>See <see cref="Benchmark.Alpha"/>; per year.</summary>
    public double? Alpha { get; init; }

    /// <summary>See <see cref="Benchmark.Beta"/>.</summary>
    public double? Beta { get; init; }

    /// <summary>See <see cref="Benchmark.Correlation"/>.</summary>
    public double? Correlation { get; init; }

    /// <summary>See <see cref="Benchmark.TrackingError"/>; per year.</summary>
    public double? TrackingError { get; init; }

    /// <summary>See <see cref="Benchmark.InformationRatio"/>; per year.</summary>
    public double? InformationRatio { get; init; }

    /// <summary>See <see cref="CaptureRatio.Up"/>.</summary>
    public double? UpCapture { get; init; }

    /// <summary>See <see cref="CaptureRatio.Down"/>.</summary>
    public double? DownCapture { get; init; }

    /// <summary>The comparison of two aligned series of returns.</summary>
    /// <param name="returns">Returns per period, as fractions.</param>
    /// <param name="benchmark">Returns of the benchmark in the same periods.</param>
    /// <param name="conventions">Periods per year and risk-free rate.</param>
    public static BenchmarkSummary Of(ReadOnlySpan<double> returns, ReadOnlySpan<double> benchmark, ReturnConventions conventions)
    {
        ArgumentNullException.ThrowIfNull(conventions);
        return new BenchmarkSummary
        {
            Periods = returns.Length,
            Alpha = Benchmark.Alpha.Annual(returns, benchmark, conventions),
            Beta = Benchmark.Beta.Of(returns, benchmark),
            Correlation = Benchmark.Correlation.Of(returns, benchmark),
            TrackingError = Benchmark.TrackingError.Annual(returns, benchmark, conventions.PeriodsPerYear),
            InformationRatio = Benchmark.InformationRatio.Annual(returns, benchmark, conventions.PeriodsPerYear),
            UpCapture = CaptureRatio.Up(returns, benchmark),
            DownCapture = CaptureRatio.Down(returns, benchmark),
        };
    }
}
