namespace Quant.Core.Liquidity.Signals;

/// <summary>In which regimes of the market signals are allowed.</summary>
public enum RegimeFilter
{
    /// <summary>In all.</summary>
    None = 0,

    /// <summary>Not in high volatility.</summary>
    NotVolatile = 1,

    /// <summary>Not in high volatility, and not against a trend.</summary>
    NotAgainstTrend = 2,
}
