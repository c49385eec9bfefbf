using QuantConnect.Data;

namespace QuantConnect.Indicators;

/// <summary>A bar whose high is above, or whose low is below, those of the bars around it.</summary>
public class PivotPoint : BaseData
{
    /// <summary>Creates a pivot point.</summary>
    /// <param name="type">High or low.</param>
    /// <param name="price">The high or low.</param>
    /// <param name="time">End of the bar.</param>
    public PivotPoint(PivotPointType type, decimal price, DateTime time)
    {
        PivotPointType = type;
        Value = price;
        Time = time;
    }

    /// <summary>High or low.</summary>
    public PivotPointType PivotPointType { get; set; }

    /// <summary>The high or low.</summary>
    public sealed override decimal Value { get; set; }
}
