using Quant.Core.Indicators;
using Quant.Core.Liquidity.Signals;
using Quant.Framework.Options;
using Quant.Framework.Sessions;

namespace Quant.Alphas.LiquidityZones;

/// <summary>When the touch of a zone becomes a signal.</summary>
public sealed record EntryOptions : ICheckedOptions
{
    /// <summary>What triggers an entry. <value>0 close beyond the fast average (default), 1 sweep and reclaim, 2 retest of a gap.</value></summary>
    [Option("entry-mode", "What triggers an entry after a zone was touched.", Min = 0, Max = 2, Step = 1)]
    public EntryMode Mode { get; init; }

    /// <summary>Longest time from touch to trigger, in minutes. <value>1 to 10080; 120 by default.</value></summary>
    [Option("trigger-minutes", "Longest time from the touch of a zone to the trigger, in minutes.", Min = 1, Max = 10_080, Step = 30)]
    public int TriggerMinutes { get; init; } = 120;

    /// <summary>Life of a candidate from the touch on, in minutes. <value>1 to 10080; 120 by default.</value></summary>
    [Option("expiry-minutes", "Time from the touch of a zone after which nothing comes of it any more, in minutes.", Min = 1, Max = 10_080, Step = 30)]
    public int ExpiryMinutes { get; init; } = 120;

    /// <summary>Least volume of the bar against its average. <value>0 (off) to 20; 1 by default.</value></summary>
    [Option("volume-ratio", "Least volume of the bar as a multiple of its average; 0 switches the filter off.", Min = 0, Max = 20, Step = 0.25)]
    public double VolumeRatio { get; init; } = 1;

    /// <summary>Whether signals come in kill-zones only. <value>On by default.</value></summary>
    [Option("kill-zones-only", "Whether signals come in kill-zones only.", Min = 0, Max = 1, Step = 1)]
    public bool KillZonesOnly { get; init; } = true;

    /// <summary>Which kill-zones of <c>config/market.json</c>, joined by commas. <value>london-open and new-york-open by default.</value></summary>
    [Option("kill-zones", "Names of kill-zones in config/market.json, joined by commas.")]
    public string KillZones { get; init; } = "london-open,new-york-open";

    /// <summary>In which regimes signals are allowed. <value>0 all, 1 not in high volatility (default), 2 nor against a trend.</value></summary>
    [Option("regime-filter", "In which regimes of the market signals are allowed.", Min = 0, Max = 2, Step = 1)]
    public RegimeFilter Regime { get; init; } = RegimeFilter.NotVolatile;

    /// <summary>Period of the fast average, in entry bars. <value>1 to 500; 21 by default.</value></summary>
    [Option("ema-fast", "Period of the fast average of the close, in entry bars.", Min = 1, Max = 500, Step = 2)]
    public int EmaFast { get; init; } = 21;

    /// <summary>Period of the slow average, in entry bars. <value>2 to 2000, above the fast one; 50 by default.</value></summary>
    [Option("ema-slow", "Period of the slow average of the close, in entry bars.", Min = 2, Max = 2000, Step = 5)]
    public int EmaSlow { get; init; } = 50;

    /// <summary>Period of the average true range, in bars. <value>1 to 500; 14 by default.</value></summary>
    [Option("atr-period", "Period of the average true range of entry bars and of candles.", Min = 2, Max = 500, Step = 1)]
    public int AtrPeriod { get; init; } = 14;

    /// <summary>Period of the average volume, in entry bars. <value>1 to 2000; 20 by default.</value></summary>
    [Option("volume-period", "Period of the average volume, in entry bars.", Min = 1, Max = 2000, Step = 5)]
    public int VolumePeriod { get; init; } = 20;

    /// <summary>Efficiency ratio from which the market trends. <value>0 to 1; 0.35 by default.</value></summary>
    [Option("trend-threshold", "Efficiency ratio from which the market trends.", Min = 0, Max = 1, Step = 0.05)]
    public double TrendThreshold { get; init; } = 0.35;

    /// <summary>Ratio of the short to the long average true range from which volatility is high. <value>1 to 10; 2 by default.</value></summary>
    [Option("volatility-ratio", "Short over long average true range from which volatility is high.", Min = 1, Max = 10, Step = 0.25)]
    public double VolatilityRatio { get; init; } = 2;

    /// <summary>Distance at which a zone counts again, in average true ranges of entry bars. <value>0 to 50; 5 by default.</value></summary>
    [Option("rearm-atr", "How far the price must leave a zone for the next visit to count, in average true ranges of entry bars.", Min = 0, Max = 50, Step = 1)]
    public double RearmAtr { get; init; } = 5;

    /// <summary>Visits of a zone that count. <value>1 to 100; 2 by default.</value></summary>
    [Option("max-visits", "Visits of a zone that count.", Min = 1, Max = 100, Step = 1)]
    public int MaxVisits { get; init; } = 2;

    /// <summary>Least time between two signals of a symbol, in minutes. <value>0 to 10080; 60 by default.</value></summary>
    [Option("pause-minutes", "Least time between two signals of a symbol, in minutes.", Min = 0, Max = 10_080, Step = 30)]
    public int PauseMinutes { get; init; } = 60;

    /// <summary>Whether there are short signals. <value>Off by default.</value></summary>
    [Option("allow-short", "Whether there are short signals.", Min = 0, Max = 1, Step = 1)]
    public bool AllowShort { get; init; }

    /// <summary>The names of <see cref="KillZones"/>.</summary>
    public IReadOnlyList<string> KillZoneNames() => KillZones.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The periods and thresholds of the indicators.</summary>
    public IndicatorOptions Indicators() => new()
    {
        FastPeriod = EmaFast, SlowPeriod = EmaSlow, AtrPeriod = AtrPeriod, VolumePeriod = VolumePeriod, TrendThreshold = TrendThreshold, HighVolatilityRatio = VolatilityRatio,
    };

    /// <inheritdoc/>
    public IEnumerable<string> Check()
    {
        if (EmaSlow <= EmaFast)
        {
            yield return $"ema-slow = {EmaSlow} must be above ema-fast = {EmaFast}.";
        }
        var known = MarketFacts.Load().KillZones.Select(x => x.Name).ToList();
        foreach (var name in KillZoneNames().Where(x => !known.Contains(x)))
        {
            yield return $"kill-zones: there is no \"{name}\" in config/market.json; there are {string.Join(", ", known)}.";
        }
    }
}
