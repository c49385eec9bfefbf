using Quant.Core.Time;

namespace Quant.Core.Liquidity;

/// <summary>What a <see cref="LiquidityEngine"/> knows of time: facts of the market, not rules of the strategy.</summary>
public sealed record LiquidityCalendar
{
    /// <summary>Trading sessions; null for a market that never closes.</summary>
    public ITimetable? Sessions { get; init; }

    /// <summary>Periods whose highs and lows become pools.</summary>
    public IReadOnlyList<PeriodSource> Periods { get; init; } = [];

    /// <summary>When signals are allowed, if they are allowed in kill-zones only.</summary>
    public IReadOnlyList<ITimetable> KillZones { get; init; } = [];
}
