namespace Quant.Core.Indicators;

/// <summary>What kind of market the last bars make; see <see cref="RegimeClassifier"/>.</summary>
public enum MarketRegime
{
    /// <summary>Not enough bars to say.</summary>
    Unknown = 0,

    /// <summary>Prices go to and fro.</summary>
    Range = 1,

    /// <summary>Prices go up with little way back.</summary>
    TrendUp = 2,

    /// <summary>Prices go down with little way back.</summary>
    TrendDown = 3,

    /// <summary>Ranges are much wider than they were: other rules do not hold.</summary>
    HighVolatility = 4,
}
