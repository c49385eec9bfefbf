namespace QuantConnect;

/// <summary>Shape of a dot of a scatter series.</summary>
public enum ScatterMarkerSymbol
{
    /// <summary>Default (0).</summary>
    None,

    /// <summary>Circle (1).</summary>
    Circle,

    /// <summary>Square (2).</summary>
    Square,

    /// <summary>Diamond (3).</summary>
    Diamond,

    /// <summary>Triangle (4).</summary>
    Triangle,

    /// <summary>Triangle that points down (5).</summary>
    TriangleDown,
}
