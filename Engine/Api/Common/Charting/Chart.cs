using System.Data;
using System.Drawing;

namespace QuantConnect;

/// <summary>A named set of series.</summary>
public class Chart
{
    /// <summary>Creates an unnamed chart.</summary>
    public Chart()
    {
    }

    /// <summary>Creates a chart; the type is ignored.</summary>
    [Obsolete("ChartType is now obsolete and ignored in charting. Please use Series indexes instead by setting index in the series constructor.")]
    public Chart(string name, ChartType type = ChartType.Overlay)
        : this(name)
    {
        ChartType = type;
    }

    /// <summary>Creates a chart.</summary>
    public Chart(string name) => Name = name;

    /// <summary>Creates a chart that shows <paramref name="symbol"/>.</summary>
    public Chart(string name, Symbol? symbol)
        : this(name) => Symbol = symbol;

    /// <summary>Name, unique within the run.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>Obsolete, without effect.</summary>
    [Obsolete("ChartType is now obsolete. Please use Series indexes instead by setting index in the series constructor.")]
    public ChartType ChartType { get; set; } = ChartType.Overlay;

    /// <summary>The series by name.</summary>
    public Dictionary<string, BaseSeries> Series { get; set; } = [];

    /// <summary>The symbol it shows, or null.</summary>
    public Symbol? Symbol { get; set; }

    /// <summary>Whether the legend is left out.</summary>
    public bool LegendDisabled { get; set; }

    /// <summary>Adds a series.</summary>
    /// <exception cref="DuplicateNameException">There is one of this name.</exception>
    public void AddSeries(BaseSeries series)
    {
        if (!Series.TryAdd(series.Name, series))
        {
            throw new DuplicateNameException($"Chart '{Name}' already has a series '{series.Name}'; give the new one another name.");
        }
    }

    /// <summary>Returns the series of this name, adding it if it is missing or <paramref name="forceAddNew"/>.</summary>
    public Series TryAddAndGetSeries(string name, SeriesType type, int index, string unit, Color color, ScatterMarkerSymbol symbol, bool forceAddNew = false)
    {
        if (forceAddNew || !Series.TryGetValue(name, out var series))
        {
            Series[name] = series = new Series(name, type, index, unit) { Color = color, ScatterMarkerSymbol = symbol };
        }

        return (Series)series;
    }

    /// <summary>Returns the series of this name, adding an empty copy of the template if it is missing or <paramref name="forceAddNew"/>.</summary>
    public BaseSeries TryAddAndGetSeries(string name, BaseSeries templateSeries, bool forceAddNew = false)
    {
        if (forceAddNew || !Series.TryGetValue(name, out var series))
        {
            Series[name] = series = templateSeries.Clone(empty: true);
        }

        return series;
    }

    /// <summary>A chart with the points appended since the last call.</summary>
    public Chart GetUpdates()
    {
        var updates = CloneEmpty();
        foreach (var series in Series.Values)
        {
            updates.AddSeries(series.GetUpdates());
        }

        return updates;
    }

    /// <summary>A copy down to the points.</summary>
    public virtual Chart Clone()
    {
        var clone = CloneEmpty();
        foreach (var (name, series) in Series)
        {
            clone.Series.Add(name, series.Clone());
        }

        return clone;
    }

    /// <summary>A copy without series.</summary>
    public virtual Chart CloneEmpty() => new(Name, Symbol) { LegendDisabled = LegendDisabled };

    /// <summary>A copy with one series, TOTAL, that sums all single-value series by time.</summary>
    public virtual Chart Aggregate(SeriesType seriesType = SeriesType.Line)
    {
        var chart = CloneEmpty();
        if (Series is null || Series.Count == 0)
        {
            return chart;
        }

        var total = new Series("TOTAL", seriesType, Series.Values.First().Unit);
        var sums = new SortedDictionary<long, decimal>();
        foreach (var point in Series.Values.SelectMany(series => series.Values.OfType<ChartPoint>()))
        {
            if (point.Y is { } value)
            {
                sums[point.X] = value + sums.GetValueOrDefault(point.X);
            }
        }

        foreach (var (time, sum) in sums)
        {
            total.Values.Add(new ChartPoint(time, sum));
        }

        chart.AddSeries(total);
        return chart;
    }
}
