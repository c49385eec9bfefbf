using Quant.Core.BreakRetest;
using Quant.Framework.Options;

namespace Quant.Alphas.BreakRetest;

/// <summary>What counts as a retest of a broken level. ATR is that of the minute bars.</summary>
public sealed record RetestOptions
{
    /// <inheritdoc cref="RetestSettings.Timeout"/>
    [Option("retest-timeout-minutes", "Longest time from the break to the bounce, in minutes.", Min = 1, Max = 390, Step = 10)]
    public int TimeoutMinutes { get; init; } = 30;

    /// <inheritdoc cref="RetestSettings.MinExcursionAtr"/>
    [Option("retest-excursion-atr", "How far beyond the level price must have been before it comes back, in ATR.", Min = 0, Max = 20, Step = 0.25)]
    public double MinExcursionAtr { get; init; } = 0.5;

    /// <inheritdoc cref="RetestSettings.BandAtr"/>
    [Option("retest-band-atr", "How near the level price must come back, in ATR.", Min = 0, Max = 5, Step = 0.25)]
    public double BandAtr { get; init; } = 0.25;

    /// <inheritdoc cref="RetestSettings.MaxDepthAtr"/>
    [Option("retest-depth-atr", "A close deeper inside than this, in ATR, ends the setup.", Min = 0.05, Max = 20, Step = 0.25)]
    public double MaxDepthAtr { get; init; } = 1;

    /// <inheritdoc cref="RetestSettings.BounceAtr"/>
    [Option("bounce-atr", "How far beyond the level the bounce must close, in ATR.", Min = 0, Max = 5, Step = 0.1)]
    public double BounceAtr { get; init; } = 0.1;

    /// <inheritdoc cref="RetestSettings.MinWick"/>
    [Option("bounce-wick", "Wick of the bounce bar at the level over its range; this or bounce-body is needed.", Min = 0, Max = 1, Step = 0.1)]
    public double MinWick { get; init; } = 0.4;

    /// <inheritdoc cref="RetestSettings.MinBody"/>
    [Option("bounce-body", "Body of the bounce bar in the direction of the break over its range; this or bounce-wick is needed.", Min = 0, Max = 1, Step = 0.1)]
    public double MinBody { get; init; } = 0.5;

    /// <inheritdoc cref="RetestSettings.MaxCrossings"/>
    [Option("retest-crossings", "More changes of side than this, from close to close, are chop.", Min = 0, Max = 20, Step = 1)]
    public int MaxCrossings { get; init; } = 2;

    /// <inheritdoc cref="RetestSettings.MaxBars"/>
    [Option("retest-bars", "More minutes than this from the touch to the bounce are chop.", Min = 1, Max = 120, Step = 1)]
    public int MaxBars { get; init; } = 10;

    internal RetestSettings Settings() => new()
    {
        Timeout = TimeSpan.FromMinutes(TimeoutMinutes),
        MinExcursionAtr = MinExcursionAtr,
        BandAtr = BandAtr,
        MaxDepthAtr = MaxDepthAtr,
        BounceAtr = BounceAtr,
        MinWick = MinWick,
        MinBody = MinBody,
        MaxCrossings = MaxCrossings,
        MaxBars = MaxBars,
    };
}
