namespace Quant.Core.Statistics;

/// <summary>Value of an account over time. Times are UTC ticks of 100 ns, strictly ascending; values are finite and may fall to 0 or below (a ruined account).</summary>
public sealed class EquityCurve
{
    private readonly long[] _times;
    private readonly double[] _values;

    /// <summary>A curve of its own copy of the points.</summary>
    /// <param name="times">UTC ticks, strictly ascending.</param>
    /// <param name="values">Account values at these times.</param>
    /// <exception cref="ArgumentException">The lengths differ, a time does not ascend, or a value is not finite.</exception>
    public EquityCurve(ReadOnlySpan<long> times, ReadOnlySpan<double> values)
    {
        Require.Finite(values, nameof(values));
        if (times.Length != values.Length)
        {
            throw new ArgumentException($"There are {times.Length} times for {values.Length} values.", nameof(values));
        }
        for (var i = 1; i < times.Length; i++)
        {
            if (times[i] <= times[i - 1])
            {
                throw new ArgumentException($"Time {i} is {times[i]}, not after {times[i - 1]}.", nameof(times));
            }
        }
        _times = times.ToArray();
        _values = values.ToArray();
    }

    /// <summary>Number of points.</summary>
    public int Count => _values.Length;

    /// <summary>UTC ticks, strictly ascending.</summary>
    public ReadOnlySpan<long> Times => _times;

    /// <summary>Account values.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>
    /// Simple returns from point to point, v[i] / v[i - 1] - 1. They end with the return that ruins the account: nothing can be earned on a value of 0 or below.
    /// </summary>
    public double[] Returns()
    {
        var solvent = 0;
        while (solvent < _values.Length && _values[solvent] > 0)
        {
            solvent++;
        }
        var returns = new double[Math.Max(Math.Min(solvent, _values.Length - 1), 0)];
        for (var i = 0; i < returns.Length; i++)
        {
            returns[i] = _values[i + 1] / _values[i] - 1;
        }
        return returns;
    }

    /// <summary>The last point of each day (after the first point, which is the start), so that returns are daily whatever the curve was sampled at.</summary>
    /// <param name="dateOf">The trading date that a UTC time belongs to; must not run backwards.</param>
    public EquityCurve Daily(Func<long, DateOnly> dateOf)
    {
        ArgumentNullException.ThrowIfNull(dateOf);
        var times = new List<long>();
        var values = new List<double>();
        for (var i = 0; i < _values.Length; i++)
        {
            if (i == 0 || i == _values.Length - 1 || dateOf(_times[i]) != dateOf(_times[i + 1]))
            {
                times.Add(_times[i]);
                values.Add(_values[i]);
            }
        }
        return new EquityCurve(times.ToArray(), values.ToArray());
    }
}
