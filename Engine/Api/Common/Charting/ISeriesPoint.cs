namespace QuantConnect;

/// <summary>A point of a chart series.</summary>
public interface ISeriesPoint
{
    /// <summary>Time, UTC.</summary>
    DateTime Time { get; set; }

    /// <summary>A copy.</summary>
    ISeriesPoint Clone();
}
