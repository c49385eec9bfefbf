using Quant.Core.Statistics.Resampling;
using Quant.Core.Statistics.Trades;
using Quant.Lab.Reports.Page;

namespace Quant.Lab.Reports.Model;

/// <summary>The statistics of trades, in rows.</summary>
internal static class TradeStatistics
{
    private const double SkipProbability = 0.1;

    /// <summary>Results, after fees.</summary>
    public static IEnumerable<StatisticRow> Results(RunAnalysis run)
    {
        var (x, profits) = (run.Summary, Profits(run));
        yield return new("Trades", Figures.Count(x.Count));
        yield return new("Net profit of closed trades", Figures.Money(x.NetProfit));
        yield return new("Fees of closed trades", Figures.Money(x.Fees), null, "Total Fees");
        yield return StatisticRow.Resampled("Win rate", x.WinRate, Figures.Percent, profits, p => WinRate.Of(p), "Win Rate");
        yield return StatisticRow.Resampled("Profit factor", x.ProfitFactor, Figures.Ratio, profits, p => ProfitFactor.Of(p));
        yield return StatisticRow.Resampled("Payoff ratio", x.PayoffRatio, Figures.Ratio, profits, p => PayoffRatio.Of(p), "Profit-Loss Ratio");
        yield return StatisticRow.Resampled("Expectancy of a trade", x.Expectancy, Figures.Money, profits, p => Expectancy.Of(p));
        yield return new("Average win", Figures.Money(x.AverageWin));
        yield return new("Average loss", Figures.Money(x.AverageLoss));
        yield return new("Best trade", Figures.Money(x.Best));
        yield return new("Worst trade", Figures.Money(x.Worst));
        yield return new("Longest series of wins", Figures.Count(x.Streaks.LongestWins));
        yield return new("Longest series of losses", Figures.Count(x.Streaks.LongestLosses));
    }

    /// <summary>How they went.</summary>
    public static IEnumerable<StatisticRow> Course(RunAnalysis run)
    {
        var (x, multiples) = (run.Summary, run.Closed.Select(RMultiples.Of).OfType<double>().ToArray());
        yield return new("Trades with a known initial risk (R)", Figures.Count(x.RMultiples.Count));
        yield return StatisticRow.Resampled("Expectancy in R", x.RMultiples.Mean, Figures.Ratio, multiples, r => Expectancy.Of(r));
        yield return new("Best and worst R", $"{Figures.Ratio(x.RMultiples.Best)} and {Figures.Ratio(x.RMultiples.Worst)}");
        yield return new("System quality number", Figures.Ratio(x.RMultiples.SystemQuality));
        yield return new("Holding time, average", Figures.Span(x.HoldingTimes.Average));
        yield return new("Holding time, median", Figures.Span(x.HoldingTimes.Median));
        yield return new("Holding time of wins and losses", $"{Figures.Span(x.HoldingTimes.AverageOfWins)} and {Figures.Span(x.HoldingTimes.AverageOfLosses)}");
        yield return new("Average adverse excursion (MAE)", Figures.Money(x.Excursions.AverageAdverse));
        yield return new("Average favourable excursion (MFE)", Figures.Money(x.Excursions.AverageFavorable));
        yield return new("Edge ratio (MFE over MAE)", Figures.Ratio(x.Excursions.EdgeRatio));
        yield return new("Part of the MFE kept", Figures.Percent(x.Excursions.Efficiency));
    }

    /// <summary>What other luck with the same trades would have brought; none for fewer than two trades, or without a start.</summary>
    public static IEnumerable<StatisticRow> Luck(RunAnalysis run)
    {
        var profits = Profits(run);
        if (profits.Length < 2 || !run.HasAccount || run.History.Curve.Values[0] <= 0)
        {
            yield break;
        }
        var capital = run.History.Curve.Values[0];
        var shuffled = TradeOrderSimulation.Run(profits, capital);
        yield return new("Trades in another order: median drawdown", Figures.Percent(shuffled.DrawdownQuantile(0.5)));
        yield return new("Trades in another order: drawdown of the worst 5 %", Figures.Percent(shuffled.DrawdownQuantile(0.95)));
        var skipped = SkippedTradesSimulation.Run(profits, capital, SkipProbability);
        yield return new("One trade of ten missed: profit of the worst 5 %", Figures.Money(skipped.ProfitQuantile(0.05)));
        yield return new("One trade of ten missed: probability of a loss", Figures.Percent(skipped.LossProbability));
        var concentration = Core.Statistics.Honesty.ProfitConcentration.Of(profits);
        yield return new("Share of the best trade in the profit", Figures.Percent(concentration?.BestShare));
        yield return new("Profit without the best trade", Figures.Money(concentration?.ProfitWithoutBest));
    }

    private static double[] Profits(RunAnalysis run) => [.. run.Closed.OrderBy(x => x.ExitTime).Select(x => x.Profit)];
}
