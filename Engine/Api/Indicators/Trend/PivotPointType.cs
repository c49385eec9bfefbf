namespace QuantConnect.Indicators;

/// <summary>Kinds of pivot point.</summary>
public enum PivotPointType
{
    /// <summary>Lower than the bars around it.</summary>
    Low = -1,

    /// <summary>Neither.</summary>
    None = 0,

    /// <summary>Higher than the bars around it.</summary>
    High = 1,

    /// <summary>A bar that is both.</summary>
    Both = 2,
}
