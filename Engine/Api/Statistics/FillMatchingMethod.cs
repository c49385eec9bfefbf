namespace QuantConnect.Statistics;

/// <summary>Which opening fill a closing fill offsets first.</summary>
public enum FillMatchingMethod
{
    /// <summary>The oldest (0).</summary>
    FIFO,

    /// <summary>The newest (1).</summary>
    LIFO,
}
