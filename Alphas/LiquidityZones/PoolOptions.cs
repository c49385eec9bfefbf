using Quant.Core.Bars;
using Quant.Core.Liquidity;
using Quant.Core.Liquidity.Detection;
using Quant.Framework.Options;

namespace Quant.Alphas.LiquidityZones;

/// <summary>Which pools there are, what they weigh, and when they make a zone.</summary>
public sealed record PoolOptions : ICheckedOptions
{
    /// <summary>Weight of pools of 15-minute candles; 0 leaves them out. <value>0 to 10; 0 by default.</value></summary>
    [Option("m15-weight", "Weight of pools of 15-minute candles; 0 leaves them out.", Min = 0, Max = 10, Step = 0.5)]
    public double M15Weight { get; init; }

    /// <summary>Weight of pools of hourly candles; 0 leaves them out. <value>0 to 10; 1 by default.</value></summary>
    [Option("h1-weight", "Weight of pools of hourly candles; 0 leaves them out.", Min = 0, Max = 10, Step = 0.5)]
    public double H1Weight { get; init; } = 1;

    /// <summary>Weight of pools of 4-hour candles; 0 leaves them out. <value>0 to 10; 2 by default.</value></summary>
    [Option("h4-weight", "Weight of pools of 4-hour candles; 0 leaves them out.", Min = 0, Max = 10, Step = 0.5)]
    public double H4Weight { get; init; } = 2;

    /// <summary>Weight of pools of daily candles; 0 leaves them out. <value>0 to 10; 3 by default.</value></summary>
    [Option("d1-weight", "Weight of pools of daily candles; 0 leaves them out.", Min = 0, Max = 10, Step = 0.5)]
    public double D1Weight { get; init; } = 3;

    /// <summary>Weight of highs and lows of sessions in markets that never close; 0 leaves them out. <value>0 to 10; 1 by default.</value></summary>
    [Option("session-weight", "Weight of highs and lows of the sessions of Tokyo, London and New York, in markets that never close; 0 leaves them out.", Min = 0, Max = 10, Step = 0.5)]
    public double SessionWeight { get; init; } = 1;

    /// <summary>Weight of the high and low of the day before; 0 leaves them out. <value>0 to 10; 2 by default.</value></summary>
    [Option("day-weight", "Weight of the high and low of the day before; 0 leaves them out.", Min = 0, Max = 10, Step = 0.5)]
    public double DayWeight { get; init; } = 2;

    /// <summary>Weight of the high and low of the week before; 0 leaves them out. <value>0 to 10; 3 by default.</value></summary>
    [Option("week-weight", "Weight of the high and low of the week before; 0 leaves them out.", Min = 0, Max = 10, Step = 0.5)]
    public double WeekWeight { get; init; } = 3;

    /// <summary>Weight of a gap as a multiple of its time frame's; 0 leaves gaps out. <value>0 to 5; 1 by default.</value></summary>
    [Option("gap-weight", "Weight of a fair value gap as a multiple of its time frame's; 0 leaves them out.", Min = 0, Max = 5, Step = 0.25)]
    public double GapWeight { get; init; } = 1;

    /// <summary>Weight of a swing as a multiple of its time frame's; 0 leaves swings out. <value>0 to 5; 1 by default.</value></summary>
    [Option("swing-weight", "Weight of a swing as a multiple of its time frame's; 0 leaves them out.", Min = 0, Max = 5, Step = 0.25)]
    public double SwingWeight { get; init; } = 1;

    /// <summary>Weight of each further swing of a cluster of equal ones, as a multiple of its time frame's. <value>0 to 5; 0.5 by default.</value></summary>
    [Option("equal-weight", "Weight of each further swing of a cluster of equal ones as a multiple of its time frame's; 0 leaves clusters out.", Min = 0, Max = 5, Step = 0.25)]
    public double EqualWeight { get; init; } = 0.5;

    /// <summary>Whether a gap that was closed through works the other way. <value>On by default.</value></summary>
    [Option("inverse-gaps", "Whether a gap that the price closed through works the other way.", Min = 0, Max = 1, Step = 1)]
    public bool InverseGaps { get; init; } = true;

    /// <summary>Life of pools of candles, in candles. <value>5 to 5000; 120 by default.</value></summary>
    [Option("pool-life-bars", "Life of a pool, in candles of its time frame.", Min = 5, Max = 5000, Step = 20)]
    public int PoolLifeBars { get; init; } = 120;

    /// <summary>Least height of a gap, in average true ranges of its candles. <value>0 to 5; 0.25 by default.</value></summary>
    [Option("gap-atr", "Least height of a gap, in average true ranges of its candles.", Min = 0, Max = 5, Step = 0.05)]
    public double GapAtr { get; init; } = 0.25;

    /// <summary>Least height of a gap, in price ticks. <value>0 to 10000; 2 by default.</value></summary>
    [Option("gap-ticks", "Least height of a gap, in ticks of the price.", Min = 0, Max = 10_000, Step = 1)]
    public double GapTicks { get; init; } = 2;

    /// <summary>Least body of a gap's middle candle, in average true ranges. <value>0 to 5; 1 by default.</value></summary>
    [Option("displacement-atr", "Least body of the middle candle of a gap, in average true ranges of its candles.", Min = 0, Max = 5, Step = 0.25)]
    public double DisplacementAtr { get; init; } = 1;

    /// <summary>Candles on either side of a swing. <value>1 to 50; 3 by default.</value></summary>
    [Option("swing-bars", "Candles on either side that do not go beyond a swing.", Min = 1, Max = 50, Step = 1)]
    public int SwingBars { get; init; } = 3;

    /// <summary>Least prominence of a swing, in units of <see cref="SwingUnit"/>. <value>0 to 10; 1 by default.</value></summary>
    [Option("swing-size", "Least prominence of a swing, in units of swing-unit.", Min = 0, Max = 10, Step = 0.25)]
    public double SwingSize { get; init; } = 1;

    /// <summary>Unit of <see cref="SwingSize"/>. <value>0 average true range (default), 1 standard deviation of the changes of the close.</value></summary>
    [Option("swing-unit", "Unit of swing-size: average true range or standard deviation of the changes of the close.", Min = 0, Max = 1, Step = 1)]
    public PivotUnit SwingUnit { get; init; }

    /// <summary>How far apart swings count as equal, in average true ranges. <value>0 to 2; 0.1 by default.</value></summary>
    [Option("equal-atr", "How far apart swings count as equal, in average true ranges.", Min = 0, Max = 2, Step = 0.05)]
    public double EqualAtr { get; init; } = 0.1;

    /// <summary>Height of the pool at a level, in average true ranges. <value>0.01 to 5; 0.25 by default.</value></summary>
    [Option("level-atr", "Height of the pool at a level (a swing, the high of a session), in average true ranges.", Min = 0.01, Max = 5, Step = 0.05)]
    public double LevelAtr { get; init; } = 0.25;

    /// <summary>Time in which a pool traded through must be closed back over to count as swept, in minutes. <value>0 to 1440; 15 by default.</value></summary>
    [Option("reclaim-minutes", "Time in which the price must close back for a pool to count as swept and not broken, in minutes.", Min = 0, Max = 1440, Step = 5)]
    public int ReclaimMinutes { get; init; } = 15;

    /// <summary>Least strength of a zone. <value>0.1 to 50; 3 by default.</value></summary>
    [Option("min-strength", "Least strength of a zone: the sum of the weights of its pools.", Min = 0.1, Max = 50, Step = 0.5)]
    public double MinimumStrength { get; init; } = 3;

    /// <summary>Whether single pools of that weight count as zones. <value>Off by default.</value></summary>
    [Option("single-pools", "Whether a single pool of at least that weight counts as a zone.", Min = 0, Max = 1, Step = 1)]
    public bool SinglePools { get; init; }

    /// <summary>The time frames that have a weight, shortest first.</summary>
    public IReadOnlyList<FrameSettings> Frames()
        => Array.FindAll([Frame(TimeFrame.M15, M15Weight), Frame(TimeFrame.H1, H1Weight), Frame(TimeFrame.H4, H4Weight), Frame(TimeFrame.D1, D1Weight)], x => x.Weight > 0);

    private FrameSettings Frame(TimeFrame frame, double weight) => new(frame, weight, PoolLifeBars * (int)frame * TimeSpan.TicksPerMinute);

    /// <inheritdoc/>
    public IEnumerable<string> Check()
    {
        if (Frames().Count == 0)
        {
            yield return "m15-weight, h1-weight, h4-weight and d1-weight are all 0: at least one time frame must have pools.";
        }
    }
}
