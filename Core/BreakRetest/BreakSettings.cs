namespace Quant.Core.BreakRetest;

/// <summary>What counts as a break of a level. ATR is the average true range of the bars that are watched.</summary>
public sealed record BreakSettings
{
    /// <summary>Closes in a row beyond the level that make a break. <value>At least 1; 2 by default.</value></summary>
    public int Confirmations { get; init; } = 2;

    /// <summary>How far beyond the level a close must be, in ticks of the price; the larger of both tolerances counts. <value>2 by default.</value></summary>
    public double ToleranceTicks { get; init; } = 2;

    /// <summary>How far beyond the level a close must be, in ATR; the larger of both tolerances counts. <value>0.1 by default.</value></summary>
    public double ToleranceAtr { get; init; } = 0.1;

    /// <summary>Least volume of the confirming bars over the volume usual at that time of day; 0 does not ask. <value>1.2 by default.</value></summary>
    public double MinRelativeVolume { get; init; } = 1.2;

    /// <summary>Least mean volume of the confirming bars, in units of the asset; 0 does not ask. <value>0 by default.</value></summary>
    public double MinBarVolume { get; init; }

    /// <summary>A close back inside within this many bars after the break makes it a false one. <value>3 by default.</value></summary>
    public int FalseBreakBars { get; init; } = 3;

    /// <summary>
    /// Whether a level that price has jumped over counts as broken after <see cref="Confirmations"/> closes; otherwise price must first close inside again.
    /// <value>Off by default: nobody had to fight for the level.</value>
    /// </summary>
    public bool GapsBreak { get; init; }

    /// <summary>Distance of the last confirming close from the level that scores full strength, in ATR. <value>Above 0; 2 by default.</value></summary>
    public double FullStrengthAtr { get; init; } = 2;

    internal double Tolerance(double tick, double atr) => Math.Max(ToleranceTicks * tick, ToleranceAtr * atr);
}
