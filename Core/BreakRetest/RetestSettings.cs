namespace Quant.Core.BreakRetest;

/// <summary>What counts as a retest of a broken level. ATR is the average true range of the bars that are watched.</summary>
public sealed record RetestSettings
{
    /// <summary>Longest time from the break to the bounce. <value>Above zero; 30 minutes by default.</value></summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How far beyond the level price must have been before a return is a retest, in ATR. <value>0.5 by default.</value></summary>
    public double MinExcursionAtr { get; init; } = 0.5;

    /// <summary>How near the level the pullback must come, in ATR. <value>0.25 by default.</value></summary>
    public double BandAtr { get; init; } = 0.25;

    /// <summary>A close deeper inside than this, in ATR, ends the setup. <value>Above 0; 1 by default.</value></summary>
    public double MaxDepthAtr { get; init; } = 1;

    /// <summary>How far beyond the level the bounce must close, in ATR. <value>0.1 by default.</value></summary>
    public double BounceAtr { get; init; } = 0.1;

    /// <summary>Wick of the bounce bar on the side of the level over its range; this or <see cref="MinBody"/> is needed. <value>0 to 1; 0.4 by default.</value></summary>
    public double MinWick { get; init; } = 0.4;

    /// <summary>Body of the bounce bar in the direction of the break over its range; this or <see cref="MinWick"/> is needed. <value>0 to 1; 0.5 by default.</value></summary>
    public double MinBody { get; init; } = 0.5;

    /// <summary>More closes than this on another side of the level than the one before are chop. <value>2 by default: in once and out once.</value></summary>
    public int MaxCrossings { get; init; } = 2;

    /// <summary>More bars than this from the touch to the bounce are chop. <value>At least 1; 10 by default.</value></summary>
    public int MaxBars { get; init; } = 10;
}
