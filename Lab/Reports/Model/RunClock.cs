using Quant.Lab.Reports.Sources;

namespace Quant.Lab.Reports.Model;

/// <summary>
/// Time of day where the algorithm is at home. A result does not name its time zone, but Lean samples the account at each of its midnights: their UTC times tell the
/// offset, daylight saving included. On the day that the clocks change, it takes effect at the next midnight.
/// </summary>
internal sealed class RunClock
{
    private readonly long[] _midnights;

    /// <summary>A clock.</summary>
    /// <param name="samples">Daily samples of a run, ascending; the last one is the end of the run, which need not be a midnight.</param>
    public RunClock(IReadOnlyList<ChartSample> samples) => _midnights = [.. samples.Take(Math.Max(samples.Count - 1, 1)).Select(x => x.Time)];

    /// <summary>Local time of a UTC time.</summary>
    /// <param name="utc">UTC ticks.</param>
    public DateTime ToLocal(long utc)
    {
        var time = new DateTime(utc, DateTimeKind.Unspecified);
        if (_midnights.Length == 0)
        {
            return time;
        }
        var found = Array.BinarySearch(_midnights, utc);
        var last = found >= 0 ? found : Math.Max(~found - 1, 0);
        var clock = new DateTime(_midnights[last]).TimeOfDay;
        // a midnight at 04:00 UTC is four hours behind, one at 15:00 UTC nine hours ahead
        return time - (clock <= TimeSpan.FromHours(12) ? clock : clock - TimeSpan.FromDays(1));
    }

    /// <summary>Day of a daily sample, which is taken at the midnight that ends it: half a day earlier it is that day, in any time zone.</summary>
    /// <param name="utc">UTC ticks.</param>
    public static DateOnly DayOf(long utc) => DateOnly.FromDateTime(new DateTime(utc).AddHours(-12));
}
