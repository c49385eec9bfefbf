using QuantConnect;

namespace Quant.Lab.Data.Generation;

/// <summary>Made-up data to be generated: securities of one market over a range of days.</summary>
public sealed record MarketPlan
{
    /// <summary>Lengths of bars that can be made: minute, hour, daily.</summary>
    public static IReadOnlyList<Resolution> AllResolutions { get; } = [Resolution.Minute, Resolution.Hour, Resolution.Daily];

    /// <summary>Equity, crypto or forex.</summary>
    public required SecurityType Type { get; init; }

    /// <summary>Lean's name of the market, lower case.</summary>
    public required string Market { get; init; }

    /// <summary>What to make, upper case.</summary>
    public required IReadOnlyList<string> Tickers { get; init; }

    /// <summary>First day, in the time zone of the data.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public required DateOnly To { get; init; }

    /// <summary>First day with minute files; hours and days cover the whole range. <value>The first day by default.</value></summary>
    public DateOnly? MinutesFrom { get; init; }

    /// <summary>Lengths of bars to write: minute, hour, daily. <value>All three by default.</value></summary>
    public IReadOnlyList<Resolution> Resolutions { get; init; } = AllResolutions;

    /// <summary>Which of the possible markets. <value>1 by default.</value></summary>
    public ulong Seed { get; init; } = 1;
}
