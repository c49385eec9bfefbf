using Quant.Core.Levels;
using Quant.Core.Plans;

namespace Quant.Core.BreakRetest;

/// <summary>Which levels are traded, and in which directions: highs upwards, lows downwards, the previous close both ways.</summary>
public sealed record WatchedLevels
{
    /// <summary>High and low of the previous day. <value>On by default.</value></summary>
    public bool PreviousDay { get; init; } = true;

    /// <summary>Close of the previous day. <value>Off by default.</value></summary>
    public bool PreviousClose { get; init; }

    /// <summary>High and low of the pre-market. <value>On by default.</value></summary>
    public bool PreMarket { get; init; } = true;

    /// <summary>High and low of the opening range. <value>Off by default.</value></summary>
    public bool OpeningRange { get; init; }

    /// <summary>High and low of the previous week. <value>Off by default.</value></summary>
    public bool PreviousWeek { get; init; }

    /// <summary>Breaks upwards. <value>On by default.</value></summary>
    public bool Long { get; init; } = true;

    /// <summary>Breaks downwards. <value>On by default.</value></summary>
    public bool Short { get; init; } = true;

    /// <summary>Each level with its direction, by kind and then long before short.</summary>
    public IReadOnlyList<(KeyLevelKind Kind, TradeSide Side)> Pairs
    {
        get
        {
            var pairs = new List<(KeyLevelKind Kind, TradeSide Side)>();
            for (var kind = (KeyLevelKind)0; (int)kind < KeyLevelKinds.Count; kind++)
            {
                if (Long && Includes(kind) && kind.BreaksTowards(TradeSide.Long))
                {
                    pairs.Add((kind, TradeSide.Long));
                }
                if (Short && Includes(kind) && kind.BreaksTowards(TradeSide.Short))
                {
                    pairs.Add((kind, TradeSide.Short));
                }
            }
            return pairs;
        }
    }

    private bool Includes(KeyLevelKind kind) => kind switch
    {
        KeyLevelKind.PreviousDayHigh or KeyLevelKind.PreviousDayLow => PreviousDay,
        KeyLevelKind.PreviousClose => PreviousClose,
        KeyLevelKind.PreMarketHigh or KeyLevelKind.PreMarketLow => PreMarket,
        KeyLevelKind.OpeningRangeHigh or KeyLevelKind.OpeningRangeLow => OpeningRange,
        _ => PreviousWeek,
    };
}
