using QuantConnect;

namespace Quant.Lab.Reports.Bars;

/// <summary>The bars to show around a trade: how long they are, and from when to when.</summary>
/// <param name="Ticker">What was traded.</param>
/// <param name="Identifier">Lean's identifier of it.</param>
/// <param name="Entry">Time of the entry, UTC.</param>
/// <param name="Exit">Time of the exit, UTC.</param>
internal sealed record BarWindow(string Ticker, string Identifier, DateTime Entry, DateTime Exit)
{
    /// <summary>Bars shown before the entry, where there are so many.</summary>
    public const int Before = 40;

    /// <summary>Bars shown after the exit, where there are so many.</summary>
    public const int After = 20;

    // a trade is at most so many bars long
    private const int Within = 100;

    // weekends and holidays lie between bars of a market that closes
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(4);

    private static readonly TimeSpan[] Lengths =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(4), TimeSpan.FromDays(1), TimeSpan.FromDays(7),
    ];

    /// <summary>Length of a bar: the shortest with which the trade is not too long.</summary>
    public TimeSpan Length => Lengths.FirstOrDefault(x => (Exit - Entry) / x <= Within, Lengths[^1]);

    /// <summary>From when to read, UTC.</summary>
    public DateTime From => Entry - Before * Length - (Length < TimeSpan.FromDays(1) ? LongestPause : Before * Length);

    /// <summary>Until when to read, UTC.</summary>
    public DateTime To => Exit + After * Length + (Length < TimeSpan.FromDays(1) ? LongestPause : After * Length);

    /// <summary>Resolutions to look for, the best first.</summary>
    public IReadOnlyList<Resolution> Resolutions => Length < TimeSpan.FromHours(1) ? [Resolution.Minute, Resolution.Hour, Resolution.Daily]
        : Length < TimeSpan.FromDays(1) ? [Resolution.Hour, Resolution.Minute, Resolution.Daily]
        : [Resolution.Daily, Resolution.Hour, Resolution.Minute];

    /// <summary>Bars of <see cref="Length"/> made of shorter ones, cut to what is shown.</summary>
    /// <param name="bars">Bars in order of time.</param>
    public List<PriceBar> Shape(IEnumerable<PriceBar> bars)
    {
        var made = new List<PriceBar>();
        foreach (var bar in bars)
        {
            var start = bar.Time - bar.Time % Length.Ticks;
            if (made.Count > 0 && made[^1].Time == start)
            {
                var last = made[^1];
                made[^1] = last with { High = Math.Max(last.High, bar.High), Low = Math.Min(last.Low, bar.Low), Close = bar.Close };
            }
            else
            {
                made.Add(bar with { Time = start });
            }
        }
        var (first, after) = (made.FindLastIndex(x => x.Time < Entry.Ticks), made.FindIndex(x => x.Time >= Exit.Ticks));
        var (from, to) = (Math.Max(first - Before + 1, 0), after < 0 ? made.Count : Math.Min(after + After, made.Count));
        return to > from ? made[from..to] : [];
    }
}
