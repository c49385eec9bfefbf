namespace QuantConnect;

/// <summary>Stage of a split.</summary>
public enum SplitType
{
    /// <summary>Trading day before the split.</summary>
    Warning = 0,

    /// <summary>The split is effective.</summary>
    SplitOccurred = 1,
}
