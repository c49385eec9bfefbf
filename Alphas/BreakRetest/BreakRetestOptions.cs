using Quant.Core.BreakRetest;
using Quant.Framework.Options;

namespace Quant.Alphas.BreakRetest;

/// <summary>Parameters of <see cref="BreakRetestAlphaModel"/>.</summary>
public sealed record BreakRetestOptions : ICheckedOptions
{
    /// <summary>Which levels.</summary>
    [OptionGroup]
    public LevelOptions Levels { get; init; } = new();

    /// <summary>What a break is.</summary>
    [OptionGroup]
    public BreakOptions Break { get; init; } = new();

    /// <summary>What a retest is.</summary>
    [OptionGroup]
    public RetestOptions Retest { get; init; } = new();

    /// <summary>What a plan looks like.</summary>
    [OptionGroup]
    public PlanOptions Plan { get; init; } = new();

    /// <summary>What is asked for before a trade.</summary>
    [OptionGroup]
    public GateOptions Gates { get; init; } = new();

    /// <inheritdoc cref="BreakRetestSettings.AtrPeriod"/>
    [Option("atr-bars", "Minute bars in the average true range.", Min = 2, Max = 390, Step = 7)]
    public int AtrBars { get; init; } = 14;

    /// <inheritdoc cref="BreakRetestSettings.SlowAtrPeriod"/>
    [Option("slow-atr-bars", "Minute bars in its slow average, above atr-bars.", Min = 3, Max = 10_000, Step = 195)]
    public int SlowAtrBars { get; init; } = 390;

    /// <inheritdoc cref="BreakRetestSettings.UsualSessions"/>
    [Option("usual-sessions", "Sessions from which usual volume and range come.", Min = 1, Max = 60, Step = 5)]
    public int UsualSessions { get; init; } = 10;

    /// <inheritdoc/>
    public IEnumerable<string> Check()
    {
        if (SlowAtrBars <= AtrBars)
        {
            yield return $"slow-atr-bars = {SlowAtrBars} must be above atr-bars = {AtrBars}.";
        }
        if (Plan.FlatBeforeCloseMinutes > Gates.BeforeCloseMinutes)
        {
            yield return $"exit-before-close-minutes = {Plan.FlatBeforeCloseMinutes} must not be above entry-before-close-minutes = {Gates.BeforeCloseMinutes}.";
        }
    }

    /// <summary>Calendar days of history that fill everything that is usual, and the level of the last week.</summary>
    internal int HistoryDays => Math.Max(15, UsualSessions * 7 / 5 + 5);

    /// <summary>The settings of the kernel: to run it without Lean, in research.</summary>
    public BreakRetestSettings Settings() => new()
    {
        Levels = Levels.Settings(),
        Watched = Levels.Watched(),
        Break = Break.Settings(),
        Retest = Retest.Settings(),
        Plan = Plan.Settings(),
        Gates = Gates.Settings(),
        AtrPeriod = AtrBars,
        SlowAtrPeriod = SlowAtrBars,
        UsualSessions = UsualSessions,
        MinUsualSessions = Math.Min(3, UsualSessions),
    };
}
