namespace QuantConnect;

/// <summary>A dot of a scatter series, perhaps with a text.</summary>
public class ScatterChartPoint : ChartPoint
{
    /// <summary>Creates an empty point.</summary>
    public ScatterChartPoint()
    {
    }

    /// <summary>Creates a point at <paramref name="time"/> seconds after 1970-01-01 UTC.</summary>
    public ScatterChartPoint(long time, decimal? value, string? tooltip = null)
        : base(time, value) => Tooltip = tooltip;

    /// <summary>Creates a point at the UTC time <paramref name="time"/>.</summary>
    public ScatterChartPoint(DateTime time, decimal? value, string? tooltip = null)
        : base(time, value) => Tooltip = tooltip;

    /// <summary>Text shown with the dot, or null.</summary>
    public string? Tooltip { get; set; }

    /// <summary>A copy.</summary>
    public override ISeriesPoint Clone() => new ScatterChartPoint(X, Y, Tooltip);
}
