using Quant.Core.BreakRetest;
using Quant.Framework.Options;

namespace Quant.Alphas.BreakRetest;

/// <summary>What counts as a break of a level. ATR is that of the minute bars.</summary>
public sealed record BreakOptions
{
    /// <inheritdoc cref="BreakSettings.Confirmations"/>
    [Option("break-closes", "Minute closes in a row beyond the level that make a break.", Min = 1, Max = 60, Step = 1)]
    public int Confirmations { get; init; } = 2;

    /// <inheritdoc cref="BreakSettings.ToleranceTicks"/>
    [Option("break-tolerance-ticks", "How far beyond the level these closes must be, in ticks; the larger tolerance counts.", Min = 0, Max = 1000, Step = 1)]
    public double ToleranceTicks { get; init; } = 2;

    /// <inheritdoc cref="BreakSettings.ToleranceAtr"/>
    [Option("break-tolerance-atr", "How far beyond the level these closes must be, in ATR; the larger tolerance counts.", Min = 0, Max = 5, Step = 0.1)]
    public double ToleranceAtr { get; init; } = 0.1;

    /// <inheritdoc cref="BreakSettings.MinRelativeVolume"/>
    [Option("break-min-volume", "Least volume of these minutes over what is usual at that time of day; 0 does not ask.", Min = 0, Max = 20, Step = 0.2)]
    public double MinRelativeVolume { get; init; } = 1.2;

    /// <inheritdoc cref="BreakSettings.MinBarVolume"/>
    [Option("break-min-bar-volume", "Least mean volume of these minutes, in shares or units; 0 does not ask.", Min = 0)]
    public double MinBarVolume { get; init; }

    /// <inheritdoc cref="BreakSettings.FalseBreakBars"/>
    [Option("false-break-bars", "A close back inside within this many minutes makes a break a false one.", Min = 0, Max = 60, Step = 1)]
    public int FalseBreakBars { get; init; } = 3;

    /// <inheritdoc cref="BreakSettings.GapsBreak"/>
    [Option("gaps-break", "Whether a level that price has jumped over counts as broken.", Min = 0, Max = 1, Step = 1)]
    public bool GapsBreak { get; init; }

    internal BreakSettings Settings() => new()
    {
        Confirmations = Confirmations,
        ToleranceTicks = ToleranceTicks,
        ToleranceAtr = ToleranceAtr,
        MinRelativeVolume = MinRelativeVolume,
        MinBarVolume = MinBarVolume,
        FalseBreakBars = FalseBreakBars,
        GapsBreak = GapsBreak,
    };
}
