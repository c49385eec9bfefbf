using Quant.Core.Statistics.Returns;

namespace Quant.Core.Statistics.Resampling;

/// <summary>
/// Mean block length of the stationary bootstrap that suits a series' autocorrelation: long enough to keep it, short enough to vary.
/// Source: Politis and White, "Automatic block-length selection for the dependent bootstrap" (2004), with the correction of Patton, Politis and White (2009).
/// </summary>
public static class BlockLength
{
    private const int FewestValues = 4;
    private const int ShortestRun = 5;
    private const double Significance = 2;

    /// <summary>The length in periods, at least 1; 1 for fewer than 4 values or without dispersion, which have no autocorrelation to keep.</summary>
    /// <param name="values">The series, oldest first.</param>
    public static double Optimal(ReadOnlySpan<double> values)
    {
        var n = values.Length;
        var moments = Moments.Of(values);
        if (n < FewestValues || moments.Variance is not > 0)
        {
            return 1;
        }
        var run = Math.Max(ShortestRun, (int)Math.Sqrt(Math.Log10(n)));
        var maxLag = Math.Min((int)Math.Ceiling(Math.Sqrt(n)) + run, n - 1);
        var covariances = Autocovariances(values, moments.Mean!.Value, maxLag);
        var lags = Math.Min(2 * LastSignificantLag(covariances, run, n), maxLag);

        var (slope, density) = (0.0, covariances[0]);
        for (var lag = 1; lag <= lags; lag++)
        {
            // flat-top window: whole weight for the first half of the lags, then falling to 0
            var position = (double)lag / lags;
            var weight = position <= 0.5 ? 1 : 2 * (1 - position);
            slope += 2 * weight * lag * covariances[lag];
            density += 2 * weight * covariances[lag];
        }
        var longest = Math.Max(Math.Ceiling(Math.Min(3 * Math.Sqrt(n), n / 3.0)), 1);
        return density > 0 ? Math.Clamp(Math.Cbrt(slope * slope / (density * density) * n), 1, longest) : 1;
    }

    private static double[] Autocovariances(ReadOnlySpan<double> values, double mean, int maxLag)
    {
        var results = new double[maxLag + 1];
        for (var lag = 0; lag <= maxLag; lag++)
        {
            var sum = 0.0;
            for (var i = lag; i < values.Length; i++)
            {
                sum += (values[i] - mean) * (values[i - lag] - mean);
            }
            results[lag] = sum / values.Length;
        }
        return results;
    }

    /// <summary>The lag after which a whole run of autocorrelations is insignificant; at least 1.</summary>
    private static int LastSignificantLag(double[] covariances, int run, int n)
    {
        var bound = Significance * Math.Sqrt(Math.Log10(n) / n) * covariances[0];
        var quiet = 0;
        for (var lag = 1; lag < covariances.Length; lag++)
        {
            quiet = Math.Abs(covariances[lag]) < bound ? quiet + 1 : 0;
            if (quiet == run)
            {
                return Math.Max(lag - run, 1);
            }
        }
        return Math.Max(covariances.Length - 1 - quiet, 1);
    }
}
