using Quant.Core.Bars;
using Quant.Core.Indicators;
using Quant.Core.Liquidity.Detection;
using Quant.Core.Liquidity.Pools;
using Quant.Core.Liquidity.Signals;
using Quant.Core.Liquidity.Zones;

namespace Quant.Core.Liquidity;

/// <summary>All rules of a <see cref="LiquidityEngine"/>.</summary>
public sealed record LiquiditySettings
{
    /// <summary>Time frames on which gaps and swings are looked for, shortest first, each a multiple of the one before.</summary>
    public IReadOnlyList<FrameSettings> Frames { get; init; } =
    [
        new(TimeFrame.H1, 1, 5 * TimeSpan.TicksPerDay),
        new(TimeFrame.H4, 2, 20 * TimeSpan.TicksPerDay),
        new(TimeFrame.D1, 3, 90 * TimeSpan.TicksPerDay),
    ];

    /// <summary>Indicators of the entry bars.</summary>
    public IndicatorOptions Indicators { get; init; } = new();

    /// <summary>Which gaps count.</summary>
    public GapSettings Gaps { get; init; } = new();

    /// <summary>Which swings count.</summary>
    public PivotSettings Pivots { get; init; } = new();

    /// <summary>Weight of a gap against other pools of its time frame.</summary>
    public double GapWeight { get; init; } = 1;

    /// <summary>Weight of a swing against other pools of its time frame.</summary>
    public double SwingWeight { get; init; } = 1;

    /// <summary>Weight of each further swing of a cluster of equal ones against other pools of its time frame.</summary>
    public double EqualLevelWeight { get; init; } = 0.5;

    /// <summary>Height of the pool at a level (a swing, the high of a session), in multiples of the average true range of its time frame; of the first one for periods.</summary>
    public double LevelHeightAtr { get; init; } = 0.25;

    /// <summary>Whether a gap that was broken becomes a pool of the other side.</summary>
    public bool UseInverseGaps { get; init; } = true;

    /// <summary>Least strength of a zone that is waited at.</summary>
    public double MinimumStrength { get; init; } = 3;

    /// <summary>Whether pools of that weight are waited at on their own too.</summary>
    public bool WatchPools { get; init; }

    /// <summary>How pools are judged.</summary>
    public RegistrySettings Registry { get; init; } = new();

    /// <summary>When a visit of a zone counts.</summary>
    public WatchSettings Watch { get; init; } = new();

    /// <summary>Rules of candidates.</summary>
    public CandidateSettings Candidates { get; init; } = new();

    /// <summary>How signals become plans.</summary>
    public PlanSettings Plans { get; init; } = new();
}
