namespace Quant.Core.Statistics.Trades;

/// <summary>
/// Statistics of closed trades in one record, after fees. Null where the trades do not define a value. Lean's trade statistics are before fees: the two
/// agree for trades without fees.
/// </summary>
public sealed record TradeSummary
{
    /// <summary>Number of trades.</summary>
    public required int Count { get; init; }

    /// <summary>Trades with a result above 0.</summary>
    public required int Wins { get; init; }

    /// <summary>Trades with a result below 0.</summary>
    public required int Losses { get; init; }

    /// <summary>Sum of the results after fees.</summary>
    public required double NetProfit { get; init; }

    /// <summary>Sum of the fees.</summary>
    public required double Fees { get; init; }

    /// <summary>See <see cref="Trades.WinRate"/>.</summary>
    public double? WinRate { get; init; }

    /// <summary>See <see cref="Trades.ProfitFactor"/>.</summary>
    public double? ProfitFactor { get; init; }

    /// <summary>See <see cref="Trades.PayoffRatio"/>.</summary>
    public double? PayoffRatio { get; init; }

    /// <summary>Mean result of a trade; see <see cref="Trades.Expectancy"/>.</summary>
    public double? Expectancy { get; init; }

    /// <summary>Mean result of the winning trades.</summary>
    public double? AverageWin { get; init; }

    /// <summary>Mean result of the losing trades, below 0.</summary>
    public double? AverageLoss { get; init; }

    /// <summary>Best result of a trade.</summary>
    public double? Best { get; init; }

    /// <summary>Worst result of a trade.</summary>
    public double? Worst { get; init; }

    /// <summary>Results in units of initial risk.</summary>
    public required RMultiples RMultiples { get; init; }

    /// <summary>How far trades went against and for their owner.</summary>
    public required Excursions Excursions { get; init; }

    /// <summary>How long trades were open.</summary>
    public required HoldingTimes HoldingTimes { get; init; }

    /// <summary>Series of wins and losses, in the order of the exits.</summary>
    public required Streaks Streaks { get; init; }

    /// <summary>The statistics of trades.</summary>
    /// <param name="trades">Trades in any order; trades that exit at the same time keep their order.</param>
    public static TradeSummary Of(IReadOnlyList<ClosedTrade> trades)
    {
        ArgumentNullException.ThrowIfNull(trades);
        var profits = trades.OrderBy(x => x.ExitTime).Select(x => x.Profit).ToArray();
        return new TradeSummary
        {
            Count = profits.Length,
            Wins = profits.Count(x => x > 0),
            Losses = profits.Count(x => x < 0),
            NetProfit = profits.Sum(),
            Fees = trades.Sum(x => x.Fees),
            WinRate = Trades.WinRate.Of(profits),
            ProfitFactor = Trades.ProfitFactor.Of(profits),
            PayoffRatio = Trades.PayoffRatio.Of(profits),
            Expectancy = Trades.Expectancy.Of(profits),
            AverageWin = profits.Where(x => x > 0).Select(x => (double?)x).Average(),
            AverageLoss = profits.Where(x => x < 0).Select(x => (double?)x).Average(),
            Best = profits.Length > 0 ? profits.Max() : null,
            Worst = profits.Length > 0 ? profits.Min() : null,
            RMultiples = RMultiples.Of(trades),
            Excursions = Excursions.Of(trades),
            HoldingTimes = HoldingTimes.Of(trades),
            Streaks = Streaks.Of(profits),
        };
    }
}
