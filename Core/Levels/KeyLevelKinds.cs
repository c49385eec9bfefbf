using Quant.Core.Plans;

namespace Quant.Core.Levels;

/// <summary>What is true of each kind of level.</summary>
public static class KeyLevelKinds
{
    private static readonly string[] Codes = ["PDH", "PDL", "PDC", "PMH", "PML", "ORH", "ORL", "PWH", "PWL"];

    /// <summary>Number of kinds; kinds are numbered from 0.</summary>
    public const int Count = 9;

    /// <summary>The traders' abbreviation: PDH, PDL, PDC, PMH, PML, ORH, ORL, PWH, PWL.</summary>
    public static string Code(this KeyLevelKind kind) => Codes[(int)kind];

    /// <summary>Whether price breaks the level in a direction: highs upwards, lows downwards, a close either way.</summary>
    public static bool BreaksTowards(this KeyLevelKind kind, TradeSide side) => kind switch
    {
        KeyLevelKind.PreviousClose => true,
        KeyLevelKind.PreviousDayHigh or KeyLevelKind.PreMarketHigh or KeyLevelKind.OpeningRangeHigh or KeyLevelKind.PreviousWeekHigh => side == TradeSide.Long,
        _ => side == TradeSide.Short,
    };
}
