using Quant.Framework.Options;

namespace Quant.Alphas.EmaCross;

/// <summary>Parameters of <see cref="EmaCrossAlphaModel"/>.</summary>
public sealed record EmaCrossOptions : ICheckedOptions
{
    /// <summary>Period of the fast average, in bars. <value>1 to 500, below the slow one; 48 by default.</value></summary>
    [Option("fast-period", "Period of the fast average, in bars.", Min = 1, Max = 500, Step = 1)]
    public int FastPeriod { get; init; } = 48;

    /// <summary>Period of the slow average, in bars. <value>2 to 1000; 192 by default.</value></summary>
    [Option("slow-period", "Period of the slow average, in bars.", Min = 2, Max = 1000, Step = 2)]
    public int SlowPeriod { get; init; } = 192;

    /// <summary>Length of a bar, in minutes. <value>1 to 1440; 15 by default.</value></summary>
    [Option("bar-minutes", "Length of a bar, in minutes.", Min = 1, Max = 1440, Step = 5)]
    public int BarMinutes { get; init; } = 15;

    /// <summary>How long an insight lasts unless the averages cross back, in bars of trading time. <value>1 to 1000; 480 by default.</value></summary>
    [Option("insight-bars", "How long an insight lasts unless the averages cross back, in bars of trading time.", Min = 1, Max = 1000, Step = 4)]
    public int InsightBars { get; init; } = 480;

    /// <summary>Whether a crossing down opens a short position; otherwise it only ends the long one. <value>Off by default.</value></summary>
    [Option("allow-short", "Whether a crossing down opens a short position; otherwise it only ends the long one.", Min = 0, Max = 1, Step = 1)]
    public bool AllowShort { get; init; }

    /// <inheritdoc/>
    public IEnumerable<string> Check()
    {
        if (SlowPeriod <= FastPeriod)
        {
            yield return $"slow-period = {SlowPeriod} must be above fast-period = {FastPeriod}.";
        }
    }
}
