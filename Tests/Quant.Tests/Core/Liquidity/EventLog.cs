using Quant.Core.Bars;
using Quant.Core.Events;
using Quant.Core.Liquidity;
using Quant.Core.Liquidity.Events;
using Quant.Core.Liquidity.Pools;
using Quant.Core.Plans;
using Quant.Core.Time;

namespace Quant.Tests.Core.Liquidity;

/// <summary>Runs a <see cref="LiquidityEngine"/> and keeps what it says, as text per bar.</summary>
internal static class EventLog
{
    /// <summary>Quick rules that find something in a random walk within hours.</summary>
    public static LiquiditySettings Quick { get; } = new()
    {
        Frames = [new(TimeFrame.M5, 1, TimeSpan.TicksPerDay), new(TimeFrame.M15, 2, 2 * TimeSpan.TicksPerDay), new(TimeFrame.H1, 3, 5 * TimeSpan.TicksPerDay)],
        Gaps = new() { MinimumAtr = 0.05, DisplacementAtr = 0.5 },
        Pivots = new() { LookBack = 2, Threshold = 0.5 },
        Candidates = new() { KillZonesOnly = false, VolumeRatio = 0.5 },
        MinimumStrength = 2,
        WatchPools = true,
    };

    public static LiquidityCalendar RoundTheClock { get; } = new()
    {
        Periods = [new(PoolKind.PreviousDay, TimeFrame.D1, UtcTimetable.Days, 3, TimeSpan.TicksPerDay), new(PoolKind.Session, TimeFrame.Session, new UtcTimetable(8 * TimeSpan.TicksPerHour), 2, TimeSpan.TicksPerDay)],
    };

    public static LiquidityEngine Engine(LiquiditySettings? settings = null) => new(settings ?? Quick, RoundTheClock);

    /// <summary>The events and plans of each bar.</summary>
    public static List<string> Run(LiquidityEngine engine, IEnumerable<Bar> bars)
    {
        var events = new List<LiquidityEvent>();
        engine.Listener = events.Add;
        var result = new List<string>();
        foreach (var bar in bars)
        {
            events.Clear();
            var plans = engine.Update(bar).ToArray();
            result.Add(string.Join('\n', events.Select(x => EventCsv.Write(EventRows.Of(x, "X")))) + string.Join('\n', plans.Select(x => Text(x.ToPlan()))));
        }
        return result;
    }

    public static string Text(TradePlan x)
        => FormattableString.Invariant($"{x.CreatedAt} {x.Side} {x.Entry:R} {x.Stop:R} {string.Join(' ', x.Targets)} {x.Confidence:R} {x.Setup} {x.Origin} {x.EnterBefore} {x.ExitBy}");
}
