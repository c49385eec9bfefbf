using Quant.Framework.Options;

namespace Quant.RiskModels.AtrStop;

/// <summary>Parameters of <see cref="AtrStopRiskModel"/>.</summary>
public sealed record AtrStopOptions
{
    /// <summary>Distance of the stop from the average price of the position, in average true ranges. <value>0.5 to 50; 8 by default.</value></summary>
    [Option("stop-atr-multiple", "Distance of the stop from the average price of the position, in average true ranges.", Min = 0.5, Max = 50, Step = 0.5)]
    public decimal Multiple { get; init; } = 8;

    /// <summary>Period of the average true range (Wilder's), in bars. <value>1 to 500; 14 by default.</value></summary>
    [Option("stop-atr-period", "Period of the average true range, in bars.", Min = 1, Max = 500, Step = 1)]
    public int Period { get; init; } = 14;

    /// <summary>Length of a bar of the average true range, in minutes. <value>1 to 1440; 15 by default.</value></summary>
    [Option("stop-bar-minutes", "Length of a bar of the average true range, in minutes.", Min = 1, Max = 1440, Step = 5)]
    public int BarMinutes { get; init; } = 15;
}
