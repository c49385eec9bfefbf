namespace QuantConnect.Statistics;

/// <summary>A stretch of values in time order without repeated times; stretches of one curve share its arrays.</summary>
internal readonly struct TimedValues
{
    private readonly DateTime[] _times;
    private readonly decimal[] _values;
    private readonly int _start;

    private TimedValues(DateTime[] times, decimal[] values, int start, int count)
    {
        _times = times;
        _values = values;
        _start = start;
        Count = count;
    }

    public int Count { get; }

    public DateTime FirstTime => Count == 0 ? default : _times[_start];

    public DateTime LastTime => Count == 0 ? default : _times[_start + Count - 1];

    public decimal FirstValue => Count == 0 ? 0 : _values[_start];

    public decimal LastValue => Count == 0 ? 0 : _values[_start + Count - 1];

    public ReadOnlySpan<DateTime> Times => _times.AsSpan(_start, Count);

    public ReadOnlySpan<decimal> Values => _values.AsSpan(_start, Count);

    public IEnumerable<KeyValuePair<DateTime, decimal>> Pairs
    {
        get
        {
            for (var i = _start; i < _start + Count; i++)
            {
                yield return new(_times[i], _values[i]);
            }
        }
    }

    /// <summary>Takes a curve over; the arrays are not to be changed any more.</summary>
    /// <param name="times">Times, ascending.</param>
    /// <param name="values">As many values.</param>
    public static TimedValues Ordered(DateTime[] times, decimal[] values) => new(times, values, 0, times.Length);

    public static TimedValues From(SortedDictionary<DateTime, decimal> curve) => Ordered([.. curve.Keys], [.. curve.Values]);

    /// <summary>Takes the y or close of chart points; of points at one time the last counts.</summary>
    /// <exception cref="InvalidOperationException">A point has no value.</exception>
    public static TimedValues From(List<ISeriesPoint> points)
    {
        var times = new DateTime[points.Count];
        var values = new decimal[points.Count];
        for (var i = 0; i < times.Length; i++)
        {
            var time = points[i].Time;
            if (i > 0 && time <= times[i - 1])
            {
                return FromUnordered(points);
            }

            times[i] = time;
            values[i] = ValueOf(points[i]);
        }

        return Ordered(times, values);
    }

    /// <summary>The values from the start of day <paramref name="first"/> to the end of day <paramref name="last"/>.</summary>
    public TimedValues Days(DateTime first, DateTime last)
    {
        var from = IndexOf(first);
        return new(_times, _values, _start + from, IndexOf(last.AddDays(1)) - from);
    }

    /// <summary>Arithmetic mean.</summary>
    public decimal Average()
    {
        var sum = 0m;
        foreach (var value in Values)
        {
            sum += value;
        }

        return sum / Count;
    }

    private static TimedValues FromUnordered(List<ISeriesPoint> points)
    {
        var sorted = new SortedDictionary<DateTime, decimal>();
        foreach (var point in points)
        {
            sorted[point.Time] = ValueOf(point);
        }

        return From(sorted);
    }

    /// <summary>Index in the stretch of the first value not before a time.</summary>
    private int IndexOf(DateTime time)
    {
        var times = Times;
        int low = 0, high = Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = times[middle] < time ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static decimal ValueOf(ISeriesPoint point) => point switch
    {
        ChartPoint { y: { } y } => y,
        Candlestick { Close: { } close } => close,
        _ => throw new InvalidOperationException($"A point of a statistics series has no value: {point}."),
    };
}
