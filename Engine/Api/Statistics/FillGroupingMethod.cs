namespace QuantConnect.Statistics;

/// <summary>How fills are put together into trades.</summary>
public enum FillGroupingMethod
{
    /// <summary>Each opening fill is a trade of its own, closed by the fills that offset it (0).</summary>
    FillToFill,

    /// <summary>Everything between two flat positions is one trade (1).</summary>
    FlatToFlat,

    /// <summary>Each fill that reduces the position closes one trade (2).</summary>
    FlatToReduced,
}
