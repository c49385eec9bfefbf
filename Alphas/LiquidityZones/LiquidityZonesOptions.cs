using Quant.Core.Liquidity;
using Quant.Core.Liquidity.Detection;
using Quant.Framework.Options;

namespace Quant.Alphas.LiquidityZones;

/// <summary>Parameters of <see cref="LiquidityZonesAlphaModel"/>.</summary>
public sealed record LiquidityZonesOptions
{
    /// <summary>Pools and zones.</summary>
    [OptionGroup]
    public PoolOptions Pools { get; init; } = new();

    /// <summary>From the touch of a zone to a signal.</summary>
    [OptionGroup]
    public EntryOptions Entry { get; init; } = new();

    /// <summary>Stop, targets and times.</summary>
    [OptionGroup]
    public PlanOptions Plan { get; init; } = new();

    /// <summary>Days of history that a new security starts with. <value>0 to 365; 30 by default.</value></summary>
    [Option("warm-up-days", "Days of history that a new security starts with.", Min = 0, Max = 365)]
    public int WarmUpDays { get; init; } = 30;

    /// <summary>The settings of the kernel for a security.</summary>
    /// <param name="tickSize">Smallest step of its price.</param>
    public LiquiditySettings Settings(double tickSize) => new()
    {
        Frames = Pools.Frames(),
        Indicators = Entry.Indicators(),
        Gaps = new GapSettings
        {
            AtrPeriod = Entry.AtrPeriod, MinimumAtr = Pools.GapAtr, MinimumTicks = Pools.GapTicks, TickSize = tickSize, DisplacementAtr = Pools.DisplacementAtr,
        },
        Pivots = new PivotSettings
        {
            LookBack = Pools.SwingBars, Threshold = Pools.SwingSize, Unit = Pools.SwingUnit, UnitPeriod = Entry.AtrPeriod, EqualTolerance = Pools.EqualAtr,
        },
        GapWeight = Pools.GapWeight,
        SwingWeight = Pools.SwingWeight,
        EqualLevelWeight = Pools.EqualWeight,
        LevelHeightAtr = Pools.LevelAtr,
        UseInverseGaps = Pools.InverseGaps,
        MinimumStrength = Pools.MinimumStrength,
        WatchPools = Pools.SinglePools,
        Registry = new() { ReclaimTime = Pools.ReclaimMinutes * TimeSpan.TicksPerMinute },
        Watch = new() { RearmAtr = Entry.RearmAtr, MaxVisits = Entry.MaxVisits },
        Candidates = new()
        {
            Mode = Entry.Mode,
            TriggerTime = Entry.TriggerMinutes * TimeSpan.TicksPerMinute,
            Expiry = Entry.ExpiryMinutes * TimeSpan.TicksPerMinute,
            VolumeRatio = Entry.VolumeRatio,
            KillZonesOnly = Entry.KillZonesOnly,
            Regime = Entry.Regime,
            StopAtr = Plan.StopAtr,
        },
        Plans = Plan.Settings(),
    };
}
