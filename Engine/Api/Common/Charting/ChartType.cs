namespace QuantConnect;

/// <summary>Obsolete: charts are arranged by the index of their series.</summary>
public enum ChartType
{
    /// <summary>One on the other (0).</summary>
    Overlay,

    /// <summary>One below the other (1).</summary>
    Stacked,
}
