using Quant.Framework.Options;

namespace Quant.Framework.Bars;

/// <summary>The bars that sizing and risk control measure by.</summary>
public sealed record SymbolBarsOptions
{
    /// <summary>Length of a bar, in minutes. <value>1 to 1440; 15 by default.</value></summary>
    [Option("risk-bar-minutes", "Length of the bars by which ranges, volatility and correlation are measured, in minutes.", Min = 1, Max = 1440, Step = 5)]
    public int Minutes { get; init; } = 15;

    /// <summary>Period of the average true range (Wilder's), in bars. <value>1 to 500; 14 by default.</value></summary>
    [Option("risk-atr-period", "Period of the average true range, in bars.", Min = 1, Max = 500, Step = 1)]
    public int RangePeriod { get; init; } = 14;

    /// <summary>Bars of the window of chandelier stops and momentum. <value>2 to 500; 22 by default.</value></summary>
    [Option("risk-window", "Bars of the window of chandelier stops and momentum.", Min = 2, Max = 500, Step = 2)]
    public int Window { get; init; } = 22;

    /// <summary>Bars on either side of a swing. <value>1 to 50; 3 by default.</value></summary>
    [Option("risk-swing-strength", "Bars on either side of a swing high or low.", Min = 1, Max = 50, Step = 1)]
    public int SwingStrength { get; init; } = 3;

    /// <summary>Returns kept for volatility, correlation and value at risk. <value>20 to 5000; 250 by default.</value></summary>
    [Option("risk-returns", "Number of returns for volatility, correlation and value at risk.", Min = 20, Max = 5000, Step = 10)]
    public int Returns { get; init; } = 250;
}
