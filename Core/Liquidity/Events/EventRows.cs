using System.Globalization;
using Quant.Core.Events;
using Quant.Core.Liquidity.Detection;
using Quant.Core.Liquidity.Signals;
using Quant.Core.Liquidity.Zones;
using Quant.Core.Plans;

namespace Quant.Core.Liquidity.Events;

/// <summary>Turns events into rows. A row has everything that its event has: <see cref="EventReader"/> makes the event out of it again.</summary>
public static class EventRows
{
    /// <summary>The row of an event.</summary>
    /// <param name="event">The event.</param>
    /// <param name="symbol">The symbol it is about.</param>
    public static EventRow Of(LiquidityEvent @event, string symbol)
    {
        ArgumentNullException.ThrowIfNull(@event);
        var row = new EventRow(@event.Time, symbol, @event.GetType().Name, null, null, null, null, null, null, null, null, null);
        return @event switch
        {
            GapFound x => Span(row, x.Gap.Side, x.Gap.Low, x.Gap.High) with { Frame = $"{x.Frame}", From = x.Gap.Time, Detail = Confirmed(x.Gap.ConfirmedAt) },
            PivotConfirmed x => Span(row, x.Pivot.Side, x.Pivot.Price, x.Pivot.Price) with
            {
                Frame = $"{x.Frame}", Kind = $"{x.Pivot.Label}", From = x.Pivot.Time, Detail = Confirmed(x.Pivot.ConfirmedAt),
            },
            StructureBroken x => Span(row, x.Break.Side, x.Break.Level, x.Break.Level) with
            {
                Frame = $"{x.Frame}", Kind = x.Break.IsReversal ? Reversal : Continuation, From = x.Break.PivotTime, Detail = Confirmed(x.Break.Time),
            },
            EqualLevelsFound x => Span(row, x.Levels.Side, x.Levels.Low, x.Levels.High) with
            {
                Frame = $"{x.Frame}", Value = x.Levels.Count, From = x.Levels.Time,
                Detail = new EventDetail().Add("members", string.Join(", ", x.Members.Select(Member))).Add("tolerance", x.Levels.Tolerance).AddTime("confirmed", x.Levels.ConfirmedAt).ToString(),
            },
            PoolEvent x => Pool(row, x),
            HlzMerged x => Zone(row, x, new EventDetail().Add("into", Hex(x.Into))),
            HlzEvent x => Zone(row, x, new EventDetail()),
            ZoneEntered x => Watched(row, x.Zone),
            CandidateChanged x => Watched(row, x.Zone) with
            {
                Kind = $"{x.To}", From = x.TouchedAt,
                Detail = NullIfEmpty(new EventDetail().Add("was", x.From?.ToString()).Add("failed", x.Failures.Count == 0 ? null : string.Join(", ", x.Failures))),
            },
            SignalReady x => Signal(row, x.Signal),
            _ => throw new ArgumentException($"Invariant: every event has a row, {@event.GetType().Name} has none.", nameof(@event)),
        };
    }

    internal const string MemberAt = " at ";

    internal const string PoolsApart = ", ";

    internal const string Reversal = "Reversal";

    internal const string Continuation = "Continuation";

    private static EventRow Span(EventRow row, TradeSide side, double low, double high) => row with { Side = $"{side}", Low = low, High = high };

    private static EventRow Pool(EventRow row, PoolEvent x)
    {
        var detail = new EventDetail();
        if (x is not LiquidityPoolCreated)
        {
            detail.Add("touches", x.State.Touches).Add("status", $"{x.State.Status}").Add("weight", x.Pool.Weight);
        }
        if (x.State.PiercedAt != 0)
        {
            detail.AddTime("pierced", x.State.PiercedAt);
        }
        detail.AddTime("created", x.Pool.CreatedAt).AddTime("expires", x.Pool.ExpiresAt);
        return Span(row, x.Pool.Side, x.Pool.Low, x.Pool.High) with
        {
            Id = x.Pool.Id, Frame = $"{x.Pool.Frame}", Kind = $"{x.Pool.Kind}", Value = x is LiquidityPoolCreated ? x.Pool.Weight : x.State.Mitigation, From = x.Pool.Origin,
            Detail = detail.ToString(),
        };
    }

    private static EventRow Zone(EventRow row, HlzEvent x, EventDetail detail) => Span(row, x.Zone.Side, x.Zone.Low, x.Zone.High) with
    {
        Id = x.Zone.Id, Value = x.Zone.Strength, From = x.Zone.CreatedAt, Detail = detail.Add("pools", string.Join(PoolsApart, x.Members.Select(Hex))).ToString(),
    };

    private static EventRow Watched(EventRow row, in WatchedZone zone) => Span(row, zone.Side, zone.Low, zone.High) with { Id = zone.Id, Value = zone.Strength };

    private static EventRow Signal(EventRow row, in ZoneSignal x) => Span(row, x.Side, Math.Min(x.Entry, x.Stop), Math.Max(x.Entry, x.Stop)) with
    {
        Id = x.Zone.Id, Kind = x.Setup, Value = x.Confidence,
        Detail = new EventDetail()
            .Add("target", x.FirstTarget).Add("fraction", x.FirstFraction).Add("last", x.LastTarget?.ToString("R", CultureInfo.InvariantCulture))
            .Add("strength", x.Zone.Strength).Add("zone-low", x.Zone.Low).Add("zone-high", x.Zone.High)
            .AddTime("enter-before", x.EnterBefore).AddTime("exit-by", x.ExitBy).ToString(),
    };

    /// <summary>A swing of a cluster in a detail, <c>TIME at PRICE</c>; <see cref="EventReader"/> reads it.</summary>
    private static string Member(SwingPoint x) => EventCsv.Text(x.Time) + MemberAt + x.Price.ToString("R", CultureInfo.InvariantCulture);

    private static string Confirmed(long ticks) => new EventDetail().AddTime("confirmed", ticks).ToString();

    private static string Hex(ulong id) => id.ToString("x16", CultureInfo.InvariantCulture);

    private static string? NullIfEmpty(EventDetail detail) => detail.ToString() is { Length: > 0 } text ? text : null;
}
