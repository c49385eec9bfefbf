using Quant.Core.Levels;

namespace Quant.Core.BreakRetest;

/// <summary>All settings of <see cref="BreakRetestKernel"/>.</summary>
public sealed record BreakRetestSettings
{
    /// <summary>How levels are computed.</summary>
    public KeyLevelSettings Levels { get; init; } = new();

    /// <summary>Which of them are traded.</summary>
    public WatchedLevels Watched { get; init; } = new();

    /// <summary>What a break is.</summary>
    public BreakSettings Break { get; init; } = new();

    /// <summary>What a retest is.</summary>
    public RetestSettings Retest { get; init; } = new();

    /// <summary>What a plan looks like.</summary>
    public PlanSettings Plan { get; init; } = new();

    /// <summary>What is asked for before a trade.</summary>
    public GateSettings Gates { get; init; } = new();

    /// <summary>Bars in the average true range. <value>At least 1; 14 by default.</value></summary>
    public int AtrPeriod { get; init; } = 14;

    /// <summary>Bars in its slow average, against which volatility is judged. <value>390 by default, the minutes of a session in New York.</value></summary>
    public int SlowAtrPeriod { get; init; } = 390;

    /// <summary>Sessions in what is usual: volume by time of day and range of the day. <value>At least <see cref="MinUsualSessions"/>; 10 by default.</value></summary>
    public int UsualSessions { get; init; } = 10;

    /// <summary>Sessions before anything is usual. <value>At least 1; 3 by default.</value></summary>
    public int MinUsualSessions { get; init; } = 3;

    internal void Check()
    {
        if (Plan.FlatBeforeClose > Gates.Window.BeforeClose)
        {
            throw new ArgumentException(
                $"Entries until {Gates.Window.BeforeClose} before the close leave no time when positions are closed {Plan.FlatBeforeClose} before it.");
        }
    }
}
