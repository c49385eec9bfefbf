namespace QuantConnect;

/// <summary>Puts series onto an even grid of times, interpolating between their points.</summary>
public partial class SeriesSampler
{
    /// <summary>Creates a sampler with a point every <paramref name="resolution"/>.</summary>
    public SeriesSampler(TimeSpan resolution) => Step = resolution;

    /// <summary>Whether a series coarser than the grid gets points in between; default true.</summary>
    public bool SubSample { get; set; } = true;

    /// <summary>Distance of two points of the grid.</summary>
    protected TimeSpan Step { get; set; }

    /// <summary>Samples one series; scatter and stacked-area series, and single points, are only cut to the range.</summary>
    /// <param name="series">What to sample.</param>
    /// <param name="start">First time, inclusive, UTC.</param>
    /// <param name="stop">Last time, inclusive, UTC.</param>
    /// <param name="truncateValues">Whether values are cut to whole numbers.</param>
    /// <exception cref="ArgumentException">It is neither a <see cref="Series"/> nor a <see cref="CandlestickSeries"/>.</exception>
    public virtual BaseSeries Sample(BaseSeries series, DateTime start, DateTime stop, bool truncateValues = false)
    {
        if (!SubSample && series.Values.Count > 1 && series.Values[1].Time - series.Values[0].Time >= Step)
        {
            return GetIdentitySeries(series.Clone(empty: true), series, start, stop, truncateValues: false);
        }

        return series switch
        {
            Series values => SampleValues(values, start, stop, truncateValues),
            CandlestickSeries sticks => SampleSticks(sticks, start, stop, truncateValues),
            _ => throw new ArgumentException($"Series '{series.Name}' is a {series.GetType().Name}; only Series and CandlestickSeries can be sampled.", nameof(series)),
        };
    }

    /// <summary>Samples all charts; the key of the result is the chart's name.</summary>
    public Dictionary<string, Chart> SampleCharts(IDictionary<string, Chart> charts, DateTime start, DateTime stop) =>
        charts.Values.ToDictionary(chart => chart.Name, chart => SampleChart(chart, start, stop));

    /// <summary>Samples all series of a chart and drops those that have no point in the range.</summary>
    public Chart SampleChart(Chart chart, DateTime start, DateTime stop)
    {
        var result = chart.CloneEmpty();
        foreach (var series in chart.Series.Values)
        {
            var sampled = Sample(series, start, stop);
            if (sampled.Values.Count > 0)
            {
                result.AddSeries(sampled);
            }
        }

        return result;
    }

    /// <summary>Copies the points of the range into <paramref name="sampled"/>.</summary>
    protected static T GetIdentitySeries<T>(T sampled, T series, DateTime start, DateTime stop, bool truncateValues)
        where T : BaseSeries
    {
        foreach (var point in series.Values)
        {
            if (point.Time >= start && point.Time <= stop)
            {
                sampled.Values.Add(truncateValues ? Truncate(point.Clone()) : point);
            }
        }

        return sampled;
    }

    /// <summary>
    /// The value at <paramref name="xTarget"/> on the line through two points. If one of them is a gap, the other one's value
    /// holds within one <paramref name="step"/> of it, and null beyond.
    /// </summary>
    protected static decimal? Interpolate(decimal x0, decimal? y0, decimal x1, decimal? y1, decimal xTarget, decimal step)
    {
        if (!y1.HasValue)
        {
            return xTarget - x0 <= step ? y0 : null;
        }

        if (!y0.HasValue)
        {
            return x1 - xTarget <= step ? y1 : null;
        }

        return ((y1 - y0) * (xTarget - x0) / (x1 - x0)) + y0;
    }

    private static decimal Unix(DateTime time) => Time.DateTimeToUnixTimeStamp(time).SafeDecimalCast();

    private static ISeriesPoint Truncate(ISeriesPoint point)
    {
        if (point is ChartPoint value)
        {
            value.y = Whole(value.y);
        }
        else if (point is Candlestick stick)
        {
            stick.Open = Whole(stick.Open);
            stick.High = Whole(stick.High);
            stick.Low = Whole(stick.Low);
            stick.Close = Whole(stick.Close);
        }

        return point;

        static decimal? Whole(decimal? value) => value.HasValue ? Math.Truncate(value.Value) : null;
    }

    private Series SampleValues(Series series, DateTime start, DateTime stop, bool truncate)
    {
        var sampled = (Series)series.Clone(empty: true);
        var points = series.Values;
        if (points.Count < 2 || series.SeriesType is SeriesType.Scatter or SeriesType.StackedArea)
        {
            return GetIdentitySeries(sampled, series, start, stop, truncate);
        }

        var time = start < points[0].Time ? points[0].Time : start;
        var i = 1;
        while (i < points.Count - 1 && points[i].Time < time)
        {
            i++;
        }

        for (; i < points.Count && time <= stop; i++)
        {
            var (previous, current) = ((ChartPoint)points[i - 1], (ChartPoint)points[i]);
            while (time <= current.Time && time <= stop)
            {
                var point = At(series.SeriesType, previous, current, time, truncate);
                time += Step;
                if (SubSample || current.Time < time)
                {
                    sampled.Values.Add(point);
                }
            }
        }

        return sampled;
    }

    private ISeriesPoint At(SeriesType type, ChartPoint previous, ChartPoint current, DateTime time, bool truncate)
    {
        if (type == SeriesType.Treemap)
        {
            // shares of a whole are carried along, not interpolated
            return new ChartPoint(time, time + Step > current.Time ? current.Y : previous.Y);
        }

        var point = current.X == previous.X
            ? current.Clone()
            : new ChartPoint(time, Interpolate(previous.X, previous.Y, current.X, current.Y, Unix(time), (decimal)Step.TotalSeconds));
        return truncate ? Truncate(point) : point;
    }
}
