namespace Quant.Lab.Data.Generation;

/// <summary>How the price of a made-up market moves.</summary>
internal sealed record PriceModel
{
    /// <summary>Standard deviation of a day's return, jumps and trends left out.</summary>
    public required double DailyVolatility { get; init; }

    /// <summary>Mean number of jumps a day.</summary>
    public double JumpsPerDay { get; init; }

    /// <summary>Standard deviation of a jump, in daily deviations.</summary>
    public double JumpSize { get; init; } = 0.8;

    /// <summary>How much volatility rises after a fall: the leverage effect of stocks, 0 without it.</summary>
    public double Leverage { get; init; }

    /// <summary>Mean return of a day.</summary>
    public double Drift { get; init; }

    /// <summary>Drift of a trend, in daily deviations a day.</summary>
    public double TrendStrength { get; init; }

    /// <summary>Mean length of a trend or range, in days.</summary>
    public double RegimeDays { get; init; }

    /// <summary>Part of the distance to the middle of a range that is made up for in a day.</summary>
    public double RangePull { get; init; }

    /// <summary>Move per unit of the common factor's move.</summary>
    public double Beta { get; init; }
}
