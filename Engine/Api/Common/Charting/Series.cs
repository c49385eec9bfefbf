using System.Drawing;

namespace QuantConnect;

/// <summary>A series of single values.</summary>
public class Series : BaseSeries
{
    /// <summary>Creates an unnamed line.</summary>
    public Series()
    {
    }

    /// <summary>Creates a line in <c>$</c>.</summary>
    public Series(string name)
        : base(name, SeriesType.Line)
    {
    }

    /// <summary>Creates a series in <c>$</c> in the sub-chart <paramref name="index"/>.</summary>
    public Series(string name, SeriesType type, int index)
        : base(name, type, index)
    {
    }

    /// <summary>Creates a series in the sub-chart <paramref name="index"/>.</summary>
    public Series(string name, SeriesType type, int index, string unit)
        : base(name, type, index, unit)
    {
    }

    /// <summary>Creates a series in the first sub-chart.</summary>
    public Series(string name, SeriesType type = SeriesType.Line, string unit = "$")
        : base(name, type, unit)
    {
    }

    /// <summary>Creates a series in the first sub-chart.</summary>
    public Series(string name, SeriesType type, string unit, Color color)
        : base(name, type, unit) => Color = color;

    /// <summary>Creates a series in the first sub-chart.</summary>
    public Series(string name, SeriesType type, string unit, Color color, ScatterMarkerSymbol symbol = ScatterMarkerSymbol.None)
        : base(name, type, unit)
    {
        Color = color;
        ScatterMarkerSymbol = symbol;
    }

    /// <summary>Colour; empty leaves it to the viewer.</summary>
    public Color Color { get; set; } = Color.Empty;

    /// <summary>Shape of the dots of a scatter series.</summary>
    public ScatterMarkerSymbol ScatterMarkerSymbol { get; set; } = ScatterMarkerSymbol.None;

    /// <summary>Appends <paramref name="value"/> at the UTC time <paramref name="time"/>.</summary>
    public void AddPoint(DateTime time, decimal value) =>
        AddPoint(SeriesType == SeriesType.Scatter ? new ScatterChartPoint(time, value) : new ChartPoint(time, value));

    /// <summary>Appends a <see cref="ChartPoint"/>; one at the time of the last point replaces it.</summary>
    /// <exception cref="ArgumentException">It is another kind of point.</exception>
    public override void AddPoint(ISeriesPoint point) => base.AddPoint(point as ChartPoint
        ?? throw new ArgumentException($"Series '{Name}' takes points of type ChartPoint, not {point?.GetType().Name ?? "null"}.", nameof(point)));

    /// <summary>Appends the only value of <paramref name="values"/>, or 0 if it is empty.</summary>
    /// <exception cref="ArgumentException">There are several values.</exception>
    public override void AddPoint(DateTime time, List<decimal> values)
    {
        if (values.Count > 1)
        {
            throw new ArgumentException($"Series '{Name}' takes one value a point, not {values.Count}.", nameof(values));
        }

        AddPoint(time, values.Count == 0 ? 0 : values[0]);
    }

    /// <inheritdoc/>
    public override ISeriesPoint? ConsolidateChartPoints()
    {
        if (Values.Count == 0)
        {
            return null;
        }

        var sum = 0m;
        foreach (var point in Values)
        {
            sum += ((ChartPoint)point).y ?? 0;
        }

        return new ChartPoint(((ChartPoint)Values[^1]).x, sum);
    }

    /// <inheritdoc/>
    public override BaseSeries Clone(bool empty = false)
    {
        var clone = new Series(Name, SeriesType, Index, Unit)
        {
            Color = Color,
            ZIndex = ZIndex,
            Tooltip = Tooltip,
            IndexName = IndexName,
            ScatterMarkerSymbol = ScatterMarkerSymbol,
        };
        if (!empty)
        {
            clone.Values = CloneValues();
        }

        return clone;
    }
}
