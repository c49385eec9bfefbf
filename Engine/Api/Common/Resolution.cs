namespace QuantConnect;

/// <summary>Time span of a data point; finer is smaller.</summary>
public enum Resolution
{
    /// <summary>Each event.</summary>
    Tick,

    /// <summary>One second.</summary>
    Second,

    /// <summary>One minute.</summary>
    Minute,

    /// <summary>One hour.</summary>
    Hour,

    /// <summary>One day.</summary>
    Daily,
}
