namespace Quant.Engine.Results;

/// <summary>Names of the engine's own charts and series, as Lean writes them.</summary>
internal static class ChartNames
{
    public const string StrategyEquity = "Strategy Equity";
    public const string Equity = "Equity";
    public const string Return = "Return";
    public const string Benchmark = "Benchmark";
    public const string Drawdown = "Drawdown";
    public const string EquityDrawdown = "Equity Drawdown";
    public const string Turnover = "Portfolio Turnover";
    public const string Margin = "Portfolio Margin";
    public const string SalesVolume = "Assets Sales Volume";
    public const string Exposure = "Exposure";
    public const string Capacity = "Capacity";
    public const string StrategyCapacity = "Strategy Capacity";
}
