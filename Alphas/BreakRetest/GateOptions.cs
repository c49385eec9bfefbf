using Quant.Core.BreakRetest;
using Quant.Core.Sessions;
using Quant.Framework.Options;

namespace Quant.Alphas.BreakRetest;

/// <summary>What is asked for before a trade. A limit of 0 switches its gate off; a gate that is on refuses what it cannot measure.</summary>
public sealed record GateOptions : ICheckedOptions
{
    /// <inheritdoc cref="EntryWindow.AfterOpen"/>
    [Option("entry-after-open-minutes", "Minutes after the open from which on entries are allowed.", Min = 0, Max = 600, Step = 5)]
    public int AfterOpenMinutes { get; init; } = 5;

    /// <inheritdoc cref="EntryWindow.BeforeClose"/>
    [Option("entry-before-close-minutes", "Minutes before the close from which on entries are not allowed any more.", Min = 0, Max = 600, Step = 15)]
    public int BeforeCloseMinutes { get; init; } = 45;

    /// <summary>Times of news without entries. <value>Spans in UTC such as <c>2024-03-20T17:45Z/2024-03-20T19:00Z</c>, joined by semicolons; none by default.</value></summary>
    [Option("news-blackouts", "Times without entries: spans in UTC such as 2024-03-20T17:45Z/2024-03-20T19:00Z, joined by semicolons.")]
    public string NewsBlackouts { get; init; } = "";

    /// <inheritdoc cref="GateSettings.MinAtrRatio"/>
    [Option("min-atr-ratio", "Least ATR over its slow average.", Min = 0, Max = 10, Step = 0.1)]
    public double MinAtrRatio { get; init; } = 0.5;

    /// <inheritdoc cref="GateSettings.MaxAtrRatio"/>
    [Option("max-atr-ratio", "Largest ATR over its slow average.", Min = 0, Max = 100, Step = 0.5)]
    public double MaxAtrRatio { get; init; } = 3;

    /// <inheritdoc cref="GateSettings.MaxDayRange"/>
    [Option("max-day-range", "Largest range of the day so far over the mean range of the last days.", Min = 0, Max = 20, Step = 0.25)]
    public double MaxDayRange { get; init; } = 1.5;

    /// <inheritdoc cref="GateSettings.MaxSpreadBps"/>
    [Option("max-spread-bps", "Largest spread, in basis points of the price; needs quotes.", Min = 0, Max = 1000, Step = 5)]
    public double MaxSpreadBps { get; init; } = 10;

    /// <inheritdoc cref="GateSettings.MinDayVolume"/>
    [Option("min-day-volume", "Least volume of the day so far over what is usual by this time.", Min = 0, Max = 20, Step = 0.25)]
    public double MinDayVolume { get; init; } = 0.5;

    /// <inheritdoc cref="GateSettings.MaxStopAtr"/>
    [Option("max-stop-atr", "Largest distance of entry and stop, in ATR of the minute bars.", Min = 0, Max = 100, Step = 1)]
    public double MaxStopAtr { get; init; } = 5;

    /// <inheritdoc cref="GateSettings.MinRoomR"/>
    [Option("min-room-r", "Least distance to the next level in the direction of the trade, in R.", Min = 0, Max = 20, Step = 0.25)]
    public double MinRoomR { get; init; } = 1;

    /// <inheritdoc cref="GateSettings.MinConfidence"/>
    [Option("min-confidence", "Least confidence.", Min = 0, Max = 1, Step = 0.05)]
    public double MinConfidence { get; init; } = 0.4;

    /// <inheritdoc cref="GateSettings.MinExpectancy"/>
    [Option("min-expectancy", "Least expectancy of the setup's type in R, shrunk towards the prior.", Min = -10, Max = 10, Step = 0.1)]
    public double MinExpectancy { get; init; } = -0.1;

    /// <inheritdoc cref="TrackRecordSettings.MinSample"/>
    [Option("expectancy-sample", "Results of a type of setup before its expectancy counts.", Min = 1, Max = 1000, Step = 5)]
    public int ExpectancySample { get; init; } = 20;

    /// <inheritdoc cref="TrackRecordSettings.Window"/>
    [Option("expectancy-window", "Last results of a type of setup that count.", Min = 1, Max = 10_000, Step = 50)]
    public int ExpectancyWindow { get; init; } = 100;

    /// <inheritdoc cref="TrackRecordSettings.Prior"/>
    [Option("prior-expectancy", "Expectancy of a setup about which nothing is known, in R.", Min = -10, Max = 10, Step = 0.1)]
    public double PriorExpectancy { get; init; }

    /// <inheritdoc cref="TrackRecordSettings.PriorWeight"/>
    [Option("prior-results", "How many results the prior expectancy is worth.", Min = 0, Max = 10_000, Step = 10)]
    public double PriorResults { get; init; } = 20;

    /// <inheritdoc/>
    public IEnumerable<string> Check()
    {
        if (MaxAtrRatio > 0 && MaxAtrRatio < MinAtrRatio)
        {
            yield return FormattableString.Invariant($"max-atr-ratio = {MaxAtrRatio} must not be below min-atr-ratio = {MinAtrRatio}.");
        }
        if (ExpectancySample > ExpectancyWindow)
        {
            yield return $"expectancy-sample = {ExpectancySample} must not be above expectancy-window = {ExpectancyWindow}.";
        }
        if (Blackouts.Parse(NewsBlackouts, out var fault) is null)
        {
            yield return $"news-blackouts: {fault}";
        }
    }

    internal GateSettings Settings() => new()
    {
        Window = new EntryWindow(TimeSpan.FromMinutes(AfterOpenMinutes), TimeSpan.FromMinutes(BeforeCloseMinutes)),
        Blackouts = Blackouts.Parse(NewsBlackouts, out var fault) ?? throw new ArgumentException($"news-blackouts: {fault}"),
        MinAtrRatio = MinAtrRatio,
        MaxAtrRatio = MaxAtrRatio,
        MaxDayRange = MaxDayRange,
        MaxSpreadBps = MaxSpreadBps,
        MinDayVolume = MinDayVolume,
        MaxStopAtr = MaxStopAtr,
        MinRoomR = MinRoomR,
        MinConfidence = MinConfidence,
        MinExpectancy = MinExpectancy,
    };

    /// <summary>The settings of the track record.</summary>
    public TrackRecordSettings Record() => new()
    {
        MinSample = ExpectancySample,
        Window = ExpectancyWindow,
        Prior = PriorExpectancy,
        PriorWeight = PriorResults,
    };
}
