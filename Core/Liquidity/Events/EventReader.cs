using System.Globalization;
using Quant.Core.Bars;
using Quant.Core.Events;
using Quant.Core.Liquidity.Detection;
using Quant.Core.Liquidity.Pools;
using Quant.Core.Liquidity.Signals;
using Quant.Core.Liquidity.Zones;
using Quant.Core.Plans;

namespace Quant.Core.Liquidity.Events;

/// <summary>Makes events out of the rows of <c>events.csv</c>, equal to those that the rows were made of: a stream that was written can be replayed.</summary>
public static class EventReader
{
    private static readonly Dictionary<string, Func<EventRow, LiquidityEvent>> Readers = new(StringComparer.Ordinal)
    {
        [nameof(GapFound)] = x => new GapFound(x.Time, Frame(x), new FairValueGap(Side(x), Low(x), High(x), From(x), Confirmed(x))),
        [nameof(PivotConfirmed)] = x => new PivotConfirmed(x.Time, Frame(x), new Pivot(Side(x), Low(x), From(x), Confirmed(x), Name<PivotLabel>(x.Kind, "kind"))),
        [nameof(StructureBroken)] = x => new StructureBroken(
            x.Time, Frame(x), new StructureBreak(Side(x), Low(x), From(x), Confirmed(x), x.Kind is EventRows.Reversal || (x.Kind is not EventRows.Continuation ? throw Missing("kind") : false))),
        [nameof(EqualLevelsFound)] = x => EqualLevels(x, EventDetail.Read(x.Detail)),
        [nameof(LiquidityPoolCreated)] = x => new LiquidityPoolCreated(x.Time, Pool(x, Value(x))),
        [nameof(PoolTouched)] = x => new PoolTouched(x.Time, Pool(x), State(x)),
        [nameof(PoolMitigated)] = x => new PoolMitigated(x.Time, Pool(x), State(x)),
        [nameof(PoolPierced)] = x => new PoolPierced(x.Time, Pool(x), State(x)),
        [nameof(PoolSwept)] = x => new PoolSwept(x.Time, Pool(x), State(x)),
        [nameof(PoolBroken)] = x => new PoolBroken(x.Time, Pool(x), State(x)),
        [nameof(PoolFilled)] = x => new PoolFilled(x.Time, Pool(x), State(x)),
        [nameof(PoolExpired)] = x => new PoolExpired(x.Time, Pool(x), State(x)),
        [nameof(HlzCreated)] = x => Zone(x, EventDetail.Read(x.Detail), (zone, pools, _) => new HlzCreated(x.Time, zone, pools)),
        [nameof(HlzChanged)] = x => Zone(x, EventDetail.Read(x.Detail), (zone, pools, _) => new HlzChanged(x.Time, zone, pools)),
        [nameof(HlzMerged)] = x => Zone(x, EventDetail.Read(x.Detail), (zone, pools, detail) => new HlzMerged(x.Time, zone, pools, detail.Id("into"))),
        [nameof(HlzExpired)] = x => Zone(x, EventDetail.Read(x.Detail), (zone, pools, _) => new HlzExpired(x.Time, zone, pools)),
        [nameof(ZoneEntered)] = x => new ZoneEntered(x.Time, Watched(x)),
        [nameof(CandidateChanged)] = x => Candidate(x, EventDetail.Read(x.Detail)),
        [nameof(SignalReady)] = x => new SignalReady(x.Time, Signal(x, EventDetail.Read(x.Detail))),
    };

    /// <summary>The names of all events, in alphabetical order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Readers.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The event of a row.</summary>
    /// <exception cref="FormatException">The row is of no event, or lacks something; the message says what.</exception>
    public static LiquidityEvent Read(EventRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (!Readers.TryGetValue(row.Event, out var reader))
        {
            throw new FormatException($"\"{row.Event}\" is no event; there are {string.Join(", ", Names)}.");
        }
        try
        {
            return reader(row);
        }
        catch (FormatException error)
        {
            throw new FormatException($"{row.Event}: {error.Message}", error);
        }
    }

    private static EqualLevelsFound EqualLevels(EventRow x, EventDetail detail)
    {
        var members = detail.Text("members").Split(", ").Select(Member).ToArray();
        return new(x.Time, Frame(x), new EqualLevels(Side(x), Low(x), High(x), members.Length, detail.Number("tolerance"), From(x), detail.Time("confirmed")), members);
    }

    private static SwingPoint Member(string text)
        => text.Split(EventRows.MemberAt) is [var time, var price]
            ? new SwingPoint(EventCsv.Time(time), double.Parse(price, NumberStyles.Float, CultureInfo.InvariantCulture))
            : throw new FormatException($"the member \"{text}\" is not TIME{EventRows.MemberAt}PRICE.");

    private static LiquidityPool Pool(EventRow x, double? weight = null)
    {
        var detail = EventDetail.Read(x.Detail);
        return new LiquidityPool(
            Id(x), Name<PoolKind>(x.Kind, "kind"), Frame(x), Side(x), Low(x), High(x), weight ?? detail.Number("weight"), From(x), detail.Time("created"), detail.Time("expires"));
    }

    private static PoolState State(EventRow x)
    {
        var detail = EventDetail.Read(x.Detail);
        return new PoolState(
            Name<PoolStatus>(detail.Text("status"), "status"), detail.Count("touches"), Value(x), detail.TextOrNull("pierced") is null ? 0 : detail.Time("pierced"));
    }

    private static HlzEvent Zone(EventRow x, EventDetail detail, Func<HighLiquidityZone, IReadOnlyList<ulong>, EventDetail, HlzEvent> make)
    {
        var pools = detail.Text("pools").Split(EventRows.PoolsApart).Select(PoolId).ToArray();
        return make(new HighLiquidityZone(Id(x), Side(x), Low(x), High(x), Value(x), pools.Length, From(x)), pools, detail);
    }

    // all digits: otherwise a number of pools, which files had once, would be taken for an id
    private static ulong PoolId(string text)
        => text.Length == 16 && ulong.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var id) ? id : throw new FormatException($"the pool \"{text}\" is not an id of 16 digits.");

    private static WatchedZone Watched(EventRow x) => new(Id(x), Side(x), Low(x), High(x), Value(x));

    private static CandidateChanged Candidate(EventRow x, EventDetail detail)
        => new(
            x.Time, Watched(x), From(x), detail.TextOrNull("was") is { } was ? Name<CandidateState>(was, "was") : null, Name<CandidateState>(x.Kind, "kind"),
            detail.TextOrNull("failed") is { } failed ? [.. failed.Split(", ").Select(GuardFailure.Parse)] : []);

    private static ZoneSignal Signal(EventRow x, EventDetail detail)
    {
        var trigger = ZoneSignal.TriggerOf(x.Kind ?? "");
        var (entry, stop) = Side(x) == TradeSide.Long ? (High(x), Low(x)) : (Low(x), High(x));
        return new ZoneSignal(
            new WatchedZone(Id(x), Side(x), detail.Number("zone-low"), detail.Number("zone-high"), detail.Number("strength")), trigger, entry, stop,
            detail.Number("target"), detail.Number("fraction"), detail.TextOrNull("last") is null ? null : detail.Number("last"), Value(x),
            x.Time, detail.Time("enter-before"), detail.Time("exit-by"));
    }

    private static ulong Id(EventRow x) => x.Id ?? throw Missing("id");

    private static TradeSide Side(EventRow x) => Name<TradeSide>(x.Side, "side");

    private static TimeFrame Frame(EventRow x) => Name<TimeFrame>(x.Frame, "frame");

    private static double Low(EventRow x) => x.Low ?? throw Missing("low");

    private static double High(EventRow x) => x.High ?? throw Missing("high");

    private static double Value(EventRow x) => x.Value ?? throw Missing("value");

    private static long From(EventRow x) => x.From ?? throw Missing("from");

    private static long Confirmed(EventRow x) => EventDetail.Read(x.Detail).Time("confirmed");

    private static T Name<T>(string? text, string column)
        where T : struct, Enum
        => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : throw Missing(column);

    private static FormatException Missing(string column) => new($"there is no {column}, or one that is not known.");
}
