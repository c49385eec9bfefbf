namespace QuantConnect.Indicators;

/// <summary>Kinds of correlation.</summary>
public enum CorrelationType
{
    /// <summary>Of the values.</summary>
    Pearson = 0,

    /// <summary>Of their ranks.</summary>
    Spearman = 1,
}
