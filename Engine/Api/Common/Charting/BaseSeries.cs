namespace QuantConnect;

/// <summary>A named sequence of points in a chart.</summary>
public abstract class BaseSeries
{
    private int _reported;

    /// <summary>Creates an unnamed series in <c>$</c>.</summary>
    protected BaseSeries()
    {
        Unit = "$";
        Values = [];
    }

    /// <summary>Creates a series in <c>$</c>.</summary>
    protected BaseSeries(string name, SeriesType type)
        : this(name, type, 0, "$")
    {
    }

    /// <summary>Creates a series in <c>$</c> in the sub-chart <paramref name="index"/>.</summary>
    protected BaseSeries(string name, SeriesType type, int index)
        : this(name, type, index, "$")
    {
    }

    /// <summary>Creates a series in the sub-chart <paramref name="index"/>.</summary>
    protected BaseSeries(string name, SeriesType type, int index, string unit)
    {
        Name = name;
        SeriesType = type;
        Index = index;
        Unit = unit;
        Values = [];
    }

    /// <summary>Creates a series in the first sub-chart.</summary>
    protected BaseSeries(string name, SeriesType type, string unit)
        : this(name, type, 0, unit)
    {
    }

    /// <summary>Name, unique within the chart.</summary>
    public string Name { get; set; } = null!;

    /// <summary>Unit of the axis.</summary>
    public string Unit { get; set; }

    /// <summary>Number of the sub-chart.</summary>
    public int Index { get; set; }

    /// <summary>Name of the sub-chart, or null.</summary>
    public string? IndexName { get; set; }

    /// <summary>Drawing order within the sub-chart, or null.</summary>
    public int? ZIndex { get; set; }

    /// <summary>How it is drawn.</summary>
    public SeriesType SeriesType { get; set; }

    /// <summary>Template of the text shown with a point, or null.</summary>
    public string? Tooltip { get; set; }

    /// <summary>The points in order of time.</summary>
    public List<ISeriesPoint> Values { get; set; }

    /// <summary>Creates a series of the class that fits <paramref name="seriesType"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such type.</exception>
    public static BaseSeries Create(SeriesType seriesType, string name, int index = 0, string unit = "$")
    {
        if (!Enum.IsDefined(seriesType))
        {
            throw new ArgumentOutOfRangeException(nameof(seriesType), seriesType, "There is no such series type.");
        }

        return seriesType == SeriesType.Candle ? new CandlestickSeries(name, index, unit) : new Series(name, seriesType, index, unit);
    }

    /// <summary>Appends a point; one at the time of the last point replaces it.</summary>
    public virtual void AddPoint(ISeriesPoint point)
    {
        if (Values.Count > 0 && Values[^1].Time == point.Time)
        {
            Values[^1] = point;
        }
        else
        {
            Values.Add(point);
        }
    }

    /// <summary>Appends a point of as many values as the series takes.</summary>
    public abstract void AddPoint(DateTime time, List<decimal> values);

    /// <summary>A series with the points appended since the last call.</summary>
    public BaseSeries GetUpdates()
    {
        var updates = Clone(empty: true);
        for (; _reported < Values.Count; _reported++)
        {
            updates.Values.Add(Values[_reported]);
        }

        return updates;
    }

    /// <summary>Removes all points.</summary>
    public void Purge()
    {
        Values.Clear();
        _reported = 0;
    }

    /// <summary>One point with the sums of all, at the last time; null without points.</summary>
    public abstract ISeriesPoint? ConsolidateChartPoints();

    /// <summary>A copy, with copies of the points unless <paramref name="empty"/>.</summary>
    public abstract BaseSeries Clone(bool empty = false);

    /// <summary>The points as <typeparamref name="T"/>.</summary>
    public IEnumerable<T> GetValues<T>()
        where T : ISeriesPoint => Values.Cast<T>();

    /// <summary>Copies of the points.</summary>
    protected List<ISeriesPoint> CloneValues() => Values.ConvertAll(point => point.Clone());
}
