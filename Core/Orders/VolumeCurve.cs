namespace Quant.Core.Orders;

/// <summary>How the volume of a day is spread over its minutes, from the days before: the mean of each bucket of minutes since the open.</summary>
public sealed class VolumeCurve
{
    private readonly double[] _sums;
    private readonly double[] _today;
    private readonly int _bucketMinutes;

    /// <summary>A curve without days.</summary>
    /// <param name="bucketMinutes">Length of a bucket, at least 1 minute.</param>
    /// <param name="dayMinutes">Length of a day, at least a bucket.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length is out of range.</exception>
    public VolumeCurve(int bucketMinutes, int dayMinutes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bucketMinutes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(dayMinutes, bucketMinutes);
        _bucketMinutes = bucketMinutes;
        _sums = new double[(dayMinutes + bucketMinutes - 1) / bucketMinutes];
        _today = new double[_sums.Length];
    }

    /// <summary>Days that are part of the curve.</summary>
    public int Days { get; private set; }

    /// <summary>Takes volume of today, which is not part of the curve before <see cref="EndDay"/>. Minutes outside the day are left out.</summary>
    /// <param name="minute">Minutes since the open.</param>
    /// <param name="volume">Units traded, not negative.</param>
    public void Add(int minute, double volume)
    {
        if (minute >= 0 && minute / _bucketMinutes < _today.Length)
        {
            _today[minute / _bucketMinutes] += volume;
        }
    }

    /// <summary>Makes today part of the curve; a day without volume is none.</summary>
    public void EndDay()
    {
        if (_today.Any(x => x > 0))
        {
            for (var i = 0; i < _sums.Length; i++)
            {
                _sums[i] += _today[i];
            }
            Days++;
        }
        Array.Clear(_today);
    }

    /// <summary>Which part of the volume of a span has traded by a minute, from 0 to 1; by the clock where the curve knows of no volume.</summary>
    /// <param name="start">First minute of the span since the open.</param>
    /// <param name="end">First minute after it, above the start.</param>
    /// <param name="now">The minute.</param>
    public double Share(double start, double end, double now)
    {
        if (now >= end)
        {
            return 1;
        }
        var whole = Volume(start, end);
        return whole > 0 ? Math.Clamp(Volume(start, now) / whole, 0, 1) : Math.Clamp((now - start) / (end - start), 0, 1);
    }

    private double Volume(double from, double to)
    {
        var sum = 0.0;
        for (var i = 0; i < _sums.Length; i++)
        {
            var overlap = Math.Min(to, (i + 1) * _bucketMinutes) - Math.Max(from, i * _bucketMinutes);
            sum += overlap > 0 ? _sums[i] * overlap / _bucketMinutes : 0;
        }
        return sum;
    }
}
