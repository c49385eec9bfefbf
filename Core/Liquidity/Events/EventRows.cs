using Quant.Core.Events;
using Quant.Core.Liquidity.Zones;

namespace Quant.Core.Liquidity.Events;

/// <summary>Turns events into rows.</summary>
public static class EventRows
{
    /// <summary>Names of all events, in alphabetical order.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. typeof(LiquidityEvent).Assembly.GetTypes().Where(x => !x.IsAbstract && x.IsSubclassOf(typeof(LiquidityEvent))).Select(x => x.Name).Order(StringComparer.Ordinal)];

    /// <summary>The row of an event.</summary>
    /// <param name="event">The event.</param>
    /// <param name="symbol">The symbol it is about.</param>
    public static EventRow Of(LiquidityEvent @event, string symbol)
    {
        ArgumentNullException.ThrowIfNull(@event);
        var row = new EventRow(@event.Time, symbol, @event.GetType().Name, null, null, null, null, null, null, null, null, null);
        return @event switch
        {
            GapFound x => row with { Side = $"{x.Gap.Side}", Frame = $"{x.Frame}", Low = x.Gap.Low, High = x.Gap.High, From = x.Gap.Time },
            PivotConfirmed x => row with
            {
                Side = $"{x.Pivot.Side}", Frame = $"{x.Frame}", Kind = $"{x.Pivot.Label}", Low = x.Pivot.Price, High = x.Pivot.Price, From = x.Pivot.Time,
            },
            StructureBroken x => row with
            {
                Side = $"{x.Break.Side}", Frame = $"{x.Frame}", Kind = x.Break.IsReversal ? "Reversal" : "Continuation", Low = x.Break.Level, High = x.Break.Level,
                From = x.Break.PivotTime,
            },
            PoolEvent x => Pool(row, x),
            HlzMerged x => Zone(row, x) with { Detail = $"into {x.Into:x16}" },
            HlzEvent x => Zone(row, x),
            ZoneEntered x => Watched(row, x.Zone),
            CandidateChanged x => Watched(row, x.Zone) with { Kind = $"{x.To}", From = x.TouchedAt, Detail = x.Failed == 0 ? null : $"failed: {x.Failed}" },
            SignalReady x => Watched(row, x.Signal.Zone) with
            {
                Kind = x.Signal.Setup, Low = Math.Min(x.Signal.Entry, x.Signal.Stop), High = Math.Max(x.Signal.Entry, x.Signal.Stop), Value = x.Signal.Confidence,
                Detail = "targets: " + string.Join(", ", x.Signal.ToPlan().Targets.Select(t => FormattableString.Invariant($"{t.Fraction} at {t.Price}"))),
            },
            _ => throw new ArgumentException($"Invariant: every event has a row, {@event.GetType().Name} has none.", nameof(@event)),
        };
    }

    private static EventRow Pool(EventRow row, PoolEvent x) => row with
    {
        Id = x.Pool.Id, Side = $"{x.Pool.Side}", Frame = $"{x.Pool.Frame}", Kind = $"{x.Pool.Kind}", Low = x.Pool.Low, High = x.Pool.High,
        Value = x is LiquidityPoolCreated ? x.Pool.Weight : x.State.Mitigation, From = x.Pool.Origin,
        Detail = x is LiquidityPoolCreated ? null : $"touches: {x.State.Touches}",
    };

    private static EventRow Zone(EventRow row, HlzEvent x) => row with
    {
        Id = x.Zone.Id, Side = $"{x.Zone.Side}", Low = x.Zone.Low, High = x.Zone.High, Value = x.Zone.Strength, From = x.Zone.CreatedAt, Detail = $"pools: {x.Zone.Pools}",
    };

    private static EventRow Watched(EventRow row, in WatchedZone zone) => row with { Id = zone.Id, Side = $"{zone.Side}", Low = zone.Low, High = zone.High, Value = zone.Strength };
}
