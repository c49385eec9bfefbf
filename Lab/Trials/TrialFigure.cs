using Quant.Core.Statistics.Drawdowns;
using Quant.Core.Statistics.Returns;

namespace Quant.Lab.Trials;

/// <summary>A figure that every trial has: a column of tables, something to ask for or to forbid.</summary>
/// <param name="Name">Its word on the command line.</param>
/// <param name="Description">What it is, for help.</param>
/// <param name="Value">The figure of a trial; null where it is undefined.</param>
public sealed record TrialFigure(string Name, string Description, Func<TrialResult, double?> Value)
{
    /// <summary>Whether the figure is a fraction, shown in percent.</summary>
    public bool IsFraction { get; init; }

    /// <summary>Whether more of it is better, so that it can be an <see cref="Objective"/>.</summary>
    public bool IsGoal { get; init; } = true;

    /// <summary>Its name as the heading of a column: with underscores.</summary>
    public string Column => Name.Replace('-', '_');

    /// <summary>All of them, in the order of columns.</summary>
    public static IReadOnlyList<TrialFigure> All { get; } =
    [
        new("sharpe", "Sharpe ratio per year", x => x.Sharpe),
        new("sortino", "Sortino ratio per year", x => SortinoRatio.Annual(x.Returns.Values, x.Returns.Conventions)),
        new("calmar", "growth per year over the largest drawdown", x => x.Drawdown is { } drawdown and > 0 ? x.AnnualReturn / drawdown : null),
        new("omega", "gains over losses, day by day", x => OmegaRatio.Of(x.Returns.Values)),
        new("profit-factor", "profits over losses of the closed trades, after fees", x => x.Trades.ProfitFactor),
        new("expectancy", "mean result of a closed trade after fees, in account currency", x => x.Trades.Expectancy),
        new("win-rate", "share of the closed trades with a profit after fees", x => x.Trades.WinRate) { IsFraction = true },
        new("return", "growth over all days", x => x.TotalReturn) { IsFraction = true },
        new("annual-return", "growth per year", x => x.AnnualReturn) { IsFraction = true },
        new("drawdown", "largest fall from a high of the daily values", x => x.Drawdown) { IsFraction = true, IsGoal = false },
        new("volatility", "standard deviation of the daily returns, per year", x => Volatility.Annual(x.Returns.Values, x.Returns.Conventions.PeriodsPerYear)) { IsFraction = true, IsGoal = false },
        new("trades", "closed trades", x => x.Error is null ? x.Trades.Count : null) { IsGoal = false },
        new("fees", "fees of the closed trades, in account currency", x => x.Error is null ? x.Trades.Fees : null) { IsGoal = false },
    ];
}
