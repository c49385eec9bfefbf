using Quant.Core.BreakRetest;
using Quant.Core.Levels;
using Quant.Framework.Options;

namespace Quant.Alphas.BreakRetest;

/// <summary>Which levels are computed and traded.</summary>
public sealed record LevelOptions : ICheckedOptions
{
    /// <inheritdoc cref="WatchedLevels.PreviousDay"/>
    [Option("trade-previous-day", "Whether to trade breaks of the previous day's high and low.", Min = 0, Max = 1, Step = 1)]
    public bool PreviousDay { get; init; } = true;

    /// <inheritdoc cref="WatchedLevels.PreviousClose"/>
    [Option("trade-previous-close", "Whether to trade breaks of the previous day's close, both ways.", Min = 0, Max = 1, Step = 1)]
    public bool PreviousClose { get; init; }

    /// <inheritdoc cref="WatchedLevels.PreMarket"/>
    [Option("trade-pre-market", "Whether to trade breaks of the pre-market's high and low.", Min = 0, Max = 1, Step = 1)]
    public bool PreMarket { get; init; } = true;

    /// <inheritdoc cref="WatchedLevels.OpeningRange"/>
    [Option("trade-opening-range", "Whether to trade breaks of the opening range.", Min = 0, Max = 1, Step = 1)]
    public bool OpeningRange { get; init; }

    /// <inheritdoc cref="WatchedLevels.PreviousWeek"/>
    [Option("trade-previous-week", "Whether to trade breaks of the previous week's high and low.", Min = 0, Max = 1, Step = 1)]
    public bool PreviousWeek { get; init; }

    /// <summary>Length of the opening range in minutes. <value>0 to 240; 0, for none, by default.</value></summary>
    [Option("opening-range-minutes", "Length of the opening range, in minutes; 0 for none.", Min = 0, Max = 240, Step = 15)]
    public int OpeningRangeMinutes { get; init; }

    /// <inheritdoc cref="KeyLevelSettings.MinPreMarketBars"/>
    [Option("min-pre-market-bars", "Minutes with trades that a pre-market must have for its high and low to be levels.", Min = 1, Max = 330, Step = 5)]
    public int MinPreMarketBars { get; init; } = 5;

    /// <inheritdoc cref="WatchedLevels.Long"/>
    [Option("allow-long", "Whether to trade breaks upwards.", Min = 0, Max = 1, Step = 1)]
    public bool AllowLong { get; init; } = true;

    /// <inheritdoc cref="WatchedLevels.Short"/>
    [Option("allow-short", "Whether to trade breaks downwards.", Min = 0, Max = 1, Step = 1)]
    public bool AllowShort { get; init; } = true;

    /// <inheritdoc/>
    public IEnumerable<string> Check()
    {
        if (OpeningRange && OpeningRangeMinutes == 0)
        {
            yield return "trade-opening-range = 1 needs opening-range-minutes above 0.";
        }
        if (Watched().Pairs.Count == 0)
        {
            yield return "There is nothing to trade: set one of trade-previous-day, trade-previous-close, trade-pre-market, trade-opening-range, trade-previous-week to 1, "
                + "and one of allow-long, allow-short.";
        }
    }

    internal KeyLevelSettings Settings() => new() { OpeningRange = TimeSpan.FromMinutes(OpeningRangeMinutes), MinPreMarketBars = MinPreMarketBars };

    internal WatchedLevels Watched() => new()
    {
        PreviousDay = PreviousDay,
        PreviousClose = PreviousClose,
        PreMarket = PreMarket,
        OpeningRange = OpeningRange,
        PreviousWeek = PreviousWeek,
        Long = AllowLong,
        Short = AllowShort,
    };
}
