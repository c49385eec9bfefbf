using Quant.Core.Statistics.Drawdowns;
using Quant.Core.Statistics.Honesty;
using Quant.Core.Statistics.Returns;

namespace Quant.Lab.Trials;

/// <summary>The figures of trials. Those of an account come from its daily returns, those of trades are after fees; the last ones are Lean's, of a single run.</summary>
internal static class TrialFigures
{
    private const double Confidence = 0.95;

    /// <summary>All of them, in the order of columns.</summary>
    public static IReadOnlyList<TrialFigure> All { get; } = [.. Main(), .. OfReturns(), .. OfTrades(), .. OfAccount().Select(x => x with { IsOfOneRun = true })];

    /// <summary>All of them by name and by alias.</summary>
    public static IReadOnlyDictionary<string, TrialFigure> ByName { get; } = All
        .SelectMany(x => x.Alias is { } alias ? new[] { (Name: x.Name, Figure: x), (Name: alias, Figure: x) } : [(x.Name, x)])
        .ToDictionary(x => x.Name, x => x.Figure, StringComparer.Ordinal);

    private static IEnumerable<TrialFigure> Main() =>
    [
        new("sharpe", "Sharpe ratio per year", x => x.Sharpe) { IsMain = true },
        new("sortino", "Sortino ratio per year", x => SortinoRatio.Annual(x.Returns.Values, x.Returns.Conventions)) { IsMain = true },
        new("calmar", "growth per year over the largest drawdown", x => x.Drawdown is { } drawdown and > 0 ? x.AnnualReturn / drawdown : null) { IsMain = true },
        new("omega", "gains over losses, day by day", x => OmegaRatio.Of(x.Returns.Values)) { IsMain = true },
        new("profit-factor", "profits over losses of the closed trades", x => x.Trades.ProfitFactor) { IsMain = true },
        new("expectancy", "mean result of a closed trade, in account currency", x => x.Trades.Expectancy) { IsMain = true },
        new("win-rate", "share of the closed trades with a profit", x => x.Trades.WinRate) { IsFraction = true, IsMain = true },
        new("return", "growth over all days", x => x.TotalReturn) { IsFraction = true, IsMain = true, Alias = "total-return" },
        new("annual-return", "growth per year", x => x.AnnualReturn) { IsFraction = true, IsMain = true, Alias = "cagr" },
        new("drawdown", "largest fall from a high of the daily values", x => x.Drawdown) { IsFraction = true, LessIsBetter = true, IsMain = true, Alias = "max-drawdown" },
        new("volatility", "standard deviation of the daily returns, per year", x => Volatility.Annual(x.Returns.Values, x.Returns.Conventions.PeriodsPerYear))
        {
            IsFraction = true, LessIsBetter = true, IsMain = true,
        },
        new("trades", "closed trades", x => x.Error is null ? x.Trades.Count : null) { IsMain = true },
        new("fees", "fees of the closed trades, in account currency", x => x.Error is null ? x.Trades.Fees : null) { LessIsBetter = true, IsMain = true },
    ];

    private static IEnumerable<TrialFigure> OfReturns() =>
    [
        new("probabilistic-sharpe", "probability that the Sharpe ratio is above 0", x => ProbabilisticSharpe.Of(x.Returns.Values)) { IsFraction = true },
        new("ulcer-index", "root of the mean squared fall from the high", x => UlcerIndex.Of(Curve(x))) { IsFraction = true, LessIsBetter = true },
        new("value-at-risk", "loss of a day that 95 % of the days stay below", x => ValueAtRisk.Historical(x.Returns.Values, Confidence)) { IsFraction = true, LessIsBetter = true },
        new("expected-shortfall", "mean loss of the worst 5 % of the days", x => ExpectedShortfall.Historical(x.Returns.Values, Confidence)) { IsFraction = true, LessIsBetter = true },
        new("tail-ratio", "95 % quantile of the daily returns over the 5 % quantile", x => TailRatio.Of(x.Returns.Values)),
        new("skewness", "skewness of the daily returns", x => Moments.Of(x.Returns.Values).Skewness),
        new("kurtosis", "excess kurtosis of the daily returns", x => Moments.Of(x.Returns.Values).ExcessKurtosis) { LessIsBetter = true },
        new("best-day", "best daily return", x => x.Returns.Values.Length > 0 ? x.Returns.Values.Max() : null) { IsFraction = true },
        new("worst-day", "worst daily return", x => x.Returns.Values.Length > 0 ? x.Returns.Values.Min() : null) { IsFraction = true },
        new("positive-days", "share of the days with a gain", x => x.Returns.Values.Length > 0 ? (double)x.Returns.Values.Count(y => y > 0) / x.Returns.Values.Length : null) { IsFraction = true },
    ];

    private static IEnumerable<TrialFigure> OfTrades() =>
    [
        new("net-profit", "sum of the results of the closed trades, in account currency", x => x.Error is null ? x.Trades.Profit - x.Trades.Loss : null),
        new("payoff-ratio", "average win over average loss", x => x.Trades.PayoffRatio),
        new("average-win", "mean result of the trades with a profit", x => x.Trades.AverageWin),
        new("average-loss", "mean result of the trades with a loss, below 0", x => x.Trades.AverageLoss),
        new("best-trade", "best result of a trade", x => x.Trades.Best),
        new("worst-trade", "worst result of a trade", x => x.Trades.Worst),
    ];

    private static IEnumerable<TrialFigure> OfAccount() =>
    [
        new("start-equity", "value of the account at the start", x => x.Account?.StartEquity),
        new("end-equity", "value of the account at the end", x => x.Account?.EndEquity),
        new("orders", "orders sent", x => x.Account?.Orders) { LessIsBetter = true },
        new("turnover", "mean daily turnover, as Lean computes it", x => x.Account?.Turnover) { IsFraction = true, LessIsBetter = true },
        new("alpha", "alpha per year against the benchmark, as Lean computes it", x => x.Account?.Alpha) { IsFraction = true },
        new("beta", "beta against the benchmark, as Lean computes it", x => x.Account?.Beta) { LessIsBetter = true },
        new("information-ratio", "return beyond the benchmark over tracking error, as Lean computes it", x => x.Account?.InformationRatio),
        new("tracking-error", "deviation from the benchmark per year, as Lean computes it", x => x.Account?.TrackingError) { IsFraction = true, LessIsBetter = true },
        new("treynor-ratio", "return per year over beta, as Lean computes it", x => x.Account?.TreynorRatio),
    ];

    private static double[] Curve(TrialResult trial)
    {
        var values = new double[trial.Returns.Values.Length == 0 ? 0 : trial.Returns.Values.Length + 1];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = i == 0 ? 1 : values[i - 1] * (1 + trial.Returns.Values[i - 1]);
        }
        return values;
    }
}
