namespace QuantConnect;

/// <summary>What an algorithm is run for.</summary>
public enum AlgorithmMode
{
    /// <summary>Live trading.</summary>
    Live,

    /// <summary>One of many backtests of an optimisation.</summary>
    Optimization,

    /// <summary>Backtest.</summary>
    Backtesting,

    /// <summary>Notebook.</summary>
    Research,
}
