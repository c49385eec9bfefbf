namespace Quant.Core.Statistics.Returns;

/// <summary>How much of the account was at work, averaged over time: a sample holds until the next one, the last one for no time.</summary>
/// <param name="AverageGross">Average of long plus absolute short holdings over the account value.</param>
/// <param name="AverageNet">Average of long minus absolute short holdings over the account value.</param>
/// <param name="MaximumGross">Largest gross exposure of any sample, the last one included.</param>
/// <param name="TimeInMarket">Share of the time with a gross exposure above 0.</param>
public sealed record Exposure(double AverageGross, double AverageNet, double MaximumGross, double TimeInMarket)
{
    /// <summary>The exposure over a span of time; null with fewer than 2 samples.</summary>
    /// <param name="times">UTC ticks of the samples, strictly ascending.</param>
    /// <param name="longs">Value of long holdings over account value, 0 or more.</param>
    /// <param name="shorts">Value of short holdings over account value, 0 or less.</param>
    /// <exception cref="ArgumentException">The series are not aligned, a time does not ascend, or a value has the wrong sign or is not finite.</exception>
    public static Exposure? Of(ReadOnlySpan<long> times, ReadOnlySpan<double> longs, ReadOnlySpan<double> shorts)
    {
        Require.Finite(longs, nameof(longs));
        Require.Finite(shorts, nameof(shorts));
        Require.SameLength(longs, shorts, nameof(shorts));
        if (times.Length != longs.Length)
        {
            throw new ArgumentException($"There are {times.Length} times for {longs.Length} samples.", nameof(times));
        }
        var (gross, net, peak, busy) = (0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < times.Length; i++)
        {
            if (longs[i] < 0 || shorts[i] > 0)
            {
                throw new ArgumentException($"Sample {i} has long {longs[i]} and short {shorts[i]}; long is 0 or more, short 0 or less.", nameof(longs));
            }
            peak = Math.Max(peak, longs[i] - shorts[i]);
            if (i + 1 == times.Length)
            {
                break;
            }
            double span = times[i + 1] - times[i];
            if (span <= 0)
            {
                throw new ArgumentException($"Time {i + 1} is {times[i + 1]}, not after {times[i]}.", nameof(times));
            }
            gross += span * (longs[i] - shorts[i]);
            net += span * (longs[i] + shorts[i]);
            busy += longs[i] - shorts[i] > 0 ? span : 0;
        }
        if (times.Length < 2)
        {
            return null;
        }
        double whole = times[^1] - times[0];
        return new Exposure(gross / whole, net / whole, peak, busy / whole);
    }
}
