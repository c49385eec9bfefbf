namespace Quant.Core.Statistics.Returns;

/// <summary>
/// Mean, variance, skewness and kurtosis of a sample, in two passes: accurate where the one-pass formulas cancel.
/// Variance, skewness and kurtosis are the sample estimates of Excel's VAR.S, SKEW and KURT, which Lean uses too.
/// </summary>
public readonly record struct Moments
{
    private const int SkewnessSample = 3;
    private const int KurtosisSample = 4;

    /// <summary>Number of values.</summary>
    public int Count { get; private init; }

    /// <summary>Arithmetic mean; null without values.</summary>
    public double? Mean { get; private init; }

    /// <summary>Sum of squared deviations over n - 1; null with fewer than 2 values, exactly 0 if all values are equal.</summary>
    public double? Variance { get; private init; }

    /// <summary>Square root of <see cref="Variance"/>.</summary>
    public double? StandardDeviation => Variance is { } variance ? Math.Sqrt(variance) : null;

    /// <summary>n / ((n - 1)(n - 2)) * sum of ((x - mean) / s)^3; null with fewer than 3 values or without dispersion.</summary>
    public double? Skewness { get; private init; }

    /// <summary>
    /// n(n + 1) / ((n - 1)(n - 2)(n - 3)) * sum of ((x - mean) / s)^4 - 3(n - 1)^2 / ((n - 2)(n - 3)): 0 for a normal distribution.
    /// Null with fewer than 4 values or without dispersion.
    /// </summary>
    public double? ExcessKurtosis { get; private init; }

    /// <summary>The moments of a sample.</summary>
    /// <param name="values">Finite numbers in any order.</param>
    /// <exception cref="ArgumentException">A value is NaN or infinite.</exception>
    public static Moments Of(ReadOnlySpan<double> values)
    {
        Require.Finite(values, nameof(values));
        double n = values.Length;
        if (values.IsEmpty)
        {
            return default;
        }
        var (sum, low, high) = (0.0, values[0], values[0]);
        foreach (var value in values)
        {
            sum += value;
            low = Math.Min(low, value);
            high = Math.Max(high, value);
        }
        if (low == high)
        {
            // sum / n may miss the common value by a rounding error, which would pass for dispersion
            return new Moments { Count = values.Length, Mean = low, Variance = values.Length < 2 ? null : 0 };
        }
        var mean = sum / n;
        var (squares, cubes, fourths) = (0.0, 0.0, 0.0);
        foreach (var value in values)
        {
            var deviation = value - mean;
            var square = deviation * deviation;
            squares += square;
            cubes += square * deviation;
            fourths += square * square;
        }
        var variance = squares / (n - 1);
        var isSpread = variance * variance > 0;
        return new Moments
        {
            Count = values.Length,
            Mean = mean,
            Variance = variance,
            Skewness = values.Length < SkewnessSample || !isSpread ? null : n / ((n - 1) * (n - 2)) * cubes / (variance * Math.Sqrt(variance)),
            ExcessKurtosis = values.Length < KurtosisSample || !isSpread
                ? null
                : n * (n + 1) / ((n - 1) * (n - 2) * (n - 3)) * fourths / (variance * variance) - 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3)),
        };
    }
}
